// FOL5147: QuickBooks refused something that was sent to it.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  /** What was refused, `invoice:F1001`; undefined where the answer does not say. */
  readonly document: string | undefined;
  /** Intuit's number of the error; "" where there is none. */
  readonly code: string;
  readonly detail: string;
}

export const importRefused = defineDiagnostic<Words>({
  code: "FOL5147",
  name: "import-refused",
  severity: "warning",
  title: { en: "Refused by QuickBooks", fr: "Refusé par QuickBooks" },
  why: {
    en: "Each document of a batch is taken or refused by itself. What was taken keeps its id, so that it is not sent a second time; what was refused has none, and goes again with the next run.",
    fr: "Chaque pièce d’un envoi groupé est acceptée ou refusée séparément. Celle qui est acceptée garde son identifiant, pour ne pas repartir une seconde fois; celle qui est refusée n’en a pas, et repart au prochain lot.",
  },
  message: ({ document, code, detail }) => {
    const number = code === "" ? "" : ` (${code})`;
    const what = document === undefined ? undefined : quoted(document);
    return {
      en: `QuickBooks refused ${what?.en ?? "the request"}${number}: ${detail}`,
      fr: `QuickBooks a refusé ${what?.fr ?? "la demande"}${number}\u00a0: ${detail}`,
    };
  },
  remedy: ({ code }) => {
    switch (code) {
      case "120":
      case "401":
      case "3200":
        return {
          en: "Connect to QuickBooks again, then send the same file",
          fr: "Reconnectez-vous à QuickBooks, puis renvoyez le même fichier",
        };
      case "429":
      case "003001":
        return {
          en: "Wait a minute, then send the same file: what was taken is not made twice",
          fr: "Attendez une minute, puis renvoyez le même fichier\u00a0: ce qui a été accepté n’est pas créé deux fois",
        };
      case "610":
      case "2500":
        return {
          en: "Make active in QuickBooks what the document names, or read its lists again with folio import ids",
          fr: "Réactivez dans QuickBooks ce que nomme la pièce, ou relisez ses listes avec folio import ids",
        };
      case "5010":
        return {
          en: "The document was changed in QuickBooks since: read its SyncToken anew, then compile again",
          fr: "La pièce a été modifiée depuis dans QuickBooks\u00a0: relisez son SyncToken, puis recompilez",
        };
      case "6000":
        return {
          en: "See that each line has a tax code that QuickBooks has",
          fr: "Voyez à ce que chaque ligne ait un code de taxe que QuickBooks connaît",
        };
      case "6070":
        return {
          en: "See that the amount of each line is its quantity times its price",
          fr: "Voyez à ce que le montant de chaque ligne soit sa quantité fois son prix",
        };
      case "6140":
        return {
          en: "A document of that number is there: if it is the same one, ask QuickBooks for it (`select * from Invoice where DocNumber = '…'`) and take the answer in with folio import ids, or the next run will send it again; if it is another, change one of the two numbers",
          fr: "Une pièce de ce numéro y est déjà\u00a0: si c’est la même, demandez-la à QuickBooks (`select * from Invoice where DocNumber = '…'`) et recueillez la réponse avec folio import ids, sinon le prochain lot la renverra; si c’en est une autre, changez l’un des deux numéros",
        };
      case "6210":
        return {
          en: "The books are closed for that day: open the period in QuickBooks, or begin later with `cutover`",
          fr: "Les livres sont fermés à cette date\u00a0: rouvrez la période dans QuickBooks, ou commencez plus tard avec «\u00a0cutover\u00a0»",
        };
      case "6240":
        return {
          en: "The name is taken by a customer, a supplier or an employee: compare the lists with folio import contacts --vendors",
          fr: "Le nom est pris par un client, un fournisseur ou un employé\u00a0: comparez les listes avec folio import contacts --vendors",
        };
      case "6540":
        return {
          en: "The payment is part of a deposit: undo the deposit in QuickBooks before it is changed",
          fr: "Le paiement fait partie d’un dépôt\u00a0: défaites le dépôt dans QuickBooks avant de le modifier",
        };
      default:
        return {
          en: "Mend what QuickBooks says, then compile and send again",
          fr: "Corrigez ce que dit QuickBooks, puis recompilez et renvoyez",
        };
    }
  },
  bad: `
--- options
import ids --stage stage.json
--- stage.json
{"folio":1,"target":"quickbooks","stage":"2-documents","batches":[{"documents":{"1":{"key":"invoice:F1001"}},"BatchItemRequest":[{"bId":"1","operation":"create","Invoice":{}}]}]}
--- data.json
{"BatchItemResponse":[{"bId":"1","Fault":{"Error":[<|{|>"Message":"Duplicate Document Number Error","Detail":"DocNumber=F1001 is assigned to TxnType=Invoice with TxnId=130","code":"6140"}],"type":"ValidationFault"}}]}
`,
  good: `
--- options
import ids --stage stage.json
--- stage.json
{"folio":1,"target":"quickbooks","stage":"2-documents","batches":[{"documents":{"1":{"key":"invoice:F1001"}},"BatchItemRequest":[{"bId":"1","operation":"create","Invoice":{}}]}]}
--- data.json
{"BatchItemResponse":[{"bId":"1","Invoice":{"Id":"130","SyncToken":"0","DocNumber":"F1001"}}]}
`,
});

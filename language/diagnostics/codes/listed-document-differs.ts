// FOL6163: QuickBooks has a document of the same number, which another put there, or somebody changed.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksUpdates } from "../example-targets.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly document: string;
  /** What a file of ids calls it: `invoice:F1001`. */
  readonly key: string;
  readonly id: string;
  /** In QuickBooks; "" of a receipt that is for nobody. */
  readonly theirs: { readonly customer: string; readonly total: Bilingual };
  /** In the data; of a payment that names it, only who pays. */
  readonly ours: { readonly customer: string; readonly total: Bilingual | undefined };
}

export const listedDocumentDiffers = defineDiagnostic<Words>({
  code: "FOL6163",
  name: "listed-document-differs",
  severity: "error",
  title: {
    en: "Another document of QuickBooks has this number",
    fr: "Une autre pièce de QuickBooks porte ce numéro",
  },
  why: {
    en: "A list of QuickBooks holds documents that anybody may have put there. One with the same number is the same document only if it is for the same customer and comes to the same total; otherwise it would be overwritten, paid by somebody else, or take the place of one that was never sent.",
    fr: "Une liste de QuickBooks contient des pièces que n’importe qui a pu y mettre. Celle qui porte le même numéro n’est la même pièce que si elle a le même client et le même total; sinon elle serait écrasée, payée par un autre, ou prendrait la place d’une pièce jamais envoyée.",
  },
  message: ({ document, key, id, theirs, ours }) => {
    const there = {
      en: `QuickBooks has under ${quoted(key).en} (id ${id}) a document of ${theirs.total.en} for ${theirs.customer === "" ? "nobody" : quoted(theirs.customer).en}`,
      fr: `QuickBooks a sous ${quoted(key).fr} (identifiant ${id}) une pièce de ${theirs.total.fr} ${theirs.customer === "" ? "sans client" : `au client ${quoted(theirs.customer).fr}`}`,
    };
    const customer = quoted(ours.customer);
    return ours.total === undefined
      ? {
          en: `${there.en}, and document ${quoted(document).en} of ${customer.en} would settle it`,
          fr: `${there.fr}, que réglerait la pièce ${quoted(document).fr} du client ${customer.fr}`,
        }
      : {
          en: `${there.en}, and document ${quoted(document).en} is of ${ours.total.en} for ${customer.en}`,
          fr: `${there.fr}, et la pièce ${quoted(document).fr} est de ${ours.total.fr} au client ${customer.fr}`,
        };
  },
  remedy: ({ key }) => ({
    en: `If it is another document, give one of them another number and take ${quoted(key).en} out of the file of ids; if Folio sent it, take only its \`customer\` and \`total\` out of that file`,
    fr: `Si c’est une autre pièce, donnez un autre numéro à l’une des deux et retirez ${quoted(key).fr} du fichier d’identifiants; si Folio l’a envoyée, n’en retirez que «\u00a0customer\u00a0» et «\u00a0total\u00a0»`,
  }),
  bad: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1001": {"id": "130", "entity": "Invoice", "syncToken": "0", "customer": "Gagnon", "total": "999.00"}}}
`,
  good: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1001": {"id": "130", "entity": "Invoice", "syncToken": "0", "customer": "Tremblay", "total": "105.00"}}}
`,
});

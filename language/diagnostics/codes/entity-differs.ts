// FOL6161: what QuickBooks has of a document is of another type than what the document is now.
import { defineDiagnostic } from "../define.ts";
import { quickbooksUpdates } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const entityDiffers = defineDiagnostic<{
  readonly document: string;
  /** What a file of ids calls it: `sale:V1`. */
  readonly key: string;
  readonly was: string;
  readonly now: string;
}>({
  code: "FOL6161",
  name: "entity-differs",
  severity: "error",
  title: {
    en: "A document that QuickBooks has under another type",
    fr: "Une pièce que QuickBooks a sous un autre type",
  },
  why: {
    en: "An update keeps the type: QuickBooks does not turn a sales receipt into an invoice. Sent under the id of one type, a document of another would be refused, or would change the wrong one.",
    fr: "Une mise à jour garde le type\u00a0: QuickBooks ne fait pas une facture d’un reçu de vente. Envoyée sous l’identifiant d’un autre type, la pièce serait refusée, ou en modifierait une autre que celle qui est visée.",
  },
  message: ({ document, was, now }) => ({
    en: `Document ${quoted(document).en} was sent to QuickBooks as ${was}, and would now be ${now}`,
    fr: `La pièce ${quoted(document).fr} a été envoyée à QuickBooks comme ${was}, et serait maintenant ${now}`,
  }),
  remedy: ({ key }) => ({
    en: `Delete it in QuickBooks and take ${quoted(key).en} out of the file of ids, so that it is created anew; or leave it as it is there with \`known documents leave\``,
    fr: `Supprimez-la dans QuickBooks et retirez ${quoted(key).fr} du fichier d’identifiants, pour qu’elle soit créée de nouveau; ou laissez-la telle quelle avec «\u00a0known documents leave\u00a0»`,
  }),
  bad: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
<|sale|>,V1,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,60.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"sale:V1": {"id": "130", "entity": "SalesReceipt", "syncToken": "0"}}}
`,
  good: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
sale,V1,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,105.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"sale:V1": {"id": "130", "entity": "SalesReceipt", "syncToken": "0"}}}
`,
});

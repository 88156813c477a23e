// FOL6162: an update of a document whose version, or type, at QuickBooks is not known.
import { defineDiagnostic } from "../define.ts";
import { quickbooksUpdates } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const versionUnknown = defineDiagnostic<{
  readonly document: string;
  /** What a file of ids calls it: `invoice:F1001`. */
  readonly key: string;
  readonly lacks: "syncToken" | "entity";
}>({
  code: "FOL6162",
  name: "version-unknown",
  severity: "error",
  title: {
    en: "An update of a document whose version is not known",
    fr: "Mise à jour d’une pièce dont la version est inconnue",
  },
  why: {
    en: "QuickBooks takes an update only with the version that it has of the document (`SyncToken`), so that nobody’s later change is lost, and only under its own type.",
    fr: "QuickBooks n’accepte une mise à jour qu’avec la version qu’il a de la pièce (`SyncToken`), pour qu’aucune modification plus récente ne se perde, et seulement sous son propre type.",
  },
  message: ({ document, key, lacks }) => ({
    en: `Document ${quoted(document).en} is to be updated, and the file of ids gives ${quoted(key).en} no \`${lacks}\``,
    fr: `La pièce ${quoted(document).fr} est à mettre à jour, et le fichier d’identifiants ne donne pas de «\u00a0${lacks}\u00a0» à ${quoted(key).fr}`,
  }),
  remedy: () => ({
    en: "Ask QuickBooks for the document (for an invoice, `select * from Invoice where …`) and take the answer in with folio import ids, or leave what is known with `known documents leave`",
    fr: "Demandez la pièce à QuickBooks (pour une facture, `select * from Invoice where …`) et recueillez la réponse avec folio import ids, ou laissez ce qui est connu avec «\u00a0known documents leave\u00a0»",
  }),
  bad: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1001": {"id": "130", "entity": "Invoice"}}}
`,
  good: `
${quickbooksUpdates()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "documents": {"invoice:F1001": {"id": "130", "entity": "Invoice", "syncToken": "0"}}}
`,
});

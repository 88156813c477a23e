// FOL6131: ids are given for a target whose files name none.
import { defineDiagnostic } from "../define.ts";

export const idsNotUsed = defineDiagnostic<{ readonly file: string; readonly target: string }>({
  code: "FOL6131",
  name: "ids-not-used",
  severity: "error",
  title: {
    en: "Ids for a target that names none",
    fr: "Identifiants pour une cible qui n’en nomme pas",
  },
  why: {
    en: "`--ids` gives the ids that QuickBooks handed out, for the documents that are sent to it. Journal files name accounts by their codes or names.",
    fr: "«\u00a0--ids\u00a0» donne les identifiants attribués par QuickBooks, pour les pièces qu’on lui envoie. Les fichiers d’écritures nomment les comptes par leur code ou leur nom.",
  },
  message: ({ file, target }) => ({
    en: `${file} holds ids, and files for ${target} name none`,
    fr: `${file} contient des identifiants, et les fichiers pour ${target} n’en nomment pas`,
  }),
  remedy: () => ({
    en: "Leave `--ids` out, or compile for `quickbooks`",
    fr: "Retirez «\u00a0--ids\u00a0», ou compilez pour «\u00a0quickbooks\u00a0»",
  }),
  bad: `
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tonte,100.00,5.00
--- ids.json
<|{|>"folio": 1, "target": "quickbooks"}
`,
  good: `
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tonte,100.00,5.00
`,
});

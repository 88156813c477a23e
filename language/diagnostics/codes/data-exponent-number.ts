// FOL5138: a document number that a spreadsheet has turned into an exponent.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly text: string;
}

export const dataExponentNumber = defineDiagnostic<Words>({
  code: "FOL5138",
  name: "data-exponent-number",
  severity: "error",
  title: {
    en: "A document number with an exponent",
    fr: "Un numéro de pièce avec un exposant",
  },
  why: {
    en: "A spreadsheet writes 202601000123 as 2.02601E+11 when it saves the file, and so every other number of that length: the digits are gone, and invoices of a whole year have one number.",
    fr: "Un tableur écrit 202601000123 sous la forme 2,02601E+11 quand il enregistre le fichier, et de même tout autre numéro de cette longueur\u00a0: les chiffres sont perdus, et les factures de toute une année ont un seul numéro.",
  },
  message: ({ field, text }) => ({
    en: `${quoted(text).en} is no number of a document for \`${field}\`: it has an exponent, as spreadsheets write very large numbers`,
    fr: `${quoted(text).fr} n’est pas un numéro de pièce pour «\u00a0${field}\u00a0»\u00a0: il a un exposant, comme en écrivent les tableurs`,
  }),
  remedy: () => ({
    en: "Export the file again and give it to Folio as it is; if it must pass through a spreadsheet, read the column there as text",
    fr: "Exportez de nouveau le fichier et donnez-le à Folio tel quel; s’il doit passer par un tableur, importez-y cette colonne comme texte",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,<|2.02601E+11|>,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,202601000123,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

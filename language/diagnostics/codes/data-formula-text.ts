// FOL5102: a cell with the formula that keeps a spreadsheet from reading a text as a number.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  /** The text that the formula keeps. */
  readonly text: string;
}

export const dataFormulaText = defineDiagnostic<Words>({
  code: "FOL5102",
  name: "data-formula-text",
  severity: "error",
  title: { en: "A formula around a text", fr: "Une formule autour d’un texte" },
  why: {
    en: 'Exports made for spreadsheets write 007 as the formula ="007", so that its zeros are kept. Read as it stands, ="007" would be another number or name than 007.',
    fr: 'Les exportations destinées aux tableurs écrivent 007 sous la forme de la formule ="007", pour en garder les zéros. Lue telle quelle, ="007" serait un autre numéro ou un autre nom que 007.',
  },
  message: ({ text }) => ({
    en: `The cell holds the formula ${quoted(`="${text}"`).en}, by which a spreadsheet keeps a text as it is`,
    fr: `La cellule contient la formule ${quoted(`="${text}"`).fr}, par laquelle un tableur garde un texte tel quel`,
  }),
  remedy: ({ text }) => ({
    en: `Export the text alone, ${quoted(text).en}, or write it so in the file`,
    fr: `Exportez le texte seul, ${quoted(text).fr}, ou écrivez-le ainsi dans le fichier`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,<|="F1001"|>,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

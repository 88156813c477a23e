// FOL5006: a CSV file without any line.
import { defineDiagnostic } from "../define.ts";

export const dataNoHeader = defineDiagnostic<Record<never, never>>({
  code: "FOL5006",
  name: "data-no-header",
  severity: "error",
  title: { en: "An empty file", fr: "Un fichier vide" },
  why: {
    en: "A period without documents still has a line with the names of the columns. A file with nothing in it is an export that failed.",
    fr: "Une période sans pièces a tout de même une ligne avec le nom des colonnes. Un fichier sans rien dedans est une exportation qui a échoué.",
  },
  message: () => ({
    en: "The file is empty, without even the names of its columns",
    fr: "Le fichier est vide, sans même le nom de ses colonnes",
  }),
  remedy: () => ({ en: "Export the file again", fr: "Exportez de nouveau le fichier" }),
  bad: `
--- data.csv
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

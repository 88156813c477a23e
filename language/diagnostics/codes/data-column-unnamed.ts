// FOL5012: a column without a name.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** From 1. */
  readonly column: number;
}

export const dataColumnUnnamed = defineDiagnostic<Words>({
  code: "FOL5012",
  name: "data-column-unnamed",
  severity: "error",
  title: { en: "A column without a name", fr: "Une colonne sans nom" },
  why: {
    en: "A column is read by its name. One without a name is often a delimiter too many at the end of the header.",
    fr: "Une colonne se lit par son nom. Une colonne sans nom est souvent un séparateur de trop à la fin de l’en-tête.",
  },
  message: ({ column }) => ({
    en: `Column ${column} has no name`,
    fr: `La colonne ${column} n’a pas de nom`,
  }),
  remedy: () => ({
    en: "Name the column in the first line of the file, or take it out",
    fr: "Nommez la colonne dans la première ligne du fichier, ou retirez-la",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

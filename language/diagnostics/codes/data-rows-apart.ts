// FOL5025: rows of one document that do not stand together.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly number: string;
  /** The document's first row, from 1. */
  readonly row: number;
}

export const dataRowsApart = defineDiagnostic<Words>({
  code: "FOL5025",
  name: "data-rows-apart",
  severity: "error",
  title: {
    en: "Rows of one document that stand apart",
    fr: "Les rangées d’une même pièce, séparées",
  },
  why: {
    en: "A document ends where another number begins. The same number further down is a part that was lost, or a second document of that number.",
    fr: "Une pièce finit où commence un autre numéro. Le même numéro plus bas est une partie égarée, ou une seconde pièce de ce numéro.",
  },
  message: ({ number, row }) => ({
    en: `Document ${number} began in row ${row} and goes on here, after rows of other documents`,
    fr: `La pièce ${number} a commencé à la rangée ${row} et reprend ici, après des rangées d’autres pièces`,
  }),
  remedy: () => ({
    en: "Where this is the rest of the document, sort the file by number, or write `rows grouped by number` in its `source`; where the row was exported twice, take it out, or it would count twice",
    fr: "Si c’est la suite de la pièce, triez le fichier par numéro, ou écrivez «\u00a0rows grouped by number\u00a0» dans sa «\u00a0source\u00a0»; si la rangée a été exportée deux fois, retirez-la, sinon elle compterait double",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,60.00,3.00
invoice,F1002,2026-01-15,Gagnon,Tonte,100.00,5.00
invoice,<|F1001|>,2026-01-15,Tremblay,Tonte,40.00,2.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,60.00,3.00
invoice,F1001,2026-01-15,Tremblay,Tonte,40.00,2.00
invoice,F1002,2026-01-15,Gagnon,Tonte,100.00,5.00
`,
});

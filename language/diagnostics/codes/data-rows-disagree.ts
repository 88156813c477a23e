// FOL5024: two rows of one document say different things about it.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly first: string;
  readonly second: string;
}

export const dataRowsDisagree = defineDiagnostic<Words>({
  code: "FOL5024",
  name: "data-rows-disagree",
  severity: "error",
  title: {
    en: "Rows of one document that disagree",
    fr: "Des rangées d’une même pièce qui se contredisent",
  },
  why: {
    en: "A document has one date, one customer and one total. A row may leave them blank, but not say something else.",
    fr: "Une pièce a une seule date, un seul client, un seul total. Une rangée peut les laisser vides, mais pas dire autre chose.",
  },
  message: ({ field, first, second }) => ({
    en: `This row has ${quoted(second).en} as \`${field}\`, and an earlier row of the same document has ${quoted(first).en}`,
    fr: `Cette rangée indique ${quoted(second).fr} pour «\u00a0${field}\u00a0», et une rangée précédente de la même pièce indique ${quoted(first).fr}`,
  }),
  remedy: () => ({
    en: "Give both rows the same value, or the two documents numbers of their own",
    fr: "Donnez la même valeur aux deux rangées, ou un numéro à chacune des deux pièces",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,60.00,3.00,105.00
invoice,F1001,2026-01-15,<|Gagnon|>,Tonte,40.00,2.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,60.00,3.00,105.00
invoice,F1001,2026-01-15,Tremblay,Tonte,40.00,2.00,105.00
`,
});

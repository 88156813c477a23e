// FOL5007: a row has more or fewer cells than the header.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly expected: number;
  readonly found: number;
}

export const dataFieldCount = defineDiagnostic<Words>({
  code: "FOL5007",
  name: "data-field-count",
  severity: "error",
  title: {
    en: "A row that is wider or narrower than the header",
    fr: "Une rangée plus large ou plus étroite que l’en-tête",
  },
  why: {
    en: "One cell too many or too few, and every value after it stands in its neighbour’s column.",
    fr: "Une cellule de trop ou de moins, et chaque valeur qui suit se trouve dans la colonne de sa voisine.",
  },
  message: ({ expected, found }) => ({
    en: `The header has ${expected} columns, and this row has ${found}`,
    fr: `L’en-tête a ${expected} colonnes, et cette rangée en a ${found}`,
  }),
  remedy: () => ({
    en: "Put a cell that contains the delimiter in quotes, or complete the row",
    fr: "Mettez entre guillemets droits la cellule qui contient le séparateur, ou complétez la rangée",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
<|invoice|>,F1001,2026-01-15,Tremblay, Guy,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,"Tremblay, Guy",Tonte,100.00,5.00,105.00
`,
});

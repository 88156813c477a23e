// FOL5011: two columns of a file have one name.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  /** Columns, from 1. */
  readonly first: number;
  readonly second: number;
}

export const dataColumnTwice = defineDiagnostic<Words>({
  code: "FOL5011",
  name: "data-column-twice",
  severity: "error",
  title: { en: "Two columns of one name", fr: "Deux colonnes du même nom" },
  why: {
    en: "A column is read by its name. Of two with the same one, either could be meant.",
    fr: "Une colonne se lit par son nom. De deux qui ont le même, on ne sait laquelle est visée.",
  },
  message: ({ name, first, second }) => ({
    en: `Columns ${first} and ${second} are both called ${quoted(name).en}`,
    fr: `Les colonnes ${first} et ${second} s’appellent toutes deux ${quoted(name).fr}`,
  }),
  remedy: () => ({
    en: "Give one of the columns another name, or leave it out of the export",
    fr: "Donnez un autre nom à l’une des colonnes, ou retirez-la de l’exportation",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total,<|total|>
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

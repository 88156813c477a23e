// FOL1006: the first line of a table names a column that this table does not have.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly column: string;
  readonly table: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
}

export const unknownColumn = defineDiagnostic<Words>({
  code: "FOL1006",
  name: "unknown-column",
  severity: "error",
  title: { en: "A column that this table does not have", fr: "Une colonne que ce tableau n’a pas" },
  why: {
    en: "The column says what its cells mean. The cells of an unknown column would be lost.",
    fr: "La colonne dit ce que signifient ses cellules. Celles d’une colonne inconnue seraient perdues.",
  },
  message: ({ column, table }) => ({
    en: `\`${table}\` has no column \`${column}\``,
    fr: `« ${table} » n’a pas de colonne « ${column} »`,
  }),
  remedy: ({ nearest, known }) =>
    nearest === undefined
      ? {
          en: `The columns are ${known.map((word) => `\`${word}\``).join(", ")}`,
          fr: `Les colonnes sont ${known.map((word) => `« ${word} »`).join(", ")}`,
        }
      : { en: `Write \`${nearest}\``, fr: `Écrivez « ${nearest} »` },
  bad: `
items {
  name    | debit | credit | tax   | <|units|>
  "Neige" | 1210  | 4001   | "TPS" | "h"
}
`,
  good: `
items {
  name    | debit | credit | tax   | unit
  "Neige" | 1210  | 4001   | "TPS" | "h"
}
`,
  fixed: true,
});

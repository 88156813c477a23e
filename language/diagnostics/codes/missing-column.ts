// FOL1015: a table lacks the column that names its rows.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly table: string;
  readonly column: string;
}

export const missingColumn = defineDiagnostic<Words>({
  code: "FOL1015",
  name: "missing-column",
  severity: "error",
  title: {
    en: "A table without the column that names its rows",
    fr: "Un tableau sans la colonne qui nomme ses lignes",
  },
  why: {
    en: "Each row declares something, and what it declares needs a name.",
    fr: "Chaque ligne déclare quelque chose, et ce qu’elle déclare doit avoir un nom.",
  },
  message: ({ table, column }) => ({
    en: `\`${table}\` needs a column \`${column}\``,
    fr: `« ${table} » doit avoir une colonne « ${column} »`,
  }),
  remedy: ({ column }) => ({
    en: `Add the column \`${column}\``,
    fr: `Ajoutez la colonne « ${column} »`,
  }),
  bad: `
items {
  <|debit | credit|>
}
`,
  good: `
items {
  name    | debit | credit | tax
  "Neige" | 1210  | 4001   | "TPS"
}
`,
});

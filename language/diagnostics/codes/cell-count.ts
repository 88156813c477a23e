// FOL1007: a row of a table has more or fewer cells than the table has columns.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly cells: number;
  readonly columns: number;
}

export const cellCount = defineDiagnostic<Words>({
  code: "FOL1007",
  name: "cell-count",
  severity: "error",
  title: {
    en: "A row with too many or too few cells",
    fr: "Une ligne avec trop ou trop peu de cellules",
  },
  why: {
    en: "A cell belongs to the column above it. In a row of another length, nobody can tell which cell is missing.",
    fr: "Une cellule appartient à la colonne au-dessus d’elle. Dans une ligne d’une autre longueur, on ne peut pas dire quelle cellule manque.",
  },
  message: ({ cells, columns }) => ({
    en: `The row has ${count(cells, "cell", "cells")}, and the table has ${count(columns, "column", "columns")}`,
    fr: `La ligne a ${count(cells, "cellule", "cellules")}, et le tableau a ${count(columns, "colonne", "colonnes")}`,
  }),
  remedy: ({ cells, columns }) =>
    cells < columns
      ? {
          en: "Add the missing `|`; an empty cell stands for nothing",
          fr: "Ajoutez les « | » qui manquent; une cellule vide ne déclare rien",
        }
      : {
          en: "Take out the extra cells, or name their columns",
          fr: "Retirez les cellules en trop, ou nommez leurs colonnes",
        },
  bad: `
items {
  name    | debit | credit | tax   | unit
  <|"Neige" | 1210  | 4001   | "TPS"|>
}
`,
  good: `
items {
  name    | debit | credit | tax   | unit
  "Neige" | 1210  | 4001   | "TPS" |
}
`,
  fixed: true,
});

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

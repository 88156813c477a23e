// FOL6116: columns of a CSV target that make no journal.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleFor } from "../example-targets.ts";
import { quoted } from "../wording.ts";

type Words =
  | { readonly is: "twice"; readonly column: string }
  | { readonly is: "no account" | "no amount" };

export const csvColumnsUnfit = defineDiagnostic<Words>({
  code: "FOL6116",
  name: "csv-columns-unfit",
  severity: "error",
  title: {
    en: "Columns that make no journal",
    fr: "Des colonnes qui ne font pas un journal",
  },
  why: {
    en: "A row must say which account it posts to and how much. A file without that is read as something else, or not at all.",
    fr: "Chaque ligne doit dire quel compte elle impute et de combien. Sans cela, le fichier est mal lu, ou ne l’est pas.",
  },
  message: (words) => fault(words),
  remedy: (words) =>
    words.is === "twice"
      ? { en: "Take one of them out of `columns`", fr: "Retirez-en une de «\u00a0columns\u00a0»" }
      : {
          en: "Add `account`, and `amount` or both `debit` and `credit`, to `columns`",
          fr: "Ajoutez «\u00a0account\u00a0», et «\u00a0amount\u00a0» ou à la fois «\u00a0debit\u00a0» et «\u00a0credit\u00a0», à «\u00a0columns\u00a0»",
        },
  bad: `
${exampleFor('<|csv|> { columns "date, account, debit" }')}
`,
  good: `
${exampleFor('csv { columns "date, account, debit, credit" }')}
`,
});

function fault(words: Words): Bilingual {
  switch (words.is) {
    case "twice":
      return {
        en: `The column ${quoted(words.column).en} stands twice`,
        fr: `La colonne ${quoted(words.column).fr} figure deux fois`,
      };
    case "no account":
      return { en: "No column holds the account", fr: "Aucune colonne ne contient le compte" };
    case "no amount":
      return {
        en: "The columns do not hold debits and credits",
        fr: "Les colonnes ne contiennent pas les débits et les crédits",
      };
    default:
      return unreachable(words);
  }
}

// An item that is used but not declared.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownItemWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownItem = defineDiagnostic<UnknownItemWords>({
  code: "FOL2006",
  name: "unknown-item",
  severity: "error",
  title: {
    en: "Item not declared",
    fr: "Article non déclaré",
  },
  why: {
    en: "A source may translate its words into items only if the book declares them.",
    fr: "Une source ne peut traduire ses mots en articles que si le paramétrage les déclare.",
  },
  message: (words) => ({
    en: `Item ${quoted(words.name).en} is not declared`,
    fr: `L’article ${quoted(words.name).fr} n’est pas déclaré`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? { en: `Declare it with “item”`, fr: `Déclarez-le avec «\u00a0item\u00a0»` }
      : {
          en: `The nearest declared item is ${quoted(words.near).en}`,
          fr: `L’article déclaré le plus proche est ${quoted(words.near).fr}`,
        },
  bad: `source caisse csv "caisse-*.csv" {
  kind = "sale"  number = column "No"  date = column "Date"
  line.item = column "Code" { "T1" = <|"Tonnte"|> }  line.amount = column "Montant"
}
`,
  good: `source caisse csv "caisse-*.csv" {
  kind = "sale"  number = column "No"  date = column "Date"
  line.item = column "Code" { "T1" = "Tonte" }  line.amount = column "Montant"
}
`,
  fixed: true,
});

// A category that is used but not declared.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownCategoryWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownCategory = defineDiagnostic<UnknownCategoryWords>({
  code: "FOL2004",
  name: "unknown-category",
  severity: "error",
  title: {
    en: "Category not declared",
    fr: "Catégorie non déclarée",
  },
  why: {
    en: "An item takes from its category what it does not say itself; an undeclared category has nothing to give.",
    fr: "Un article tire de sa catégorie ce qu’il ne dit pas lui-même; une catégorie non déclarée n’a rien à donner.",
  },
  message: (words) => ({
    en: `Category ${quoted(words.name).en} is not declared`,
    fr: `La catégorie ${quoted(words.name).fr} n’est pas déclarée`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? { en: `Declare it with “category”`, fr: `Déclarez-la avec «\u00a0category\u00a0»` }
      : {
          en: `The nearest declared category is ${quoted(words.near).en}`,
          fr: `La catégorie déclarée la plus proche est ${quoted(words.near).fr}`,
        },
  bad: `category "Entretien" debit 1210 credit 4001 tax "TPS"
item "Haie" category "Entretien"
item "Pelouse" category <|"Entretient"|>
`,
  good: `category "Entretien" debit 1210 credit 4001 tax "TPS"
item "Haie" category "Entretien"
item "Pelouse" category "Entretien"
`,
  fixed: true,
});

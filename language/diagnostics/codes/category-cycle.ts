// Categories that stand in one another.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface CategoryCycleWords {
  readonly path: readonly string[];
}

export const categoryCycle = defineDiagnostic<CategoryCycleWords>({
  code: "FOL2023",
  name: "category-cycle",
  severity: "error",
  title: {
    en: "Categories in a circle",
    fr: "Catégories en cercle",
  },
  why: {
    en: "A category takes what it does not say from the one it stands in; in a circle, nobody says it.",
    fr: "Une catégorie tire ce qu’elle ne dit pas de celle qui la contient; en cercle, personne ne le dit.",
  },
  message: (words) => ({
    en: `Categories stand in a circle: ${words.path.map((name) => quoted(name).en).join(" in ")}`,
    fr: `Ces catégories tournent en rond\u00a0: ${words.path.map((name) => quoted(name).fr).join(" dans ")}`,
  }),
  remedy: () => ({
    en: "Take one of them out of the other",
    fr: "Sortez l’une d’elles de l’autre",
  }),
  bad: `category "Services" in <|"Entretien"|> debit 1210 credit 4001 tax "TPS"
category "Entretien" in "Services"
item "Haie" category "Entretien"
`,
  good: `category "Services" debit 1210 credit 4001 tax "TPS"
category "Entretien" in "Services"
item "Haie" category "Entretien"
`,
});

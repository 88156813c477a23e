// A tax of a group that has no rate on the first day of the fiscal year.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxNotInForceWords {
  readonly tax: string;
  readonly group: string;
  readonly day: string;
}

export const taxNotInForce = defineDiagnostic<TaxNotInForceWords>({
  code: "FOL4023",
  name: "tax-not-in-force",
  severity: "warning",
  title: {
    en: "Tax without a rate at the start of the year",
    fr: "Taxe sans taux au début de l’exercice",
  },
  why: {
    en: "A document of that day that bears the group would be refused; older rates may be missing.",
    fr: "Une pièce de ce jour-là qui porte le groupe serait refusée; il manque peut-être des taux antérieurs.",
  },
  message: (words) => ({
    en: `Tax ${quoted(words.tax).en} has no rate on ${words.day}, the first day of the fiscal year`,
    fr: `La taxe ${quoted(words.tax).fr} n’a pas de taux le ${words.day}, premier jour de l’exercice`,
  }),
  remedy: () => ({
    en: "Add the rate that held on that day, or 0% if there was none",
    fr: "Ajoutez le taux en vigueur ce jour-là, ou 0% s’il n’y en avait pas",
  }),
  bad: `tax TVH debit 1210 credit 2420 { 13% from 2026-07-01 }
tax group "TVH" = <|TVH|>
item "Haie" debit 1210 credit 4001 tax "TVH"
`,
  good: `tax TVH debit 1210 credit 2420 {
  0% from 2025-01-01 to 2026-06-30
  13% from 2026-07-01
}
tax group "TVH" = TVH
item "Haie" debit 1210 credit 4001 tax "TVH"
`,
});

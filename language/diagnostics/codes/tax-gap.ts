// Days between two rates of a tax on which it has none.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxGapWords {
  readonly tax: string;
  readonly from: string;
  readonly to: string;
}

export const taxGap = defineDiagnostic<TaxGapWords>({
  code: "FOL4020",
  name: "tax-gap",
  severity: "error",
  title: {
    en: "Gap in the rates of a tax",
    fr: "Trou dans les taux d’une taxe",
  },
  why: {
    en: "A document of these days would have no rate.",
    fr: "Une pièce datée de ces jours-là n’aurait pas de taux.",
  },
  message: (words) =>
    words.from === words.to
      ? {
          en: `Tax ${quoted(words.tax).en} has no rate on ${words.from}`,
          fr: `La taxe ${quoted(words.tax).fr} n’a pas de taux le ${words.from}`,
        }
      : {
          en: `Tax ${quoted(words.tax).en} has no rate from ${words.from} to ${words.to}`,
          fr: `La taxe ${quoted(words.tax).fr} n’a pas de taux du ${words.from} au ${words.to}`,
        },
  remedy: () => ({
    en: "Correct one of the dates, or state 0% for these days",
    fr: "Corrigez une des dates, ou indiquez 0% pour ces jours",
  }),
  bad: `tax TVQ debit 1210 credit 2420 {
  9.5% from 2011-01-01 to 2011-12-30
  <|9.975% from 2012-01-01|>
}
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
  good: `tax TVQ debit 1210 credit 2420 {
  9.5% from 2011-01-01 to 2011-12-31
  9.975% from 2012-01-01
}
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
});

// A rate that ends before it begins.
import { defineDiagnostic } from "../define.ts";

export interface EmptyRateRangeWords {
  readonly from: string;
  readonly to: string;
}

export const emptyRateRange = defineDiagnostic<EmptyRateRangeWords>({
  code: "FOL4022",
  name: "empty-rate-range",
  severity: "error",
  title: {
    en: "Rate that ends before it begins",
    fr: "Taux qui finit avant de commencer",
  },
  why: {
    en: "Such a rate holds on no day.",
    fr: "Un tel taux n’est en vigueur aucun jour.",
  },
  message: (words) => ({
    en: `This rate begins on ${words.from} and ends on ${words.to}`,
    fr: `Ce taux commence le ${words.from} et finit le ${words.to}`,
  }),
  remedy: () => ({ en: "Correct one of the two dates", fr: "Corrigez une des deux dates" }),
  bad: `tax TVQ debit 1210 credit 2420 {
  <|9.5% from 2011-12-31 to 2011-01-01|>
  9.975% from 2012-01-01
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

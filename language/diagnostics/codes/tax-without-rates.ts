// A tax without any rate.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxWithoutRatesWords {
  readonly tax: string;
}

export const taxWithoutRates = defineDiagnostic<TaxWithoutRatesWords>({
  code: "FOL4011",
  name: "tax-without-rates",
  severity: "error",
  title: {
    en: "Tax without a rate",
    fr: "Taxe sans taux",
  },
  why: {
    en: "Without a dated rate nothing can be computed, and nothing that the source states can be checked.",
    fr: "Sans taux daté, rien ne peut être calculé, et rien de ce que la source indique ne peut être vérifié.",
  },
  message: (words) => ({
    en: `Tax ${quoted(words.tax).en} has no rate`,
    fr: `La taxe ${quoted(words.tax).fr} n’a pas de taux`,
  }),
  remedy: () => ({
    en: "Add a rate such as { 5% from 2008-01-01 }",
    fr: "Ajoutez un taux comme { 5% from 2008-01-01 }",
  }),
  bad: `tax <|TVQ|> debit 1210 credit 2420
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
  good: `tax TVQ debit 1210 credit 2420 { 9.975% from 2008-01-01 }
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
});

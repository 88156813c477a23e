// A rate of tax that cannot be.
import { defineDiagnostic } from "../define.ts";

export interface BadRateWords {
  readonly text: string;
}

export const badRate = defineDiagnostic<BadRateWords>({
  code: "FOL4002",
  name: "bad-rate",
  severity: "error",
  title: {
    en: "Impossible rate",
    fr: "Taux impossible",
  },
  why: {
    en: "A rate is a percentage from 0 to 100, exact to 12 decimals.",
    fr: "Un taux est un pourcentage de 0 à 100, exact jusqu’à 12 décimales.",
  },
  message: (words) => ({
    en: `A rate of ${words.text}% is impossible`,
    fr: `Un taux de ${words.text.replace(".", ",")}\u00a0% est impossible`,
  }),
  remedy: () => ({
    en: "Write a percentage from 0 to 100",
    fr: "Écrivez un pourcentage de 0 à 100",
  }),
  bad: `tax TVQ debit 1210 credit 2420 { <|997.5|>% from 2013-01-01 }
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
  good: `tax TVQ debit 1210 credit 2420 { 9.975% from 2013-01-01 }
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
});

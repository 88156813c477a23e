// Days on which a tax has two rates.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxOverlapWords {
  readonly tax: string;
  readonly day: string;
  readonly left: string;
  readonly right: string;
}

export const taxOverlap = defineDiagnostic<TaxOverlapWords>({
  code: "FOL4021",
  name: "tax-overlap",
  severity: "error",
  title: {
    en: "Two rates on one day",
    fr: "Deux taux le même jour",
  },
  why: {
    en: "A document of that day would have two rates, and order never decides.",
    fr: "Une pièce de ce jour-là aurait deux taux, et l’ordre ne décide jamais.",
  },
  message: (words) => ({
    en: `Tax ${quoted(words.tax).en} has two rates on ${words.day}: ${words.left}% and ${words.right}%`,
    fr: `La taxe ${quoted(words.tax).fr} a deux taux le ${words.day}\u00a0: ${words.left.replace(".", ",")}\u00a0% et ${words.right.replace(".", ",")}\u00a0%`,
  }),
  remedy: () => ({
    en: "End the earlier rate the day before the later one begins",
    fr: "Terminez le premier taux la veille du début du second",
  }),
  bad: `tax TVQ debit 1210 credit 2420 {
  9.5% from 2011-01-01 to 2012-01-01
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

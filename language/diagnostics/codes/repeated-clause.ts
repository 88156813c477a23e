// A clause that a declaration states twice.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface RepeatedClauseWords {
  readonly clause: string;
}

export const repeatedClause = defineDiagnostic<RepeatedClauseWords>({
  code: "FOL2015",
  name: "repeated-clause",
  severity: "error",
  title: {
    en: "Clause stated twice",
    fr: "Clause indiquée deux fois",
  },
  why: {
    en: "A declaration says each thing once; what holds only in some cases is an exception with “when”.",
    fr: "Une déclaration dit chaque chose une fois; ce qui ne vaut que dans certains cas est une exception avec «\u00a0when\u00a0».",
  },
  message: (words) => ({
    en: `${quoted(words.clause).en} is stated twice in the same declaration`,
    fr: `${quoted(words.clause).fr} est indiqué deux fois dans la même déclaration`,
  }),
  remedy: () => ({
    en: "Keep one of the two, or give one a condition with “when”",
    fr: "N’en gardez qu’un, ou donnez une condition à l’un avec «\u00a0when\u00a0»",
  }),
  bad: `item "Haie" debit 1210 credit 4001 tax "TPS" {
  <|credit 4001|>
}
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
});

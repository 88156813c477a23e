// A tax group that names a tax twice.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxTwiceInGroupWords {
  readonly tax: string;
  readonly group: string;
}

export const taxTwiceInGroup = defineDiagnostic<TaxTwiceInGroupWords>({
  code: "FOL4024",
  name: "tax-twice-in-group",
  severity: "error",
  title: {
    en: "Tax named twice in a group",
    fr: "Taxe nommée deux fois dans un groupe",
  },
  why: {
    en: "A line would bear the tax twice.",
    fr: "Une ligne porterait la taxe deux fois.",
  },
  message: (words) => ({
    en: `Tax group ${quoted(words.group).en} names ${quoted(words.tax).en} twice`,
    fr: `Le groupe de taxes ${quoted(words.group).fr} nomme ${quoted(words.tax).fr} deux fois`,
  }),
  remedy: () => ({ en: "Name it once", fr: "Nommez-la une seule fois" }),
  bad: `tax group "Courant" = TPS + <|TPS|>
item "Haie" debit 1210 credit 4001 tax "Courant"
`,
  good: `tax group "Courant" = TPS
item "Haie" debit 1210 credit 4001 tax "Courant"
`,
});

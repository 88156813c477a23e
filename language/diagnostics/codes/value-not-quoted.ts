// A value that a condition compares with and that is not quoted.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface ValueNotQuotedWords {
  readonly text: string;
  readonly field: string;
}

export const valueNotQuoted = defineDiagnostic<ValueNotQuotedWords>({
  code: "FOL3003",
  name: "value-not-quoted",
  severity: "error",
  title: {
    en: "Value without quotation marks",
    fr: "Valeur sans guillemets",
  },
  why: {
    en: "Words of the language stand bare; what customers, places and projects are called is the user’s own text, and stands in quotation marks.",
    fr: "Les mots du langage s’écrivent nus; les noms des clients, des lieux et des projets sont les vôtres, et s’écrivent entre guillemets.",
  },
  message: (words) => ({
    en: `${words.text} is compared with ${quoted(words.field).en} and is not quoted`,
    fr: `${words.text} est comparé à ${quoted(words.field).fr} sans guillemets`,
  }),
  remedy: (words) => ({ en: `Write "${words.text}"`, fr: `Écrivez "${words.text}"` }),
  bad: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = <|Municipal|>
}
`,
  good: `account 4002 "Ventes municipales" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
}
`,
  fixed: true,
});

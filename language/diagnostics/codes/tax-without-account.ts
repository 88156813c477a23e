// A tax without one of its two accounts.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface TaxWithoutAccountWords {
  readonly tax: string;
  readonly slot: "debit" | "credit";
}

export const taxWithoutAccount = defineDiagnostic<TaxWithoutAccountWords>({
  code: "FOL4010",
  name: "tax-without-account",
  severity: "error",
  title: {
    en: "Tax without an account",
    fr: "Taxe sans compte",
  },
  why: {
    en: "A tax is debited to the customer and credited to what is owed to the government; neither account is guessed.",
    fr: "Une taxe est débitée au client et créditée à ce qui est dû au gouvernement; aucun des deux comptes n’est deviné.",
  },
  message: (words) => ({
    en: `Tax ${quoted(words.tax).en} has no account to ${words.slot}`,
    fr: `La taxe ${quoted(words.tax).fr} n’a pas de compte à ${words.slot === "debit" ? "débiter" : "créditer"}`,
  }),
  remedy: (words) => ({
    en: `Add “${words.slot}” with an account`,
    fr: `Ajoutez «\u00a0${words.slot}\u00a0» avec un compte`,
  }),
  bad: `tax <|TVQ|> debit 1210 { 9.975% from 2008-01-01 }
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
  good: `tax TVQ debit 1210 credit 2420 { 9.975% from 2008-01-01 }
tax group "TVQ" = TVQ
item "Haie" debit 1210 credit 4001 tax "TVQ"
`,
});

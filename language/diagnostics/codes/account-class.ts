// An account of a class that its use rules out.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface AccountClassWords {
  readonly code: string;
  readonly class: Bilingual;
  readonly use: Bilingual;
  readonly wanted: Bilingual;
}

export const accountClass = defineDiagnostic<AccountClassWords>({
  code: "FOL2104",
  name: "account-class",
  severity: "error",
  title: {
    en: "Account of the wrong class",
    fr: "Compte de la mauvaise classe",
  },
  why: {
    en: "Money lies in asset accounts, taxes collected are owed, customers owe what they were billed: another class would put the amounts on the wrong side of the statements.",
    fr: "L’argent est à l’actif, les taxes perçues sont dues, les clients doivent ce qui leur a été facturé\u00a0: une autre classe mettrait les montants du mauvais côté des états financiers.",
  },
  message: (words) => ({
    en: `Account ${words.code} is ${words.class.en}, and ${words.use.en} needs ${words.wanted.en}`,
    fr: `Le compte ${words.code} est ${words.class.fr}, et ${words.use.fr} demande ${words.wanted.fr}`,
  }),
  remedy: () => ({
    en: "Use another account, or correct the class of this one",
    fr: "Utilisez un autre compte, ou corrigez la classe de celui-ci",
  }),
  bad: `method "Comptant" debit <|4001|> credit 1210
`,
  good: `method "Comptant" debit 1020 credit 1210
`,
});

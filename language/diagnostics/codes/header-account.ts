// A header account used where entries are posted.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface HeaderAccountWords {
  readonly code: string;
  readonly target: Bilingual;
}

export const headerAccount = defineDiagnostic<HeaderAccountWords>({
  code: "FOL2102",
  name: "header-account",
  severity: "error",
  title: {
    en: "Header account",
    fr: "Compte d’en-tête",
  },
  why: {
    en: "A header groups other accounts in the chart and holds no balance of its own.",
    fr: "Un en-tête regroupe d’autres comptes du plan comptable et n’a pas de solde à lui.",
  },
  message: (words) => ({
    en: `${words.target.en} refuses entries to account ${words.code}, which is a header`,
    fr: `${words.target.fr} refuse les écritures au compte ${words.code}, qui est un en-tête`,
  }),
  remedy: () => ({
    en: "Post to one of the accounts under it",
    fr: "Utilisez un des comptes qu’il regroupe",
  }),
  bad: `account 4000 "Revenus" revenue header
item "Haie" debit 1210 credit <|4000|> tax "TPS"
`,
  good: `account 4000 "Revenus" revenue header
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
  fixed: true,
});

// An account that a module of the package owns, used where entries are posted.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface LinkedAccountWords {
  readonly code: string;
  readonly ledger: Bilingual;
  readonly target: Bilingual;
}

export const linkedAccount = defineDiagnostic<LinkedAccountWords>({
  code: "FOL2101",
  name: "linked-account",
  severity: "error",
  title: {
    en: "Linked account",
    fr: "Compte associé",
  },
  why: {
    en: "The package keeps such an account in step with a module of its own, and refuses journal entries to it.",
    fr: "Le logiciel tient ce compte en accord avec un de ses modules, et y refuse les écritures de journal.",
  },
  message: (words) => ({
    en: `${words.target.en} refuses entries to account ${words.code}, which is linked to ${words.ledger.en}`,
    fr: `${words.target.fr} refuse les écritures au compte ${words.code}, associé au module ${words.ledger.fr}`,
  }),
  remedy: () => ({
    en: "Post to an account of the same class that no module owns",
    fr: "Utilisez un compte de la même classe qui n’est associé à aucun module",
  }),
  bad: `account 1200 "Clients" asset linked to receivables
item "Haie" debit <|1200|> credit 4001 tax "TPS"
method "Comptant" debit 1020 credit 1210
`,
  good: `account 1200 "Clients" asset linked to receivables
item "Haie" debit 1210 credit 4001 tax "TPS"
method "Comptant" debit 1020 credit 1210
`,
  fixed: true,
});

// An account that is inactive from the start, used where entries are posted.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface InactiveAccountWords {
  readonly code: string;
  readonly target: Bilingual;
}

export const inactiveAccount = defineDiagnostic<InactiveAccountWords>({
  code: "FOL2103",
  name: "inactive-account",
  severity: "error",
  title: {
    en: "Inactive account",
    fr: "Compte inactif",
  },
  why: {
    en: "The package refuses entries to an account that has been made inactive.",
    fr: "Le logiciel refuse les écritures à un compte rendu inactif.",
  },
  message: (words) => ({
    en: `${words.target.en} refuses entries to account ${words.code}, which is inactive`,
    fr: `${words.target.fr} refuse les écritures au compte ${words.code}, qui est inactif`,
  }),
  remedy: () => ({
    en: "Post to an account that is active, or make this one active again",
    fr: "Utilisez un compte actif, ou réactivez celui-ci",
  }),
  bad: `account 4009 "Anciennes ventes" revenue inactive
item "Haie" debit 1210 credit <|4009|> tax "TPS"
`,
  good: `account 4009 "Anciennes ventes" revenue inactive
item "Haie" debit 1210 credit 4001 tax "TPS"
`,
  fixed: true,
});

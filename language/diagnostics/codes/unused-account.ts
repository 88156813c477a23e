// An account that nothing posts to.
import { defineDiagnostic } from "../define.ts";

export interface UnusedAccountWords {
  readonly code: string;
}

export const unusedAccount = defineDiagnostic<UnusedAccountWords>({
  code: "FOL2110",
  name: "unused-account",
  severity: "hint",
  title: {
    en: "Unused account",
    fr: "Compte inutilisé",
  },
  why: {
    en: "An account that nothing names costs nothing, but may be a leftover or a slip.",
    fr: "Un compte que rien ne nomme ne coûte rien, mais peut être un reste ou un oubli.",
  },
  message: (words) => ({
    en: `Nothing posts to account ${words.code}`,
    fr: `Rien n’utilise le compte ${words.code}`,
  }),
  remedy: () => ({ en: "Remove it if it is not needed", fr: "Supprimez-le s’il ne sert pas" }),
  bad: `account <|4002|> "Autres ventes" revenue
`,
  good: `account 4002 "Autres ventes" revenue
item "Haie" debit 1210 credit 4002 tax "TPS"
`,
});

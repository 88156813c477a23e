// An account that is used but not declared.
import { defineDiagnostic } from "../define.ts";

export interface UnknownAccountWords {
  readonly code: string;
  readonly near: string | undefined;
}

export const unknownAccount = defineDiagnostic<UnknownAccountWords>({
  code: "FOL2001",
  name: "unknown-account",
  severity: "error",
  title: {
    en: "Account not declared",
    fr: "Compte non déclaré",
  },
  why: {
    en: "Nothing is guessed: an account that the book does not declare has no class, and nobody has said that the accounting package has it.",
    fr: "Rien n’est deviné\u00a0: un compte que le paramétrage ne déclare pas n’a pas de classe, et personne n’a dit que le logiciel comptable le connaît.",
  },
  message: (words) => ({
    en: `Account ${words.code} is not declared`,
    fr: `Le compte ${words.code} n’est pas déclaré`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: `Declare it with “account ${words.code}”, or use another account`,
          fr: `Déclarez-le avec «\u00a0account ${words.code}\u00a0», ou utilisez un autre compte`,
        }
      : {
          en: `The nearest declared account is ${words.near}`,
          fr: `Le compte déclaré le plus proche est ${words.near}`,
        },
  bad: `item "Haie" debit 1210 credit <|4O01|> tax "TPS"
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
  fixed: true,
});

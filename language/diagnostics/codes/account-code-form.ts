// An account code that the package cannot hold.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface AccountCodeFormWords {
  readonly code: string;
  readonly target: Bilingual;
  readonly least: number;
  readonly most: number;
}

export const accountCodeForm = defineDiagnostic<AccountCodeFormWords>({
  code: "FOL2106",
  name: "account-code-form",
  severity: "error",
  title: {
    en: "Account code that the package cannot hold",
    fr: "Code de compte que le logiciel ne peut pas contenir",
  },
  why: {
    en: "The package finds accounts by a number of fixed width; a line with another code is refused.",
    fr: "Le logiciel retrouve les comptes par un numéro de largeur fixe; une ligne avec un autre code est refusée.",
  },
  message: (words) => {
    const { code, target, least, most } = words;
    const width =
      least === most
        ? { en: `${least} digits`, fr: `${least} chiffres` }
        : { en: `${least} to ${most} digits`, fr: `${least} à ${most} chiffres` };
    return {
      en: `Account code ${code} is not ${width.en}, as ${target.en} needs`,
      fr: `Le code de compte ${code} n’a pas ${width.fr}, comme ${target.fr} le demande`,
    };
  },
  remedy: () => ({
    en: "Write the number that the account has in the package",
    fr: "Écrivez le numéro que le compte porte dans le logiciel",
  }),
  bad: `account <|40010|> "Autres ventes" revenue
item "Haie" debit 1210 credit 40010 tax "TPS"
`,
  good: `account 4010 "Autres ventes" revenue
item "Haie" debit 1210 credit 4010 tax "TPS"
`,
});

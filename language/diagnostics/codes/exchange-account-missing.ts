// FOL4040: currencies without the accounts that they need.
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly setting: string;
}

export const exchangeAccountMissing = defineDiagnostic<Words>({
  code: "FOL4040",
  name: "exchange-account-missing",
  severity: "error",
  title: {
    en: "Other currencies need accounts",
    fr: "D’autres devises demandent des comptes",
  },
  why: {
    en: "Money that comes in at another rate than its invoice is a gain or a loss, and amounts that are converted one by one leave cents. Both need an account that the book states.",
    fr: "L’argent reçu à un autre taux que celui de sa facture est un gain ou une perte, et les montants convertis un à un laissent des cents. Il faut à chacun un compte que le paramétrage indique.",
  },
  message: ({ setting }) => ({
    en: `The book takes documents in other currencies and does not state “${setting}”`,
    fr: `Le paramétrage accepte des pièces dans d’autres devises et n’indique pas «\u00a0${setting}\u00a0»`,
  }),
  remedy: ({ setting }) => ({
    en: `Add “${setting}” with its account to the book`,
    fr: `Ajoutez «\u00a0${setting}\u00a0» avec son compte au paramétrage`,
  }),
  bad: `${foreignExample
    .replace("  exchange gain 4900 loss 5900\n", "")
    .replace("currencies ", "<|currencies|> ")
    .replace(/account .* de change".*\n/g, "")
    .replace("account 4001", 'account 5998 "Arrondis de change" expense\naccount 4001')}`,
  good: foreignExample,
});

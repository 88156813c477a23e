// A tax that is used but not declared.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownTaxWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownTax = defineDiagnostic<UnknownTaxWords>({
  code: "FOL2002",
  name: "unknown-tax",
  severity: "error",
  title: {
    en: "Tax not declared",
    fr: "Taxe non déclarée",
  },
  why: {
    en: "A tax has accounts and dated rates; without its declaration, its amount has nowhere to go.",
    fr: "Une taxe a des comptes et des taux datés; sans sa déclaration, son montant n’a nulle part où aller.",
  },
  message: (words) => ({
    en: `Tax ${quoted(words.name).en} is not declared`,
    fr: `La taxe ${quoted(words.name).fr} n’est pas déclarée`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: "Declare it with its accounts and its rates",
          fr: "Déclarez-la avec ses comptes et ses taux",
        }
      : {
          en: `The nearest declared tax is ${quoted(words.near).en}`,
          fr: `La taxe déclarée la plus proche est ${quoted(words.near).fr}`,
        },
  bad: `tax group "Courant" = <|TPSS|>
item "Haie" debit 1210 credit 4001 tax "Courant"
`,
  good: `tax group "Courant" = TPS
item "Haie" debit 1210 credit 4001 tax "Courant"
`,
  fixed: true,
});

// A tax group that is used but not declared.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnknownTaxGroupWords {
  readonly name: string;
  readonly near: string | undefined;
}

export const unknownTaxGroup = defineDiagnostic<UnknownTaxGroupWords>({
  code: "FOL2003",
  name: "unknown-tax-group",
  severity: "error",
  title: {
    en: "Tax group not declared",
    fr: "Groupe de taxes non déclaré",
  },
  why: {
    en: "The tax group says which taxes a line bears; without its declaration, no tax can be computed or checked.",
    fr: "Le groupe de taxes dit quelles taxes une ligne porte; sans sa déclaration, aucune taxe ne peut être calculée ni vérifiée.",
  },
  message: (words) => ({
    en: `Tax group ${quoted(words.name).en} is not declared`,
    fr: `Le groupe de taxes ${quoted(words.name).fr} n’est pas déclaré`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? { en: `Declare it with “tax group”`, fr: `Déclarez-le avec «\u00a0tax group\u00a0»` }
      : {
          en: `The nearest declared tax group is ${quoted(words.near).en}`,
          fr: `Le groupe de taxes déclaré le plus proche est ${quoted(words.near).fr}`,
        },
  bad: `item "Haie" debit 1210 credit 4001 tax <|"TPSS"|>
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS"
`,
  fixed: true,
});

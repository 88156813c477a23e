// An option that the target does not have.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

export interface UnknownTargetOptionWords {
  readonly option: string;
  readonly target: string;
  readonly known: readonly string[];
  readonly near: string | undefined;
  /** The option with which the line begins, where it goes on after its value. */
  readonly first?: string | undefined;
}

export const unknownTargetOption = defineDiagnostic<UnknownTargetOptionWords>({
  code: "FOL2018",
  name: "unknown-target-option",
  severity: "error",
  title: {
    en: "Unknown option of a target",
    fr: "Option de cible inconnue",
  },
  why: {
    en: "An option that a target does not know would change nothing.",
    fr: "Une option que la cible ne connaît pas ne changerait rien.",
  },
  message: (words) => ({
    en: `${words.target} has no option ${quoted(words.option).en}`,
    fr: `${words.target} n’a pas d’option ${quoted(words.option).fr}`,
  }),
  remedy: (words) =>
    words.first !== undefined
      ? {
          en: `One option a line: end the line after the value of ${quoted(words.first).en}`,
          fr: `Une option par ligne : terminez la ligne après la valeur de ${quoted(words.first).fr}`,
        }
      : words.near !== undefined
        ? {
            en: `The nearest is ${quoted(words.near).en}`,
            fr: `La plus proche est ${quoted(words.near).fr}`,
          }
        : words.known.length === 0
          ? { en: "Remove it", fr: "Supprimez-la" }
          : {
              en: `Its options are ${listed(words.known).en}`,
              fr: `Ses options sont ${listed(words.known).fr}`,
            },
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    <|acount width|> 4
  }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
  good: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    account width 4
  }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
  fixed: true,
});

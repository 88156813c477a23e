// A target that Folio does not know.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

export interface UnknownTargetWords {
  readonly name: string;
  readonly known: readonly string[];
  readonly near: string | undefined;
}

export const unknownTarget = defineDiagnostic<UnknownTargetWords>({
  code: "FOL2017",
  name: "unknown-target",
  severity: "error",
  title: {
    en: "Unknown target",
    fr: "Cible inconnue",
  },
  why: {
    en: "The target decides what a journal may hold and how it is written.",
    fr: "La cible décide de ce qu’un journal peut contenir et de la façon de l’écrire.",
  },
  message: (words) => ({
    en: `${quoted(words.name).en} is not a target`,
    fr: `${quoted(words.name).fr} n’est pas une cible`,
  }),
  remedy: (words) => ({
    en: `Choose ${listed(words.known).en}`,
    fr: `Choisissez ${listed(words.known).fr}`,
  }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      <|sage5O|>
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
  target      sage50
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

// A language version that this Folio does not know.
import { defineDiagnostic } from "../define.ts";

export interface UnsupportedVersionWords {
  readonly version: string;
  readonly known: string;
}

export const unsupportedVersion = defineDiagnostic<UnsupportedVersionWords>({
  code: "FOL2026",
  name: "unsupported-version",
  severity: "error",
  title: {
    en: "Unknown language version",
    fr: "Version du langage inconnue",
  },
  why: {
    en: "A later version may mean other things by the same words.",
    fr: "Une version ultérieure peut donner un autre sens aux mêmes mots.",
  },
  message: (words) => ({
    en: `This Folio reads version ${words.known} of the language, and the book is written in version ${words.version}`,
    fr: `Ce Folio lit la version ${words.known} du langage, et le paramétrage est écrit dans la version ${words.version}`,
  }),
  remedy: (words) => ({
    en: `Write “folio ${words.known}”, or install a newer Folio`,
    fr: `Écrivez «\u00a0folio ${words.known}\u00a0», ou installez un Folio plus récent`,
  }),
  bad: `--- book.folio
book "Exemple" {
  folio       <|2|>
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
});

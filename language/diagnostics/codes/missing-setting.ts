// A setting that every book must state and this one does not.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface MissingSettingWords {
  readonly setting: string;
  readonly example: string;
}

export const missingSetting = defineDiagnostic<MissingSettingWords>({
  code: "FOL2013",
  name: "missing-setting",
  severity: "error",
  title: {
    en: "Setting missing",
    fr: "Réglage manquant",
  },
  why: {
    en: "The language version, the target and the currency are never guessed.",
    fr: "La version du langage, la cible et la monnaie ne sont jamais devinées.",
  },
  message: (words) => ({
    en: `The book does not state its ${quoted(words.setting).en}`,
    fr: `Le paramétrage n’indique pas ${quoted(words.setting).fr}`,
  }),
  remedy: (words) => ({
    en: `Add ${quoted(words.example).en} to the book`,
    fr: `Ajoutez ${quoted(words.example).fr} au paramétrage`,
  }),
  bad: `--- book.folio
book <|"Exemple"|> {
  folio       1
  target      sage50
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

// A folder without a `book` declaration.
import { defineDiagnostic } from "../define.ts";

export const noBook = defineDiagnostic<Record<never, never>>({
  code: "FOL2011",
  name: "no-book",
  severity: "error",
  title: {
    en: "No book declaration",
    fr: "Aucune déclaration «\u00a0book\u00a0»",
  },
  why: {
    en: "The book states the target, the currency and the accounts that everything else rests on.",
    fr: "Le paramétrage indique la cible, la monnaie et les comptes sur lesquels tout le reste s’appuie.",
  },
  message: () => ({
    en: "No “book” is declared here",
    fr: "Aucun «\u00a0book\u00a0» n’est déclaré ici",
  }),
  remedy: () => ({
    en: 'Write book "My business" { … } with the lines “folio 1”, “target sage50” and “currency CAD” between the braces',
    fr: 'Écrivez book "Mon entreprise" { … } avec les lignes «\u00a0folio 1\u00a0», «\u00a0target sage50\u00a0» et «\u00a0currency CAD\u00a0» entre les accolades',
  }),
  bad: `--- book.folio
<||>account 1020 "Banque" asset
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

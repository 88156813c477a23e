// A book without any item.
import { defineDiagnostic } from "../define.ts";

export const noItems = defineDiagnostic<Record<never, never>>({
  code: "FOL3023",
  name: "no-items",
  severity: "warning",
  title: {
    en: "No items",
    fr: "Aucun article",
  },
  why: {
    en: "No line of any invoice could be posted.",
    fr: "Aucune ligne de facture ne pourrait être passée.",
  },
  message: () => ({
    en: "The book declares no item",
    fr: "Le paramétrage ne déclare aucun article",
  }),
  remedy: () => ({
    en: "Declare the items that the source sells",
    fr: "Déclarez les articles que la source vend",
  }),
  bad: `--- book.folio
book <|"Exemple"|> {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
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

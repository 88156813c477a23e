// A book without any method of payment.
import { defineDiagnostic } from "../define.ts";

export const noMethods = defineDiagnostic<Record<never, never>>({
  code: "FOL3024",
  name: "no-methods",
  severity: "warning",
  title: {
    en: "No methods of payment",
    fr: "Aucun mode de paiement",
  },
  why: {
    en: "No payment could be posted, so what invoices put on the receivable would stay there.",
    fr: "Aucun paiement ne pourrait être passé\u00a0: ce que les factures portent aux comptes clients y resterait.",
  },
  message: () => ({
    en: "The book declares no method of payment",
    fr: "Le paramétrage ne déclare aucun mode de paiement",
  }),
  remedy: () => ({
    en: "Declare the methods that the source names",
    fr: "Déclarez les modes que la source nomme",
  }),
  bad: `--- book.folio
book <|"Exemple"|> {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1210 "Comptes clients" asset
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
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

// A feature that keeps money received before the sale, without an account for it.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface NoDepositsAccountWords {
  readonly feature: Bilingual;
}

export const noDepositsAccount = defineDiagnostic<NoDepositsAccountWords>({
  code: "FOL4032",
  name: "no-deposits-account",
  severity: "error",
  title: {
    en: "No deposits account",
    fr: "Aucun compte d’acomptes",
  },
  why: {
    en: "Money received before the sale is recorded is owed to the customer until then, and needs an account.",
    fr: "L’argent reçu avant que la vente soit constatée est dû au client jusque-là, et demande un compte.",
  },
  message: (words) => ({
    en: `The book states no deposits account, which ${words.feature.en} needs`,
    fr: `Le paramétrage n’indique pas de compte d’acomptes, ce que ${words.feature.fr} demande`,
  }),
  remedy: () => ({
    en: "Add “deposits” with a liability account to the book",
    fr: "Ajoutez «\u00a0deposits\u00a0» avec un compte de passif au paramétrage",
  }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  <|recognize|> on payment
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
  deposits    2310
  recognize on payment
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2310 "Acomptes"        liability
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
});

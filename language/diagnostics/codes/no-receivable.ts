// A feature that works on the receivable, in a book that states none.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface NoReceivableWords {
  readonly feature: Bilingual;
}

export const noReceivable = defineDiagnostic<NoReceivableWords>({
  code: "FOL4033",
  name: "no-receivable",
  severity: "error",
  title: {
    en: "No receivable",
    fr: "Aucun compte client",
  },
  why: {
    en: "What a deposit, a discount or a payment settles leaves the receivable; the book must say which account that is.",
    fr: "Ce qu’un acompte, une remise ou un paiement règle sort du compte client; le paramétrage doit dire lequel c’est.",
  },
  message: (words) => ({
    en: `The book states no receivable, which ${words.feature.en} needs`,
    fr: `Le paramétrage n’indique pas de compte client (receivable), ce que ${words.feature.fr} demande`,
  }),
  remedy: () => ({
    en: "Add “receivable” with an asset account to the book",
    fr: "Ajoutez «\u00a0receivable\u00a0» avec un compte d’actif au paramétrage",
  }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  deposits    <|2310|>
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2310 "Acomptes"        liability
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

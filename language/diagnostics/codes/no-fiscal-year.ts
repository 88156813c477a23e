// A book without a fiscal year for a package that needs one.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface NoFiscalYearWords {
  readonly target: Bilingual;
}

export const noFiscalYear = defineDiagnostic<NoFiscalYearWords>({
  code: "FOL4031",
  name: "no-fiscal-year",
  severity: "error",
  title: {
    en: "No fiscal year",
    fr: "Aucun exercice",
  },
  why: {
    en: "The package refuses entries outside the year that is open, so Folio must know which one it is.",
    fr: "Le logiciel refuse les écritures hors de l’exercice ouvert; Folio doit donc savoir lequel c’est.",
  },
  message: (words) => ({
    en: `The book states no fiscal year, which ${words.target.en} needs`,
    fr: `Le paramétrage n’indique pas d’exercice, ce que ${words.target.fr} demande`,
  }),
  remedy: () => ({
    en: "Add a line such as “fiscal year from 2026-01-01 periods month”",
    fr: "Ajoutez une ligne comme «\u00a0fiscal year from 2026-01-01 periods month\u00a0»",
  }),
  bad: `--- book.folio
book <|"Exemple"|> {
  folio       1
  target      sage50
  currency    CAD
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

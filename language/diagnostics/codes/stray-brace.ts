// A brace in a pattern that opens or closes nothing.
import { defineDiagnostic } from "../define.ts";

export interface StrayBraceWords {
  readonly brace: string;
}

export const strayBrace = defineDiagnostic<StrayBraceWords>({
  code: "FOL3012",
  name: "stray-brace",
  severity: "error",
  title: {
    en: "Brace without its other half",
    fr: "Accolade sans sa moitié",
  },
  why: {
    en: "Braces enclose a field; a brace that is meant as such is doubled.",
    fr: "Les accolades entourent un champ; une accolade voulue comme telle est doublée.",
  },
  message: (words) => ({
    en: `The brace ${words.brace} has no partner`,
    fr: `L’accolade ${words.brace} n’a pas de pendant`,
  }),
  remedy: (words) => ({
    en: `Close it, or write ${words.brace}${words.brace} for the brace itself`,
    fr: `Fermez-la, ou écrivez ${words.brace}${words.brace} pour l’accolade elle-même`,
  }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  description "Facture <|{|>number"
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
  description "Facture {number}"
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

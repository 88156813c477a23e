// A placeholder that a document may lack, in the last pattern.
import { defineDiagnostic } from "../define.ts";

export interface PlaceholderWithoutFallbackWords {
  readonly placeholder: string;
}

export const placeholderWithoutFallback = defineDiagnostic<PlaceholderWithoutFallbackWords>({
  code: "FOL3011",
  name: "placeholder-without-fallback",
  severity: "error",
  title: {
    en: "Placeholder that may be absent",
    fr: "Marque qui peut rester vide",
  },
  why: {
    en: "A document that lacks the field could not be described; the last pattern must hold for every document.",
    fr: "Une pièce sans ce champ ne pourrait pas être décrite; le dernier modèle doit valoir pour toutes les pièces.",
  },
  message: (words) => ({
    en: `A document may lack {${words.placeholder}}, and no other pattern follows`,
    fr: `Une pièce peut ne pas avoir {${words.placeholder}}, et aucun autre modèle ne suit`,
  }),
  remedy: () => ({ en: 'Add or "{number}" after it', fr: 'Ajoutez or "{number}" à la suite' }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  description "Facture <|{customer.name}|>"
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
  description "Facture {customer.name}" or "Facture {number}"
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

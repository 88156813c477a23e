// A placeholder of a description that is not a field.
import { defineDiagnostic } from "../define.ts";

export interface UnknownPlaceholderWords {
  readonly placeholder: string;
  readonly near: string | undefined;
}

export const unknownPlaceholder = defineDiagnostic<UnknownPlaceholderWords>({
  code: "FOL3010",
  name: "unknown-placeholder",
  severity: "error",
  title: {
    en: "Unknown placeholder",
    fr: "Marque inconnue",
  },
  why: {
    en: "What stands between braces is filled from the document; a word that is no field would stay empty.",
    fr: "Ce qui est entre accolades est rempli d’après la pièce; un mot qui n’est pas un champ resterait vide.",
  },
  message: (words) => ({
    en: `{${words.placeholder}} is not a field that a pattern can show`,
    fr: `{${words.placeholder}} n’est pas un champ qu’un modèle peut montrer`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: "Name a field of the document; a brace itself is written {{",
          fr: "Nommez un champ de la pièce ; une accolade s’écrit {{",
        }
      : { en: `The nearest is {${words.near}}`, fr: `Le plus proche est {${words.near}}` },
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  description "Facture <|{nunber}|>"
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

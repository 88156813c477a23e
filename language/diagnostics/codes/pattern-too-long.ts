// Fixed text of a description that alone is longer than the package's field.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface PatternTooLongWords {
  readonly length: number;
  readonly limit: number;
  readonly target: Bilingual;
}

export const patternTooLong = defineDiagnostic<PatternTooLongWords>({
  code: "FOL3014",
  name: "pattern-too-long",
  severity: "error",
  title: {
    en: "Pattern longer than the field",
    fr: "Modèle plus long que le champ",
  },
  why: {
    en: "Every entry would be too long, whatever its document.",
    fr: "Toutes les écritures seraient trop longues, quelle que soit la pièce.",
  },
  message: (words) => ({
    en: `The text of this pattern has ${words.length} characters, and ${words.target.en} takes ${words.limit}`,
    fr: `Le texte de ce modèle compte ${words.length} caractères, et ${words.target.fr} en prend ${words.limit}`,
  }),
  remedy: () => ({ en: "Shorten the text", fr: "Raccourcissez le texte" }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  reference   <|"Facture numéro {number}"|>
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
  reference   "F {number}"
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
});

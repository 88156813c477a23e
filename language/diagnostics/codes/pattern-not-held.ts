// Fixed text of a description that the package's file cannot hold.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface PatternNotHeldWords {
  readonly character: string;
  readonly target: Bilingual;
}

export const patternNotHeld = defineDiagnostic<PatternNotHeldWords>({
  code: "FOL3013",
  name: "pattern-not-held",
  severity: "error",
  title: {
    en: "Character that the package cannot hold",
    fr: "Caractère que le logiciel ne peut pas contenir",
  },
  why: {
    en: "The text stands in every entry; a character outside the file's character set would spoil each of them.",
    fr: "Ce texte figure dans chaque écriture; un caractère hors du jeu de caractères du fichier les gâterait toutes.",
  },
  message: (words) => ({
    en: `${words.target.en} cannot hold the character ${words.character}`,
    fr: `${words.target.fr} ne peut pas contenir le caractère ${words.character}`,
  }),
  remedy: () => ({ en: "Write the text without it", fr: "Écrivez le texte sans ce caractère" }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  description <|"→ {number}"|>
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
  description "- {number}"
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 4001 "Ventes"          revenue
tax group "Exonéré" = exempt
item "Tonte" debit 1210 credit 4001 tax "Exonéré"
method "Interac" debit 1020 credit 1210
`,
});

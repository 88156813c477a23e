// A value that an option of the target cannot have.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface BadTargetOptionWords {
  readonly option: string;
  readonly value: string;
  readonly allowed: Bilingual;
}

export const badTargetOption = defineDiagnostic<BadTargetOptionWords>({
  code: "FOL2019",
  name: "bad-target-option",
  severity: "error",
  title: {
    en: "Impossible value of an option",
    fr: "Valeur d’option impossible",
  },
  why: {
    en: "The option would make a file that the package does not read.",
    fr: "L’option produirait un fichier que le logiciel ne lit pas.",
  },
  message: (words) => ({
    en: `${quoted(words.option).en} cannot be ${quoted(words.value).en}`,
    fr: `${quoted(words.option).fr} ne peut pas être ${quoted(words.value).fr}`,
  }),
  remedy: (words) => ({ en: `It is ${words.allowed.en}`, fr: `C’est ${words.allowed.fr}` }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    account width <|99|>
  }
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
  good: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    account width 4
  }
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

// A setting that is stated twice.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface RepeatedSettingWords {
  readonly setting: string;
}

export const repeatedSetting = defineDiagnostic<RepeatedSettingWords>({
  code: "FOL2014",
  name: "repeated-setting",
  severity: "error",
  title: {
    en: "Setting stated twice",
    fr: "Réglage indiqué deux fois",
  },
  why: {
    en: "Order never decides, so the second of two would not replace the first.",
    fr: "L’ordre ne décide jamais\u00a0: le second ne remplacerait pas le premier.",
  },
  message: (words) => ({
    en: `${quoted(words.setting).en} is stated twice`,
    fr: `${quoted(words.setting).fr} est indiqué deux fois`,
  }),
  remedy: () => ({ en: "Keep one of the two", fr: "N’en gardez qu’un" }),
  bad: `--- book.folio
book "Exemple" {
  folio       1
  target      sage50
  currency    CAD
  <|currency|>    USD
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

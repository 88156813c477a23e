// FOL6104: a book for Sage 50 posts taxes and does not say whether they go to Sage's tax report.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export const taxLinesUnstated = defineDiagnostic<{ readonly taxes: readonly string[] }>({
  code: "FOL6104",
  name: "tax-lines-unstated",
  severity: "warning",
  title: {
    en: "Taxes do not reach Sage’s tax report",
    fr: "Les taxes ne paraissent pas au rapport de taxes de Sage",
  },
  why: {
    en: "Sage 50 builds its tax report from tax lines, not from the balances of accounts. Without them the entries are right, and the report of taxes shows nothing of them.",
    fr: "Sage 50 dresse son rapport de taxes à partir des lignes de taxe, et non des soldes de comptes. Sans elles, les écritures sont justes, mais le rapport de taxes n’en montre rien.",
  },
  message: ({ taxes }) => ({
    en: `${taxes.map((tax) => quoted(tax).en).join(", ")} will be posted, but will not reach Sage’s tax report`,
    fr: `${taxes.map((tax) => quoted(tax).fr).join(", ")}\u00a0: montants comptabilisés, mais absents du rapport de taxes de Sage`,
  }),
  remedy: () => ({
    en: "Write `tax lines on` with your `tax codes` in the options of the target, or `tax lines off` if you file from the balances of accounts",
    fr: "Écrivez «\u00a0tax lines on\u00a0» et vos «\u00a0tax codes\u00a0» dans les options de la cible, ou «\u00a0tax lines off\u00a0» si vous produisez vos déclarations à partir des soldes de comptes",
  }),
  bad: `
--- book.folio
book "Exemple" {
  folio       1
  target      <|sage50|>
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`,
  good: `
--- book.folio
book "Exemple" {
  folio       1
  target      sage50 {
    tax lines off
  }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`,
});

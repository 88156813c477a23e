// FOL6119: taxes on journal lines do not reach the sales tax return of QuickBooks.
import { defineDiagnostic } from "../define.ts";
import { quickbooksExample } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const taxNotOnReturn = defineDiagnostic<{ readonly taxes: readonly string[] }>({
  code: "FOL6119",
  name: "tax-not-on-return",
  severity: "warning",
  title: {
    en: "Taxes do not reach the return in QuickBooks",
    fr: "Les taxes ne parviennent pas à la déclaration dans QuickBooks",
  },
  why: {
    en: "In Canada, QuickBooks Online draws up the GST/HST and QST returns from documents with tax codes. A journal line on a tax account moves its balance and leaves the return as it was.",
    fr: "Au Canada, QuickBooks en ligne dresse les déclarations de TPS/TVH et de TVQ à partir des pièces qui portent un code de taxe. Une ligne de journal au compte de taxe en change le solde et laisse la déclaration telle quelle.",
  },
  message: ({ taxes }) => ({
    en: `${taxes.map((tax) => quoted(tax).en).join(", ")} will be posted to accounts, but will not reach the sales tax return of QuickBooks`,
    fr: `${taxes.map((tax) => quoted(tax).fr).join(", ")}\u00a0: montants inscrits aux comptes, mais absents de la déclaration de taxes de QuickBooks`,
  }),
  remedy: () => ({
    en: "Write `sales tax ledger-only` in the options of the target if you file from the balances of accounts",
    fr: "Écrivez «\u00a0sales tax ledger-only\u00a0» dans les options de la cible si vous produisez vos déclarations à partir des soldes de comptes",
  }),
  bad: `
${quickbooksExample().replace("quickbooks-csv { sales tax ledger-only }", "<|quickbooks-csv|>")}
`,
  good: `
${quickbooksExample()}
`,
});

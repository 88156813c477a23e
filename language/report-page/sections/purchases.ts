// What was bought, among the control totals of a book that takes bills: before taxes, by tax with what of it comes
// back, and by method of payment.
import type { ReportedPurchases } from "../../journal/report.ts";
import { type Money, readTotal, subtract, zero } from "../../model/money.ts";
import type { PageContent } from "../content.ts";
import { html, type Markup } from "../markup.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";
import { type GroupTable, taxGroups } from "./tax-groups.ts";

export function purchases({ report }: PageContent, speech: Speech): Markup | undefined {
  if (report.purchases === null) return undefined;
  const { say, sum } = speech;
  const total = sum(report.purchases.total);
  const words = {
    en: `Bought before taxes, less credits: ${total}.`,
    fr: `Achats avant taxes, moins les crédits\u00a0: ${total}.`,
  };
  return html`<h3>${say({ en: "Purchases", fr: "Achats" })}</h3>
<p>${say(words)}</p>
${taxes(report.purchases, speech)}
${taxGroups(groupsOf(report.purchases), speech)}
${methods(report.purchases, speech)}`;
}

function taxes(bought: ReportedPurchases, { say, figure, count }: Speech): Markup | undefined {
  if (bought.taxes.length === 0) return undefined;
  return table({
    label: say({ en: "Taxes on purchases", fr: "Taxes sur les achats" }),
    columns: [
      { head: say({ en: "Tax", fr: "Taxe" }) },
      { head: say({ en: "Entries", fr: "Écritures" }), is: "figure" },
      { head: say({ en: "Taxed", fr: "Montant taxé" }), is: "figure" },
      { head: say({ en: "Tax, less credits", fr: "Taxe, moins les crédits" }), is: "figure" },
      { head: say({ en: "Recovered", fr: "Récupéré" }), is: "figure" },
      { head: say({ en: "Not recovered", fr: "Non récupéré" }), is: "figure" },
    ],
    rows: bought.taxes.map(({ tax, postings, base, amount, recovered }) => [
      tax,
      count(postings),
      figure(base),
      figure(amount),
      figure(recovered),
      figure(less(amount, recovered)),
    ]),
  });
}

function groupsOf({ taxGroups: groups, total }: ReportedPurchases): GroupTable {
  return {
    label: { en: "Purchases by tax group", fr: "Achats par groupe de taxes" },
    head: { en: "Bought before taxes, less credits", fr: "Achats avant taxes, moins les crédits" },
    groups,
    total,
  };
}

function methods(bought: ReportedPurchases, { say, figure, count }: Speech): Markup | undefined {
  if (bought.methods.length === 0) return undefined;
  const title = say({
    en: "Payments to suppliers, by method",
    fr: "Paiements aux fournisseurs, par mode",
  });
  return html`<h3>${title}</h3>
${table({
  label: title,
  columns: [
    { head: say({ en: "Method", fr: "Mode" }) },
    { head: say({ en: "Documents", fr: "Pièces" }), is: "figure" },
    { head: say({ en: "Paid", fr: "Payé" }), is: "figure" },
  ],
  rows: bought.methods.map(({ method, count: times, amount }) => [
    method,
    count(times),
    figure(amount),
  ]),
})}`;
}

function less(amount: string, part: string): Money {
  return subtract(readTotal(amount) ?? zero, readTotal(part) ?? zero);
}

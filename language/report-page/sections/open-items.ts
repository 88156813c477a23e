// Open items: what each customer owes or has deposited when the run ends, on each clearing account.
import type { Report } from "../../journal/report.ts";
import { type Money, moneyText, readMoney, subtract, sum, zero } from "../../model/money.ts";
import * as limits from "../../text/limits.ts";
import type { PageContent } from "../content.ts";
import { leftOut } from "../left-out.ts";
import { html, type Markup, type Part } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function openItems({ report }: PageContent, speech: Speech): Section {
  const { say } = speech;
  const accounts = [...new Set(report.openItems.map(({ account }) => account))];
  const none = {
    en: "None: every document is settled.",
    fr: "Aucun\u00a0: chaque pièce est réglée.",
  };
  return {
    id: "open-items",
    title: say({ en: "Open items", fr: "Postes ouverts" }),
    body:
      accounts.length === 0
        ? html`<p>${say(none)}</p>`
        : html`${accounts.map((account) => ofAccount(account, report, speech))}`,
  };
}

function ofAccount(account: string, report: Report, speech: Speech): Markup {
  const { say, figure, amount } = speech;
  const moved = report.accounts.find((one) => one.account === account);
  const customers = report.openItems.filter((one) => one.account === account);
  const open = sum(customers.map((one) => read(one.open)));
  const movement = read(moved?.balance ?? "0");
  const title = [account, moved?.title].filter(Boolean).join(" ");
  const before = amount(moneyText(subtract(open, movement)));
  const sentence = {
    en: `Open before these entries ${before}, moved by them ${amount(moneyText(movement))}, open at their end ${amount(moneyText(open))}.`,
    fr: `Ouvert avant ces écritures\u00a0: ${before}; leur mouvement\u00a0: ${amount(moneyText(movement))}; ouvert à la fin\u00a0: ${amount(moneyText(open))}.`,
  };
  const rows = customers.flatMap((customer) => rowsOf(customer, speech));
  const shown = rows.slice(0, limits.pageListRows);
  return html`<h3>${title}</h3>
<p class="quiet small">${say(sentence)}</p>
${table({
  label: say({ en: `Open items of ${title}`, fr: `Postes ouverts du compte ${title}` }),
  columns: [
    { head: say({ en: "Customer", fr: "Client" }) },
    { head: say({ en: "Document", fr: "Pièce" }), is: "narrow" },
    { head: say({ en: "Date", fr: "Date" }), is: "narrow" },
    { head: say({ en: "Open", fr: "Ouvert" }), is: "figure" },
    { head: say({ en: "Customer’s total", fr: "Total du client" }), is: "figure" },
  ],
  rows: shown,
  total: ["Total", "", "", "", figure(moneyText(open))],
})}${leftOut(rows.length - shown.length, speech)}
`;
}

/** A row a document; the customer's total stands on the last. */
function rowsOf(
  { customer, open, documents }: Report["openItems"][number],
  { figure }: Speech,
): readonly (readonly Part[])[] {
  return documents.map((document, index) => [
    customer,
    document.document,
    document.date,
    figure(document.open),
    index === documents.length - 1 ? figure(open) : "",
  ]);
}

function read(text: string): Money {
  return readMoney(text) ?? zero;
}

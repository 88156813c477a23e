// Open items: what each customer owes or has deposited, and what each supplier is owed, when the run ends.
import type { Report } from "../../journal/report.ts";
import { add, type Money, negate, readTotal, subtract, sum, zero } from "../../model/money.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import * as limits from "../../text/limits.ts";
import type { PageContent } from "../content.ts";
import { leftOut } from "../left-out.ts";
import { html, type Markup, type Part } from "../markup.ts";
import type { Section } from "../page.ts";
import type { Speech } from "../speech.ts";
import { table } from "../table.ts";

export function openItems({ report }: PageContent, speech: Speech): Section {
  const { say } = speech;
  const lists = [...ofCustomers(report, speech), ...ofSuppliers(report, speech)];
  const none = {
    en: "None: every document is settled.",
    fr: "Aucun\u00a0: chaque pièce est réglée.",
  };
  return {
    id: "open-items",
    title: say({ en: "Open items", fr: "Postes ouverts" }),
    body:
      lists.length === 0
        ? html`<p>${say(none)}</p>`
        : html`${lists.map((list) => ofAccount(list, report, speech))}`,
  };
}

/** What is open on one account, with the movement that opens it. */
interface AccountItems {
  readonly account: string;
  readonly movement: Money;
  /** What the other side has open on the same account, in the direction of this one. */
  readonly others: Money | undefined;
  /** How both sides are called where they stand together. */
  readonly together: Bilingual;
  readonly party: string;
  readonly partyTotal: string;
  readonly items: readonly PartyItems[];
}

interface PartyItems {
  readonly party: string;
  readonly open: string;
  readonly documents: Report["openItems"][number]["documents"];
}

function ofCustomers(
  { openItems: all, purchases, accounts }: Report,
  { say }: Speech,
): AccountItems[] {
  return accountsOf(all).map((account) => ({
    account,
    movement: movementOf(account, accounts),
    others: othersOf(account, purchases?.openItems ?? []),
    together: {
      en: "Open, customers less suppliers who share this account,",
      fr: "Clients moins fournisseurs qui partagent ce compte, solde d’ouverture",
    },
    party: say({ en: "Customer", fr: "Client" }),
    partyTotal: say({ en: "Customer’s total", fr: "Total du client" }),
    items: all.flatMap(({ customer, ...one }) =>
      one.account === account ? [{ ...one, party: customer }] : [],
    ),
  }));
}

/** What is owed to suppliers is above zero, and credits open it. */
function ofSuppliers(
  { openItems: ofOthers, purchases, accounts }: Report,
  { say }: Speech,
): AccountItems[] {
  const all = purchases?.openItems ?? [];
  return accountsOf(all).map((account) => ({
    account,
    movement: negate(movementOf(account, accounts)),
    others: othersOf(account, ofOthers),
    together: {
      en: "Open, suppliers less customers who share this account,",
      fr: "Fournisseurs moins clients qui partagent ce compte, solde d’ouverture",
    },
    party: say({ en: "Supplier", fr: "Fournisseur" }),
    partyTotal: say({ en: "Supplier’s total", fr: "Total du fournisseur" }),
    items: all.flatMap(({ supplier, ...one }) =>
      one.account === account ? [{ ...one, party: supplier }] : [],
    ),
  }));
}

/** One account may stand for customers and suppliers. */
function othersOf(
  account: string,
  items: readonly { readonly account: string; readonly open: string }[],
): Money | undefined {
  const own = items.filter((one) => one.account === account);
  return own.length === 0 ? undefined : negate(sum(own.map((one) => read(one.open))));
}

function accountsOf(items: readonly { readonly account: string }[]): readonly string[] {
  return [...new Set(items.map(({ account }) => account))];
}

function movementOf(account: string, accounts: Report["accounts"]): Money {
  return read(accounts.find((one) => one.account === account)?.balance ?? "0");
}

function ofAccount(
  { account, movement, others, together, party, partyTotal, items }: AccountItems,
  report: Report,
  speech: Speech,
): Markup {
  const { say, figure, amount } = speech;
  const name = report.accounts.find((one) => one.account === account)?.title;
  const open = sum(items.map((one) => read(one.open)));
  const title = [account, name].filter(Boolean).join(" ");
  // The movement is the account's, and so is what it opens and closes with.
  const whole = add(open, others ?? zero);
  const before = amount(subtract(whole, movement));
  const opened = others === undefined ? { en: "Open", fr: "Solde d’ouverture" } : together;
  const sentence = {
    en: `${opened.en} before these entries ${before}, moved by them ${amount(movement)}, open at their end ${amount(whole)}.`,
    fr: `${opened.fr}\u00a0: ${before}; mouvement\u00a0: ${amount(movement)}; solde de clôture\u00a0: ${amount(whole)}.`,
  };
  const rows = items.flatMap((one) => rowsOf(one, speech));
  const shown = rows.slice(0, limits.pageListRows);
  return html`<h3>${title}</h3>
<p class="quiet small">${say(sentence)}</p>
${table({
  label: say({ en: `Open items of ${title}`, fr: `Postes ouverts du compte ${title}` }),
  columns: [
    { head: party },
    { head: say({ en: "Document", fr: "Pièce" }), is: "narrow" },
    { head: say({ en: "Date", fr: "Date" }), is: "narrow" },
    { head: say({ en: "Open", fr: "Ouvert" }), is: "figure" },
    { head: partyTotal, is: "figure" },
  ],
  rows: shown,
  total: ["Total", "", "", "", figure(open)],
})}${leftOut(rows.length - shown.length, speech)}
`;
}

/** A row a document; the party's total stands on the last. */
function rowsOf(
  { party, open, documents }: PartyItems,
  { figure }: Speech,
): readonly (readonly Part[])[] {
  return documents.map((document, index) => [
    party,
    document.document,
    document.date,
    figure(document.open),
    index === documents.length - 1 ? figure(open) : "",
  ]);
}

function read(text: string): Money {
  return readTotal(text) ?? zero;
}

// A made book as a person would write it: the settings of its block, and its other declarations.
import type { TextFile } from "../../support/front-end.ts";
import { accounts, chart, type MadeBook, type MadeOwner, type MadeTest } from "./book.ts";

export interface BookText {
  readonly settings: readonly string[];
  readonly declarations: readonly string[];
}

export function bookText(book: MadeBook): BookText {
  return { settings: settingsOf(book), declarations: declarationsOf(book) };
}

/** One file; or, for the declarations in another order, whatever the test cuts them into. */
export function bookFile(book: MadeBook): TextFile {
  const { settings, declarations } = bookText(book);
  return { path: "book.folio", text: `${blockOf(settings)}\n${declarations.join("\n")}\n` };
}

export function blockOf(settings: readonly string[]): string {
  return `book "Paysagement" {\n${settings.map((line) => `  ${line}\n`).join("")}}\n`;
}

function settingsOf(book: MadeBook): readonly string[] {
  const { discountTo, recognize, group } = book;
  const on = {
    issue: "issue",
    payment: "payment",
    "payment, taxes on issue": "payment taxes on issue",
  };
  return [
    "folio 1",
    "target sage50",
    "currency CAD",
    "fiscal year from 2026-01-01 periods month",
    `receivable ${accounts.receivable}`,
    `deposits ${accounts.deposits}`,
    `fees to ${accounts.fees}`,
    `write-off to ${accounts.writeOff}`,
    `payment discount to ${accounts.paymentDiscount}`,
    `rounding cash 0.05 to ${accounts.cashRounding}`,
    `rounding taxes per ${book.roundTaxes}`,
    `rounding split to largest ${book.leftover}`,
    `discount ${discountTo === undefined ? "on lines" : `to ${discountTo}`}`,
    `recognize on ${on[recognize]}`,
    `lines ${book.mergeLines ? "merged" : "separate"}`,
    `reference ${book.reference === "number" ? '"{number}"' : '"{customer.name}" or "{number}"'}`,
    `description "{kind} {number}"`,
    "texts cut",
    ...(book.computeTaxes ? ["compute taxes"] : []),
    ...group.map(({ kind, by }) => `group ${kind === undefined ? "" : `${kind} `}by ${by}`),
  ];
}

function declarationsOf({ taxes, groups, categories, items, methods }: MadeBook): string[] {
  return [
    ...chart.map(([code, title, kind]) => `account ${code} "${title}" ${kind}`),
    ...taxes.map(({ name, account, rates }) => {
      const history = rates.map(({ from, percent }, index) => {
        const next = rates[index + 1];
        return `  ${percent}% from ${from}${next === undefined ? "" : ` to ${dayBefore(next.from)}`}\n`;
      });
      return `tax ${name} credit ${account} {\n${history.join("")}}`;
    }),
    ...groups.map(
      ({ name, taxes: names }) =>
        `tax group "${name}" = ${names.length === 0 ? "zero-rated" : names.join(" + ")}`,
    ),
    ...categories.map((category) => ownerText("category", "in", category)),
    ...items.map((item) => ownerText("item", "category", item)),
    ...methods.map(({ name, debit, refunds }) => {
      const block = refunds === undefined ? "" : ` {\n  refunds credit ${refunds}\n}`;
      return `method "${name}" debit ${debit}${block}`;
    }),
  ];
}

function ownerText(keyword: string, above: string, made: MadeOwner): string {
  const clauses = [
    ...(made.above === undefined ? [] : [`${above} "${made.above}"`]),
    ...(made.base === undefined ? [] : [`credit ${made.base}`]),
    ...(made.tax === undefined ? [] : [`tax "${made.tax}"`]),
  ];
  const block = made.exceptions.map(
    ({ account, tests }) => `  credit ${account} when ${tests.map(testText).join(" and ")}\n`,
  );
  const head = `${keyword} "${made.name}" ${clauses.join(" ")}`.trimEnd();
  return block.length === 0 ? head : `${head} {\n${block.join("")}}`;
}

function testText(test: MadeTest): string {
  if (test.field === "date") return `date in ${test.from}..${test.to}`;
  return test.field === "customer.province"
    ? `customer.province = ${test.is}`
    : `${test.field} = "${test.is}"`;
}

/** Only for first days of a month; the day before 1 April is 31 March. */
function dayBefore(date: string): string {
  const ends: ReadonlyMap<string, string> = new Map([["2026-04-01", "2026-03-31"]]);
  return ends.get(date) ?? date;
}

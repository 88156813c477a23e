// The lines of a body: parts of postings under one VAT code each, and of an invoice or a bill one line of its party.
import type { Entry, Posting } from "../journal/entry.ts";
import type { Account } from "../model/book.ts";
import { isPurchase } from "../model/document-fields.ts";
import {
  absolute,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  negate,
  proportion,
  type Rate,
  sameRate,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import { taxedParts } from "./afas-vat.ts";

export interface BodyLine {
  readonly posting: Posting;
  /** General ledger, debtor or creditor. */
  readonly ledger: "1" | "2" | "3";
  readonly side: Posting["side"];
  readonly amount: Money;
  /** The same in another currency, where the posting has one. */
  readonly foreign: Money | undefined;
  /** At which it is carried; undefined where parts of it are at several. */
  readonly rate: Rate | undefined;
  /** The VAT code, where it bears one. */
  readonly code: string | undefined;
}

export function bodyLines(
  entry: Entry,
  accounts: ReadonlyMap<string, Account>,
  codes: ReadonlyMap<string, string>,
): readonly BodyLine[] {
  const lines = entry.postings.flatMap((posting) => {
    const ledger = ledgerOf(accounts.get(posting.account));
    const { side, rate } = posting;
    return taxedParts(posting, codes).map((part) => ({ ...part, posting, ledger, side, rate }));
  });
  const coded = atTaxBases(lines, entry, codes);
  return isOneInvoice(entry) ? withOneParty(coded, isPurchase(entry.kind) ? "3" : "2") : coded;
}

/** AFAS keeps cents of the book's own currency. */
export const homePlaces = 2;

/** What stands under a VAT code is the base of its tax: what a discount takes off the base is a line without a code. */
function atTaxBases(
  lines: readonly BodyLine[],
  { kind, taxes }: Entry,
  codes: ReadonlyMap<string, string>,
): readonly BodyLine[] {
  const found = [...new Set(taxes.flatMap(({ tax }) => codes.get(tax) ?? []))].flatMap((code) => {
    const [tax, ...others] = taxes.filter((one) => codes.get(one.tax) === code);
    const taxed = lines.filter((line) => line.code === code && line.posting.role !== "tax");
    if (tax === undefined || others.length > 0) return [];
    // In the currency of the document, which no rate has rounded, also where the home amounts alone are written.
    const stated = (line: BodyLine) =>
      tax.foreignBase === undefined ? line.amount : (line.foreign ?? zero);
    const worth = (line: BodyLine) =>
      isPurchase(kind) ? negate(earned(line, stated(line))) : earned(line, stated(line));
    const rest = subtract(sum(taxed.map(worth)), tax.foreignBase ?? tax.base);
    const from = taxed.find((line) => isPartOf(rest, worth(line)));
    return from === undefined ? [] : [[from, absolute(rest)] as const];
  });
  if (found.length === 0) return lines;
  const untaxed = new Map(found);
  return lines.flatMap((line) => {
    const rest = untaxed.get(line);
    if (rest === undefined) return [line];
    const { amount, foreign } = line;
    if (foreign === undefined) {
      return [
        { ...line, amount: subtract(amount, rest) },
        { ...line, amount: rest, code: undefined },
      ];
    }
    const part = proportion(amount, rest, foreign, homePlaces);
    // AFAS takes no line of nothing.
    if (isZero(part) || compareMoney(part, amount) === 0) return [line];
    return [
      { ...line, amount: subtract(amount, part), foreign: subtract(foreign, rest) },
      { ...line, amount: part, foreign: rest, code: undefined },
    ];
  });
}

function earned({ side }: BodyLine, amount: Money): Money {
  return side === "credit" ? amount : negate(amount);
}

/** Of the same sign, not nothing, and not all of it. */
function isPartOf(part: Money, whole: Money): boolean {
  if (isZero(part) || isNegative(part) !== isNegative(whole)) return false;
  return compareMoney(absolute(part), absolute(whole)) < 0;
}

function ledgerOf(account: Account | undefined): BodyLine["ledger"] {
  if (account?.linked === "receivables") return "2";
  return account?.linked === "payables" ? "3" : "1";
}

function isOneInvoice({ kind, documents }: Entry): boolean {
  if (documents.length !== 1) return false;
  return kind === "invoice" || kind === "credit-note" || kind === "bill" || kind === "bill-credit";
}

/** The vendor’s examples give an invoice number to one line: a discount on the invoice, or a deposit that it uses, is in that amount. */
function withOneParty(lines: readonly BodyLine[], ledger: BodyLine["ledger"]): readonly BodyLine[] {
  const own = lines.filter((line) => line.ledger === ledger);
  const [first, ...others] = own;
  if (first === undefined || others.length === 0) return lines;
  if (others.some(({ posting }) => posting.account !== first.posting.account)) return lines;
  const owed = sum(own.map((line) => owing(line, line.amount)));
  // Settled at once: both sides say so.
  if (isZero(owed)) return lines;
  const foreign = own.flatMap((line) => line.foreign ?? []);
  if (foreign.length > 0 && foreign.length < own.length) return lines;
  const one: BodyLine = {
    ...first,
    side: isNegative(owed) ? "credit" : "debit",
    amount: absolute(owed),
    foreign:
      foreign.length === 0
        ? undefined
        : absolute(sum(own.map((line) => owing(line, line.foreign ?? zero)))),
    rate: own.every(({ rate }) => rate && first.rate && sameRate(rate, first.rate))
      ? first.rate
      : undefined,
  };
  return lines.flatMap((line) => (line.ledger !== ledger ? [line] : line === first ? [one] : []));
}

function owing({ side }: BodyLine, amount: Money): Money {
  return side === "debit" ? amount : negate(amount);
}

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
    const { side } = posting;
    return taxedParts(posting, codes).map((part) => ({ ...part, posting, ledger, side }));
  });
  const coded = atTaxBases(lines, entry, codes);
  return isOneInvoice(entry) ? withOneParty(coded, isPurchase(entry.kind) ? "3" : "2") : coded;
}

/** What stands under a VAT code is the base of its tax: what a discount takes off the base is a line without a code. */
function atTaxBases(
  lines: readonly BodyLine[],
  { kind, taxes, foreign }: Entry,
  codes: ReadonlyMap<string, string>,
): readonly BodyLine[] {
  // Bases are in the book's currency: what a line would keep of another is not known.
  if (foreign !== undefined) return lines;
  const found = [...new Set(taxes.flatMap(({ tax }) => codes.get(tax) ?? []))].flatMap((code) => {
    const [tax, ...others] = taxes.filter((one) => codes.get(one.tax) === code);
    const taxed = lines.filter((line) => line.code === code && line.posting.role !== "tax");
    if (tax === undefined || others.length > 0) return [];
    const worth = (line: BodyLine) => (isPurchase(kind) ? negate(earned(line)) : earned(line));
    const rest = subtract(sum(taxed.map(worth)), tax.base);
    const from = taxed.find((line) => isPartOf(rest, worth(line)));
    return from === undefined ? [] : [[from, absolute(rest)] as const];
  });
  if (found.length === 0) return lines;
  const untaxed = new Map(found);
  return lines.flatMap((line) => {
    const rest = untaxed.get(line);
    if (rest === undefined) return [line];
    return [
      { ...line, amount: subtract(line.amount, rest) },
      { ...line, amount: rest, code: undefined },
    ];
  });
}

function earned({ side, amount }: BodyLine): Money {
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
  };
  return lines.flatMap((line) => (line.ledger !== ledger ? [line] : line === first ? [one] : []));
}

function owing({ side }: BodyLine, amount: Money): Money {
  return side === "debit" ? amount : negate(amount);
}

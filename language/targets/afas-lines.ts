// The lines of a body: parts of postings under one VAT code each, and of an invoice one line of its debtor.
import type { Entry, Posting } from "../journal/entry.ts";
import type { Account } from "../model/book.ts";
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
  return isOneInvoice(entry) ? withOneDebtor(coded) : coded;
}

/** What stands under a VAT code is the base of its tax: what a discount takes off the base is a line without a code. */
function atTaxBases(
  lines: readonly BodyLine[],
  { taxes, foreign }: Entry,
  codes: ReadonlyMap<string, string>,
): readonly BodyLine[] {
  // Bases are in the book's currency: what a line would keep of another is not known.
  if (foreign !== undefined) return lines;
  const found = [...new Set(taxes.flatMap(({ tax }) => codes.get(tax) ?? []))].flatMap((code) => {
    const [tax, ...others] = taxes.filter((one) => codes.get(one.tax) === code);
    const sold = lines.filter((line) => line.code === code && line.posting.role === "revenue");
    if (tax === undefined || others.length > 0) return [];
    const rest = subtract(sum(sold.map(earned)), tax.base);
    const from = sold.find((line) => isPartOf(rest, earned(line)));
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
  return (kind === "invoice" || kind === "credit-note") && documents.length === 1;
}

/** The vendor’s examples give an invoice number to one line: a discount on the invoice, or a deposit that it uses, is in that amount. */
function withOneDebtor(lines: readonly BodyLine[]): readonly BodyLine[] {
  const debtors = lines.filter(({ ledger }) => ledger === "2");
  const [first, ...others] = debtors;
  if (first === undefined || others.length === 0) return lines;
  if (others.some(({ posting }) => posting.account !== first.posting.account)) return lines;
  const owed = sum(debtors.map((line) => owing(line, line.amount)));
  // Settled at once: both sides say so.
  if (isZero(owed)) return lines;
  const foreign = debtors.flatMap((line) => line.foreign ?? []);
  if (foreign.length > 0 && foreign.length < debtors.length) return lines;
  const one: BodyLine = {
    ...first,
    side: isNegative(owed) ? "credit" : "debit",
    amount: absolute(owed),
    foreign:
      foreign.length === 0
        ? undefined
        : absolute(sum(debtors.map((line) => owing(line, line.foreign ?? zero)))),
  };
  return lines.flatMap((line) => (line.ledger !== "2" ? [line] : line === first ? [one] : []));
}

function owing({ side }: BodyLine, amount: Money): Money {
  return side === "debit" ? amount : negate(amount);
}

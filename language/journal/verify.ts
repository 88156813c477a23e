// The second computation. It shares no arithmetic with the first: whole millionths as bigint, and the
// document's own amounts instead of the recipes. A difference is our mistake, and nothing is written.
import type { Document } from "../model/document.ts";
import { type Money, micros, moneyText } from "../model/money.ts";
import { invariant } from "../text/invariant.ts";
import type { Entry, Posting, PostingRole } from "./entry.ts";

export interface Expected {
  readonly document: Document;
  /** The taxes that the first computation found, where the document states none. */
  readonly taxes: readonly Money[];
  readonly postings: readonly Posting[];
}

/** Every entry sums to exactly zero, and every posting is above zero. */
export function verifyEntry(entry: Entry): void {
  let left = 0n;
  for (const { side, amount } of entry.postings) {
    const value = micros(amount);
    invariant(value > 0n, `a posting of ${entry.reference} is not above zero`);
    left += side === "debit" ? value : -value;
  }
  invariant(left === 0n, `the entry of ${entry.reference} is out of balance by ${left} millionths`);
}

/**
 * Every document clears: what it puts on the receivable, and on what stands for it before the cutover or until an
 * invoice is recognized, is its total, for a payment what it settles. The total is taken from the document as read.
 */
export function verifyDocument(expected: Expected): void {
  const { document, postings } = expected;
  let moved = 0n;
  for (const { role, side, amount } of postings) {
    if (clearing.has(role)) moved += side === "debit" ? micros(amount) : -micros(amount);
  }
  const wanted = clearedBy(expected);
  invariant(
    moved === wanted,
    `${document.kind} ${document.number} clears ${moved} millionths, and ${wanted} were due`,
  );
}

const clearing: ReadonlySet<PostingRole> = new Set(["control", "opening", "deposit"]);

function clearedBy(expected: Expected): bigint {
  const { document } = expected;
  switch (document.kind) {
    case "invoice":
      return billedOf(expected);
    case "credit-note":
      return -billedOf(expected);
    case "sale":
      return billedOf(expected) - settledOf(document);
    case "payment":
      return -settledOf(document);
    case "refund":
      return movedBy(document) - billedOf(expected);
    case "deposit":
      return -movedBy(document);
    case "bill":
    case "bill-credit":
    case "bill-payment":
      return 0n;
  }
}

/** Lines and taxes as the document states them; a stated total must be the same, or the data was refused. */
function billedOf({ document, taxes }: Expected): bigint {
  const lines = document.lines.reduce((all, line) => all + micros(line.amount), 0n);
  const stated = (document.taxes ?? taxes.map((amount) => ({ amount }))).reduce(
    (all, tax) => all + micros(tax.amount),
    0n,
  );
  const discount = micros(document.discount ?? zeroMoney);
  const added = document.prices === "inclusive" ? 0n : stated;
  const total = lines + added - discount;
  invariant(
    document.total === undefined || document.lines.length === 0 || micros(document.total) === total,
    `${document.kind} ${document.number} states ${document.total && moneyText(document.total)}`,
  );
  return total;
}

function settledOf(document: Document): bigint {
  return document.applies.reduce(
    (all, { discount, writeOff }) =>
      all + micros(discount ?? zeroMoney) + micros(writeOff ?? zeroMoney),
    movedBy(document),
  );
}

function movedBy({ amount, rounding }: Document): bigint {
  return micros(amount ?? zeroMoney) + micros(rounding ?? zeroMoney);
}

const zeroMoney: Money = { micros: 0 };

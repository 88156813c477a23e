// The second computation. It shares no arithmetic with the first: whole millionths as bigint, and the
// document's own amounts instead of the recipes. A difference is our mistake, and nothing is written.
import type { Document } from "../model/document.ts";
import { type Money, micros, moneyText } from "../model/money.ts";
import { invariant } from "../text/invariant.ts";
import type { Entry, Posting } from "./entry.ts";

export interface Expected {
  readonly document: Document;
  /** The taxes that the first computation found, where the document states none. */
  readonly taxes: readonly Money[];
  /** What of the document settles others that are older than the cutover or still held. */
  readonly elsewhere: readonly Money[];
  /** What the entries took back from the deposits account. */
  readonly released: Money;
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
 * Every document clears: what it puts on its control accounts is its total, for a payment what it settles. The
 * total is taken from the document as read.
 */
export function verifyDocument(expected: Expected): void {
  const { document, postings } = expected;
  let moved = 0n;
  for (const { role, side, amount } of postings) {
    if (role === "control") moved += side === "debit" ? micros(amount) : -micros(amount);
  }
  const wanted = controlOf(expected);
  invariant(
    moved === wanted,
    `${document.kind} ${document.number} moves ${moved} millionths on its control accounts, and ${wanted} were due`,
  );
}

function controlOf(expected: Expected): bigint {
  const { document } = expected;
  switch (document.kind) {
    case "invoice":
      return billedOf(expected) - usedOf(document) - micros(expected.released);
    case "credit-note":
      return -billedOf(expected);
    case "sale":
      return billedOf(expected) - settledOf(expected);
    case "payment":
      return -settledOf(expected);
    case "refund":
      return micros(document.amount ?? zeroMoney) - billedOf(expected);
    case "deposit":
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

function usedOf(document: Document): bigint {
  return document.applies.reduce((all, used) => all + micros(used.amount ?? zeroMoney), 0n);
}

function settledOf({ document, elsewhere }: Expected): bigint {
  const own = micros(document.amount ?? zeroMoney) + micros(document.rounding ?? zeroMoney);
  const beside = document.applies.reduce(
    (all, { discount, writeOff }) =>
      all + micros(discount ?? zeroMoney) + micros(writeOff ?? zeroMoney),
    0n,
  );
  return own + beside - elsewhere.reduce((all, amount) => all + micros(amount), 0n);
}

const zeroMoney: Money = { micros: 0 };

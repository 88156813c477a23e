// The second computation. It shares no arithmetic with the first: whole millionths of its own, and the document's
// own amounts instead of the recipes. A difference is our mistake, and nothing is written.
import type { Document } from "../model/document.ts";
import { type Money, millionths, moneyText } from "../model/money.ts";
import { invariant } from "../text/invariant.ts";
import type { Entry, Posting } from "./entry.ts";

/** Every entry sums to exactly zero, in the currency of its documents too, and every posting is above zero. */
export function verifyEntry({ reference, postings }: Entry): void {
  let left: Millionths = 0;
  let leftForeign: Millionths = 0;
  for (const { side, amount, foreign } of postings) {
    const isAbove = millionths(foreign ?? amount) > 0 && millionths(amount) >= 0;
    if (!isAbove) invariant(false, `a posting of ${reference} is not above zero`);
    left = plus(left, signed(side, amount));
    if (foreign !== undefined) leftForeign = plus(leftForeign, signed(side, foreign));
  }
  if (leftForeign !== 0) {
    invariant(false, `the entry of ${reference} leaves ${leftForeign} millionths of its currency`);
  }
  if (left !== 0) {
    invariant(false, `the entry of ${reference} is out of balance by ${left} millionths`);
  }
}

/**
 * Every document clears: what it puts on the receivable or the payable, and on what stands for it before the cutover or until an
 * invoice is recognized, is its total, for a payment what it settles. The total is taken from the document as read;
 * `taxes` are those that the first computation found, where the document states none.
 */
export function verifyDocument(
  document: Document,
  postings: readonly Posting[],
  taxes: () => readonly Money[],
): void {
  let moved: Millionths = 0;
  for (const { role, side, amount } of postings) {
    if (role !== "control" && role !== "opening" && role !== "deposit") continue;
    moved = plus(moved, signed(side, amount));
  }
  const wanted = clearedBy(document, taxes);
  if (moved === wanted) return;
  const { kind, number } = document;
  invariant(false, `${kind} ${number} clears ${moved} millionths, and ${wanted} were due`);
}

/** A number while it is a safe integer, a bigint beyond: one value in one form, so that `===` compares. */
type Millionths = number | bigint;

function plus(left: Millionths, right: Millionths): Millionths {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const sum = BigInt(left) + BigInt(right);
  const small = Number(sum);
  return Number.isSafeInteger(small) ? small : sum;
}

function minus(left: Millionths, right: Millionths): Millionths {
  return plus(left, typeof right === "number" ? 0 - right : -right);
}

function signed(side: Posting["side"], amount: Money): Millionths {
  return side === "debit" ? millionths(amount) : minus(0, millionths(amount));
}

function stated(amount: Money | undefined): Millionths {
  return amount === undefined ? 0 : millionths(amount);
}

type Taxes = () => readonly Money[];

function clearedBy(document: Document, taxes: Taxes): Millionths {
  switch (document.kind) {
    case "invoice":
      return billedOf(document, taxes);
    case "credit-note":
      return minus(0, billedOf(document, taxes));
    case "sale":
      return minus(billedOf(document, taxes), settledOf(document));
    case "payment":
      return minus(0, settledOf(document));
    case "refund":
      return minus(movedBy(document), billedOf(document, taxes));
    case "deposit":
      return minus(0, movedBy(document));
    case "bill":
      return minus(0, billedOf(document, taxes));
    case "bill-credit":
      return billedOf(document, taxes);
    case "bill-payment":
      return settledOf(document);
  }
}

/** Lines and taxes as the document states them; a stated total must be the same, or the data was refused. */
function billedOf(document: Document, taxes: Taxes): Millionths {
  let total: Millionths = 0;
  for (const line of document.lines) total = plus(total, millionths(line.amount));
  if (document.prices !== "inclusive") {
    if (document.taxes === undefined) {
      for (const amount of taxes()) total = plus(total, millionths(amount));
    } else {
      for (const { amount } of document.taxes) total = plus(total, millionths(amount));
    }
  }
  total = plus(minus(total, stated(document.discount)), stated(document.surcharge));
  if (document.total !== undefined && document.lines.length > 0) {
    if (millionths(document.total) !== total) {
      const { kind, number } = document;
      invariant(false, `${kind} ${number} states ${moneyText(document.total, 2)}`);
    }
  }
  return total;
}

function settledOf(document: Document): Millionths {
  let settled = movedBy(document);
  for (const { discount, writeOff, waived, kept } of document.applies) {
    settled = plus(plus(settled, stated(discount)), stated(writeOff));
    settled = minus(plus(settled, stated(waived)), stated(kept));
  }
  return settled;
}

function movedBy({ amount, rounding }: Document): Millionths {
  return plus(stated(amount), stated(rounding));
}

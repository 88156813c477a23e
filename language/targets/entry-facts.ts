// What every writer relies on. The journal made and verified the entry; a file with a wrong one is worse than none.
import type { Entry, Posting } from "../journal/entry.ts";
import {
  add,
  fits,
  isNegative,
  isZero,
  type Money,
  negate,
  subtract,
  zero,
} from "../model/money.ts";
import { invariant } from "../text/invariant.ts";

export function confirmEntry(entry: Entry, places: number): void {
  invariant(entry.postings.length >= 2, "an entry has at least two postings");
  let left = zero;
  for (const { side, amount } of entry.postings) {
    invariant(!isZero(amount) && !isNegative(amount), "postings of nothing are left out before");
    invariant(fits(amount, places), "amounts are rounded to the currency's smallest unit before");
    left = side === "debit" ? add(left, amount) : subtract(left, amount);
  }
  invariant(isZero(left), "the journal verifies that entries balance");
}

/** Debits positive, credits negative. */
export function signedAmount({ side, amount }: Posting): Money {
  return side === "debit" ? amount : negate(amount);
}

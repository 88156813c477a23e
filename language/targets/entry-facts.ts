// What every writer relies on. The journal made and verified the entry; a file with a wrong one is worse than none.
import type { Entry, Posting } from "../journal/entry.ts";
import { fits, isNegative, isZero, type Money, negate, sum } from "../model/money.ts";
import { invariant } from "../text/invariant.ts";

export function confirmEntry(entry: Entry, places: number): void {
  invariant(entry.postings.length >= 2, "an entry has at least two postings");
  for (const { amount } of entry.postings) {
    invariant(!isZero(amount) && !isNegative(amount), "postings of nothing are left out before");
    invariant(fits(amount, places), "amounts are rounded to the currency's smallest unit before");
  }
  invariant(
    isZero(sum(entry.postings.map(signedAmount))),
    "the journal verifies that entries balance",
  );
}

/** Debits positive, credits negative. */
export function signedAmount({ side, amount }: Posting): Money {
  return side === "debit" ? amount : negate(amount);
}

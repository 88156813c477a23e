// What every writer relies on. The journal made and verified the entry; a file with a wrong one is worse than none.
import { amountTooLarge } from "../diagnostics/codes/amount-too-large.ts";
import { manyLines } from "../diagnostics/codes/many-lines.ts";
import { tooManyLines } from "../diagnostics/codes/too-many-lines.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, ForeignCurrency, Posting } from "../journal/entry.ts";
import {
  addTo,
  compareMoney,
  fits,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  negate,
  type Rate,
  rateBetween,
  readMoney,
  startSum,
  subtractFrom,
  totalOf,
} from "../model/money.ts";
import type { TargetRules } from "../model/target.ts";
import { invariant } from "../text/invariant.ts";
import { nameOf, placeOf } from "./fit-text.ts";

export function confirmEntry(entry: Entry, places: number): void {
  invariant(entry.postings.length >= 2, "an entry has at least two postings");
  const left = startSum();
  for (const { side, amount, foreign } of entry.postings) {
    const isNothing = isZero(foreign ?? amount);
    invariant(!isNothing && !isNegative(amount), "postings of nothing are left out before");
    invariant(fits(amount, places), "amounts are rounded to the currency's smallest unit before");
    if (side === "debit") addTo(left, amount);
    else subtractFrom(left, amount);
  }
  invariant(isZero(totalOf(left)), "the journal verifies that entries balance");
}

/** What of an entry is too large for the target's file; an error keeps it out. */
export function findOversize(
  {
    title,
    largestAmount,
    postingsPerEntry,
    linesPerEntry,
  }: Pick<TargetRules, "title" | "largestAmount" | "postingsPerEntry" | "linesPerEntry">,
  entry: Entry,
): { readonly problems: readonly Problem[]; readonly refused: boolean } {
  // Most targets have none of these limits.
  if ((largestAmount ?? postingsPerEntry ?? linesPerEntry) === undefined) return fitting;
  const problems: Problem[] = [];
  const words = { title, document: nameOf(entry) };
  const largest = largestAmount === undefined ? undefined : readMoney(largestAmount);
  const count = entry.postings.length;
  const beyond = largest === undefined ? undefined : largestBeyond(entry, largest);
  if (largest !== undefined && beyond !== undefined) {
    const figures = { account: beyond.account, amount: moneyWords(beyond.amount, entry.currency) };
    const limit = moneyWords(largest, entry.currency);
    problems.push(amountTooLarge.at(placeOf(entry), { ...words, ...figures, limit }));
  }
  if (postingsPerEntry !== undefined && count > postingsPerEntry.most) {
    const { most: limit, option } = postingsPerEntry;
    problems.push(manyLines.at(placeOf(entry), { ...words, count, limit, option }));
  }
  if (linesPerEntry !== undefined && count > linesPerEntry) {
    problems.push(tooManyLines.at(placeOf(entry), { ...words, count, limit: linesPerEntry }));
  }
  return { problems, refused: problems.some(({ severity }) => severity === "error") };
}

const fitting = { problems: [], refused: false } as const;

/** What an entry posts to both sides is as large on each: one of them tells all. */
function largestBeyond({ postings }: Entry, limit: Money): Posting | undefined {
  let largest: Posting | undefined;
  for (const posting of postings) {
    const { amount } = posting;
    if (compareMoney(amount, largest?.amount ?? limit) > 0) largest = posting;
  }
  return largest;
}

/** What an entry says where the file has no field for its reference: a description that names it already stands alone. */
export function withReference({ reference, description }: Entry): string {
  if (reference === "" || description.includes(reference)) return description;
  return description === "" ? reference : `${reference} ${description}`;
}

/** Debits positive, credits negative. */
export function signedAmount({ side, amount }: Posting): Money {
  return side === "debit" ? amount : negate(amount);
}

/** The same of its foreign amount. */
export function signedForeign({ side }: Posting, foreign: Money): Money {
  return side === "debit" ? foreign : negate(foreign);
}

/** The rate at which a foreign amount is carried; of amounts that were carried at several, what they come to. */
export function rateCarried(
  { amount, foreign, rate }: Pick<Posting, "amount" | "foreign" | "rate">,
  own: ForeignCurrency,
  places: number,
): Rate {
  if (rate !== undefined) return rate;
  if (foreign === undefined || isZero(foreign) || isZero(amount)) return own.rate;
  return rateBetween(foreign, amount, places);
}

/** An entry for a target that has no place for other currencies. */
export function inHomeAmounts(entry: Entry): Entry {
  if (entry.foreign === undefined) return entry;
  const postings = entry.postings
    .filter(({ amount }) => !isZero(amount))
    .map((posting) => ({ ...posting, foreign: undefined }));
  return { ...entry, foreign: undefined, postings };
}

// The second computation of conversions: whole millionths and the digits of the rate, none of the first one's
// arithmetic. A difference is our mistake, and nothing is written.
import type { Document } from "../../model/document.ts";
import { type Money, micros, type Rate } from "../../model/money.ts";
import { invariant } from "../../text/invariant.ts";
import type { Posting } from "../entry.ts";
import type { Exchange } from "./rates.ts";

/**
 * Each amount is its foreign amount at the rate, rounded once: the amounts of a credit and what is cleared of other
 * documents are counted from the beginning, and may lie a cent off. What customers owe for an invoice is rounded as a
 * whole, and what rounding leaves is less than a cent for each amount.
 */
export function verifyConversion(
  document: Document,
  { rate, creditRate, places }: Pick<Exchange, "rate" | "creditRate" | "places">,
  postings: readonly Posting[],
): void {
  const cent = 10n ** BigInt(6 - places);
  const worth = (foreign: bigint, { numerator, denominator }: Rate = rate) =>
    halfAway(foreign * numerator, denominator * cent) * cent;
  const { kind, number } = document;
  const credits = kind === "credit-note" || (kind === "refund" && document.lines.length > 0);
  let owed = 0n;
  let owedHome = 0n;
  let left = 0n;
  for (const posting of postings) {
    const { role, foreign, causes } = posting;
    const home = signed(posting, posting.amount);
    const settles = causes.some(({ application }) => application !== undefined);
    if (foreign === undefined) {
      if (role === "rounding") left += home;
      continue;
    }
    if (role === "control" || role === "opening" || role === "deposit") {
      if (settles) continue;
      owed += signed(posting, foreign);
      owedHome += home;
      continue;
    }
    // What a credit gives back was posted at the rate of what it credits; its money moves at its own.
    const at = credits && role !== "money" ? creditRate : rate;
    const off = absolute(home - worth(signed(posting, foreign), at));
    invariant(
      off <= (credits ? cent : 0n),
      `${kind} ${number} posts ${home} millionths for ${foreign.micros} at ${at.exact}`,
    );
  }
  invariant(
    absolute(left) < cent * BigInt(postings.length + document.applies.length + 2),
    `the roundings of ${kind} ${number} leave ${left} millionths`,
  );
  if (kind !== "invoice" && kind !== "deposit") return;
  invariant(
    owedHome === worth(owed),
    `${kind} ${number} is ${owed} millionths, and ${owedHome} in the book's currency`,
  );
}

function signed({ side }: Posting, amount: Money): bigint {
  return side === "debit" ? micros(amount) : -micros(amount);
}

function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** The whole quotient, a half away from zero. */
function halfAway(dividend: bigint, divisor: bigint): bigint {
  const quotient = (2n * absolute(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

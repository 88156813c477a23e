// The second computation of conversions: whole millionths and the digits of the rates that the documents state, none of
// the first one's arithmetic. A difference is our mistake, and nothing is written.
import { type Money, micros, type Rate } from "../../model/money.ts";
import { invariant } from "../../text/invariant.ts";
import type { Posting } from "../entry.ts";
import { isCredit } from "../known.ts";
import type { DocumentScene } from "../scene.ts";

/**
 * Each amount is its foreign amount at the rate, rounded once; what a note credits, the part of what was posted, which
 * was rounded amount by amount. What is owed for an invoice or a bill is rounded as a whole. What is moved of other
 * documents is worth what their rates say, and the gain what the document's own rate says beside, each to a
 * cent for each of them. What rounding leaves is less than a cent for each amount.
 */
export function verifyConversion(
  { document, exchange, applications, cleared, credited }: ConvertedScene,
  postings: readonly Posting[],
  places: number,
): void {
  if (exchange === undefined) return;
  const { rate, creditRate } = exchange;
  const cent = 10n ** BigInt(6 - places);
  const worth = (foreign: bigint, { numerator, denominator }: Rate = rate) =>
    halfAway(foreign * numerator, denominator * cent) * cent;
  const { kind, number } = document;
  const credits = isCredit(document);
  const own = [
    ...applications.flatMap(({ onNamed, onOwn }) => [onNamed, onOwn]),
    cleared?.money,
  ].flatMap((one) => one?.lots ?? []);
  const given = cleared?.credit?.lots ?? [];
  const cents = (count: number) => cent * BigInt(count);
  let owed = 0n;
  let owedHome = 0n;
  let moved = 0n;
  let movedHome = 0n;
  let gained = 0n;
  let left = 0n;
  for (const posting of postings) {
    const { role, foreign } = posting;
    const home = signed(posting, posting.amount);
    if (foreign === undefined) {
      if (role === "rounding") left += home;
      else gained += home;
      continue;
    }
    const amount = signed(posting, foreign);
    if (role === "control" || role === "opening" || role === "deposit") {
      moved += amount;
      movedHome += home;
      if (posting.causes.some(({ application }) => application !== undefined)) continue;
      owed += amount;
      owedHome += home;
      continue;
    }
    // What a credit gives back was posted at the rate of what it credits; its money moves at its own.
    const at = credits && role !== "money" ? creditRate : rate;
    const most = credited === undefined || role === "money" ? 0n : cents(credited.rounded + 2);
    invariant(
      absolute(home - worth(amount, at)) <= most,
      `${kind} ${number} posts ${home} millionths for ${foreign.micros} at ${at.exact}`,
    );
  }
  invariant(
    absolute(left) < cents(postings.length + document.applies.length + 2),
    `the roundings of ${kind} ${number} leave ${left} millionths`,
  );
  // The share of an amount that was rounded itself, less what was given before, beside a worth: each less than a cent.
  const most = cents(3 * (own.length + given.length + 1));
  const rest = moved - amountOf([...own, ...given]);
  const home = exactWorth([...own, ...given]) + exactWorth([{ amount: rest, rate }]);
  invariant(
    absolute(movedHome * exact - home) <= most * exact,
    `${kind} ${number} moves ${movedHome} millionths, and the rates say ${home / exact}`,
  );
  const gain =
    exactWorth(own, rate) - exactWorth(own) + (exactWorth(given, creditRate) - exactWorth(given));
  invariant(
    absolute(gained * exact - gain) <= most * exact,
    `${kind} ${number} gains ${-gained} millionths, and the rates say ${-gain / exact}`,
  );
  if (kind !== "invoice" && kind !== "deposit" && kind !== "bill") return;
  invariant(
    owedHome === worth(owed),
    `${kind} ${number} is ${owed} millionths, and ${owedHome} in the book's currency`,
  );
}

type ConvertedScene = Pick<
  DocumentScene,
  "document" | "exchange" | "applications" | "cleared" | "credited"
>;

interface Part {
  readonly amount: Money | bigint;
  readonly rate: Rate;
}

/** Millionths of millionths. */
const exact = 1_000_000n;

/** Each at the rate at which it was opened, or all at another one. */
function exactWorth(parts: readonly Part[], at?: Rate): bigint {
  return parts.reduce((all, { amount, rate }) => {
    const { numerator, denominator } = at ?? rate;
    return all + (inMicros(amount) * numerator * exact) / denominator;
  }, 0n);
}

function amountOf(parts: readonly Part[]): bigint {
  return parts.reduce((all, { amount }) => all + inMicros(amount), 0n);
}

function inMicros(amount: Money | bigint): bigint {
  return typeof amount === "bigint" ? amount : micros(amount);
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

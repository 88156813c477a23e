// What the money of a document is worth at the document's own rate: rounded as a whole, and each part as a share of it.
import type { Document } from "../../model/document.ts";
import {
  add,
  type Money,
  negate,
  type Rate,
  subtract,
  sum,
  timesRate,
  zero,
} from "../../model/money.ts";
import { settledBy } from "../settlement.ts";

/** In the direction of debits. */
export interface Worth {
  /** Of each application, in their order. */
  readonly applied: readonly Money[];
  /** Of what applies to nothing. */
  readonly rest: Money;
}

/** Each part is what the sum so far gives, less what it gave before. */
export function worthOf(document: Document, rate: Rate, places: number): Worth {
  let [reached, given] = [zero, zero];
  const applied = document.applies.map((_, index) => {
    reached = add(reached, changeBy(document, index));
    const before = given;
    given = timesRate(reached, rate, places);
    return subtract(given, before);
  });
  const whole = document.kind === "invoice" ? reached : movedInAll(document);
  return { applied, rest: subtract(timesRate(whole, rate, places), given) };
}

/** What an application does to the document that it names, in the currency of both. */
export function changeBy(document: Document, index: number): Money {
  const application = document.applies[index];
  if (application === undefined) return zero;
  // An invoice takes a deposit.
  if (document.kind === "invoice") return application.amount ?? zero;
  return inDebits(document, settledBy(document, application));
}

/** What a document settles of others, and what it leaves beside. */
export function settledInAll({ amount, rounding, applies }: Document): Money {
  const beside = applies.map(({ discount, writeOff, waived, kept }) =>
    subtract(sum([discount ?? zero, writeOff ?? zero, waived ?? zero]), kept ?? zero),
  );
  return sum([amount ?? zero, rounding ?? zero, ...beside]);
}

/** What it does to customers or suppliers in all, in the direction of debits. */
export function movedInAll(document: Document): Money {
  return inDebits(document, settledInAll(document));
}

/** What customers pay is credited; what is paid to suppliers, or back to customers, debited. */
function inDebits({ kind }: Document, settled: Money): Money {
  return kind === "payment" ? negate(settled) : settled;
}

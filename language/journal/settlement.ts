// When a document is settled: payments + credits + discounts + write-offs + cash rounding, less what is paid
// back, reach its total (LANGUAGE: recognize on payment).
import { type CivilDate, latest } from "../model/calendar.ts";
import type { Application, Document } from "../model/document.ts";
import {
  add,
  compareMoney,
  isNegative,
  type Money,
  negate,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import type { PlanSettings } from "../plan/plan.ts";

export interface Settlements {
  /** What a document settles by what it states; credit notes are put by themselves. */
  readonly put: (document: Document) => void;
  /** What a credit note credits, which it need not state. */
  readonly putCredit: (credited: string, date: CivilDate, total: Money) => void;
  readonly of: (document: Settleable) => Settled;
}

export interface Settleable {
  readonly kind: Document["kind"];
  readonly number: string;
  readonly date: CivilDate;
  readonly total: Money;
}

export interface Settled {
  /** The day on which the total is reached; undefined while the document is open. */
  readonly on: CivilDate | undefined;
  /** What payments put on the deposits account before that day. */
  readonly paidEarlier: Money;
}

/** What is known before everything is read. */
export const unsettled: Settlements["of"] = () => ({ on: undefined, paidEarlier: zero });

export function collectSettlements(settings: PlanSettings): Settlements {
  const byNumber = new Map<string, Settlement[]>();
  const settled = new Map<string, Settled>();
  const put = (number: string, settlement: Settlement) => {
    const list = byNumber.get(number);
    if (list === undefined) byNumber.set(number, [settlement]);
    else list.push(settlement);
  };
  return {
    put: (document) => {
      // A payment that Folio passes over settles all the same, but put nothing on the deposits account.
      const booked = !settings.ignoredKinds.includes(document.kind);
      for (const [number, { paid, ...rest }] of settlementsOf(document)) {
        put(number, { ...rest, paid: paid && booked });
      }
    },
    putCredit: (credited, date, total) => put(credited, { date, amount: total, paid: false }),
    of: (document) => {
      const key = `${document.kind} ${document.number}`;
      const known = settled.get(key) ?? settle(document, byNumber.get(document.number) ?? []);
      settled.set(key, known);
      return known;
    },
  };
}

/** What an application settles: its money, discount and write-off, and the cash rounding of a payment of one. */
export function settledBy(document: Document, application: Application): Money {
  return sum([
    appliedMoney(document, application),
    application.discount ?? zero,
    application.writeOff ?? zero,
    application.waived ?? zero,
    document.applies.length === 1 ? (document.rounding ?? zero) : zero,
  ]);
}

/** The money of an application; where a document names only one, all of it. */
export function appliedMoney(document: Document, application: Application): Money {
  if (application.amount !== undefined) return application.amount;
  if (document.applies.length !== 1) return zero;
  const money = document.amount ?? zero;
  return application.kept === undefined ? money : subtract(money, application.kept);
}

interface Settlement {
  readonly date: CivilDate;
  readonly amount: Money;
  /** Money that came in or went back, and no credit or deposit. */
  readonly paid: boolean;
}

/** By the number of what is settled. An invoice is settled by the deposits that it takes. */
function settlementsOf(document: Document): (readonly [string, Settlement])[] {
  const { kind, date, number, applies } = document;
  switch (kind) {
    case "invoice":
      return applies.map(({ amount = zero }) => [number, { date, amount, paid: false }]);
    case "payment":
      return applies.map((application) => [
        application.document,
        { date, amount: settledBy(document, application), paid: true },
      ]);
    case "refund":
      // With lines it is its own credit note, and settles nothing else.
      return document.lines.length > 0
        ? []
        : applies.map((application) => [
            application.document,
            { date, amount: negate(settledBy(document, application)), paid: true },
          ]);
    default:
      return [];
  }
}

function settle(document: Settleable, settlements: readonly Settlement[]): Settled {
  const { kind, date: issued, total } = document;
  // A sale is its own payment.
  if (kind === "sale") return { on: issued, paidEarlier: zero };
  // Nothing is settled before it is issued; a document of nothing is settled by nothing, on its own day.
  const days = [...settlements, { date: issued, amount: zero, paid: false }]
    .map((settlement) => ({ ...settlement, day: latest(settlement.date, issued) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let reached = zero;
  for (const [index, { day, amount }] of days.entries()) {
    reached = add(reached, amount);
    // A day counts as a whole: which of its payments came first is not known.
    if (days[index + 1]?.day === day || !reaches(reached, total)) continue;
    const earlier = settlements.filter(({ paid, date }) => paid && date < day);
    return { on: day, paidEarlier: sum(earlier.map((settlement) => settlement.amount)) };
  }
  return { on: undefined, paidEarlier: zero };
}

/** A negative total, of an invoice that reduces more than it bills, is reached from above. */
function reaches(settled: Money, total: Money): boolean {
  const compared = compareMoney(settled, total);
  return isNegative(total) ? compared <= 0 : compared >= 0;
}

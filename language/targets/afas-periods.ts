// The book year and the period of a day, as AFAS numbers them: periods count from 1 with each fiscal year.
import type { CivilDate, Period } from "../model/calendar.ts";
import { invariant } from "../text/invariant.ts";

export interface FiscalPlace {
  readonly year: number;
  readonly period: number;
}

export function placeInYear(
  fiscalYear: { readonly from: CivilDate; readonly periods: Period } | undefined,
  date: CivilDate,
  calledByItsEnd: boolean,
): FiscalPlace {
  invariant(fiscalYear !== undefined, "a book for AFAS has a fiscal year");
  const { from, periods } = fiscalYear;
  const start = monthOf(from);
  // A period that begins on the 15th holds the first half of the month after.
  const reached = monthOf(date) - (date.slice(8) < from.slice(8) ? 1 : 0);
  const years = Math.floor((reached - start) / 12);
  const month = reached - start - years * 12;
  const first = Math.floor(start / 12) + years;
  const overTwo = from.slice(5) !== "01-01";
  return {
    year: calledByItsEnd && overTwo ? first + 1 : first,
    period: Math.floor(month / monthsOf(periods)) + 1,
  };
}

/** Months since the year 0. */
function monthOf(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Weeks and days are no periods of a ledger. */
function monthsOf(periods: Period): number {
  switch (periods) {
    case "quarter":
      return 3;
    case "year":
      return 12;
    default:
      return 1;
  }
}

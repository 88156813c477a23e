// Dates, amounts and rates as the text writes them, read into exact values.
import { badAmount } from "../../diagnostics/codes/bad-amount.ts";
import { badRate } from "../../diagnostics/codes/bad-rate.ts";
import { noSuchDay } from "../../diagnostics/codes/no-such-day.ts";
import type { DateLiteral, NumberLiteral } from "../../syntax/tree.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import * as limits from "../../text/limits.ts";
import type { Span } from "../../text/source.ts";
import { type CivilDate, readDate } from "../calendar.ts";
import {
  isNegative,
  isZero,
  type Money,
  percent,
  type Rate,
  readMoney,
  readRate,
} from "../money.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** The day, or undefined after a problem. */
export function dateIn(scope: Scope, literal: DateLiteral): CivilDate | undefined {
  const date = readDate(literal.text);
  if (date === undefined) {
    const words = { text: literal.text, first: limits.firstYear, last: limits.lastYear };
    report(scope, noSuchDay.at(placeOf(scope, literal.span), words));
  }
  return date;
}

/** What an amount may be. */
export type AmountRange = "any" | "not negative" | "positive";

/** The amount, or undefined after a problem. */
export function amountIn(
  scope: Scope,
  literal: NumberLiteral,
  clause: string,
  range: AmountRange,
): Money | undefined {
  const amount = readMoney(literal.text);
  if (amount !== undefined && isWithin(amount, range)) return amount;
  const words = { text: literal.text, clause, allowed: allowed[range] };
  report(scope, badAmount.at(placeOf(scope, literal.span), words));
  return undefined;
}

/** An exchange rate, or undefined after a problem. */
export function rateIn(
  scope: Scope,
  { text, span }: { readonly text: string; readonly span: Span },
): Rate | undefined {
  const rate = readRate(text);
  if (rate === undefined) report(scope, badRate.at(placeOf(scope, span), { text }));
  return rate;
}

/** A percentage as a fraction, or undefined after a problem. */
export function percentIn(scope: Scope, literal: NumberLiteral): Rate | undefined {
  const rate = readRate(literal.text);
  if (rate?.exact.lessThanOrEqualTo(100)) return percent(rate);
  report(scope, badRate.at(placeOf(scope, literal.span), { text: literal.text }));
  return undefined;
}

const allowed: { readonly [range in AmountRange]: Bilingual } = {
  any: {
    en: "an amount with at most 18 digits before the point and 6 after",
    fr: "un montant d’au plus 18 chiffres avant le point et 6 après",
  },
  "not negative": {
    en: "zero or more, with at most 18 digits before the point and 6 after",
    fr: "zéro ou plus, avec au plus 18 chiffres avant le point et 6 après",
  },
  positive: {
    en: "more than zero, with at most 18 digits before the point and 6 after",
    fr: "plus que zéro, avec au plus 18 chiffres avant le point et 6 après",
  },
};

function isWithin(amount: Money, range: AmountRange): boolean {
  switch (range) {
    case "any":
      return true;
    case "not negative":
      return !isNegative(amount);
    case "positive":
      return !isNegative(amount) && !isZero(amount);
  }
}

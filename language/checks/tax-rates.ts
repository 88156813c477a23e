// The history of a tax: a rate on every day, and only one.
import { emptyRateRange } from "../diagnostics/codes/empty-rate-range.ts";
import { taxGap } from "../diagnostics/codes/tax-gap.ts";
import { taxOverlap } from "../diagnostics/codes/tax-overlap.ts";
import { taxWithoutRates } from "../diagnostics/codes/tax-without-rates.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { DatedRate, Tax } from "../model/book.ts";
import { addDays } from "../model/calendar.ts";
import { type Check, isKnownWrong } from "./context.ts";

export const taxRates: Check = {
  id: "tax-rates",
  run: (context) =>
    [...context.book.taxes.values()]
      // A rate or a date with a mistake of its own is not among the rates: a gap beside it means nothing.
      .filter((tax) => !isKnownWrong(context, tax.place))
      .flatMap(checkRates),
};

function checkRates(tax: Tax): readonly Problem[] {
  if (tax.rates.length === 0) return [taxWithoutRates.at(tax.place, { tax: tax.name })];
  const empty = tax.rates.filter(isEmpty);
  const dated = tax.rates.filter((rate) => !isEmpty(rate));
  return [
    ...empty.map(({ from, to = from, place }) => emptyRateRange.at(place, { from, to })),
    ...dated.slice(1).flatMap((rate, index) => checkNeighbours(tax, dated[index], rate)),
  ];
}

function checkNeighbours(
  { name }: Tax,
  earlier: DatedRate | undefined,
  later: DatedRate,
): readonly Problem[] {
  if (earlier === undefined) return [];
  const message = { en: "The rate before it is here", fr: "Le taux qui précède est ici" };
  const related = [{ place: earlier.place, message }];
  if (earlier.to === undefined || later.from <= earlier.to) {
    const words = { tax: name, day: later.from, left: earlier.percent, right: later.percent };
    return [taxOverlap.at(later.place, words, { related })];
  }
  const [from, to] = [addDays(earlier.to, 1), addDays(later.from, -1)];
  return later.from <= from ? [] : [taxGap.at(later.place, { tax: name, from, to }, { related })];
}

function isEmpty({ from, to }: DatedRate): boolean {
  return to !== undefined && to < from;
}

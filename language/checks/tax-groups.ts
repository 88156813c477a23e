// Tax groups: each tax once, and each with a rate from the first day of the fiscal year.
import { taxNotInForce } from "../diagnostics/codes/tax-not-in-force.ts";
import { taxTwiceInGroup } from "../diagnostics/codes/tax-twice-in-group.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Tax, TaxGroup } from "../model/book.ts";
import type { Span } from "../text/source.ts";
import { type Check, type CheckContext, isKnownWrong } from "./context.ts";

export const taxGroups: Check = {
  id: "tax-groups",
  run: (context) =>
    [...context.book.taxGroups.values()].flatMap((group) => checkGroup(context, group)),
};

function checkGroup(context: CheckContext, group: TaxGroup): readonly Problem[] {
  const { book } = context;
  const declaration = declarationOf(context, group);
  if (declaration === undefined) return [];
  const uses = book.uses.filter(
    ({ of, place: { file, span } }) =>
      of === "tax" &&
      file === group.place.file &&
      declaration.start <= span.start &&
      span.start < declaration.end,
  );
  return uses.flatMap(({ name, place }, index) => {
    const first = uses.findIndex((use) => use.name === name);
    if (first < index) return [taxTwiceInGroup.at(place, { tax: name, group: group.name })];
    const day = book.settings.fiscalYear?.from;
    const tax = book.taxes.get(name);
    if (day === undefined || tax === undefined || isInForce(tax, day)) return [];
    // A tax without rates, or with wrong ones, has its own problem.
    if (tax.rates.length === 0 || isKnownWrong(context, tax.place)) return [];
    return [taxNotInForce.at(place, { tax: name, group: group.name, day })];
  });
}

/** The uses of a group's taxes are those in its own declaration. */
function declarationOf({ trees }: CheckContext, { place }: TaxGroup): Span | undefined {
  return trees
    .find(({ path }) => path === place.file)
    ?.pieces.flatMap(({ declarations }) => declarations)
    .find(
      ({ kind, span }) =>
        kind === "tax group" && span.start <= place.span.start && place.span.end <= span.end,
    )?.span;
}

function isInForce(tax: Tax, day: string): boolean {
  return tax.rates.some(({ from, to }) => from <= day && (to === undefined || day <= to));
}

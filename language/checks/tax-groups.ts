// Tax groups: each tax once, and each with a rate from the first day of the fiscal year.
import { taxNotInForce } from "../diagnostics/codes/tax-not-in-force.ts";
import { taxTwiceInGroup } from "../diagnostics/codes/tax-twice-in-group.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Tax, TaxGroup } from "../model/book.ts";
import { type Check, type CheckContext, isKnownWrong } from "./context.ts";

export const taxGroups: Check = {
  id: "tax-groups",
  run: (context) =>
    [...context.book.taxGroups.values()].flatMap((group) => checkGroup(context, group)),
};

function checkGroup(context: CheckContext, group: TaxGroup): readonly Problem[] {
  const { book } = context;
  const uses = book.uses.filter(
    ({ of, place }) => of === "tax" && isInGroup(context, group, place.file, place.span.start),
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
function isInGroup(context: CheckContext, group: TaxGroup, file: string, offset: number): boolean {
  const tree = context.trees.find(({ path }) => path === file);
  return (
    group.place.file === file &&
    tree?.pieces.some(({ declarations }) =>
      declarations.some(
        ({ kind, span }) =>
          kind === "tax group" &&
          span.start <= group.place.span.start &&
          group.place.span.end <= span.end &&
          span.start <= offset &&
          offset < span.end,
      ),
    ) === true
  );
}

function isInForce(tax: Tax, day: string): boolean {
  return tax.rates.some(({ from, to }) => from <= day && (to === undefined || day <= to));
}

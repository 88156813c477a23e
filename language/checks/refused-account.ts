// Accounts that the target does not let entries be posted to, and others that could stand for them.
import type { Fix, TextPlace } from "../diagnostics/problem.ts";
import type { Account, Book } from "../model/book.ts";
import { latest } from "../model/calendar.ts";
import { useInstead } from "../model/resolve/names.ts";
import type { TargetRules } from "../model/target.ts";
import type { CheckContext } from "./context.ts";

export type Refusal = "linked" | "header" | "inactive";

/** Why the target refuses entries to the account, if it does. */
export function refusalOf(context: CheckContext, account: Account): Refusal | undefined {
  const { target, book } = context;
  if (target === undefined) return undefined;
  if (account.linked !== undefined && target.refusesLinked.includes(account.linked))
    return "linked";
  if (account.header && target.refusesHeader) return "header";
  return isInactive(book, account, target) ? "inactive" : undefined;
}

/** Inactive before the first day that could be posted; later days are for the data to meet. */
function isInactive(book: Book, { inactiveFrom }: Account, target: TargetRules): boolean {
  if (inactiveFrom === undefined || !target.refusesInactive) return false;
  if (inactiveFrom === "always") return true;
  const { fiscalYear, cutover } = book.settings;
  const starts = [fiscalYear?.from, cutover?.date].filter((day) => day !== undefined);
  const first = starts.reduce((start, day) => latest(start, day), starts[0] ?? inactiveFrom);
  return starts.length > 0 && inactiveFrom <= first;
}

/** Fixes that name the account nearest in the chart that could stand for a refused one. */
export function substitutes(
  context: CheckContext,
  refused: Account,
  place: TextPlace,
): readonly Fix[] {
  const fitting = [...context.book.accounts.values()].filter(
    (account) =>
      account.class === refused.class &&
      account.classUnknown !== true &&
      refusalOf(context, account) === undefined,
  );
  const [nearest] = fitting.toSorted((a, b) => distance(a, refused) - distance(b, refused));
  if (nearest === undefined) return [];
  const { code } = nearest;
  return [useInstead(place, code, /^\d+$/.test(code) ? code : `"${code}"`)];
}

/** Charts put like accounts side by side: what lies between two codes tells how alike they are. */
function distance(left: Account, right: Account): number {
  const [a, b] = [Number.parseInt(left.code, 10), Number.parseInt(right.code, 10)];
  return Number.isNaN(a) || Number.isNaN(b) ? Number.MAX_SAFE_INTEGER : Math.abs(a - b);
}

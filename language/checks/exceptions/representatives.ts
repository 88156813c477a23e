// The values of a field that matter: one for each way in which a set of tests can come out.
import { addDays, firstDay, isCivilDate, lastDay } from "../../model/calendar.ts";
import { alwaysPresent, closedValues } from "../../model/closed-fields.ts";
import { type DocumentKind, documentField } from "../../model/document-fields.ts";
import type { PlanTest } from "../../plan/plan.ts";
import { passes } from "../../plan/specificity.ts";

/** A value of a field, undefined where the document lacks it. */
export type FieldValue = string | undefined;

/** What limits the documents that come to a table. */
export interface Reach {
  readonly kinds: ReadonlySet<DocumentKind>;
  readonly currencies: readonly string[];
}

/**
 * Of every set of values that the tests cannot tell apart, one, so that whatever holds of these holds of all. For
 * an open field that is each value named and one that is not; of dates, each end and its neighbours.
 */
export function representatives(
  field: string,
  tests: readonly PlanTest[],
  reach: Reach,
): readonly FieldValue[] {
  const named = tests.filter((test) => test.field === field).flatMap(valuesOf);
  const absent = alwaysPresent.has(field) ? [] : [undefined];
  if (field === "kind") return [...reach.kinds];
  if (field === "currency") return reach.currencies;
  if (documentField(field)?.type === "date") return [...days(named), ...absent];
  const closed = closedValues(field);
  if (closed === undefined) return [...new Set(named), otherThan(named), ...absent];
  const other = [...closed].find((value) => !named.includes(value));
  return [...new Set(named), ...(other === undefined ? [] : [other]), ...absent];
}

/** Whether the tests of the field hold for the value; an absent one satisfies only `or absent`. */
export function holds(tests: readonly PlanTest[], field: string, value: FieldValue): boolean {
  return tests
    .filter((test) => test.field === field)
    .every((test) => (value === undefined ? test.orAbsent : passes(test, value)));
}

function valuesOf(test: PlanTest): readonly string[] {
  return test.is === "between" ? [test.from, test.to] : test.values;
}

function days(named: readonly string[]): readonly string[] {
  const near = named.filter(isCivilDate).flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  return [...new Set([...near, firstDay, lastDay])];
}

/** A value that no test names. */
function otherThan(named: readonly string[]): string {
  for (let letter = "A"; ; letter += "A") if (!named.includes(letter)) return letter;
}

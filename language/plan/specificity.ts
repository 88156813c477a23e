// Which exception beats which: the more specific one, whatever the order of the text (law 3).
import type { PlanTest } from "./plan.ts";

/**
 * For each of several exceptions of one level, the indexes of those it beats. A beats B if every test of B is
 * implied by A's tests, and not the other way round too: of two equal conditions neither wins.
 */
export function specificity(
  exceptions: readonly { readonly tests: readonly PlanTest[] }[],
): readonly (readonly number[])[] {
  if (exceptions.length === 1) return alone;
  return exceptions.map((winner) =>
    exceptions.flatMap((loser, index) =>
      loser !== winner &&
      impliesAll(winner.tests, loser.tests) &&
      !impliesAll(loser.tests, winner.tests)
        ? [index]
        : [],
    ),
  );
}

const alone: readonly (readonly number[])[] = [[]];

/** Whether whatever passes `tests` also passes `others`. */
export function impliesAll(tests: readonly PlanTest[], others: readonly PlanTest[]): boolean {
  return others.every((other) => tests.some((test) => implies(test, other)));
}

function implies(test: PlanTest, other: PlanTest): boolean {
  if (test.field !== other.field) return false;
  if (test.orAbsent && !other.orAbsent) return false;
  switch (test.is) {
    case "in":
      return test.values.every((value) => passes(other, value));
    case "not in":
      return other.is === "not in" && other.values.every((value) => test.values.includes(value));
    case "between":
      if (other.is === "between") return other.from <= test.from && test.to <= other.to;
      // A range of one day is that day.
      if (other.is === "in") return test.from === test.to && other.values.includes(test.from);
      return other.values.every((value) => !passes(test, value));
  }
}

/** Whether a value passes one test. Dates and ranges include both ends. */
export function passes(test: PlanTest, value: string): boolean {
  switch (test.is) {
    case "in":
      return test.values.includes(value);
    case "not in":
      return !test.values.includes(value);
    case "between":
      return test.from <= value && value <= test.to;
  }
}

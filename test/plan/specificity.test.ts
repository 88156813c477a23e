// Specificity against worlds: a condition implies another where every document that passes it passes the other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanTest } from "../../language/plan/plan.ts";
import { impliesAll, passes, specificity } from "../../language/plan/specificity.ts";

const laval = is("place", "Laval");
const montreal = is("place", "Montréal");
const either = is("place", "Laval", "Montréal");
const notLaval = not("place", "Laval");
const municipal = is("customer.group", "Municipal");

describe("one exception beats another", () => {
  test.each<[string, PlanTest[], PlanTest[]]>([
    ["with a test more", [laval, municipal], [laval]],
    ["with fewer values", [laval], [either]],
    ["with a value that another leaves over", [montreal], [notLaval]],
    ["with more values excluded", [not("place", "Laval", "Montréal")], [notLaval]],
    [
      "with a shorter range",
      [days("2026-02-01", "2026-02-28")],
      [days("2026-01-01", "2026-12-31")],
    ],
    ["with a day in a range", [is("date", "2026-02-01")], [days("2026-01-01", "2026-12-31")]],
    [
      "with a range that leaves out an excluded day",
      [days("2026-02-01", "2026-02-28")],
      [not("date", "2026-03-01")],
    ],
    ["where only the other one takes absent fields", [laval], [orAbsent(laval)]],
    ["with any test at all", [laval], []],
  ])("%s", (_, winner, loser) => {
    expect(specificity([{ tests: winner }, { tests: loser }])).toEqual([[1], []]);
    expect(specificity([{ tests: loser }, { tests: winner }])).toEqual([[], [0]]);
  });
});

describe("neither exception beats the other", () => {
  test.each<[string, PlanTest[], PlanTest[]]>([
    ["where both say the same", [laval, municipal], [municipal, laval]],
    [
      "where one day is written as a range",
      [days("2026-02-01", "2026-02-01")],
      [is("date", "2026-02-01")],
    ],
    ["of different fields", [laval], [municipal]],
    ["of different values", [laval], [montreal]],
    [
      "of ranges that overlap",
      [days("2026-01-01", "2026-06-30")],
      [days("2026-06-01", "2026-12-31")],
    ],
    ["where the narrower one takes absent fields", [orAbsent(laval)], [either]],
  ])("%s", (_, left, right) => {
    expect(specificity([{ tests: left }, { tests: right }])).toEqual([[], []]);
  });
});

test("ranges include both ends", () => {
  const february = days("2026-02-01", "2026-02-28");
  expect(
    ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map((day) => passes(february, day)),
  ).toEqual([false, true, true, false]);
});

test("implication is what every possible document shows", () => {
  fc.assert(
    fc.property(conditions(), conditions(), (tests, others) => {
      const shown = worlds.every((world) => !holds(tests, world) || holds(others, world));
      expect(impliesAll(tests, others)).toBe(shown);
    }),
  );
});

test("beating is a strict order", () => {
  const exceptions = fc.array(fc.record({ tests: conditions() }), { maxLength: 6 });
  fc.assert(
    fc.property(exceptions, (all) => {
      const beats = specificity(all);
      beats.forEach((beaten, winner) => {
        expect(beaten).not.toContain(winner);
        for (const loser of beaten) {
          expect(beats[loser]).not.toContain(winner);
          for (const next of beats[loser] ?? []) expect(beaten).toContain(next);
        }
      });
    }),
  );
});

// --- conditions and worlds ------------------------------------------------------------------------

function is(field: string, ...values: readonly string[]): PlanTest {
  return { field, orAbsent: false, is: "in", values };
}

function not(field: string, ...values: readonly string[]): PlanTest {
  return { field, orAbsent: false, is: "not in", values };
}

function days(from: string, to: string): PlanTest {
  return { field: "date", orAbsent: false, is: "between", from, to };
}

function orAbsent(test: PlanTest): PlanTest {
  return { ...test, orAbsent: true };
}

/** At most one test of each of two fields, over the values b, d and f. */
function conditions(): fc.Arbitrary<PlanTest[]> {
  const values = fc.subarray(["b", "d", "f"], { minLength: 1 });
  const one = (field: string): fc.Arbitrary<PlanTest> => {
    const common = { field: fc.constant(field), orAbsent: fc.boolean() };
    return fc.oneof(
      fc.record({ ...common, is: fc.constantFrom("in" as const, "not in" as const), values }),
      values.chain((ends) =>
        fc.record({
          ...common,
          is: fc.constant("between" as const),
          from: fc.constant(ends[0] ?? "b"),
          to: fc.constant(ends.at(-1) ?? "b"),
        }),
      ),
    );
  };
  return fc
    .tuple(fc.option(one("x")), fc.option(one("y")))
    .map((tests) => tests.flatMap((condition) => condition ?? []));
}

type World = ReadonlyMap<string, string>;

/** Every document that the conditions can tell apart: each value, what lies around it, and nothing. */
const worlds: readonly World[] = ["", "a", "b", "c", "d", "e", "f", "g"].flatMap((x) =>
  ["", "a", "b", "c", "d", "e", "f", "g"].map(
    (y) => new Map([["x", x] as const, ["y", y] as const].filter(([, value]) => value !== "")),
  ),
);

function holds(tests: readonly PlanTest[], world: World): boolean {
  return tests.every((condition) => {
    const value = world.get(condition.field);
    return value === undefined ? condition.orAbsent : passes(condition, value);
  });
}

// What a decision table gives for a document: bases, exceptions, levels, and why nothing is guessed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, decide, type Tables } from "../../language/plan/decide.ts";
import type { DecisionTable, PlanTest } from "../../language/plan/plan.ts";
import { specificity } from "../../language/plan/specificity.ts";

interface Level {
  readonly base?: string;
  readonly exceptions?: readonly (readonly [value: string, ...tests: PlanTest[]])[];
}

describe("a slot", () => {
  test("takes the base where no exception applies", () => {
    const level = { base: "4001", exceptions: [["4002", is("place", "Laval")]] } as const;
    expect(outcome([level], { place: "Blainville" })).toBe("4001");
  });

  test("takes the exception that applies, and names the base as lost", () => {
    const level = { base: "4001", exceptions: [["4002", is("place", "Laval")]] } as const;
    const { tables, first } = planOf([level]);
    const decision = decide(tables, first, lookup({ place: "Laval" }));
    expect(decision).toEqual({ found: "rule", rule: 0, lost: [1] });
  });

  test("takes the more specific of two exceptions, in either order", () => {
    const wide = ["4002", is("place", "Laval")] as const;
    const narrow = ["4003", is("place", "Laval"), is("customer.group", "Municipal")] as const;
    const document = { place: "Laval", "customer.group": "Municipal" };
    expect(outcome([{ exceptions: [wide, narrow] }], document)).toBe("4003");
    expect(outcome([{ exceptions: [narrow, wide] }], document)).toBe("4003");
  });

  test("takes the nearest level that says something", () => {
    const item: Level = { exceptions: [["4002", is("place", "Laval")]] };
    const category: Level = { base: "4010", exceptions: [["4011", is("place", "Blainville")]] };
    const book: Level = { base: "4000" };
    const levels = [item, category, book];
    expect(outcome(levels, { place: "Laval" })).toBe("4002");
    expect(outcome(levels, { place: "Blainville" })).toBe("4011");
    expect(outcome(levels, { place: "Rosemère" })).toBe("4010");
    expect(outcome([item, book], { place: "Rosemère" })).toBe("4000");
  });

  test("keeps an exception of a level above from a base below", () => {
    const levels = [{ base: "4001" }, { exceptions: [["4002", is("place", "Laval")]] }] as const;
    expect(outcome(levels, { place: "Laval" })).toBe("4001");
  });

  test("has nothing where no level says something", () => {
    expect(outcome([{ exceptions: [["4002", is("place", "Laval")]] }, {}], { place: "X" })).toBe(
      "nothing",
    );
  });
});

describe("a field that is absent", () => {
  const level: Level = {
    base: "4001",
    exceptions: [["4002", is("customer.group", "Municipal"), is("place", "Laval")]],
  };

  test("is told where the exception hangs on it", () => {
    expect(outcome([level], { place: "Laval" })).toBe("absent customer.group");
  });

  test("does not matter where another test fails anyway", () => {
    expect(outcome([level], { place: "Blainville" })).toBe("4001");
  });

  test("passes where the test says so", () => {
    const lenient = { ...is("customer.group", "Municipal"), orAbsent: true };
    const levels = [{ base: "4001", exceptions: [["4002", lenient]] }] as const;
    expect(outcome(levels, {})).toBe("4002");
    expect(outcome(levels, { "customer.group": "Résidentiel" })).toBe("4001");
  });

  test("does not matter where the exception gives the same value", () => {
    const exceptions = [["4001", is("customer.group", "Municipal")] as const];
    expect(outcome([{ base: "4001", exceptions }], {})).toBe("4001");
  });

  test("does not matter at a level that is not reached", () => {
    expect(outcome([{ base: "4001" }, level], {})).toBe("4001");
  });
});

describe("exceptions of which neither is more specific", () => {
  const laval = is("place", "Laval");
  const municipal = is("customer.group", "Municipal");
  const document = { place: "Laval", "customer.group": "Municipal", currency: "CAD" };

  test("conflict where their values differ", () => {
    const exceptions = [["4002", laval] as const, ["4003", municipal] as const];
    expect(outcome([{ base: "4001", exceptions }], document)).toBe("conflict 4002 4003");
  });

  test("agree where their values are the same", () => {
    const exceptions = [["4002", laval] as const, ["4002", municipal] as const];
    expect(outcome([{ exceptions }], document)).toBe("4002");
  });

  test("are settled by a third that holds both conditions", () => {
    const both = ["4004", laval, municipal] as const;
    const exceptions = [["4002", laval] as const, ["4003", municipal] as const, both];
    expect(outcome([{ exceptions }], document)).toBe("4004");
  });

  test("are named themselves, not one that loses anyway", () => {
    const loser = ["4002", laval] as const;
    const winner = ["4003", laval, municipal] as const;
    const rival = ["4004", is("currency", "CAD")] as const;
    expect(outcome([{ exceptions: [loser, winner, rival] }], document)).toBe("conflict 4003 4004");
  });

  test("of the same value are explained by the most specific one", () => {
    const exceptions = [["4002", laval] as const, ["4002", laval, municipal] as const];
    const { tables, first } = planOf([{ exceptions }]);
    expect(decide(tables, first, lookup(document))).toEqual({ found: "rule", rule: 1, lost: [0] });
  });
});

test("the order of exceptions changes no decision", () => {
  fc.assert(
    fc.property(cases, ({ exceptions, shuffled, document }) => {
      const kind = (order: Level["exceptions"]) =>
        outcome([{ base: "base", exceptions: order ?? [] }], document).replace(
          /(?<=^conflict|^absent) .*/,
          "",
        );
      expect(kind(shuffled)).toBe(kind(exceptions));
    }),
  );
});

test("a winner contradicts no exception that applies and that it does not beat", () => {
  fc.assert(
    fc.property(cases, ({ exceptions, document }) => {
      const { tables, first } = planOf([{ exceptions }]);
      const decision = decide(tables, first, lookup(document));
      if (decision.found === "conflict") {
        const [left, right] = decision.rules;
        expect(ruleValue(tables, left)).not.toBe(ruleValue(tables, right));
      }
      if (decision.found !== "rule") return;
      const beaten = tables.tables[first]?.exceptions.find(
        ({ rule }) => rule === decision.rule,
      )?.beats;
      for (const loser of decision.lost) {
        const same = ruleValue(tables, loser) === ruleValue(tables, decision.rule);
        expect(same || beaten?.includes(loser)).toBe(true);
      }
    }),
  );
});

// --- tables ---------------------------------------------------------------------------------------

/** A table a level, each with the next one behind it. */
function planOf(levels: readonly Level[]): { tables: Tables; first: number } {
  const rules: { value: string; tests: readonly PlanTest[] }[] = [];
  const tables: DecisionTable[] = levels.map(({ base, exceptions = [] }, index) => {
    const numbers = exceptions.map(([value, ...tests]) => rules.push({ value, tests }) - 1);
    const beats = specificity(numbers.map((number) => ({ tests: rules[number]?.tests ?? [] })));
    return {
      exceptions: numbers.map((rule, position) => ({
        rule,
        beats: (beats[position] ?? []).flatMap((beaten) => numbers[beaten] ?? []),
      })),
      ...(base === undefined ? {} : { base: rules.push({ value: base, tests: [] }) - 1 }),
      ...(index + 1 < levels.length ? { next: index + 1 } : {}),
    };
  });
  return { tables: { rules, tables }, first: 0 };
}

/** The value, or why there is none. */
function outcome(levels: readonly Level[], document: Readonly<Record<string, string>>): string {
  const { tables, first } = planOf(levels);
  const decision: Decision = decide(tables, first, lookup(document));
  switch (decision.found) {
    case "rule":
      return ruleValue(tables, decision.rule);
    case "nothing":
      return "nothing";
    case "absent":
      return `absent ${decision.field}`;
    case "conflict":
      return `conflict ${decision.rules.map((rule) => ruleValue(tables, rule)).join(" ")}`;
  }
}

function ruleValue(tables: Tables, rule: number): string {
  return tables.rules[rule]?.value ?? "";
}

function lookup(document: Readonly<Record<string, string>>): (field: string) => string | undefined {
  const fields = new Map(Object.entries(document));
  return (field) => fields.get(field);
}

function is(field: string, ...values: readonly string[]): PlanTest {
  return { field, orAbsent: false, is: "in", values };
}

const condition = fc.record({
  field: fc.constantFrom("x", "y", "z"),
  orAbsent: fc.boolean(),
  is: fc.constantFrom("in" as const, "not in" as const),
  values: fc.subarray(["a", "b", "c"], { minLength: 1 }),
});

const cases = fc
  .array(
    fc
      .tuple(
        fc.constantFrom("4001", "4002", "4003"),
        fc.array(condition, { minLength: 1, maxLength: 3 }),
      )
      .map(([value, tests]) => [value, ...tests] as const),
    { maxLength: 5 },
  )
  .chain((exceptions) =>
    fc.record({
      exceptions: fc.constant(exceptions),
      shuffled: fc.shuffledSubarray(exceptions, {
        minLength: exceptions.length,
        maxLength: exceptions.length,
      }),
      document: fc.dictionary(fc.constantFrom("x", "y", "z"), fc.constantFrom("a", "b", "c")),
    }),
  );

// Whether two exceptions of one table meet, and a smallest document on which they do.
import { decide } from "../../plan/decide.ts";
import type { Plan, PlanTest } from "../../plan/plan.ts";
import { impliesAll } from "../../plan/specificity.ts";
import { ruleOf, tableOf } from "../tables.ts";
import { type FieldValue, holds, type Reach, representatives } from "./representatives.ts";

/** The fields that a document must have, with their values. */
export type Witness = ReadonlyMap<string, FieldValue>;

export type Overlap =
  | { readonly meets: "never" }
  /** They meet, and wherever they do one value is decided. */
  | { readonly meets: "decided"; readonly witness: Witness }
  /** They meet, and on this document nothing says which value is meant. */
  | { readonly meets: "conflict"; readonly witness: Witness };

/** Documents tried a pair; real books need a few. */
const mostTried = 2_000;

/**
 * Fields are independent, so two exceptions meet exactly if each field has a value that satisfies both. A third
 * exception may decide between them: law 3 asks that one contains their whole overlap. Several that do so together
 * are accepted too where trying every document shows it; where there are too many to try, the law stands.
 */
export function overlapOf(
  plan: Plan,
  table: number,
  pair: readonly [number, number],
  reach: Reach,
): Overlap {
  const own = pair.flatMap((rule) => ruleOf(plan, rule).tests);
  const others = tableOf(plan, table).exceptions.flatMap(({ rule }) => {
    const { tests } = ruleOf(plan, rule);
    return pair.includes(rule) || !canMatter(own, tests, reach) ? [] : tests;
  });
  const choices = choicesFor(own, others, reach);
  if (choices.some(({ values }) => values.length === 0)) return { meets: "never" };
  const ownFields = new Set(own.map(({ field }) => field));
  const smallest = (witness: Witness) =>
    new Map([...witness].filter(([field]) => ownFields.has(field)));
  let first: Witness = new Map();
  let tried = 0;
  for (const witness of combinations(choices)) {
    if (tried === 0) first = witness;
    const decision = decide(plan, table, (field) => witness.get(field));
    if (decision.found === "conflict" && pair.every((rule) => decision.rules.includes(rule))) {
      return { meets: "conflict", witness: smallest(witness) };
    }
    tried += 1;
    if (tried === mostTried) {
      return {
        meets: isContained(plan, table, pair) ? "decided" : "conflict",
        witness: smallest(first),
      };
    }
  }
  return { meets: "decided", witness: smallest(first) };
}

/** Whether another exception applies somewhere where `own` does, or hangs there on a field that is absent. */
function canMatter(own: readonly PlanTest[], tests: readonly PlanTest[], reach: Reach): boolean {
  return choicesFor(own, tests, reach).every(({ field, values }) =>
    values.some((value) => value === undefined || holds(tests, field, value)),
  );
}

/** Whether any document satisfies all the tests; if not, the first field that no value satisfies. */
export function impossibleField(tests: readonly PlanTest[], reach: Reach): string | undefined {
  return choicesFor(tests, [], reach).find(({ values }) => values.length === 0)?.field;
}

export function canMeet(tests: readonly PlanTest[], reach: Reach): boolean {
  return impossibleField(tests, reach) === undefined;
}

/** Whether one exception beats both and applies wherever they meet, so that it alone decides. */
function isContained(plan: Plan, table: number, pair: readonly [number, number]): boolean {
  const own = pair.flatMap((rule) => ruleOf(plan, rule).tests);
  return tableOf(plan, table).exceptions.some(
    ({ rule, beats }) =>
      pair.every((beaten) => beats.includes(beaten)) && impliesAll(own, ruleOf(plan, rule).tests),
  );
}

interface Choice {
  readonly field: string;
  readonly values: readonly FieldValue[];
}

/** For the fields of `own`, what satisfies it; for fields that only others test, what they do not name first. */
function choicesFor(
  own: readonly PlanTest[],
  others: readonly PlanTest[],
  reach: Reach,
): readonly Choice[] {
  const all = [...own, ...others];
  const ownFields = new Set(own.map(({ field }) => field));
  // The kind limits every clause, tested or not.
  const fields = new Set([...ownFields, ...others.map(({ field }) => field), "kind"]);
  return [...fields].map((field) => {
    const values = representatives(field, all, reach);
    if (ownFields.has(field)) {
      return { field, values: values.filter((value) => holds(own, field, value)) };
    }
    const present = values.filter((value) => value !== undefined).reverse();
    return { field, values: [...present, ...values.filter((value) => value === undefined)] };
  });
}

function* combinations(choices: readonly Choice[]): Generator<Witness> {
  const [first, ...rest] = choices;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of combinations(rest)) {
    for (const value of first.values) yield new Map([[first.field, value], ...others]);
  }
}

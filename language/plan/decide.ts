// The one evaluator of decision tables: the journal decides with it, and the checks try their witnesses on it.
import { invariant } from "../text/invariant.ts";
import type { DecisionTable, PlanRule, PlanTest } from "./plan.ts";
import { passes } from "./specificity.ts";

/** The value of a field of the document or the line at hand, undefined where it is absent. */
export type Lookup = (field: string) => string | undefined;

export type Decision =
  /** `lost`: the rules that applied too, or that stood behind the one taken. */
  | { readonly found: "rule"; readonly rule: number; readonly lost: readonly number[] }
  /** No rule at any level. */
  | { readonly found: "nothing" }
  /** A test needs a field that is absent. */
  | { readonly found: "absent"; readonly field: string; readonly rule: number }
  /** Two exceptions apply, neither more specific, with different values. */
  | { readonly found: "conflict"; readonly rules: readonly [number, number] };

/** What `tables` are: the decision tables and rules of a plan, or of a plan being made. */
export interface Tables {
  readonly rules: readonly Pick<PlanRule, "tests" | "value">[];
  readonly tables: readonly DecisionTable[];
}

export function decide(tables: Tables, table: number, lookup: Lookup): Decision {
  for (let next: number | undefined = table; next !== undefined; ) {
    const level: DecisionTable | undefined = tables.tables[next];
    invariant(level !== undefined, "levels refer to tables of the same plan");
    const decision = decideLevel(tables, level, lookup);
    if (decision !== undefined) return decision;
    next = level.next;
  }
  return { found: "nothing" };
}

function decideLevel(tables: Tables, level: DecisionTable, lookup: Lookup): Decision | undefined {
  const applying: { rule: number; beats: readonly number[] }[] = [];
  for (const exception of level.exceptions) {
    const verdict = tries(testsOf(tables, exception.rule), lookup);
    if (verdict === true) applying.push(exception);
    else if (verdict !== false) return { found: "absent", field: verdict, rule: exception.rule };
  }
  const base = level.base === undefined ? [] : [level.base];
  const first = applying[0];
  if (first === undefined) {
    return level.base === undefined ? undefined : { found: "rule", rule: level.base, lost: [] };
  }
  const winner = applying.find((candidate) =>
    applying.every(
      (other) =>
        other === candidate ||
        candidate.beats.includes(other.rule) ||
        outcome(tables, other.rule) === outcome(tables, candidate.rule),
    ),
  );
  if (winner === undefined) {
    const other = applying.find(
      (rival) =>
        rival !== first &&
        !first.beats.includes(rival.rule) &&
        outcome(tables, rival.rule) !== outcome(tables, first.rule),
    );
    return { found: "conflict", rules: [first.rule, other?.rule ?? first.rule] };
  }
  const lost = applying.filter((other) => other !== winner).map((other) => other.rule);
  return { found: "rule", rule: winner.rule, lost: [...lost, ...base] };
}

/** Whether all tests pass, or the absent field on which it hangs. */
function tries(tests: readonly PlanTest[], lookup: Lookup): boolean | string {
  let absent: string | undefined;
  for (const test of tests) {
    const value = lookup(test.field);
    if (value === undefined) {
      if (!test.orAbsent) absent ??= test.field;
    } else if (!passes(test, value)) {
      return false;
    }
  }
  return absent ?? true;
}

function testsOf(tables: Tables, rule: number): readonly PlanTest[] {
  return ruleOf(tables, rule).tests;
}

function outcome(tables: Tables, rule: number): string {
  return ruleOf(tables, rule).value;
}

function ruleOf(tables: Tables, number: number): Pick<PlanRule, "tests" | "value"> {
  const rule = tables.rules[number];
  invariant(rule !== undefined, "tables refer to rules of the same plan");
  return rule;
}

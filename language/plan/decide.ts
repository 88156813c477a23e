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
  const applying: Exception[] = [];
  for (const exception of level.exceptions) {
    const verdict = tries(testsOf(tables, exception.rule), lookup);
    if (verdict === true) applying.push(exception);
    else if (verdict !== false) return { found: "absent", field: verdict, rule: exception.rule };
  }
  const base = level.base === undefined ? [] : [level.base];
  if (applying.length === 0) {
    return level.base === undefined ? undefined : { found: "rule", rule: level.base, lost: [] };
  }
  // Of several with the same value the most specific is named, whatever the order of the text.
  const unbeaten = applying.filter(
    (candidate) => !applying.some((other) => other.beats.includes(candidate.rule)),
  );
  const winner = unbeaten.find((candidate) =>
    applying.every((other) => !contradict(tables, candidate, other)),
  );
  if (winner === undefined)
    return { found: "conflict", rules: contradiction(tables, unbeaten, applying) };
  const lost = applying.filter((other) => other !== winner).map((other) => other.rule);
  return { found: "rule", rule: winner.rule, lost: [...lost, ...base] };
}

type Exception = DecisionTable["exceptions"][number];

/** Whether two exceptions give different values, and the second does not lose to the first. */
function contradict(tables: Tables, exception: Exception, other: Exception): boolean {
  return (
    !exception.beats.includes(other.rule) &&
    outcome(tables, exception.rule) !== outcome(tables, other.rule)
  );
}

/** Two exceptions that contradict each other, if possible two that no third one beats. */
function contradiction(
  tables: Tables,
  unbeaten: readonly Exception[],
  applying: readonly Exception[],
): readonly [number, number] {
  const pairs = [unbeaten, applying].flatMap((others) =>
    unbeaten.flatMap((exception) => {
      const other = others.find((rival) => contradict(tables, exception, rival));
      return other === undefined ? [] : [[exception.rule, other.rule] as const];
    }),
  );
  const [pair] = pairs;
  invariant(pair !== undefined, "without a winner, each unbeaten exception contradicts another");
  return pair;
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

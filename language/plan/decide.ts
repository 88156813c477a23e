// The one evaluator of decision tables: the journal decides with it, and the checks try their witnesses on it.
import { invariant } from "../text/invariant.ts";
import type { DecisionTable, PlanRule, PlanTest } from "./plan.ts";
import { passes } from "./specificity.ts";

/** The value of a field of the document or the line at hand, undefined where it is absent. */
export type Lookup = (field: string) => string | undefined;

export type Decision =
  /** `lost`: the rules that applied too, or that stood behind the one taken; of farther levels as well, nearest first. */
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
  const doubts: Doubt[] = [];
  for (let next: number | undefined = table; next !== undefined; ) {
    const level: DecisionTable | undefined = tables.tables[next];
    invariant(level !== undefined, "levels refer to tables of the same plan");
    const applying = applyingAt(tables, level, lookup, doubts);
    const decision = decideLevel(tables, level, applying);
    if (decision !== undefined) {
      const farther = fartherRules(tables, level.next, lookup);
      return undoubted(tables, withLost(decision, farther), doubts);
    }
    next = level.next;
  }
  return undoubted(tables, { found: "nothing" }, doubts);
}

/** What levels behind the one that decided would have said. */
function fartherRules(
  tables: Tables,
  first: number | undefined,
  lookup: Lookup,
): readonly number[] {
  if (first === undefined) return none;
  const rules: number[] = [];
  for (let next: number | undefined = first; next !== undefined; ) {
    const level: DecisionTable | undefined = tables.tables[next];
    invariant(level !== undefined, "levels refer to tables of the same plan");
    for (const { rule } of level.exceptions) {
      if (tries(testsOf(tables, rule), lookup) === true) rules.push(rule);
    }
    if (level.base !== undefined) rules.push(level.base);
    next = level.next;
  }
  return rules;
}

const none: readonly number[] = [];

function withLost(decision: Decision, farther: readonly number[]): Decision {
  if (decision.found !== "rule" || farther.length === 0) return decision;
  return { ...decision, lost: [...decision.lost, ...farther] };
}

/** An exception that hangs on an absent field. */
interface Doubt {
  readonly field: string;
  readonly rule: number;
}

/** An absent field is an error only where it could matter: where the exception would have changed the value. */
function undoubted(tables: Tables, decision: Decision, doubts: readonly Doubt[]): Decision {
  const taken = decision.found === "rule" ? outcome(tables, decision.rule) : undefined;
  const doubt = doubts.find(({ rule }) => outcome(tables, rule) !== taken);
  return doubt === undefined ? decision : { found: "absent", ...doubt };
}

function applyingAt(
  tables: Tables,
  level: DecisionTable,
  lookup: Lookup,
  doubts: Doubt[],
): readonly Exception[] {
  return level.exceptions.filter(({ rule }) => {
    const verdict = tries(testsOf(tables, rule), lookup);
    if (typeof verdict === "string") doubts.push({ field: verdict, rule });
    return verdict === true;
  });
}

function decideLevel(
  tables: Tables,
  level: DecisionTable,
  applying: readonly Exception[],
): Decision | undefined {
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
  if (winner === undefined) {
    return { found: "conflict", rules: contradiction(tables, unbeaten, applying) };
  }
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

// Why a rule that applied did not choose: what beat it.
import type { Plan, PlanRule } from "../plan/plan.ts";

/**
 * `exception`: it is the base, and an exception applied. `more specific`: another exception says more exactly when
 * it holds. `same`: another exception gave the same, and one of the two is named. `nearer`: a nearer level (item,
 * category, parent category, book) decided first.
 */
export type WhyLost = "exception" | "more specific" | "same" | "nearer";

/** Of rules of one plan; both are numbers of rules. */
export function whyLost(plan: Plan): (winner: number, lost: number) => WhyLost {
  const levels = levelsOfRules(plan);
  return (winner, lost) => {
    const level = levels.get(winner);
    if (level === undefined || level !== levels.get(lost)) return "nearer";
    if (isBase(plan.rules[lost])) return "exception";
    const { exceptions = [] } = plan.tables[level] ?? {};
    const beats = exceptions.find(({ rule }) => rule === winner)?.beats ?? [];
    return beats.includes(lost) ? "more specific" : "same";
  };
}

/** By the number of a rule, the decision table that it is part of. A setting is part of none. */
function levelsOfRules({ tables }: Plan): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const [number, { base, exceptions }] of tables.entries()) {
    // Several may have the same rules: the first has all that are told apart there.
    for (const rule of [base, ...exceptions.map((exception) => exception.rule)]) {
      if (rule !== undefined && !levels.has(rule)) levels.set(rule, number);
    }
  }
  return levels;
}

function isBase(rule: PlanRule | undefined): boolean {
  return rule?.tests.length === 0;
}

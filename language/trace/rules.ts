// The rules of a book as its text has them: where each stands and what it says. What the plan keeps twice, such as
// the receivable as a level of slots and as a setting, is one rule here.
import type { Plan, PlanRule } from "../plan/plan.ts";
import type { Tree } from "../syntax/tree.ts";
import { invariant } from "../text/invariant.ts";
import { lineStarts, positionAt } from "../text/source.ts";

export interface TracedRule {
  readonly file: string;
  /** Line and column of its text, from 1. */
  readonly line: number;
  readonly column: number;
  /** The rule as it is written: `credit 4020`, or the cell of a table. */
  readonly text: string;
  /** The whole line of text on which it begins, from its first column. */
  readonly source: string;
  /** `item Tonte`, `category Frais`, `tax TPS`, `method Interac`, `setting fees`, `book`. */
  readonly owner: string;
  readonly slot: PlanRule["slot"];
  /** The account, or the tax group. */
  readonly value: string;
  /** Whether it holds only where its `when` does. */
  readonly exception: boolean;
}

export interface RuleIndex {
  /** In the order of files and places. */
  readonly rules: readonly TracedRule[];
  /** The index of a rule of the plan in `rules`. */
  readonly of: (planRule: number) => number;
}

export function indexRules(plan: Plan, trees: readonly Tree[]): RuleIndex {
  const places = new Map<string, PlanRule>();
  // The last one says most: the receivable is a level of slots first, then the book's own debit.
  for (const rule of plan.rules) places.set(keyOf(rule), rule);
  const inOrder = [...places.values()].sort(comparePlaces);
  const numbers = new Map(inOrder.map((rule, index) => [keyOf(rule), index]));
  const of = plan.rules.map((rule) => numbers.get(keyOf(rule)) ?? -1);
  const locate = locator(trees);
  return {
    rules: inOrder.map((rule) => traced(rule, locate)),
    of: (planRule) => {
      const number = of[planRule];
      invariant(number !== undefined, "a cause names rules of its own plan");
      return number;
    },
  };
}

function keyOf({ place }: PlanRule): string {
  return `${place.start} ${place.file}`;
}

function comparePlaces({ place: a }: PlanRule, { place: b }: PlanRule): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}

type Locate = (
  place: PlanRule["place"],
) => Pick<TracedRule, "file" | "line" | "column" | "text" | "source">;

function locator(trees: readonly Tree[]): Locate {
  const texts = new Map(
    trees.map(({ path, text }) => [path, { text, starts: lineStarts(text) }] as const),
  );
  return ({ file, start, end }) => {
    const tree = texts.get(file);
    invariant(tree !== undefined, "rules stand in files of the book");
    const { line, character } = positionAt(tree.starts, start);
    const text = tree.text.slice(start, end).replace(/\s+/g, " ");
    const source = tree.text.slice(tree.starts[line], tree.starts[line + 1]).trimEnd();
    return { file, line: line + 1, column: character + 1, text, source };
  };
}

function traced({ owner, slot, value, tests, place }: PlanRule, locate: Locate): TracedRule {
  return { ...locate(place), owner, slot, value, exception: tests.length > 0 };
}

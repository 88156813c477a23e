// Who chose an account or a tax group, who lost and why, and whose `when` did not hold.

import type { Choice } from "../journal/entry.ts";
import { fieldText } from "../journal/fields.ts";
import type { DocumentScene } from "../journal/scene.ts";
import type { DocumentLine } from "../model/document.ts";
import type { Plan } from "../plan/plan.ts";
import { passes } from "../plan/specificity.ts";
import { invariant } from "../text/invariant.ts";
import type { TracedChoice } from "./document-trace.ts";
import { whyLost } from "./lost-rules.ts";
import type { RuleIndex, TracedRule } from "./rules.ts";

export interface ChoiceRequest {
  readonly chose: TracedChoice["chose"];
  readonly choice: Choice;
  readonly scene: DocumentScene;
  readonly line: DocumentLine | undefined;
  /** Whether the choice was made for this document itself. */
  readonly known: boolean;
}

export function traceChoices(
  plan: Plan,
  index: RuleIndex,
): (request: ChoiceRequest) => TracedChoice {
  const why = whyLost(plan);
  const textOf = (rule: number): TracedRule => {
    const text = index.rules[index.of(rule)];
    invariant(text !== undefined, "each rule of a plan stands in its text");
    return text;
  };
  return ({ chose, choice, scene, line, known }) => {
    const seen = new Set([index.of(choice.rule)]);
    const once = (number: number) => {
      const before = seen.has(index.of(number));
      seen.add(index.of(number));
      return !before;
    };
    const lost = choice.lost.filter(once);
    // Of a line of another document, the fields that the tests failed on are not at hand.
    const asked = known ? choice.asked.filter(once) : [];
    return {
      chose,
      value: choice.value,
      rule: textOf(choice.rule),
      lost: lost.map((number) => ({ rule: textOf(number), why: why(choice.rule, number) })),
      untrue: asked.flatMap((number) => {
        const failed = failedTest(plan, number, scene, line);
        return failed === undefined ? [] : [{ rule: textOf(number), ...failed }];
      }),
    };
  };
}

function failedTest(
  plan: Plan,
  rule: number,
  { document, date }: DocumentScene,
  line: DocumentLine | undefined,
): Pick<TracedChoice["untrue"][number], "test" | "found"> | undefined {
  for (const test of plan.rules[rule]?.tests ?? []) {
    const { field } = test;
    const home = field === "currency" ? plan.currency : undefined;
    const found = fieldText(document, field, line, date) ?? home;
    if (found === undefined ? !test.orAbsent : !passes(test, found)) {
      return { test, found: found ?? null };
    }
  }
  return undefined;
}

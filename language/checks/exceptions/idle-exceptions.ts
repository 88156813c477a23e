// Exceptions that give what would be taken without them.
import { exceptionChangesNothing } from "../../diagnostics/codes/exception-changes-nothing.ts";
import type { Plan } from "../../plan/plan.ts";
import { impliesAll } from "../../plan/specificity.ts";
import type { Check } from "../context.ts";
import { levelsOf, ruleOf } from "../tables.ts";
import { placeOfRule } from "./examined.ts";
import { canMeet } from "./overlap.ts";
import type { Reach } from "./representatives.ts";

export const idleExceptions: Check = {
  id: "idle-exceptions",
  run: (context) =>
    context.examined.flatMap(({ table, rules, reach }) =>
      rules.flatMap((number) => {
        const { plan } = context;
        const rule = ruleOf(plan, number);
        // One that never applies has that problem.
        if (
          !canMeet(rule.tests, reach) ||
          valueWithout(plan, table, number, reach) !== rule.value
        ) {
          return [];
        }
        const words = { slot: rule.slot, value: rule.value };
        return [exceptionChangesNothing.at(placeOfRule(rule), words)];
      }),
    ),
};

/** The one value that would be taken without the exception wherever it applies, if there is one. */
function valueWithout(
  plan: Plan,
  table: number,
  without: number,
  reach: Reach,
): string | undefined {
  const { tests, value } = ruleOf(plan, without);
  for (const level of levelsOf(plan, table)) {
    const meeting = level.exceptions
      .filter(({ rule }) => rule !== without)
      .map(({ rule }) => ruleOf(plan, rule))
      .filter((other) => canMeet([...tests, ...other.tests], reach));
    // Where another value may come in between, the exception may be what keeps it out.
    if (meeting.some((other) => other.value !== value)) return undefined;
    // Of two that say the same, each would do without the other: overlapping-exceptions tells of those.
    const covering = meeting.some(
      (other) => impliesAll(tests, other.tests) && !impliesAll(other.tests, tests),
    );
    if (covering) return value;
    if (level.base !== undefined) return ruleOf(plan, level.base).value;
  }
  return undefined;
}

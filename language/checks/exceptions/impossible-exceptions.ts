// Exceptions that no document can meet.
import { exceptionNeverApplies } from "../../diagnostics/codes/exception-never-applies.ts";
import type { Check } from "../context.ts";
import { ruleOf } from "../tables.ts";
import { placeOfRule } from "./examined.ts";
import { impossibleField } from "./overlap.ts";

export const impossibleExceptions: Check = {
  id: "impossible-exceptions",
  run: (context) =>
    context.examined.flatMap(({ rules, reach }) =>
      rules.flatMap((number) => {
        const rule = ruleOf(context.plan, number);
        const field = impossibleField(rule.tests, reach);
        return field === undefined ? [] : [exceptionNeverApplies.at(placeOfRule(rule), { field })];
      }),
    ),
};

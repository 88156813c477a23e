// Slots: what an owner says of each, a base and its exceptions.
import { repeatedClause } from "../../diagnostics/codes/repeated-clause.ts";
import { slotOutOfPlace } from "../../diagnostics/codes/slot-out-of-place.ts";
import type { Rule } from "../../syntax/tree.ts";
import type { Slot, SlotRule, SlotRules, Slots } from "../book.ts";
import { resolveTests } from "./conditions.ts";
import { lookUp } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** Who owns the rules: items, categories and the book choose a tax group too, methods a pair for refunds. */
export type Owner = "book" | "item" | "category" | "tax" | "method";

/** The slots of rules that are all for refunds, or all not. */
export function resolveSlots(scope: Scope, owner: Owner, rules: readonly Rule[]): Slots {
  const resolved = rules.flatMap((rule) => {
    const slotRule = resolveRule(scope, owner, rule);
    return slotRule === undefined ? [] : [slotRule];
  });
  return {
    debit: slotRules(scope, "debit", resolved),
    credit: slotRules(scope, "credit", resolved),
    tax: slotRules(scope, "tax", resolved),
  };
}

function slotRules(scope: Scope, slot: Slot, rules: readonly SlotRule[]): SlotRules {
  const own = rules.filter((rule) => rule.slot === slot);
  const [base, ...repeated] = own.filter((rule) => rule.tests.length === 0);
  for (const { place } of repeated) {
    const related =
      base === undefined
        ? []
        : [
            {
              place: base.place,
              message: { en: "It stands here first", fr: "Il est d’abord indiqué ici" },
            },
          ];
    report(scope, repeatedClause.at(place, { clause: slot }, { related }));
  }
  const exceptions = own.filter((rule) => rule.tests.length > 0);
  return base === undefined ? { exceptions } : { base, exceptions };
}

function resolveRule(scope: Scope, owner: Owner, rule: Rule): SlotRule | undefined {
  const place = placeOf(scope, rule.span);
  if (owner === "tax" || owner === "method") {
    const clause = rule.slot === "tax" ? "tax" : rule.refunds && owner === "tax" ? "refunds" : "";
    if (clause !== "") {
      report(scope, slotOutOfPlace.at(place, { of: owner, clause }));
      return undefined;
    }
  } else if (rule.refunds) {
    report(
      scope,
      slotOutOfPlace.at(place, { of: owner === "book" ? "item" : owner, clause: "refunds" }),
    );
    return undefined;
  }
  const value = lookUp(scope, rule.slot === "tax" ? "tax group" : "account", rule.value);
  const tests = resolveTests(scope, rule.tests);
  if (tests === undefined) return undefined;
  return { slot: rule.slot, value, valuePlace: placeOf(scope, rule.value.span), tests, place };
}

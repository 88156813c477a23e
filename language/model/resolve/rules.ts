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

/** An owner's slots: its own, and those of its other pairs where rules give any. */
export interface OwnerSlots {
  readonly slots: Slots;
  readonly refunds?: Slots;
  readonly purchases?: Slots;
}

export function resolveOwner(scope: Scope, owner: Owner, rules: readonly Rule[]): OwnerSlots {
  // Nearly always: an owner of nothing but its own slots.
  if (rules.every(({ pair }) => pair === "own")) {
    return { slots: resolveSlots(scope, owner, rules) };
  }
  const ofPair = (wanted: Rule["pair"]) => rules.filter(({ pair }) => pair === wanted);
  const [refunds, purchases] = [ofPair("refunds"), ofPair("purchases")];
  return {
    slots: resolveSlots(scope, owner, ofPair("own")),
    ...(refunds.length === 0 ? {} : { refunds: resolveSlots(scope, owner, refunds) }),
    ...(purchases.length === 0 ? {} : { purchases: resolveSlots(scope, owner, purchases) }),
  };
}

/** The slots of rules that are all of one pair. */
function resolveSlots(scope: Scope, owner: Owner, rules: readonly Rule[]): Slots {
  const resolved: SlotRule[] = [];
  for (const rule of rules) {
    const slotRule = resolveRule(scope, owner, rule);
    if (slotRule !== undefined) resolved.push(slotRule);
  }
  return {
    debit: slotRules(scope, "debit", resolved),
    credit: slotRules(scope, "credit", resolved),
    tax: slotRules(scope, "tax", resolved),
  };
}

function slotRules(scope: Scope, slot: Slot, rules: readonly SlotRule[]): SlotRules {
  let base: SlotRule | undefined;
  let exceptions: SlotRule[] | undefined;
  for (const rule of rules) {
    if (rule.slot !== slot) continue;
    if (rule.tests.length > 0) {
      exceptions ??= [];
      exceptions.push(rule);
    } else if (base === undefined) base = rule;
    else {
      const message = { en: "It stands here first", fr: "Il est d’abord indiqué ici" };
      const related = [{ place: base.place, message }];
      report(scope, repeatedClause.at(rule.place, { clause: slot }, { related }));
    }
  }
  if (exceptions === undefined) return base === undefined ? silent : { base, exceptions: none };
  return base === undefined ? { exceptions } : { base, exceptions };
}

// Most slots of most owners: thousands need not each have their own.
const none: readonly SlotRule[] = [];
const silent: SlotRules = { exceptions: none };

/** Of an owner that says nothing. */
export const silentSlots: Slots = { debit: silent, credit: silent, tax: silent };

function resolveRule(scope: Scope, owner: Owner, rule: Rule): SlotRule | undefined {
  const place = placeOf(scope, rule.span);
  const clause = strayClause(owner, rule);
  if (clause !== undefined) {
    report(scope, slotOutOfPlace.at(place, { of: owner === "book" ? "item" : owner, clause }));
    return undefined;
  }
  const value = lookUp(scope, rule.slot === "tax" ? "tax group" : "account", rule.value);
  const tests = resolveTests(scope, rule.tests);
  if (tests === undefined) return undefined;
  return { slot: rule.slot, value, valuePlace: placeOf(scope, rule.value.span), tests, place };
}

/** What of a rule its owner does not have. */
function strayClause(owner: Owner, { slot, pair }: Rule): string | undefined {
  if (slot === "tax" && (owner === "tax" || owner === "method")) return "tax";
  return pair === "refunds" && owner !== "method" ? "refunds" : undefined;
}

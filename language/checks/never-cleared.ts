// Accounts that invoices debit and no method of payment credits: they could never return to zero.
import { neverCleared } from "../diagnostics/codes/never-cleared.ts";
import type { PlanRule } from "../plan/plan.ts";
import { type Check, type CheckContext, isKnownWrong, unreadableWords } from "./context.ts";
import { refusalOf } from "./refused-account.ts";
import { hasBase, ruleFinder, rulesOf } from "./tables.ts";

export const neverClearedAccounts: Check = {
  id: "never-cleared",
  run: (context) => {
    const { plan, book } = context;
    // Without methods, or with one that has no credit, that is the mistake.
    if (plan.methods.length === 0) return [];
    if (plan.methods.some((method) => !hasBase(plan, method.credit))) return [];
    const credited = new Set(
      plan.methods.flatMap((method) => rulesOf(plan, method.credit).map(({ value }) => value)),
    );
    // What cannot be read may be the method that clears it.
    const unreadable = unreadableWords(context);
    const stranded = firstOfEach(context)
      .filter(({ value }) => !credited.has(value) && !unreadable.has(value))
      .filter(({ value }) => isPosted(context, value));
    if (stranded.length === 0) return [];
    const find = ruleFinder(book);
    return stranded.flatMap((rule) => {
      const place = find(rule)?.valuePlace ?? book.settings.receivable?.place;
      return place === undefined ? [] : [neverCleared.at(place, { code: rule.value })];
    });
  },
};

/** What puts amounts on a receivable, the debits of items and of their taxes: of each account, its first use. */
function firstOfEach({ plan }: CheckContext): readonly PlanRule[] {
  const first = new Map<string, PlanRule>();
  for (const owners of [plan.items, plan.taxes]) {
    for (const { debit } of owners) {
      for (const rule of rulesOf(plan, debit)) {
        if (!first.has(rule.value)) first.set(rule.value, rule);
      }
    }
  }
  return [...first.values()];
}

/** An account that is unknown, or that the target refuses, is a mistake of its own. */
function isPosted(context: CheckContext, code: string): boolean {
  const account = context.book.accounts.get(code);
  return (
    account !== undefined &&
    refusalOf(context, account) === undefined &&
    !isKnownWrong(context, account.place)
  );
}

// What recipes are made of: amounts, and templates of postings.
import type { AccountChoice, Amount, PostingTemplate } from "./plan.ts";

export const field = (name: string): Amount => ({ node: "field", field: name });
export const named = (name: string): Amount => ({ node: "named", name });
export const plus = (left: Amount, right: Amount): Amount => ({ node: "plus", left, right });
export const minus = (left: Amount, right: Amount): Amount => ({ node: "minus", left, right });
export const negative = (of: Amount): Amount => ({ node: "negative", of });

export function post(
  id: string,
  each: PostingTemplate["each"],
  side: PostingTemplate["side"],
  role: PostingTemplate["role"],
  account: AccountChoice,
  amount: Amount,
): PostingTemplate {
  return { id, each, side, role, rate: "own", account, amount };
}

/** What moves another document's amount, and not one of its own. */
export function clearing(template: PostingTemplate): PostingTemplate {
  return { ...template, rate: "cleared" };
}

export function slot(
  from: "item" | "tax" | "method" | "refunds",
  name: "debit" | "credit",
): AccountChoice {
  return { from, slot: name };
}

export function setting(name: string, account: string): AccountChoice {
  return { from: "setting", setting: name, account };
}

/** What is billed, credited. */
export function turnedRound(templates: readonly PostingTemplate[]): PostingTemplate[] {
  return templates.map((template) => ({
    ...template,
    rate: "credit",
    amount: negative(template.amount),
  }));
}

/** A credit of a document older than the cutover meets the account on which that document stands. */
export function creditingOlder(
  templates: PostingTemplate[],
  older: AccountChoice | undefined,
): PostingTemplate[] {
  if (older === undefined) return templates;
  return templates.map((template) =>
    template.role === "control" ? { ...template, older } : template,
  );
}

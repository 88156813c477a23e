// Account codes that the target's file cannot hold.
import { accountBeginning } from "../diagnostics/codes/account-beginning.ts";
import { accountCodeForm } from "../diagnostics/codes/account-code-form.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import type { TargetRules } from "../model/target.ts";
import type { Check } from "./context.ts";

export const accountCodes: Check = {
  id: "account-codes",
  run: ({ book, target }) =>
    target === undefined ? [] : [...checkForm(book, target), ...checkBeginning(book, target)],
};

function checkForm({ accounts }: Book, { accountCode, name, title }: TargetRules): Problem[] {
  if (accountCode === undefined) return [];
  const { least, most } = accountCode.digits;
  const form = new RegExp(`^\\d{${least},${most}}$`);
  return [...accounts.values()]
    .filter(({ code }) => !form.test(code))
    .map(({ code, place }) =>
      accountCodeForm.at(place, { code, target: title, least, most }, { target: name }),
    );
}

function checkBeginning(
  { accounts }: Book,
  { accountBeginning: rule, name, title }: TargetRules,
): Problem[] {
  if (rule === undefined) return [];
  const form = new RegExp(`^\\d{${rule.digits}}`);
  return [...accounts.values()]
    .filter(({ code }) => !form.test(code))
    .map(({ code, place }) =>
      accountBeginning.at(place, { code, title, digits: rule.digits }, { target: name }),
    );
}

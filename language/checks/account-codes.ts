// Account codes that the target's file cannot hold.
import { accountCodeForm } from "../diagnostics/codes/account-code-form.ts";
import type { Check } from "./context.ts";

export const accountCodes: Check = {
  id: "account-codes",
  run: ({ book, target }) => {
    const digits = target?.accountCode?.digits;
    if (target === undefined || digits === undefined) return [];
    const form = new RegExp(`^\\d{${digits.least},${digits.most}}$`);
    return [...book.accounts.values()]
      .filter(({ code }) => !form.test(code))
      .map(({ code, place }) => {
        const words = { code, target: target.title, least: digits.least, most: digits.most };
        return accountCodeForm.at(place, words, { target: target.name });
      });
  },
};

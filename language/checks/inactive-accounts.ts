// Entries to accounts that are inactive from the start.
import { inactiveAccount } from "../diagnostics/codes/inactive-account.ts";
import type { Check } from "./context.ts";
import { refusalOf, substitutes } from "./refused-account.ts";

export const inactiveAccounts: Check = {
  id: "inactive-accounts",
  run: (context) =>
    context.posted.flatMap(({ code, place }) => {
      const account = context.book.accounts.get(code);
      const { target } = context;
      if (account === undefined || target === undefined) return [];
      if (refusalOf(context, account) !== "inactive") return [];
      const fixes = substitutes(context, account, place);
      return [
        inactiveAccount.at(place, { code, target: target.title }, { fixes, target: target.name }),
      ];
    }),
};

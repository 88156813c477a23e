// Entries to accounts that only group others.
import { headerAccount } from "../diagnostics/codes/header-account.ts";
import type { Check } from "./context.ts";
import { refusalOf, substitutes } from "./refused-account.ts";

export const headerAccounts: Check = {
  id: "header-accounts",
  run: (context) =>
    context.posted.flatMap(({ code, place }) => {
      const account = context.book.accounts.get(code);
      const { target } = context;
      if (account === undefined || target === undefined) return [];
      if (refusalOf(context, account) !== "header") return [];
      const fixes = substitutes(context, account, place);
      return [
        headerAccount.at(place, { code, target: target.title }, { fixes, target: target.name }),
      ];
    }),
};

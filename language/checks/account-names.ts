// Accounts that the target finds by name: each has one, that it can bear there, and that no other account has.
import { accountNameClash } from "../diagnostics/codes/account-name-clash.ts";
import { accountNameNotTaken } from "../diagnostics/codes/account-name-not-taken.ts";
import { accountWithoutName } from "../diagnostics/codes/account-without-name.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Account } from "../model/book.ts";
import { accountName, accountNameFault } from "../targets/account-names.ts";
import type { Check } from "./context.ts";

export const accountNames: Check = {
  id: "account-names",
  run: ({ book, target }) => {
    if (target?.accountName === undefined) return [];
    const { title, accountName: rule, characters, name: own } = target;
    const problems: Problem[] = [];
    const named = new Map<string, Account>();
    for (const account of book.accounts.values()) {
      const { code, place } = account;
      const name = accountName(account);
      if (name === undefined) {
        problems.push(accountWithoutName.at(place, { title, code }, { target: own }));
        continue;
      }
      const fault = accountNameFault(account, rule, characters);
      if (fault !== undefined) {
        problems.push(accountNameNotTaken.at(place, { title, code, name, fault }, { target: own }));
        continue;
      }
      // Packages look names up without regard to case.
      const first = named.get(name.toLowerCase());
      if (first === undefined) {
        named.set(name.toLowerCase(), account);
        continue;
      }
      const words = { title, name, code, other: first.code };
      const message = { en: "The other account", fr: "L’autre compte" };
      const related = [{ place: first.place, message }];
      problems.push(accountNameClash.at(place, words, { related, target: own }));
    }
    return problems;
  },
};

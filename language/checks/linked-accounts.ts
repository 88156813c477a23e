// Entries to accounts that a module of the package owns.
import { linkedAccount } from "../diagnostics/codes/linked-account.ts";
import type { Ledger } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Check } from "./context.ts";
import { refusalOf, substitutes } from "./refused-account.ts";

export const linkedAccounts: Check = {
  id: "linked-accounts",
  run: (context) =>
    context.posted.flatMap(({ code, place }) => {
      const account = context.book.accounts.get(code);
      const { target } = context;
      if (account?.linked === undefined || target === undefined) return [];
      if (refusalOf(context, account) !== "linked") return [];
      const ledger = ledgerNames[account.linked];
      const fixes = substitutes(context, account, place);
      return [
        linkedAccount.at(
          place,
          { code, ledger, target: target.title },
          { fixes, target: target.name },
        ),
      ];
    }),
};

/** The modules as accountants call them. */
const ledgerNames: { readonly [ledger in Ledger]: Bilingual } = {
  receivables: { en: "receivables", fr: "Clients" },
  payables: { en: "payables", fr: "Fournisseurs" },
  payroll: { en: "payroll", fr: "Paie" },
  inventory: { en: "inventory", fr: "Stocks" },
  prepayments: { en: "prepayments", fr: "Paiements anticipés" },
};

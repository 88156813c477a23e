// What an account is called in Beancount: a root for its class, then names of letters, digits and hyphens.
import { accountNameClash } from "../diagnostics/codes/account-name-clash.ts";
import { accountNameNotTaken } from "../diagnostics/codes/account-name-not-taken.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Account, AccountClass } from "../model/book.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";

export type Roots = { readonly [kind in AccountClass]: string };

/** Beancount's own names of the five roots, and French ones, which it takes when they are declared. */
export const englishRoots: Roots = {
  asset: "Assets",
  liability: "Liabilities",
  equity: "Equity",
  revenue: "Income",
  expense: "Expenses",
};
export const frenchRoots: Roots = {
  asset: "Actifs",
  liability: "Passifs",
  equity: "Capitaux",
  revenue: "Revenus",
  expense: "Charges",
};

/** `Assets:1210-Comptes-clients`, or the path of the book under the root; undefined where a name has nothing left. */
function beancountAccountName(account: Account, roots: Roots): string | undefined {
  const { path, code, title = "" } = account;
  const names = path === undefined ? [`${code} ${title}`] : path.split(":");
  const written = names.map(componentOf);
  const [first = "", ...rest] = written;
  if (written.some((name) => name === "")) return undefined;
  const root = roots[account.class];
  return (first === root && rest.length > 0 ? written : [root, ...written]).join(":");
}

/** What Beancount takes between two colons: letters and digits, the first one large, and hyphens for all else. */
function componentOf(name: string): string {
  const bare = name
    .normalize("NFC")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{Nd}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const [first = "", ...rest] = bare;
  const large = `${first.toUpperCase()}${rest.join("")}`;
  // Letters of scripts that have no large ones.
  return large === "" || /^[\p{Lu}\p{Nd}]/u.test(large) ? large : `X-${large}`;
}

export function checkBeancountAccounts(
  accounts: ReadonlyMap<string, Account>,
  roots: Roots,
  title: Bilingual,
): readonly Problem[] {
  const problems: Problem[] = [];
  const named = new Map<string, Account>();
  for (const account of accounts.values()) {
    const { code, place, path } = account;
    const name = beancountAccountName(account, roots);
    if (name === undefined) {
      const fault = { is: "nothing" } as const;
      problems.push(accountNameNotTaken.at(place, { title, code, name: path ?? code, fault }));
      continue;
    }
    const first = named.get(name);
    if (first === undefined) {
      named.set(name, account);
      continue;
    }
    const message = { en: "The other account", fr: "L’autre compte" };
    const related = [{ place: first.place, message }];
    problems.push(
      accountNameClash.at(place, { title, name, code, other: first.code }, { related }),
    );
  }
  return problems;
}

/** By code, for one run. */
export function beancountAccountNames(
  accounts: ReadonlyMap<string, Account>,
  roots: Roots,
): ReadonlyMap<string, string> {
  const names = [...accounts].map(([code, account]): readonly [string, string] => {
    const name = beancountAccountName(account, roots);
    invariant(name !== undefined, "the check of the target finds names of which nothing is left");
    return [code, name];
  });
  const all = new Map(names);
  invariant(new Set(all.values()).size === all.size, "the check of the target finds clashes");
  return all;
}

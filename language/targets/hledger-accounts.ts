// What an account is called in a journal of hledger or ledger: its path, or its class, code and title.
import { accountNameClash } from "../diagnostics/codes/account-name-clash.ts";
import { accountPathNotTaken } from "../diagnostics/codes/account-path-not-taken.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Account, AccountClass } from "../model/book.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { compactSpaces, oneLine, replaceCharacters } from "./fit-text.ts";

/** hledger knows the type of an account by these roots; a path of one's own may say it in French. */
const roots: { readonly [kind in AccountClass]: string } = {
  asset: "assets",
  liability: "liabilities",
  equity: "equity",
  revenue: "revenues",
  expense: "expenses",
};

/** Ledger refuses lines of 4096 bytes; a character has four at most. */
const pathLength = 400;
const labelLength = 200;

// A colon would begin a sub-account, a semicolon a comment.
const inLabel: ReadonlyMap<string, string> = new Map([
  [":", "-"],
  [";", ","],
]);

/** `assets:1210 Comptes clients`, or the path that the book gives. */
function hledgerAccountName(account: Account): string {
  if (account.path !== undefined) return account.path.normalize("NFC");
  const line = oneLine(`${account.code} ${account.title ?? ""}`).replace(/\p{Cs}/gu, "\ufffd");
  const label = compactSpaces(replaceCharacters(line.normalize("NFC"), inLabel));
  return `${roots[account.class]}:${[...label].slice(0, labelLength).join("").trimEnd()}`;
}

/** Paths that no journal can hold, and accounts that would be one and the same there. */
export function checkHledgerAccounts(
  accounts: ReadonlyMap<string, Account>,
  title: Bilingual,
): readonly Problem[] {
  const problems: Problem[] = [];
  const named = new Map<string, Account>();
  for (const account of accounts.values()) {
    const { code, path } = account;
    if (path !== undefined && !isAccountPath(path)) {
      problems.push(accountPathNotTaken.at(account.place, { title, code, path }));
      continue;
    }
    const name = hledgerAccountName(account);
    const first = named.get(name);
    if (first === undefined) {
      named.set(name, account);
      continue;
    }
    const words = { title, name, code, other: first.code };
    const related = [
      { place: first.place, message: { en: "The other account", fr: "L’autre compte" } },
    ];
    problems.push(accountNameClash.at(account.place, words, { related }));
  }
  return problems;
}

/**
 * Names parted by colons, with single spaces inside. Leading brackets would make postings virtual, a leading
 * `*` or `!` a status, two spaces would end the name, and a semicolon begins a comment.
 */
function isAccountPath(path: string): boolean {
  return (
    [...path].length <= pathLength &&
    /^[\p{L}\p{N}]/u.test(path) &&
    !/[;\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path) &&
    path.split(":").every((name) => name !== "" && name === compactSpaces(name))
  );
}

/** By code, for one run. */
export function hledgerAccountNames(
  accounts: ReadonlyMap<string, Account>,
): ReadonlyMap<string, string> {
  const names = new Map(
    [...accounts].map(([code, account]) => [code, hledgerAccountName(account)]),
  );
  invariant(new Set(names.values()).size === names.size, "the check of the target finds clashes");
  return names;
}

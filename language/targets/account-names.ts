// What accounts are called in files that find them by name or path: the path, or else the title.
import type { AccountNameFault } from "../diagnostics/codes/account-name-not-taken.ts";
import type { Account } from "../model/book.ts";
import type { AccountNameRule, CharacterSet } from "../model/target.ts";
import { invariant } from "../text/invariant.ts";
import { mayBeFormula } from "./csv-cells.ts";
import { missingCharacter } from "./encode.ts";
import { compactSpaces, oneLine } from "./fit-text.ts";

/** Undefined for an account that has neither. */
export function accountName({ path, title }: Account): string | undefined {
  return (path ?? title)?.normalize("NFC");
}

export function accountNameFault(
  account: Account,
  rule: AccountNameRule,
  characters: CharacterSet,
): AccountNameFault | undefined {
  const name = accountName(account) ?? "";
  const names = account.path === undefined ? [name] : name.split(":");
  // A path says with its colons which account is under which; a title says nothing of the kind.
  const refused = [...rule.refused, ...(account.path === undefined ? ":" : "")];
  const character = refused.find((one) => name.includes(one)) ?? missingCharacter(name, characters);
  if (character !== undefined) return { is: "character", character };
  if (names.some((one) => one === "")) return { is: "empty" };
  if (names.some((one) => one !== compactSpaces(oneLine(one)))) return { is: "hidden" };
  if (!rule.formulas && mayBeFormula(name)) return { is: "formula" };
  if (names.length > rule.levels) return { is: "deep", levels: names.length, limit: rule.levels };
  const long = names.map((one) => [...one].length).find((length) => length > rule.length);
  return long === undefined ? undefined : { is: "long", length: long, limit: rule.length };
}

/** By code, for one run. */
export function accountNames(accounts: ReadonlyMap<string, Account>): ReadonlyMap<string, string> {
  return new Map(
    [...accounts].map(([code, account]) => {
      const name = accountName(account);
      invariant(name !== undefined, "the checks find accounts without a name");
      return [code, name];
    }),
  );
}

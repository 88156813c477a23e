// Every check of a book, one file a check. A new one is a new file and a line here.
import type { Problem } from "../diagnostics/problem.ts";
import { findTarget } from "../targets/registry.ts";
import { accountClasses } from "./account-classes.ts";
import { accountCodes } from "./account-codes.ts";
import { accountNames } from "./account-names.ts";
import { catalogueFiles } from "./catalogue/catalogue-files.ts";
import { itemActivity } from "./catalogue/item-activity.ts";
import { staleItems } from "./catalogue/stale-items.ts";
import { unmappedItems } from "./catalogue/unmapped-items.ts";
import { type Check, type CheckInput, createContext } from "./context.ts";
import { currencyDecimals } from "./currency-decimals.ts";
import { emptyBook } from "./empty-book.ts";
import { idleExceptions } from "./exceptions/idle-exceptions.ts";
import { impossibleExceptions } from "./exceptions/impossible-exceptions.ts";
import { overlappingExceptions } from "./exceptions/overlapping-exceptions.ts";
import { exchange } from "./exchange.ts";
import { headerAccounts } from "./header-accounts.ts";
import { inactiveAccounts } from "./inactive-accounts.ts";
import { integrations } from "./integrations.ts";
import { linkedAccounts } from "./linked-accounts.ts";
import { mappedAmounts } from "./mapped-amounts.ts";
import { missingAccounts } from "./missing-accounts.ts";
import { namedFiles } from "./named-files.ts";
import { neededSettings } from "./needed-settings.ts";
import { neverClearedAccounts } from "./never-cleared.ts";
import { numberSeries } from "./number-series.ts";
import { patterns } from "./patterns.ts";
import { purchases } from "./purchases.ts";
import { taxGroups } from "./tax-groups.ts";
import { taxRates } from "./tax-rates.ts";
import { unusedNames } from "./unused-names.ts";

export type { CheckInput } from "./context.ts";

export const checks: readonly Check[] = [
  accountClasses,
  accountCodes,
  accountNames,
  catalogueFiles,
  currencyDecimals,
  emptyBook,
  exchange,
  headerAccounts,
  idleExceptions,
  impossibleExceptions,
  inactiveAccounts,
  integrations,
  itemActivity,
  linkedAccounts,
  mappedAmounts,
  missingAccounts,
  namedFiles,
  neededSettings,
  neverClearedAccounts,
  numberSeries,
  overlappingExceptions,
  patterns,
  purchases,
  staleItems,
  taxGroups,
  taxRates,
  unmappedItems,
  unusedNames,
];

/** Everything that is wrong with a book as a whole, the rules of its target's own included. */
export function runChecks(input: CheckInput): readonly Problem[] {
  const context = createContext(input);
  const target = findTarget(input.book.settings.target.name);
  return [...checks.flatMap((check) => check.run(context)), ...(target?.check(input.book) ?? [])];
}

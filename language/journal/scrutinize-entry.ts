// What an entry must fulfil where a run is asked for it: a day of the fiscal year, accounts that are active then.
// Of entries outside the dates that were asked for nobody wants to know.
import { inactiveAccountUsed } from "../diagnostics/codes/inactive-account-used.ts";
import { outsideFiscalYear } from "../diagnostics/codes/outside-fiscal-year.ts";
import { type CivilDate, dateOf, partsOf } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import type { DraftEntry, Run } from "./booking.ts";
import { placeOf } from "./place-of.ts";

/** Whether the entry may be made; else at least one error was reported. */
export function scrutinizeEntry(
  prepared: Run["prepared"],
  report: Run["report"],
  document: Document,
  { entry, postings }: DraftEntry,
): boolean {
  const { number } = document;
  const { date } = entry;
  const { fiscalYear } = prepared.plan.settings;
  if (fiscalYear !== undefined && !(fiscalYear.from <= date && date <= fiscalYear.to)) {
    const { from, to } = fiscalYear;
    const inside = date === document.date ? anotherYear(date, fiscalYear) : undefined;
    const words = { document: number, date, from, to, inside };
    report(outsideFiscalYear.at(placeOf(document, "date"), words));
    return false;
  }
  if (prepared.inactiveAccounts.size === 0) return true;
  let active = true;
  for (const account of new Set(postings.map((posting) => posting.account))) {
    const since = prepared.inactiveAccounts.get(account);
    if (since === undefined || date < since) continue;
    report(inactiveAccountUsed.at(document.origin, { document: number, account, date, since }));
    active = false;
  }
  return active;
}

/** The same day and month where the fiscal year has them: a year is easily mistyped. */
function anotherYear(
  date: CivilDate,
  { from, to }: { readonly from: string; readonly to: string },
): CivilDate | undefined {
  const { month, day } = partsOf(date);
  return [from, to]
    .map((end) => dateOf(Number(end.slice(0, 4)), month, day))
    .find((moved) => moved !== undefined && from <= moved && moved <= to);
}

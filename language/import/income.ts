// The income account of each item, as the book will call it.
import { importIncomeUnknown } from "../diagnostics/codes/import-income-unknown.ts";
import { importItemWithoutIncome } from "../diagnostics/codes/import-item-without-income.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { nearestName } from "../text/names.ts";
import type { CatalogItem } from "./catalog.ts";
import type { ChartAccount } from "./chart.ts";

export interface IncomeRequest {
  readonly items: readonly CatalogItem[];
  /** The chart that the accounts are named by; without one they are taken as they are written. */
  readonly chart: readonly ChartAccount[] | undefined;
  /** The account of items that have none, where the user says one. */
  readonly fallback: string | undefined;
  readonly report: (problem: Problem) => void;
}

/** The code of each item's account, by the item; those without one are told. */
export function incomeOf(request: IncomeRequest): ReadonlyMap<CatalogItem, string> {
  const { items, chart, fallback, report } = request;
  const codes = new Map<CatalogItem, string>();
  const names = chart === undefined ? undefined : namesIn(chart);
  for (const item of items) {
    const { income, name, place, incomePlace } = item;
    if (income === "") {
      if (fallback === undefined) report(importItemWithoutIncome.at(place, { name }));
      else codes.set(item, fallback);
      continue;
    }
    const code = names === undefined ? income : names.get(income);
    if (code !== undefined) codes.set(item, code);
    else {
      const nearest = nearestName(income, names?.keys() ?? []);
      report(importIncomeUnknown.at(incomePlace, { name, income, nearest }));
    }
  }
  return codes;
}

/** Codes, full names and names; a name that two accounts have names neither. */
function namesIn(chart: readonly ChartAccount[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { title, code } of chart) {
    if (names.has(title)) shared.add(title);
    names.set(title, code);
  }
  for (const title of shared) names.delete(title);
  for (const { path, code } of chart) if (path !== undefined) names.set(path, code);
  for (const { code } of chart) names.set(code, code);
  return names;
}

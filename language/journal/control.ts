// The source's own totals beside the run's: a difference is an error with both figures.
import { controlDiffers } from "../diagnostics/codes/control-differs.ts";
import { unknownControl } from "../diagnostics/codes/unknown-control.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import {
  isZero,
  type Money,
  moneyText,
  moneyWords,
  readMoney,
  subtract,
  zero,
} from "../model/money.ts";
import { nearestName } from "../text/names.ts";
import type { Report } from "./report.ts";

/** A row of the control file: `what,name,amount`. */
export interface ControlRow {
  /** `sales` (before taxes, less credits), `tax`, `method` or `account` (debit − credit). */
  readonly what: string;
  readonly name: string;
  readonly amount: Money;
  readonly places: { readonly [cell in "what" | "name" | "amount"]: DataPlace };
}

/** The figures that a control file can name. */
export type RunFigures = Pick<Report, "sales" | "taxes" | "methods" | "accounts">;

export function compareControl(
  rows: readonly ControlRow[],
  figures: RunFigures,
  currency: string,
  report: (problem: Problem) => void,
): Report["control"] {
  const kinds = runTotals(figures);
  return rows.flatMap((row) => {
    const { what, name, places } = row;
    const totals = kinds.get(what);
    const ours = totals?.get(name);
    if (totals === undefined || ours === undefined) {
      const cell = totals === undefined ? "what" : "name";
      const near = nearestName(row[cell], (totals ?? kinds).keys());
      report(unknownControl.at(places[cell], { what: row[cell], near }));
      return [];
    }
    const difference = subtract(row.amount, ours);
    if (!isZero(difference)) {
      const words = {
        what,
        name,
        source: moneyWords(row.amount, currency),
        folio: moneyWords(ours, currency),
        difference: moneyWords(difference, currency),
      };
      report(controlDiffers.at(places.amount, words));
    }
    return [
      {
        what,
        name,
        source: moneyText(row.amount),
        folio: moneyText(ours),
        difference: moneyText(difference),
      },
    ];
  });
}

function runTotals(figures: RunFigures): ReadonlyMap<string, ReadonlyMap<string, Money>> {
  const read = (text: string) => readMoney(text) ?? zero;
  return new Map([
    ["sales", new Map([["", read(figures.sales)]])],
    ["tax", new Map(figures.taxes.map((tax) => [tax.tax, read(tax.amount)]))],
    ["method", new Map(figures.methods.map((method) => [method.method, read(method.amount)]))],
    [
      "account",
      new Map(figures.accounts.map((account) => [account.account, read(account.balance)])),
    ],
  ]);
}

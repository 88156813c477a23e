// The source's own totals beside the run's: a difference is an error with both figures.
import { controlDiffers } from "../diagnostics/codes/control-differs.ts";
import { unknownControl } from "../diagnostics/codes/unknown-control.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Book, Settings } from "../model/book.ts";
import { decimalsOf } from "../model/currencies.ts";
import {
  add,
  isZero,
  type Money,
  moneyText,
  moneyWords,
  readTotal,
  subtract,
  zero,
} from "../model/money.ts";
import { meantKeyword } from "../syntax/french-keywords.ts";
import { invariant } from "../text/invariant.ts";
import type { Report, ReportedPurchases } from "./report.ts";

/** A row of the control file: `what,name,amount`. */
export interface ControlRow {
  /**
   * `sales` and `purchases` (before taxes, less credits), `tax`, `method`, `purchase-tax`, `purchase-method`, or
   * `account` (debit − credit).
   */
  readonly what: string;
  readonly name: string;
  readonly amount: Money;
  readonly places: { readonly [cell in "what" | "name" | "amount"]: DataPlace };
}

/** The figures that a control file can name. */
export type RunFigures = Pick<Report, "sales" | "currencies" | "taxes" | "methods" | "accounts"> & {
  readonly purchases: Omit<ReportedPurchases, "openItems">;
};

/** What the book declares: of what did not move, the run's total is zero. */
export type Declared = Pick<Book, "taxes" | "methods" | "accounts"> & {
  readonly settings: Pick<Settings, "currencies">;
};

export function compareControl(
  rows: readonly ControlRow[],
  figures: RunFigures,
  declared: Declared,
  currency: string,
  report: (problem: Problem) => void,
): Report["control"] {
  const kinds = runTotals(figures, declared);
  return rows.flatMap((row) => {
    const { what, name, places } = row;
    const totals = kinds.get(what);
    const ours = totals?.get(name);
    if (totals === undefined || ours === undefined) {
      const cell = totals === undefined ? "what" : "name";
      const near = meantKeyword(row[cell], (totals ?? kinds).keys());
      report(unknownControl.at(places[cell], { cell, text: row[cell], near }));
      return [];
    }
    const difference = subtract(row.amount, ours);
    // What was sold or bought in a currency is in it.
    const isOfCurrency = (what === "sales" || what === "purchases") && name !== "";
    const own = isOfCurrency ? name : currency;
    const text = (amount: Money) => moneyText(amount, decimalsOf(own));
    if (!isZero(difference)) {
      const words = {
        what,
        name,
        source: moneyWords(row.amount, own),
        folio: moneyWords(ours, own),
        difference: moneyWords(difference, own),
      };
      report(controlDiffers.at(places.amount, words));
    }
    return [
      {
        what,
        name,
        source: text(row.amount),
        folio: text(ours),
        difference: text(difference),
      },
    ];
  });
}

/** What was sold or bought in each currency, whatever the kinds of its documents. */
function ofCurrencies(
  what: "sales" | "purchases",
  currencies: NonNullable<Report["currencies"]>,
): [string, string][] {
  const sums = new Map<string, Money>();
  for (const { currency, [what]: amount } of currencies) {
    sums.set(currency, add(sums.get(currency) ?? zero, figure(amount)));
  }
  return [...sums].map(([currency, sold]) => [currency, moneyText(sold, decimalsOf(currency))]);
}

/** A figure of the run, of any size. */
function figure(text: string): Money {
  const amount = readTotal(text);
  invariant(amount !== undefined, "a report has amounts");
  return amount;
}

function runTotals(
  { sales, currencies = [], taxes, methods, accounts, purchases }: RunFigures,
  declared: Declared,
): ReadonlyMap<string, ReadonlyMap<string, Money>> {
  const totals = (names: Iterable<string>, moved: readonly (readonly [string, string])[]) =>
    new Map([
      ...[...names].map((name) => [name, zero] as const),
      ...moved.map(([name, amount]) => [name, figure(amount)] as const),
    ]);
  const { taxes: ofTaxes, methods: ofMethods, accounts: ofAccounts } = declared;
  const foreign = declared.settings.currencies?.codes ?? [];
  return new Map([
    ["sales", totals(foreign, [["", sales], ...ofCurrencies("sales", currencies)])],
    [
      "tax",
      totals(
        ofTaxes.keys(),
        taxes.map(({ tax, amount }) => [tax, amount]),
      ),
    ],
    [
      "method",
      totals(
        ofMethods.keys(),
        methods.map(({ method, amount }) => [method, amount]),
      ),
    ],
    [
      "purchases",
      totals(foreign, [["", purchases.total], ...ofCurrencies("purchases", currencies)]),
    ],
    [
      "purchase-tax",
      totals(
        ofTaxes.keys(),
        purchases.taxes.map(({ tax, amount }) => [tax, amount]),
      ),
    ],
    [
      "purchase-method",
      totals(
        ofMethods.keys(),
        purchases.methods.map(({ method, amount }) => [method, amount]),
      ),
    ],
    [
      "account",
      totals(
        ofAccounts.keys(),
        accounts.map((one) => [one.account, one.balance]),
      ),
    ],
  ]);
}

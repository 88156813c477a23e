// Of whatever a property compiles: coverage and the report tell all that the journal has, and no more.
import { expect } from "vitest";
import {
  type CheckedBook,
  type Coverage,
  collectCoverage,
  indexRules,
  type Report,
  type RunObserver,
} from "../../../language/index.ts";

export interface Watch {
  /** To be given to the run. */
  readonly observer: RunObserver;
  /** When the run has ended. */
  readonly expectTold: (report: Report) => void;
}

export function watchRun({ book, plan, trees }: CheckedBook): Watch {
  if (book === undefined || plan === undefined) throw new Error("the book has errors");
  const coverage = collectCoverage(book, plan, indexRules(plan, trees));
  return {
    observer: coverage,
    expectTold: (report) => {
      expectGroupsToBeAll(report);
      expectCovered(coverage.result(), report);
    },
  };
}

/** What stands under tax groups is all that was sold, and all that was bought. */
function expectGroupsToBeAll({ sales, taxGroups, purchases }: Report): void {
  const total = (groups: Report["taxGroups"]) =>
    groups.reduce((all, { amount }) => all + units(amount), 0n);
  expect(total(taxGroups)).toBe(units(sales));
  if (purchases !== null) expect(total(purchases.taxGroups)).toBe(units(purchases.total));
}

/** What the rules put on accounts is what the journal has there. */
function expectCovered({ accounts, names }: Coverage, report: Report): void {
  const moved = (all: readonly Omit<Coverage["accounts"][number], "title">[]) =>
    all.flatMap(({ account, debit, credit }) =>
      units(debit) === 0n && units(credit) === 0n ? [] : [[account, debit, credit]],
    );
  // What is worth less than a cent in the book's currency may stand on an account at zero.
  expect(moved(accounts)).toEqual(moved(report.accounts));
  const under = (side: "sold" | "bought") =>
    names
      .filter((one) => one.what === "tax group" && one.side === side)
      .reduce((all, { amount }) => all + units(amount), 0n);
  expect(under("sold")).toBe(units(report.sales));
  expect(under("bought")).toBe(units(report.purchases?.total ?? "0"));
}

/** In smallest units, whatever the decimals of the currency. */
function units(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

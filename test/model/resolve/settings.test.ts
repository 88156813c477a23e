// The book block: what holds where nothing is written, and what may not be written.
import { expect, it } from "vitest";
import { moneyText } from "../../../language/model/money.ts";
import { bookWith, checkExample, problemsOf } from "../../support/problems.ts";

const settings = (lines: string, target?: string) =>
  checkExample(bookWith(`  ${lines}`), target).book?.settings;

it("has its defaults", () => {
  const found = settings("");
  expect(found).toMatchObject({
    currency: "CAD",
    places: 2,
    fiscalYear: { from: "2026-01-01", to: "2026-12-31", periods: "month" },
    beforeCutover: { policy: "refuse" },
    recognize: { on: "issue", taxesOnIssue: false },
    computeTaxes: false,
    roundTaxes: "document",
    leftover: "remainder",
    discount: { to: "lines" },
    mergeLines: true,
    texts: "refuse",
    identity: ["administration", "source", "kind", "number"],
  });
  expect(found && moneyText(found.tolerance, 2)).toBe("0.01");
  expect(found?.grouping.size).toBe(0);
});

it("debits the receivable where nothing nearer is written", () => {
  expect(settings("")?.slots.debit.base?.value).toBe("1210");
  const own = "debit 1020";
  expect(settings(own)?.slots.debit.base?.value).toBe("1020");
});

it("reads what is written", () => {
  const found = settings(`  cutover 2026-02-01
  rounding taxes per line
  rounding split to largest line
  rounding cash 0.05 to 5999
  group by month
  group payment by document
  lines separate
  texts cut`);
  expect(found).toMatchObject({
    cutover: { date: "2026-02-01", older: "refuse" },
    roundTaxes: "line",
    leftover: "largest",
    mergeLines: false,
    texts: "cut",
  });
  expect(found?.cashRounding && moneyText(found.cashRounding.limit, 3)).toBe("0.025");
  expect(found?.grouping.get("invoice")).toBe("month");
  expect(found?.grouping.has("payment")).toBe(false);
});

it("takes another target, without the options of the book's own", () => {
  const found = settings("", "hledger");
  expect(found?.target.name).toBe("hledger");
  expect(found?.target.options.has("account width")).toBe(false);
});

it("gives every option of the target, written or not", () => {
  expect(settings("")?.target.options.get("account width")).toBe("4");
});

it("keeps the parts of a pattern apart, with braces that are meant as such", () => {
  const found = settings('description "{{{kind}}} \\"{number}\\""');
  expect(
    found?.description[0]?.parts.map((part) => ("text" in part ? part.text : [part.field])),
  ).toEqual(["{", ["kind"], '} "', ["number"], '"']);
});

it.each([
  ['description "{customer.name}" or "{number}"', []],
  ['description "{customer.name}"', ["FOL3011 {customer.name}"]],
  ['description "{line.item}" or "{number}"', ["FOL3010 {line.item}"]],
  ['description "{nunber}"', ["FOL3010 {nunber}"]],
  ['reference "{number"', ["FOL3012 {"]],
  ['reference "number}"', ["FOL3012 }"]],
  ["cutover 2026-02-30", ["FOL2020 2026-02-30"]],
  ["identity number, customer.nam", ["FOL2024 customer.nam"]],
  ["write-off to 5999 up to 0", ["FOL4001 0"]],
  ["texts cut\n  texts refuse", ["FOL2014 texts"]],
  ["ignore bill\n  ignore deposit", []],
  ["ignore bill\n  ignore bill", ["FOL2014 ignore"]],
  ["credit 4001\n  credit 5999", ["FOL2015 credit 5999"]],
])("%s", (line, expected) => {
  const found = problemsOf(bookWith(`  ${line}`)).filter((problem) => !problem.startsWith("FOL6"));
  expect(found).toEqual(expected);
});

// Accounts: what a target refuses, what their class rules out, and what can never be cleared.
import { expect, it } from "vitest";
import { bookWith, checkExample, problemsOf } from "../support/problems.ts";

it("knows every setting that posts", () => {
  const linked = (setting: string) =>
    problemsOf(bookWith(`  ${setting}`, 'account 5700 "Frais" expense linked to payables\n'));
  for (const setting of [
    "discount to 5700",
    "payment discount to 5700",
    "write-off to 5700",
    "fees to 5700",
    "rounding cash 0.05 to 5700",
  ]) {
    expect(linked(setting)).toEqual(["FOL2101 5700"]);
  }
});

it("lets another target post to linked accounts", () => {
  const text = `account 1200 "Clients" asset linked to receivables
item "Haie" debit 1200 credit 4001 tax "TPS"
method "Virement" debit 1020 credit 1200
`;
  expect(problemsOf(text)).toEqual(["FOL2101 1200", "FOL2101 1200"]);
  expect(problemsOf(text, "hledger")).toEqual([]);
});

it("offers the nearest account that would do", () => {
  const [problem] = checkExample(`account 1200 "Clients" asset linked to receivables
account 1900 "Autres actifs" asset
item "Haie" debit 1200 credit 4001 tax "TPS"
method "Échange" debit 1900 credit 1210
`).problems;
  expect(problem?.fixes.map(({ title }) => title.en)).toEqual(["Use 1210"]);
});

it("takes an account that becomes inactive later", () => {
  const account = (from: string) => `account 4009 "Anciennes ventes" revenue inactive from ${from}
item "Haie" credit 4009 tax "TPS"
`;
  expect(problemsOf(account("2026-07-01"))).toEqual([]);
  expect(problemsOf(account("2026-01-01"))).toEqual(["FOL2103 4009"]);
});

it.each([
  ['method "X" debit 4001 credit 1210', ["FOL2104 4001"]],
  [
    'tax TVQ credit 4001 { 9.975% from 2013-01-01 }\ntax group "Q" = TVQ\nitem "X" credit 4001 tax "Q"',
    ["FOL2104 4001"],
  ],
  ['item "X" credit 1020 tax "TPS"', ["FOL2105 1020"]],
  ['item "X" credit 1020 tax "TPS" because "débours"', []],
  ['category "C" credit 1020 tax "TPS" because "débours"\nitem "X" category "C"', []],
])("weighs the class of an account: %s", (text, expected) => {
  expect(problemsOf(`${text}\n`)).toEqual(expected);
});

it("asks nothing of a class that is not known", () => {
  expect(problemsOf('account 4002 "Ventes"\nitem "X" credit 4002 tax "TPS"\n')).toEqual([
    "FOL2027 4002",
  ]);
});

it("follows a receivable through exceptions and taxes", () => {
  const text = `account 1215 "Clients municipaux" asset
item "Haie" credit 4001 tax "TPS" {
  debit 1215 when customer.group = "Municipal"
}
`;
  expect(problemsOf(text)).toEqual(["FOL3040 1215"]);
  expect(
    problemsOf(`${text}method "Virement" debit 1020 credit 1210 {
  credit 1215 when customer.group = "Municipal"
}
`),
  ).toEqual([]);
});

it("counts what a book-level base hides from the receivable", () => {
  expect(problemsOf(bookWith("  debit 1020"))).toContain("FOL3040 1020");
});

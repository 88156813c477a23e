// Names: none twice, none unknown, and one mistake one problem.
import { expect, it } from "vitest";
import { checkExample, problemsOf } from "../../support/problems.ts";

it("takes the example book as it is", () => {
  expect(problemsOf("")).toEqual([]);
});

it("tells every use of an unknown name", () => {
  const text = `item "A" debit 1210 credit 4O01 tax "TPS"
item "B" debit 1210 credit 4O01 tax "TPS"
`;
  expect(problemsOf(text)).toEqual(["FOL2001 4O01", "FOL2001 4O01"]);
});

it("offers the nearest name, written as the account is", () => {
  const [problem] = checkExample('item "A" debit 1210 credit 4O01 tax "TPS"\n').problems;
  expect(problem?.fixes.map(({ title, edits }) => [title.fr, edits[0]?.text])).toEqual([
    ["Utiliser 4001", "4001"],
  ]);
});

it("offers the nearest name in quotes where it stood in quotes", () => {
  const [problem] = checkExample('item "A" debit 1210 credit 4001 tax "tps"\n').problems;
  expect(problem?.message.en).toBe("Tax group “tps” is not declared");
  expect(problem?.fixes[0]?.edits[0]?.text).toBe('"TPS"');
});

it("takes a name decomposed for the same name composed", () => {
  expect(
    problemsOf(
      'tax group "E\u0301t\u00e9" = TPS\nitem "A" debit 1210 credit 4001 tax "\u00c9t\u00e9"\n',
    ),
  ).toEqual([]);
});

it("names both places of a name declared twice", () => {
  const [problem] = checkExample('item "Tonte" debit 1210 credit 4001 tax "TPS"\n').problems;
  expect(problem?.code).toBe("FOL2010");
  expect(problem?.place).toMatchObject({ file: "example.folio" });
  expect(problem?.related.map(({ place }) => place)).toMatchObject([{ file: "book.folio" }]);
});

it("lets one name be of several kinds", () => {
  expect(
    problemsOf('category "TPS" tax "TPS"\nitem "TPS" category "TPS" debit 1210 credit 4001\n'),
  ).toEqual([]);
});

it("does not miss a name whose declaration cannot be read", () => {
  const text = `account 4002 "Autres ventes" revenue linked
item "A" debit 1210 credit 4002 tax "TPS"
`;
  expect(problemsOf(text).map((problem) => problem.slice(0, 5))).toEqual(["FOL10"]);
});

it("does not miss a name that a misspelt keyword declares", () => {
  const text = `acount 4002 "Autres ventes" revenue
item "A" debit 1210 credit 4002 tax "TPS"
`;
  expect(problemsOf(text)).toEqual(["FOL1002 acount"]);
});

it("does not miss what an unreadable clause of an item may say", () => {
  expect(problemsOf('item "A" debit 1210 credit tax "TPS"\n').length).toBe(1);
});

it("does not miss the settings of a book that cannot be read in full", () => {
  const [first, ...others] = problemsOf(`--- book.folio
book "Exemple" {
  folio 1
  target sage50
  curency CAD
  fiscal year from 2026-01-01 periods month
}
`);
  expect(first).toMatch(/^FOL1/);
  expect(others).toEqual([]);
});

it("opens each circle of categories once", () => {
  const text = `category "A" in "B" debit 1210 credit 4001 tax "TPS"
category "B" in "C"
category "C" in "A"
category "D" in "A"
item "X" category "D"
`;
  expect(problemsOf(text)).toEqual(['FOL2023 "B"']);
});

it("says the same whatever the order of files", () => {
  const account = `--- a.folio
account 4002 "Autres ventes" revenue
`;
  const item = `--- b.folio
item "A" debit 1210 credit 4002 tax "TPS"
`;
  expect(problemsOf(account + item)).toEqual([]);
  expect(problemsOf(item + account)).toEqual([]);
});

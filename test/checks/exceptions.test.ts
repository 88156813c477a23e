// Exceptions of one slot: which contradict each other, agree, never apply or change nothing.
import { expect, it } from "vitest";
import { foreignExample } from "../../language/diagnostics/example.ts";
import { checkExample, problemsOf } from "../support/problems.ts";

/** An item with these exceptions; accounts 4002 to 4009 are revenue. */
function item(...exceptions: string[]): string {
  const codes = ["4002", "4003", "4004", "4005"];
  return `${codes.map((code) => `account ${code} "Compte ${code}" revenue`).join("\n")}
${codes.map((code) => `item "Pour ${code}" credit ${code} tax "TPS"`).join("\n")}
item "Haie" credit 4001 tax "TPS" {
${exceptions.map((exception) => `  ${exception}`).join("\n")}
}
`;
}

const municipal = 'credit 4002 when customer.group = "Municipal"';
const laval = 'credit 4003 when place = "Laval"';

it("takes exceptions that exclude each other", () => {
  expect(problemsOf(item(municipal, 'credit 4003 when customer.group = "Scolaire"'))).toEqual([]);
  expect(
    problemsOf(
      item(
        "credit 4002 when date in 2026-01-01..2026-06-30",
        "credit 4003 when date in 2026-07-01..2026-12-31",
      ),
    ),
  ).toEqual([]);
  expect(
    problemsOf(item("credit 4002 when kind = sale", "credit 4003 when kind = invoice")),
  ).toEqual([]);
});

it("takes the more specific of two", () => {
  const both = 'credit 4003 when customer.group = "Municipal" and place = "Laval"';
  expect(problemsOf(item(municipal, both))).toEqual([]);
  expect(problemsOf(item(both, municipal))).toEqual([]);
});

it("refuses two that meet on an absent field, though a third hangs on that field elsewhere", () => {
  const third =
    'credit 4002 when customer.group = "Municipal" and place = "Laval" and kind = refund';
  const problems = problemsOf(
    item(
      third,
      'credit 4002 when customer.group = "Scolaire" or absent and kind = refund',
      'credit 4003 when customer.group = "Municipal" or absent',
    ),
  );
  expect(problems.some((problem) => problem.includes("FOL3050"))).toBe(true);
});

it("refuses two that meet, whatever their order, and shows a document", () => {
  expect(problemsOf(item(municipal, laval))).toEqual([`FOL3050 ${laval}`]);
  expect(problemsOf(item(laval, municipal))).toEqual([`FOL3050 ${municipal}`]);
  const [problem] = checkExample(item(municipal, laval)).problems;
  expect(problem?.message.en).toBe(
    'Two exceptions apply where customer.group = "Municipal" and place = "Laval": credit 4002 and credit 4003',
  );
  expect(problem?.related).toHaveLength(1);
});

it("refuses dates that overlap by one day, and shows the day", () => {
  const found = checkExample(
    item(
      "credit 4002 when date in 2026-01-01..2026-06-30",
      "credit 4003 when date in 2026-06-30..2026-12-31",
    ),
  ).problems;
  expect(found.map(({ message }) => message.en)).toEqual([
    'Two exceptions apply where date = "2026-06-30": credit 4002 and credit 4003',
  ]);
});

it("refuses two that meet only where a field is absent", () => {
  const found = problemsOf(
    item(
      'credit 4002 when place = "Laval" or absent',
      'credit 4003 when place = "Magog" or absent',
    ),
  );
  expect(found).toEqual(['FOL3050 credit 4003 when place = "Magog" or absent']);
});

it("refuses two whose excluded values leave room", () => {
  expect(
    problemsOf(
      item(
        'credit 4002 when place not in { "Laval" }',
        'credit 4003 when place not in { "Magog" }',
      ),
    ),
  ).toHaveLength(1);
});

it("takes two that meet where a third contains all of their overlap", () => {
  const third = 'credit 4004 when customer.group = "Municipal" and place = "Laval"';
  expect(problemsOf(item(municipal, laval, third))).toEqual([]);
});

it("refuses two that meet where a third contains only part of their overlap", () => {
  const third =
    'credit 4004 when customer.group = "Municipal" and place = "Laval" and kind = invoice';
  expect(problemsOf(item(municipal, laval, third))).toEqual([`FOL3050 ${laval}`]);
});

it("takes two that meet where several others together decide every document", () => {
  const both = 'customer.group = "Municipal" and place = "Laval"';
  expect(
    problemsOf(
      item(
        municipal,
        laval,
        `credit 4004 when ${both} and kind in { invoice, sale }`,
        `credit 4005 when ${both} and kind not in { invoice, sale }`,
      ),
    ),
  ).toEqual([]);
});

it("tells that two give the same value", () => {
  const same = 'credit 4002 when place = "Laval"';
  expect(problemsOf(item(municipal, same))).toEqual([`FOL3051 ${same}`]);
});

it("looks at each level and slot alone", () => {
  const text = `category "Services" {
  credit 4002 when place = "Laval"
}
account 4002 "Autres" revenue
account 4003 "Municipal" revenue
item "Haie" category "Services" credit 4001 tax "TPS" {
  credit 4003 when customer.group = "Municipal"
}
item "Bois" category "Services" tax "TPS" credit 4003
`;
  expect(problemsOf(text)).toEqual([]);
});

it.each([
  "credit 4002 when date in 2026-02-01..2026-01-01",
  'credit 4002 when place = "Laval" and place = "Magog"',
  "credit 4002 when kind = payment",
  "credit 4002 when kind = bill",
  "credit 4002 when currency = USD",
  "credit 4002 when customer.province = QC and customer.province not in { QC }",
])("knows that no document meets it: %s", (exception) => {
  expect(problemsOf(item(exception))).toEqual([`FOL3052 ${exception}`]);
});

it("lets a foreign currency be where the book takes it", () => {
  const book = foreignExample.replace(
    'tax "TPS"\n',
    'tax "TPS" {\n  credit 4900 when currency = USD\n}\n',
  );
  expect(problemsOf(book)).toEqual([]);
});

it("tells what changes nothing", () => {
  const idle = 'credit 4001 when customer.group = "Municipal"';
  expect(problemsOf(item(idle))).toEqual([`FOL3053 ${idle}`]);
  // Here it keeps the other exception out.
  expect(
    problemsOf(item('credit 4001 when customer.group = "Municipal" and place = "Laval"', laval)),
  ).toEqual([]);
});

it("tells what the category would give anyway", () => {
  const text = `category "Services" credit 4001 tax "TPS"
item "Haie" category "Services" {
  credit 4001 when place = "Laval"
}
`;
  expect(problemsOf(text)).toEqual(['FOL3053 credit 4001 when place = "Laval"']);
});

it("checks the exceptions of a category once, however many items it has", () => {
  const text = `account 4002 "Autres" revenue
account 4003 "Municipal" revenue
category "Services" credit 4001 tax "TPS" {
  ${municipal}
  ${laval}
}
item "Haie" category "Services"
item "Bois" category "Services"
`;
  expect(problemsOf(text)).toEqual([`FOL3050 ${laval}`]);
});

// The source's own totals beside the run's: what differs, and what nobody has heard of.
import { expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { sageBook } from "../support/sage-book.ts";

const data = `kind,number,date,customer.name,line.item,line.amount,total
invoice,F1,2026-01-15,Tremblay,Livraison,100.00,100.00
`;

const told = (...rows: readonly string[]) => toldOf(data, ...rows);

function toldOf(text: string, ...rows: readonly string[]): readonly string[] {
  const control = { path: "control.csv", text: `what,name,amount\n${rows.join("\n")}\n` };
  const checked = checkTexts(readExample(sageBook("")).files);
  const { problems, report } = compileTexts(checked, [{ path: "data.csv", text }], {
    control,
  });
  return [
    ...problems.map(({ code, message }) => `${code} ${message.en.replaceAll("\u00a0", " ")}`),
    ...report.control.map(({ what, name, difference }) => `${what} ${name}: ${difference}`),
  ];
}

test("totals that agree are in the report", () => {
  expect(told("sales,,100.00", "account,1210,100.00")).toEqual([
    "sales : 0.00",
    "account 1210: 0.00",
  ]);
});

test("what the book declares and nothing moved has a total of zero", () => {
  expect(told("method,Interac,0.00", "tax,TVQ,0.00", "account,1020,0.00")).toEqual([
    "method Interac: 0.00",
    "tax TVQ: 0.00",
    "account 1020: 0.00",
  ]);
  expect(told("method,Comptant,5.00")).toEqual([
    "FOL5080 For method “Comptant” the source has 5.00 CAD, and the run has 0.00 CAD, a difference of 5.00 CAD",
    "method Comptant: 5.00",
  ]);
});

test.each([
  ["ventes,,100.00", "FOL5083 “ventes” is no total that a control file can have"],
  [
    "tax,TVH,1.00",
    "FOL5083 The control file has a total for “TVH”, which the book does not declare",
  ],
])("%s is compared with nothing", (row, message) => {
  expect(told(row)).toEqual([message]);
});

test("a sum of more digits than any amount has is compared whole", () => {
  const most = `${"9".repeat(18)}.00`;
  const two = ["F1", "F2"].map(
    (number) => `invoice,${number},2026-01-15,Tremblay,Livraison,${most},${most}\n`,
  );
  const sums = `kind,number,date,customer.name,line.item,line.amount,total\n${two.join("")}`;
  expect(toldOf(sums, "sales,,1.00")).toEqual([
    "FOL5080 For sales the source has 1.00 CAD, and the run has 1,999,999,999,999,999,998.00 CAD, a difference of -1,999,999,999,999,999,997.00 CAD",
    "sales : -1999999999999999997.00",
  ]);
});

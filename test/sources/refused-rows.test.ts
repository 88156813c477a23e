// A row that could not be cut takes its document with it: nobody knows what the rest comes to.
import { expect, test } from "vitest";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { sageBook } from "../support/sage-book.ts";

const header =
  "kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,total,method,amount,applies.document";
const good = "invoice,F1,2026-01-10,Tonte,60.00,5.00,9.98,114.98,,,";
const bad = "invoice,F1,2026-01-10,Tonte,40,00,,,,,,";
const payment = "payment,P1,2026-01-11,,,,,,Interac,114.98,F1";
const other = "invoice,F2,2026-01-12,Livraison,10.00,,,10.00,,,";

function told(...rows: readonly string[]): readonly string[] {
  const book = sageBook().replace("--- book.folio\n", "");
  const data = [header, ...rows, ""].join("\n");
  const { problems } = compileTexts(checkTexts([{ path: "book.folio", text: book }]), [
    { path: "data.csv", text: data },
  ]);
  return problems.map(({ code, place }) => `${code} ${place.in === "data" ? place.line : ""}`);
}

test.each<[string, string[]]>([
  ["before the rest of its document", [bad, good, payment, other]],
  ["within it", [good, bad, good.replace("60.00", "0.00"), payment, other]],
  ["behind it", [good, bad, payment, other]],
])("%s: only the row is told, and who names the document", (_, rows) => {
  const at = rows.indexOf(bad) + 2;
  expect(told(...rows)).toEqual([`FOL5007 ${at}`, `FOL5096 ${rows.indexOf(payment) + 2}`]);
});

test("at the end of the file", () => {
  expect(told(other, good, bad)).toEqual(["FOL5007 4"]);
});

test.each<[string, string, string]>([
  ["a quote inside a cell", 'invoice,F1,2026-01-10,Ton"te,60.00,5.00,9.98,74.98,,,', "FOL5008"],
  ["text behind a quote", 'invoice,F1,2026-01-10,"Ton"te,60.00,5.00,9.98,74.98,,,', "FOL5008"],
  [
    "a quote that is not closed",
    'invoice,F1,2026-01-10,"Tonte,60.00,5.00,9.98,74.98,,,',
    "FOL5009",
  ],
  ["one before the number", '"invoice,F1,2026-01-10,Tonte,60.00,5.00,9.98,74.98,,,', "FOL5009"],
])("%s: the document of the row is known as refused", (_, row, code) => {
  expect(told(other, row, payment)).toEqual([`${code} 3`, "FOL5096 4"]);
  expect(told(good, row, payment)).toEqual([`${code} 3`, "FOL5096 4"]);
});

test("a header that cannot be cut refuses no document", () => {
  const names = header.replace("line.item", 'line."item');
  const book = sageBook().replace("--- book.folio\n", "");
  const { problems } = compileTexts(checkTexts([{ path: "book.folio", text: book }]), [
    { path: "data.csv", text: `${names}\n${good}\n` },
  ]);
  expect(problems.map(({ code }) => code)).toEqual(["FOL5008"]);
});

test("a cell of another column is not taken for the number", () => {
  const wide = "invoice,F9,2026-01-13,F1,10,00,,10.00,,,,";
  expect(told(wide, good.replace("60.00", "50.00"))).toEqual([
    "FOL5007 2",
    "FOL5061 3",
    "FOL5061 3",
    "FOL5060 3",
  ]);
});

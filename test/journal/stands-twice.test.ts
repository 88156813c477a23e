// A row that a source gives twice: what is told must not lead to keeping it.
import { expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { sageBook } from "../support/sage-book.ts";

function told(...rows: readonly string[]): readonly string[] {
  const head =
    "kind,number,date,line.item,line.amount,total,method,amount,applies.document,applies.amount";
  const { files } = readExample(`${sageBook()}--- data.csv\n${[head, ...rows].join("\n")}\n`);
  const book = files.filter(({ path }) => path !== "data.csv");
  const { problems } = compileTexts(
    checkTexts(book),
    files.filter(({ path }) => path === "data.csv"),
  );
  return problems.map(({ code, message, remedy }) => `${code} ${message.en}. ${remedy.en}`);
}

const line = "invoice,F1,2026-01-15,Livraison,60.00,100.00,,,,";
const other = "invoice,F1,2026-01-15,Livraison,40.00,100.00,,,,";
const invoice = [line, other];

test("a line twice makes more than the total: a row is to be taken out", () => {
  expect(told(...invoice)).toEqual([]);
  expect(told(line, line, other)).toEqual([
    expect.stringMatching(/^FOL5060 .*take out a row that stands twice/),
  ]);
  expect(told(line)).toEqual([expect.stringMatching(/^FOL5060 .*add the line or the tax/)]);
});

test("a payment twice names one document, not several", () => {
  const payment = "payment,P1,2026-01-20,,,,Interac,100.00,F1,";
  expect(told(...invoice, payment)).toEqual([]);
  expect(told(...invoice, payment, payment)).toEqual([
    expect.stringMatching(/^FOL5082 Document P1 names F1 more than once.*Take out the row/),
  ]);
  const second = payment.replace("F1", "F2");
  const both = [...invoice, ...invoice.map((row) => row.replace("F1", "F2"))];
  expect(told(...both, payment, second)).toEqual([
    expect.stringMatching(/^FOL5082 Document P1 settles several documents/),
  ]);
});

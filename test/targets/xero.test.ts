// Xero: the file of manual journals, its tax rates, and what its rows are put together by.
import { describe, expect, test } from "vitest";
import { checkBook } from "../../language/index.ts";
import { sageBook } from "../support/sage-book.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";
import { readXero } from "../support/xero-reader.ts";

const taxed = (() => {
  const sale = saleOf({});
  const taxes = new Map([
    ["2420", "TPS"],
    ["2500", "TVQ"],
  ]);
  const postings = sale.postings.map((posting) => ({
    ...posting,
    tax: taxes.get(posting.account),
  }));
  return { ...sale, postings };
})();

test("the file has Xero's columns, debits positive, and a tax rate on every line", () => {
  const options = {
    "tax rates": "TPS = GST on Income, TVQ = QST",
    "no tax rate": "Tax Exempt (0%)",
  };
  const { bytes } = writeJournal({ target: "xero", entries: [taxed], options });
  const text = "F1001 Client Tremblay,15/01/2026,F1001 Client Tremblay";
  expect(new TextDecoder().decode(bytes).split("\r\n")).toEqual([
    "*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2",
    `${text},1210,Tax Exempt (0%),114.98,,,,`,
    `${text},4001,Tax Exempt (0%),-60.00,,,,`,
    `${text},4002,Tax Exempt (0%),-40.00,,,,`,
    `${text},2420,GST on Income,-5.00,,,,`,
    `${text},2500,QST,-9.98,,,,`,
    "",
  ]);
});

test("a file ends at 300 lines, between two journals", () => {
  const entries = Array.from({ length: 61 }, (_, index) => ({
    ...saleOf({}),
    reference: `F${index}`,
  }));
  const { files } = writeJournal({ target: "xero", entries });
  expect(files.map(({ bytes }) => readXero(bytes).length)).toEqual([60, 1]);
});

describe("a journal is refused", () => {
  const codes = (entries: readonly ReturnType<typeof saleOf>[]) =>
    writeJournal({ target: "xero", entries }).problems.map((own) => own.map(({ code }) => code));

  test("with narration and date of another, but not with one of them", () => {
    const other = { ...saleOf({}), reference: "F1002" };
    expect(codes([saleOf({}), other, saleOf({ date: "2026-01-16" }), saleOf({})])).toEqual([
      [],
      [],
      [],
      ["FOL6115"],
    ]);
  });

  test("without a narration", () => {
    const silent = { ...saleOf({ description: "" }), reference: "" };
    expect(codes([silent])).toEqual([["FOL6117"]]);
  });
});

test("a tax rate of a tax that the book does not have is told in the editor", () => {
  const [, text = ""] = sageBook().split("--- book.folio\n");
  const check = (rates: string) =>
    checkBook({
      files: [
        { path: "book.folio", text: text.replace("sage50", `xero { tax rates "${rates}" }`) },
      ],
      read: () => undefined,
    }).problems.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  expect(check("TPS = GST, TVQ = QST")).toEqual([]);
  expect(check("TSP = GST")).toEqual(["FOL2002"]);
});

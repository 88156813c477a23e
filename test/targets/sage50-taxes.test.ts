// Whether a book for Sage says what becomes of its taxes in Sage's tax report.
import { describe, expect, test } from "vitest";
import type { Tax } from "../../language/model/book.ts";
import { checkSageTaxes, readTaxCodes } from "../../language/targets/sage50-taxes.ts";

describe("tax codes", () => {
  test("are pairs parted by commas", () => {
    expect(readTaxCodes(" TPS = G ,TVQ=Q2")).toEqual(
      new Map([
        ["TPS", "G"],
        ["TVQ", "Q2"],
      ]),
    );
  });

  test("know a tax by its name in composed form", () => {
    expect(readTaxCodes("TVQ e\u0301 = Q").get("TVQ é")).toBe("Q");
  });

  test.each(["", "TPS", "TPS=", "=G", "TPS = G H", "TPS = G=H", 'TPS = "G"'])(
    "are none in %j",
    (text) => {
      expect(readTaxCodes(text).size).toBe(0);
    },
  );
});

describe("a book", () => {
  test("with taxes says whether they go to the tax report", () => {
    expect(problemsOf(["TPS", "TVQ"], {})).toEqual(["FOL6104"]);
    expect(problemsOf(["TPS", "TVQ"], { "tax lines": "off" })).toEqual([]);
    expect(problemsOf([], {})).toEqual([]);
  });

  test("with tax lines has a code for each tax", () => {
    expect(problemsOf(["TPS", "TVQ"], { "tax lines": "on" })).toEqual(["FOL6105", "FOL6105"]);
    const options = { "tax lines": "on", "tax codes": "TPS = G" };
    expect(problemsOf(["TPS", "TVQ"], options)).toEqual(["FOL6105"]);
    expect(problemsOf(["TPS"], options)).toEqual([]);
  });

  test("gives codes to its own taxes only", () => {
    const options = { "tax lines": "on", "tax codes": "TPS = G, TSV = Q" };
    expect(problemsOf(["TPS"], options)).toEqual(["FOL6173"]);
  });
});

const place = { in: "book", file: "book.folio", span: { start: 0, end: 4 } } as const;

function problemsOf(names: readonly string[], stated: Record<string, string>): string[] {
  const slots = {
    debit: { exceptions: [] },
    credit: { exceptions: [] },
    tax: { exceptions: [] },
  };
  const taxes = new Map(
    names.map((name): [string, Tax] => [name, { name, place, slots, rates: [] }]),
  );
  const options = new Map(Object.entries({ "tax lines": "off", "tax codes": "", ...stated }));
  const target = { name: "sage50", options, stated: new Set(Object.keys(stated)), place };
  return checkSageTaxes({ taxes, place, settings: { target } }).map(({ code }) => code);
}

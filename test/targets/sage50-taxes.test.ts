// Whether a book for Sage says what becomes of its taxes in Sage's tax report.
import { describe, expect, test } from "vitest";
import { readTaxCodes } from "../../language/targets/sage50-taxes.ts";

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

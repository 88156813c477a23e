// Which source reads a file: its name decides, or the user.
import { describe, expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { chooseSource } from "../../language/sources/choose-source.ts";
import { fitsPattern } from "../../language/sources/file-pattern.ts";
import { formatOf } from "../../language/sources/format.ts";
import { dataFile, mapping, source } from "../support/data.ts";

const named = (name: string, pattern: string) => ({ ...source("csv", mapping({}), pattern), name });
const sources = [
  named("plannit", "export-*.csv"),
  named("caisse", "caisse-????.csv"),
  named("tout", "*-2026.csv"),
];

function choose(path: string, wanted?: string) {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const chosen = chooseSource({
    path,
    sources,
    ...(wanted === undefined ? {} : { wanted }),
    report,
  });
  return chosen === undefined ? problems.map(({ code }) => code) : (chosen.source?.name ?? "none");
}

test.each([
  ["export-janvier.csv", "plannit"],
  ["/a/b/export-.csv", "plannit"],
  ["C:\\a\\export-1.csv", "plannit"],
  ["caisse-0001.csv", "caisse"],
  ["documents.csv", "none"],
  ["a/documents.JSON", "none"],
  ["x.ndjson", "none"],
  ["x.jsonl", "none"],
  ["-", "none"],
])("%s is read by %s", (path, expected) => {
  expect(choose(path)).toBe(expected);
});

test("the user may name the source", () => {
  expect(choose("x.txt", "caisse")).toBe("caisse");
  expect(choose("export-2026.csv", "tout")).toBe("tout");
  expect(choose("x.txt", "caise")).toEqual(["FOL5032"]);
});

test("none fits, or several do", () => {
  expect(choose("x.txt")).toEqual(["FOL5030"]);
  expect(choose("export-csv")).toEqual(["FOL5030"]);
  expect(choose("export-2026.csv")).toEqual(["FOL5031"]);
});

test("a workbook is not to be renamed", () => {
  const problems: Problem[] = [];
  chooseSource({ path: "ventes.XLSX", sources, report: (problem) => problems.push(problem) });
  expect(problems.map(({ remedy }) => remedy?.en)).toEqual([
    "Save the sheet of the workbook as CSV, under a name that a source fits",
  ]);
});

describe("patterns", () => {
  test.each([
    ["*", "", true],
    ["*", "a.csv", true],
    ["a*b*c", "aXbYbc", true],
    ["a*b*c", "aXbYb", false],
    ["?", "é", true],
    ["?", "😀", true],
    ["é.csv", "e\u0301.csv", true],
    ["a.csv", "A.csv", false],
    ["a.csv", "aXcsv", false],
    ["[a].csv", "[a].csv", true],
    ["[a].csv", "a.csv", false],
    ["**a", "ba", true],
    ["", "a", false],
    ["a?", "a", false],
  ])("%j and %j: %s", (pattern, name, fits) => {
    expect(fitsPattern(pattern, name)).toBe(fits);
  });

  test("take no long time", () => {
    const started = performance.now();
    expect(fitsPattern(`${"*a".repeat(50)}b`, "a".repeat(5000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test.each([
  ["data.csv", "", "csv"],
  ["-", '{"folio":1}', "ndjson"],
  ["-", "\ufeff \n[", "json"],
  ["-", "kind,number", "csv"],
  ["-", "", "csv"],
])("the format of %s with %j is %s", (path, text, format) => {
  expect(formatOf(dataFile(path, text, 2))).toBe(format);
});

// Acomba: the bytes of the file, its periods and its limits.
import { describe, expect, test } from "vitest";
import { readAcombaFile } from "../support/acomba-reader.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("the file", () => {
  test("is a title, the width of accounts, and fixed columns", () => {
    const { bytes } = writeJournal({ target: "acomba", entries: [saleOf({})] });
    expect(decode(bytes)).toBe(
      [
        "GLImport.001 - Exemple du 2026-01-01 au 2026-01-31",
        "LGL7",
        "E260115F1001 Client Tremblay              ".padEnd(43),
        "T   1210   114.98         ",
        "T   4001             60.00",
        "T   4002             40.00",
        "T   2420              5.00",
        "T   2500              9.98",
        "",
      ].join("\r\n"),
    );
  });

  test("has a file for each period, named by it, and another where one is full", () => {
    const entries = ["2026-01-15", "2026-02-01", "2026-01-31", "2026-01-02"].map((date) =>
      saleOf({ date }),
    );
    const options = { "entries per file": "2" };
    const { files } = writeJournal({ target: "acomba", entries, options });
    expect(files.map(({ name }) => name)).toEqual([
      "acomba-2026-01-01-2026-01-31-1.txt",
      "acomba-2026-02-01-2026-02-28.txt",
      "acomba-2026-01-01-2026-01-31-2.txt",
    ]);
    expect(files.map(({ bytes }) => readAcombaFile(bytes).entries.map(({ date }) => date))).toEqual(
      [["2026-01-15", "2026-01-31"], ["2026-02-01"], ["2026-01-02"]],
    );
    expect(files.map(({ bytes }) => decode(bytes).slice(0, 12))).toEqual([
      "GLImport.001",
      "GLImport.002",
      "GLImport.003",
    ]);
  });

  test("declares no width and writes accounts on the left, as other programs do", () => {
    const options = { "width line": "off", "account width": "5", "account side": "left" };
    const { bytes } = writeJournal({ target: "acomba", entries: [saleOf({})], options });
    expect(decode(bytes).split("\r\n").slice(1, 3)).toEqual([
      "E260115F1001 Client Tremblay".padEnd(43),
      "T1210    114.98         ",
    ]);
  });

  test("folds accents away unless it is told that Acomba takes them", () => {
    const entries = [saleOf({ description: "Pépinière" })];
    expect(decode(writeJournal({ target: "acomba", entries }).bytes)).toContain("F1001 Pepiniere ");
    const options = { encoding: "windows-1252" };
    const { bytes } = writeJournal({ target: "acomba", entries, options });
    expect(new TextDecoder("latin1").decode(bytes)).toContain("F1001 Pépinière ");
  });
});

test("the largest amount of a column is written, and a cent more is refused", () => {
  const most = writeJournal({ target: "acomba", entries: [saleOf({ total: "999999.99" })] });
  expect(most.problems.flat()).toEqual([]);
  expect(readAcombaFile(most.bytes).entries[0]?.postings[0]?.cents).toBe(99_999_999n);
  const more = writeJournal({ target: "acomba", entries: [saleOf({ total: "1000000.00" })] });
  expect(more.problems.flat().map(({ code }) => code)).toEqual(["FOL6108"]);
  expect(readAcombaFile(more.bytes).entries).toEqual([]);
});

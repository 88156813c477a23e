// The CSV reader beside csv-parse, at its limits, and cut at every place.
import { type CsvError, parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText } from "../../language/sources/cells.ts";
import { type CsvFault, scanCsv } from "../../language/sources/csv-scanner.ts";
import { transcode } from "../../language/text/decode.ts";
import * as limits from "../../language/text/limits.ts";
import { dataFile } from "../support/data.ts";
import { runs } from "../support/runs.ts";

const encoder = new TextEncoder();

/** Cells of each record, and `fault line:column` of each that could not be cut. */
function scan(text: string, delimiter = ",", chunk = 65_536, before: readonly string[] = []) {
  function* chunks() {
    for (const text of before) yield encoder.encode(text);
    yield* transcode(dataFile("data.csv", text, chunk).chunks).chunks;
  }
  const faults: CsvFault[] = [];
  const rows: string[][] = [];
  const lines: number[] = [];
  const source = { chunks: chunks(), cutShort: () => false };
  const records = scanCsv(source, delimiter, (fault) => faults.push(fault));
  while (records.next()) {
    const { cut } = records;
    rows.push(Array.from({ length: cut.cells }, (_, cell) => cellText(cut, cell)));
    lines.push(records.line());
  }
  return { rows, lines, faults: faults.map((one) => `${one.fault} ${one.line}:${one.column}`) };
}

describe("cells", () => {
  test.each<[string, string[][]]>([
    ["", []],
    ["a,b", [["a", "b"]]],
    ["a,b\n", [["a", "b"]]],
    [
      "a,\n,b\n,",
      [
        ["a", ""],
        ["", "b"],
        ["", ""],
      ],
    ],
    ['"a","b,c"\n', [["a", "b,c"]]],
    ['"a ""b""",""\n', [['a "b"', ""]]],
    ['"""",""""""\n', [['"', '""']]],
    ['"a\nb\r\nc",d', [["a\nb\r\nc", "d"]]],
    ["a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]],
    ["a\n\n\r\nb\n", [["a"], ["b"]]],
    ["a\u2028b,c", [["a\u2028b", "c"]]],
    [" a , b", [[" a ", " b"]]],
    ["a\r", [["a"]]],
  ])("%j", (text, rows) => {
    for (const chunk of [1, 2, 3, 100]) {
      expect(scan(text, ",", chunk)).toMatchObject({ rows, faults: [] });
    }
  });

  test("lines count every line break, inside quotes too", () => {
    expect(scan('a\n"b\r\nc\rd"\n\ne').lines).toEqual([1, 2, 6]);
  });

  test.each([";", "\t", "|"])("separated by %j", (delimiter) => {
    expect(scan(`a,b${delimiter}"${delimiter}"`, delimiter).rows).toEqual([["a,b", delimiter]]);
  });
});

describe("faults, and the records around them", () => {
  test.each<[string, string[], string[]]>([
    ['a,b\n"x"y,z\nc,d', ["text after quote 2:4"], ["a", "c"]],
    ['a,b\nx"y,z\nc,d', ["quote inside 2:2"], ["a", "c"]],
    ['a,b\n"x" ,z\nc,d', ["text after quote 2:4"], ["a", "c"]],
    ['a,b\nx,"y\nc,d', ["open quote 2:3"], ["a", "c"]],
    // A cell of two lines, with text behind it: what closes it is no beginning of another.
    ['a,b\nx,"y\nz"w,v\nc,d', ["text after quote 3:3"], ["a", "c"]],
    // What stands between is read: the next cell in quotes does not close the one that was never closed.
    ['a,b\nx,"y\nc,d\ne,"f"\ng,h', ["quote over lines 2:3"], ["a", "c", "e", "g"]],
    ['a,b\n"m\nn","y\nc,d\ne,"f"\ng,h', ["quote over lines 3:4"], ["a", "c", "e", "g"]],
    ['"', ["open quote 1:1"], []],
    ['a"', ["quote inside 1:2"], []],
    ['"a"b', ["text after quote 1:4"], []],
  ])("%j", (text, faults, firsts) => {
    for (const chunk of [1, 2, 3, 100]) {
      const found = scan(text, ",", chunk);
      expect(found.faults).toEqual(faults);
      expect(found.rows.map(([first]) => first)).toEqual(firsts);
    }
  });

  test("a record of the longest length, and one more", () => {
    const cells = (length: number) => {
      const full = `${"x".repeat(limits.cellLength)},`;
      const text = full.repeat(Math.ceil(length / full.length)).slice(0, length);
      return `a\n${text}\nb\n`;
    };
    expect(scan(cells(limits.recordLength)).faults).toEqual([]);
    const over = scan(cells(limits.recordLength + 1));
    expect(over.faults).toEqual(["record length 2:1"]);
    expect(over.rows).toEqual([["a"], ["b"]]);
  });

  test("a cell of the longest length, and one more; quotes do not count", () => {
    const { cellLength } = limits;
    expect(scan(`a,${"x".repeat(cellLength)}\n`).faults).toEqual([]);
    expect(scan(`a,"${'""'.repeat(cellLength)}"\n`).faults).toEqual([]);
    expect(scan(`a,${"x".repeat(cellLength + 1)}\nb,c`)).toMatchObject({
      faults: ["cell length 1:3"],
      rows: [["b", "c"]],
    });
  });

  test("as many columns as there may be, and one more", () => {
    expect(scan(`${",".repeat(limits.columnCount - 1)}\n`).rows[0]).toHaveLength(1024);
    expect(scan(`${",".repeat(limits.columnCount)}\na`)).toMatchObject({
      faults: ["cell count 1:1025"],
      rows: [["a"]],
    });
  });

  test("a line without end does not fill the memory, and what follows is read", () => {
    let sent = 0;
    function* chunks() {
      yield encoder.encode("a,b\n");
      for (; sent < 200; sent++) yield encoder.encode("x".repeat(1_000_000));
      yield encoder.encode("\nc,d\n");
    }
    const before = process.memoryUsage().heapUsed;
    const faults: string[] = [];
    const rows: string[] = [];
    const source = { chunks: chunks(), cutShort: () => false };
    const records = scanCsv(source, ",", ({ fault }) => faults.push(fault));
    while (records.next()) rows.push(cellText(records.cut, 0));
    expect(faults).toEqual(["record length"]);
    expect(rows).toEqual(["a", "c"]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64_000_000);
  });

  test("a million empty lines are nothing", () => {
    expect(scan(`a\n${"\n".repeat(1_000_000)}b`).lines).toEqual([1, 1_000_002]);
  });
});

/** What csv-parse, the strict reader of the same rules, makes of a text. */
function oracle(text: string): string[][] | string {
  try {
    return parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    return String((error as CsvError).code);
  }
}

const pieces = fc.constantFrom(
  "a",
  "é",
  " ",
  "1.5",
  ",",
  ",",
  '"',
  '""',
  '"x"',
  "\n",
  "\r\n",
  "\r",
);

describe("beside csv-parse", () => {
  test("any text of its characters gives the same cells, or a refusal from both", () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (all, chunk) => {
          const text = all.join("");
          const expected = oracle(text);
          const { rows, faults } = scan(text, ",", chunk);
          if (typeof expected === "string") expect(faults).not.toEqual([]);
          else expect({ rows, faults }).toEqual({ rows: expected, faults: [] });
        },
      ),
      { numRuns: runs * 4 },
    );
  });

  test("any cells, written by the rules, come back", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "😀", ",", '"', "\n", "\r", " ", ";"),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, chunk) => {
          const text = rows.map((row) => row.map(quote).join(",") + end).join("");
          expect(scan(text, ",", chunk)).toMatchObject({ rows, faults: [] });
          expect(oracle(text)).toEqual(rows);
        },
      ),
      { numRuns: runs },
    );
  });

  test("a text that is cut anywhere gives the same records, lines and faults", () => {
    // The scanner takes pieces of 65,536 characters: the text lies across the end of the first.
    const filler = `${"z".repeat(32_764)},${"z".repeat(32_764)}\n`;
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (all, chunk) => {
          const text = all.join("");
          const whole = scan(`\n${text}`);
          const cut = scan(text, ",", chunk, [filler]);
          expect(cut.rows.slice(1)).toEqual(whole.rows);
          expect(cut.lines.slice(1)).toEqual(whole.lines);
          expect(cut.faults).toEqual(whole.faults);
        },
      ),
      { numRuns: runs },
    );
  });
});

// The memory of keys: none is forgotten, and two that look alike are told apart by reading again.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { findColumns } from "../../language/sources/columns.ts";
import { openCsv } from "../../language/sources/csv.ts";
import { iterate } from "../../language/sources/cursor.ts";
import { rowsToDocuments } from "../../language/sources/rows-to-documents.ts";
import { createSeenKeys, type KeyHash } from "../../language/sources/seen-keys.ts";
import { brief, dataFile } from "../support/data.ts";

test("every key is found again, with its row; no other is", () => {
  const seen = createSeenKeys();
  for (let row = 1; row <= 100_000; row++) {
    expect(seen.claim(["invoice", `F${row}`], row)).toBeUndefined();
  }
  for (let row = 1; row <= 100_000; row++) expect(seen.claim(["invoice", `F${row}`], 1)).toBe(row);
  seen.replace(["invoice", "F7"], 9);
  expect(seen.claim(["invoice", "F7"], 1)).toBe(9);
});

test("keys that look alike do not make documents stand apart", () => {
  const text = `kind,number,date
invoice,F1,2026-01-15
invoice,F2,2026-01-15
invoice,F3,2026-01-15
invoice,F2,2026-01-15
invoice,F1,2026-01-15
`;
  const alike: KeyHash = () => [0, 0];
  const problems: string[] = [];
  const report = () => {};
  const open = () => openCsv({ file: dataFile("data.csv", text), report });
  const table = open();
  const columns = table && findColumns({ table, mapping: undefined, taxes: new Set(), report });
  if (table === undefined || columns === undefined) throw new Error("the header is good");
  const reads = rowsToDocuments({
    rows: table.rows,
    again: () => open()?.rows,
    columns,
    grouped: false,
    report: (problem) => problems.push(brief(problem)),
    seen: createSeenKeys(alike),
  });
  // Under one hash for all, the last document before is the only one that is remembered.
  expect(
    [...iterate(reads)].flatMap((one) => ("document" in one ? [one.document.number] : [])),
  ).toEqual(["F1", "F2", "F3", "F2", "F1"]);
  expect(problems).toEqual([]);
});

test("a document that comes apart is told with the row of its first, wherever numbers leave their order", () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.boolean(), numbers, (ordered, rising, after) => {
      const first = Array.from({ length: ordered }, (_, index) => 10 + index);
      const all = [...(rising ? first : first.toReversed()), ...after];
      const wanted: string[] = [];
      const begins = new Map<number, number>();
      for (const [index, number] of all.entries()) {
        if (number === all[index - 1]) continue;
        const before = begins.get(number);
        if (before === undefined) begins.set(number, index + 1);
        else wanted.push(`F${number} ${index + 1} ${before}`);
      }
      expect(apartIn(all)).toEqual(wanted);
    }),
  );
});

/** What is told of documents that come apart: number, row, and the row of the first. */
function apartIn(numbers: readonly number[]): readonly string[] {
  const rows = numbers.map((number) => `invoice,F${number},2026-01-15\n`).join("");
  const file = dataFile("data.csv", `kind,number,date\n${rows}`);
  const told: string[] = [];
  const open = () => openCsv({ file, report: () => {} });
  const table = open();
  const report = ({ place, message }: Problem) => {
    const [number] = /F\d+/.exec(message.en) ?? [];
    const [, row] = /row (\d+)/.exec(message.en) ?? [];
    told.push(`${number} ${place.in === "data" ? place.row : ""} ${row}`);
  };
  const columns = table && findColumns({ table, mapping: undefined, taxes: new Set(), report });
  if (table === undefined || columns === undefined) throw new Error("the header is good");
  const again = () => open()?.rows;
  const reads = rowsToDocuments({ rows: table.rows, again, columns, grouped: false, report });
  expect([...iterate(reads)].length).toBeLessThanOrEqual(numbers.length);
  return told;
}

// The memory of keys: none is forgotten, and two that look alike are told apart by reading again.
import { expect, test } from "vitest";
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

// The place of a cell in a CSV record, worked out only when somebody asks.
import type { DataPlace } from "../diagnostics/problem.ts";
import { type Cut, createCut, cutRecord } from "./csv-cut.ts";
import { excerptOf } from "./table.ts";

/** A record that outlives the scanner's view of it. */
export interface KeptRecord {
  readonly file: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly raw: string;
  readonly line: number;
  readonly row: number;
}

/** The place of one cell, or of the record as a whole. */
export function cellPlace(record: KeptRecord, column?: number): DataPlace {
  const { file, raw, line, row } = record;
  if (column === undefined) {
    return { in: "data", file, line, column: 1, row, excerpt: excerptOf(raw) };
  }
  const cut = createCut();
  cutRecord(raw, 0, record.delimiter.charCodeAt(0), true, cut);
  const start = cut.starts[column] ?? 0;
  const before = linesOf(raw.slice(0, start));
  const field = record.columns[column];
  return {
    in: "data",
    file,
    line: line + before.length - 1,
    column: (before.at(-1) ?? "").length + 1,
    row,
    ...(field === undefined ? {} : { field }),
    excerpt: excerptOf(rawCell(raw, cut, column)),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function rawCell(raw: string, cut: Cut, column: number): string {
  return raw.slice(cut.starts[column] ?? 0, (cut.starts[column + 1] ?? 1) - 1);
}

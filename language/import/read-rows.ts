// Reads a file that is imported as rows of its list's fields: CSV with any titles above, or JSON.
import type { Problem } from "../diagnostics/problem.ts";
import { capProblems } from "../sources/cap-problems.ts";
import type { DataFile } from "../sources/data-file.ts";
import { formatOf } from "../sources/format.ts";
import type { ImportedRows } from "./import-row.ts";
import type { Choices, Layout } from "./layout.ts";
import { readCsvRows } from "./read-csv-rows.ts";
import { readJsonRows } from "./read-json-rows.ts";

export interface RowsRequest {
  readonly file: DataFile;
  readonly layout: Layout;
  readonly choices: Choices;
  readonly report: (problem: Problem) => void;
}

/** What could be read; a file without the needed columns has no rows, and a problem. */
export function readRows(request: RowsRequest): ImportedRows {
  const { report, finish } = capProblems(request.file, request.report);
  const format = formatOf(request.file);
  const capped = { ...request, report };
  const rows = format === "csv" ? readCsvRows(capped) : readJsonRows(capped, format);
  finish();
  return rows;
}

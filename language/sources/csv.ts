// A CSV file as a table: its delimiter, its header, and every record that has the header's width.
import { dataColumnTwice } from "../diagnostics/codes/data-column-twice.ts";
import { dataColumnUnnamed } from "../diagnostics/codes/data-column-unnamed.ts";
import { dataDelimiterDetected } from "../diagnostics/codes/data-delimiter-detected.ts";
import { dataDelimiterUnclear } from "../diagnostics/codes/data-delimiter-unclear.ts";
import { dataFieldCount } from "../diagnostics/codes/data-field-count.ts";
import { dataNoHeader } from "../diagnostics/codes/data-no-header.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Encoding } from "../text/decode.ts";
import { normalizeName } from "../text/names.ts";
import { detectDelimiter } from "./csv-delimiter.ts";
import { csvFaultProblem } from "./csv-fault.ts";
import { cellPlace, type KeptRecord } from "./csv-place.ts";
import { type CsvRecord, scanCsv } from "./csv-scanner.ts";
import type { DataFile } from "./data-file.ts";
import { openText } from "./file-text.ts";
import type { Row, RowPlaces, Table } from "./table.ts";

export interface CsvRequest {
  readonly file: DataFile;
  /** Without one it is detected from the header, and told. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly report: (problem: Problem) => void;
}

/** Undefined where there is no header to read by; then there is a problem. */
export function openCsv(request: CsvRequest): Table | undefined {
  const { file, report } = request;
  const text = openText(file, request.encoding, report);
  const { delimiter, tied, chunks } = detectDelimiter(text.chunks, request.delimiter);
  let columns: readonly string[] = [];
  let faulty = false;
  const records = scanCsv({ chunks, cutShort: text.cutShort }, delimiter, (fault) => {
    faulty = true;
    report(csvFaultProblem(file.path, fault, columns));
  });
  const first = records.next();
  if (first.done === true) {
    if (!faulty && !text.cutShort()) report(dataNoHeader.at(startOf(file.path), {}));
    return undefined;
  }
  // A header that cannot be cut has been told; what follows it would be read by the wrong names.
  if (first.value.row() > 0) return undefined;
  columns = cellsOf(first.value).map(normalizeName);
  const shape: Shape = { file: file.path, columns, delimiter };
  const header = keep(first.value, shape);
  const headerPlace = (column?: number): DataPlace => cellPlace(header, column);
  if (tied.length > 0) {
    report(dataDelimiterUnclear.at(headerPlace(), { candidates: tied }));
    return undefined;
  }
  if (request.delimiter === undefined && delimiter !== ",") {
    report(dataDelimiterDetected.at(headerPlace(), { delimiter }));
  }
  if (!namesAreGood(columns, headerPlace, report)) return undefined;
  return { columns, headerPlace, rows: rowsOf(records, shape, report) };
}

type Shape = Pick<KeptRecord, "file" | "columns" | "delimiter">;

function* rowsOf(
  records: Iterable<CsvRecord>,
  shape: Shape,
  report: (problem: Problem) => void,
): Generator<Row> {
  const expected = shape.columns.length;
  for (const record of records) {
    const found = record.cellCount();
    if (found === expected) {
      yield { cell: record.cell, places: () => placesOf(record, shape) };
    } else {
      const place = cellPlace(keep(record, shape));
      report(dataFieldCount.at(place, { expected, found }));
    }
  }
}

function placesOf(record: CsvRecord, shape: Shape): RowPlaces {
  const kept = keep(record, shape);
  const whole = cellPlace(kept);
  return { at: (column) => (column === undefined ? whole : cellPlace(kept, column)) };
}

function keep(record: CsvRecord, shape: Shape): KeptRecord {
  const { file, columns, delimiter } = shape;
  return { file, columns, delimiter, raw: record.raw(), line: record.line(), row: record.row() };
}

function cellsOf(record: CsvRecord): readonly string[] {
  return Array.from({ length: record.cellCount() }, (_, index) => record.cell(index));
}

function startOf(file: string): DataPlace {
  return { in: "data", file, line: 1, column: 1, row: 0, excerpt: "" };
}

/** Whether every column has a name of its own. */
function namesAreGood(
  columns: readonly string[],
  place: (column: number) => DataPlace,
  report: (problem: Problem) => void,
): boolean {
  const seen = new Map<string, number>();
  let good = true;
  for (const [index, name] of columns.entries()) {
    const before = seen.get(name);
    if (name === "") report(dataColumnUnnamed.at(place(index), { column: index + 1 }));
    else if (before !== undefined) {
      report(dataColumnTwice.at(place(index), { name, first: before + 1, second: index + 1 }));
    }
    good &&= name !== "" && before === undefined;
    if (before === undefined) seen.set(name, index);
  }
  return good;
}

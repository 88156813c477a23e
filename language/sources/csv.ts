// A CSV file as a table: its delimiter, its header, and every record that has the header's width.
import { dataColumnTwice } from "../diagnostics/codes/data-column-twice.ts";
import { dataColumnUnnamed } from "../diagnostics/codes/data-column-unnamed.ts";
import { dataDelimiterDetected } from "../diagnostics/codes/data-delimiter-detected.ts";
import { dataDelimiterUnclear } from "../diagnostics/codes/data-delimiter-unclear.ts";
import { dataFieldCount } from "../diagnostics/codes/data-field-count.ts";
import { dataNoHeader } from "../diagnostics/codes/data-no-header.ts";
import { dataTitleLine } from "../diagnostics/codes/data-title-line.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Encoding } from "../text/decode.ts";
import { normalizeName } from "../text/names.ts";
import { cellText, rowOfCells } from "./cells.ts";
import type { Cut, RecordFault } from "./csv-cut.ts";
import { detectDelimiter } from "./csv-delimiter.ts";
import { csvFaultProblem } from "./csv-fault.ts";
import { CsvPlaces, type CsvShape } from "./csv-place.ts";
import { type CsvRecords, scanCsv } from "./csv-scanner.ts";
import type { DataFile } from "./data-file.ts";
import { takeDelimiterLine } from "./delimiter-line.ts";
import { openData } from "./file-text.ts";
import type { Table } from "./table.ts";
import { titleIn } from "./title-line.ts";

export interface CsvRequest {
  readonly file: DataFile;
  /** Without one it is detected from the header, and told. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly report: (problem: Problem) => void;
  /** Hears the cells of a row that has too few or too many of them, or that could not be cut. */
  readonly refuse?: ((cells: readonly string[], place: DataPlace) => void) | undefined;
}

/** Undefined where there is no header to read by; then there is a problem. */
export function openCsv(request: CsvRequest): Table | undefined {
  const { file, report } = request;
  const source = openData(file, request.encoding, report);
  const line = takeDelimiterLine(source.chunks);
  const declared = request.delimiter ?? line.delimiter;
  const { delimiter, tied, chunks } = detectDelimiter(line.chunks, declared);
  let columns: readonly string[] = [];
  let faulty = false;
  const records = scanCsv({ chunks, cutShort: source.cutShort }, delimiter, (fault) => {
    faulty = true;
    const problem = csvFaultProblem(file.path, fault, columns);
    report(problem);
    const isAlone = ofOneRow.has(fault.fault) && columns.length > 0;
    if (!isAlone || problem.place.in !== "data") return;
    // What stands before the quote is cut, and what follows it on its line mostly as if there were none.
    const before = cellsOf(records.cut).slice(0, fault.cell);
    request.refuse?.([...before, ...fault.excerpt.split(delimiter)], problem.place);
  });
  if (!records.next()) {
    if (!faulty && !source.cutShort()) report(dataNoHeader.at(startOf(file.path), {}));
    return undefined;
  }
  // A header that cannot be cut has been told; what follows it would be read by the wrong names.
  if (records.row() > 0) return undefined;
  columns = cellsOf(records.cut).map(normalizeName);
  const shape: CsvShape = { file: file.path, columns, separator: records.separator };
  const header = placesOf(records, shape);
  const headerPlace = (column?: number): DataPlace => header.at(column);
  if (tied.length > 0) {
    report(dataDelimiterUnclear.at(headerPlace(), { candidates: tied }));
    return undefined;
  }
  if (declared === undefined && delimiter !== ",") {
    report(dataDelimiterDetected.at(headerPlace(), { delimiter }));
  }
  if (!namesAreGood(columns, headerPlace, report)) return undefined;
  return { columns, headerPlace, rows: rowsOf(records, shape, request) };
}

/** Faults of a row that is otherwise like the others; one that is too long is no row at all. */
const ofOneRow: ReadonlySet<RecordFault> = new Set([
  "text after quote",
  "quote inside",
  "open quote",
  "quote over lines",
]);

function rowsOf(
  records: CsvRecords,
  shape: CsvShape,
  { report, refuse }: CsvRequest,
): Table["rows"] {
  const { cut } = records;
  const expected = shape.columns.length;
  const row = rowOfCells(cut, ".", () => placesOf(records, shape));
  return {
    next: () => {
      while (records.next()) {
        if (cut.cells === expected) return row;
        const place = placesOf(records, shape).at();
        const cutOff = cut.cells < expected && records.endsFile();
        report(dataFieldCount.at(place, { expected, found: cut.cells, cutOff }));
        refuse?.(cellsOf(cut), place);
      }
      return undefined;
    },
    close: records.close,
  };
}

function placesOf(records: CsvRecords, shape: CsvShape): CsvPlaces {
  const { cut } = records;
  return new CsvPlaces(shape, cut.bytes, records.begin(), cut.end, records.line(), records.row());
}

function cellsOf(cut: Cut): readonly string[] {
  return Array.from({ length: cut.cells }, (_, index) => cellText(cut, index));
}

function startOf(file: string): DataPlace {
  return { in: "data", file, line: 1, column: 1, row: 0, excerpt: "" };
}

/** Whether every column has a name of its own. */
function namesAreGood(
  columns: readonly string[],
  place: (column?: number) => DataPlace,
  report: (problem: Problem) => void,
): boolean {
  const seen = new Map<string, number>();
  const title = titleIn(columns);
  if (title !== undefined) {
    report(dataTitleLine.at(place(), { title }));
    return false;
  }
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

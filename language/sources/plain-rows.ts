// Reads tables whose every row is a thing of its own: catalogues and control files.
import type { DataPlace, Problem, TextPlace } from "../diagnostics/problem.ts";
import type { FieldMapping, Mapping } from "../model/book.ts";
import type { FieldPlaces } from "../model/document.ts";
import { capProblems } from "./cap-problems.ts";
import { openCsv } from "./csv.ts";
import type { DataFile } from "./data-file.ts";
import type { Puts } from "./document-draft.ts";
import { formatOf } from "./format.ts";
import { type Column, mapColumns } from "./map-columns.ts";
import { openMappedJson } from "./mapped-json.ts";
import { delimiterOf } from "./marks.ts";
import {
  blankCell,
  type FieldColumn,
  fieldColumn,
  isBlankIn,
  placeOf,
  putCell,
} from "./row-reader.ts";
import type { Row, RowPlaces, Table } from "./table.ts";

export interface PlainRequest<Draft> {
  readonly file: DataFile;
  readonly mapping: Mapping | undefined;
  readonly puts: Puts<Draft>;
  readonly required: readonly string[];
  readonly start: () => Draft;
  readonly report: (problem: Problem) => void;
}

export interface PlainRow<Draft> {
  readonly draft: Draft;
  readonly origin: DataPlace;
  readonly origins: FieldPlaces;
}

/** The rows that have no problem; those of blanks only are passed over. */
export function* readPlainRows<Draft>(request: PlainRequest<Draft>): Generator<PlainRow<Draft>> {
  const { file, mapping, puts, required } = request;
  const { report, finish } = capProblems(file, request.report);
  const table = openTable({ ...request, report });
  const known = [...puts.keys()];
  const columns = table && mapColumns({ table, mapping, known, required, report });
  if (table !== undefined && columns !== undefined) {
    const placed = columns.flatMap((column) => {
      const put = puts.get(column.field);
      return put === undefined ? [] : [fieldColumn(column, put)];
    });
    for (let row = table.rows.next(); row !== undefined; row = table.rows.next()) {
      if (placed.every((column) => column.index === -1 || row?.isBlank(column.index))) continue;
      const read = readRow(row, placed, request, report);
      if (read !== undefined) yield read;
    }
  }
  finish();
}

function readRow<Draft>(
  row: Row,
  columns: readonly FieldColumn<Draft>[],
  { required, start }: PlainRequest<Draft>,
  tell: (problem: Problem) => void,
): PlainRow<Draft> | undefined {
  const draft = start();
  const places = row.places();
  let bad = false;
  const report = (problem: Problem) => {
    bad = true;
    tell(problem);
  };
  for (const column of columns) {
    if (!isBlankIn(row, column)) putCell(column, row, draft, { places, report });
    else if (required.includes(column.field)) {
      report(blankCell(column, places));
    }
  }
  return bad ? undefined : { draft, origin: places.at(), origins: fieldPlaces(columns, places) };
}

function fieldPlaces(columns: readonly Column[], places: RowPlaces): FieldPlaces {
  return {
    get: (field) => {
      const column = columns.find((one) => one.field === field);
      return column === undefined ? undefined : placeOf(column, places);
    },
    values: () => columns.map((column) => placeOf(column, places)).values(),
  };
}

function openTable<Draft>({ file, mapping, puts, report }: PlainRequest<Draft>): Table | undefined {
  const format = formatOf(file);
  if (format === "csv") {
    return openCsv({
      file,
      delimiter: delimiterOf(mapping),
      encoding: mapping?.encoding,
      report,
    });
  }
  const named = mapping === undefined || mapping.fields.size === 0;
  return openMappedJson({
    file,
    format,
    optional: named,
    mapping: named ? { ...mapping, ...keysNamed(puts.keys()) } : mapping,
    report,
  });
}

/** A JSON file without a mapping has the fields' own names as keys. */
function keysNamed(fields: Iterable<string>): Mapping {
  const place: TextPlace = { in: "book", file: "", span: { start: 0, end: 0 } };
  const own = (column: string): FieldMapping => ({ column, values: new Map(), place });
  const entries = Array.from(fields, (field) => [field, own(field)] as const);
  return { decimal: ".", grouped: false, fields: new Map(entries) };
}

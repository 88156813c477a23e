// A list in CSV: the first line that names the needed columns is its header, and what stands above is a title.
import { dataFieldCount } from "../diagnostics/codes/data-field-count.ts";
import { dataNoHeader } from "../diagnostics/codes/data-no-header.ts";
import { importColumnMissing } from "../diagnostics/codes/import-column-missing.ts";
import { fold, nearestName, normalizeName } from "../text/names.ts";
import { type CsvRecord, readCsvRecords } from "./csv-records.ts";
import { type ImportedRows, type ImportRow, rowOf } from "./import-row.ts";
import type { Choices, Layout } from "./layout.ts";
import type { RowsRequest } from "./read-rows.ts";

/** The title, the company, the period and blank lines: more never stood above a list. */
const titleLines = 20;

export function readCsvRows(request: RowsRequest): ImportedRows {
  const { file, layout, choices, report } = request;
  const top: CsvRecord[] = [];
  const rows: ImportRow[] = [];
  let header: Header | undefined;
  for (const record of readCsvRecords(file, choices, report)) {
    if (header === undefined) {
      top.push(record);
      header = headerIn(record, layout, choices);
      if (top.length > titleLines) break;
      continue;
    }
    const row = rowUnder(header, record, request);
    if (row !== undefined) rows.push(row);
  }
  if (header === undefined) tellMissing(top, request);
  return { rows, fields: new Set(header?.columns.keys()), layout: "CSV" };
}

interface Header {
  readonly index: number;
  readonly names: readonly string[];
  /** The cell of each field that has one. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Undefined where a chosen or a needed column is not among the cells. */
function headerIn(record: CsvRecord, layout: Layout, choices: Choices): Header | undefined {
  const { found, missing } = columnsIn(record, layout, choices);
  if (missing.length > 0) return undefined;
  return { index: record.index, names: namesOf(record), columns: found };
}

function namesOf({ cells }: CsvRecord): readonly string[] {
  return cells.map(normalizeName);
}

/** A column is one field: what is chosen for one is not taken for another. */
function columnsIn(record: CsvRecord, { fields }: Layout, { columns }: Choices) {
  const names = namesOf(record);
  const folded = names.map(fold);
  const found = new Map<string, number>();
  const missing: string[] = [];
  for (const { name } of fields) {
    const chosen = columns.get(name);
    const at = chosen === undefined ? -1 : names.indexOf(normalizeName(chosen));
    if (at !== -1) found.set(name, at);
    else if (chosen !== undefined) missing.push(name);
  }
  const taken = new Set(found.values());
  const firstOf = (headers: readonly string[]) =>
    headers.map((header) => folded.indexOf(fold(header))).find((at) => at !== -1 && !taken.has(at));
  for (const { name, headers, beside, required } of fields) {
    if (columns.has(name)) continue;
    const isBeside = beside !== undefined && firstOf(beside.other) !== undefined;
    const at = firstOf(headers) ?? (isBeside ? firstOf(beside.headers) : undefined);
    if (at !== undefined) {
      found.set(name, at);
      taken.add(at);
    } else if (required === true) missing.push(name);
  }
  return { found, missing };
}

function rowUnder(
  { index, names, columns }: Header,
  record: CsvRecord,
  { report }: RowsRequest,
): ImportRow | undefined {
  const { cells } = record;
  if (cells.every((cell) => normalizeName(cell) === "")) return undefined;
  const beyond = cells.slice(names.length);
  if (cells.length < names.length || beyond.some((cell) => normalizeName(cell) !== "")) {
    const cutOff = cells.length < names.length && record.endsFile;
    const words = { expected: names.length, found: cells.length, cutOff };
    report(dataFieldCount.at(record.place(names, index), words));
    return undefined;
  }
  const cellOf = (field: string) => cells[columns.get(field) ?? -1];
  return rowOf(cellOf, (field) =>
    record.place(names, index, field === undefined ? undefined : columns.get(field)),
  );
}

/** Of the lines at the top, the one with the most known columns is what was meant to be the header. */
function tellMissing(top: readonly CsvRecord[], { file, layout, choices, report }: RowsRequest) {
  const [first] = top;
  if (first === undefined) {
    const place = { in: "data", file: file.path, line: 1, column: 1, row: 0, excerpt: "" } as const;
    report(dataNoHeader.at(place, {}));
    return;
  }
  const count = (record: CsvRecord) => columnsIn(record, layout, choices).found.size;
  const best = top.reduce((left, right) => (count(right) > count(left) ? right : left), first);
  const names = namesOf(best);
  for (const field of columnsIn(best, layout, choices).missing) {
    const chosen = choices.columns.get(field);
    const nearest = chosen === undefined ? undefined : nearestName(chosen, names);
    const columns = names.filter((name) => name !== "");
    const words = { list: layout.list, field, chosen, nearest, columns };
    report(importColumnMissing.at(best.place(names, best.index), words));
  }
}

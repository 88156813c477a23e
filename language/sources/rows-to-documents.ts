// Puts the rows of a table together into documents: rows of one number and kind are one document.

import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataRowsApart } from "../diagnostics/codes/data-rows-apart.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Columns } from "./columns.ts";
import { type DocumentBuilder, startDocument } from "./document-builder.ts";
import type { Read } from "./read.ts";
import { textValue } from "./read-value.ts";
import { cellOf, placeOf } from "./row-reader.ts";
import { createSeenKeys, type SeenKeys } from "./seen-keys.ts";
import type { Row } from "./table.ts";

export interface RowsRequest {
  readonly rows: Iterable<Row>;
  readonly columns: Columns;
  /** Rows of one document may stand anywhere: then every document is kept until the file ends. */
  readonly grouped: boolean;
  readonly report: (problem: Problem) => void;
  /** The same rows once more, without a word about their problems. */
  readonly again: () => Iterable<Row>;
  /** Another memory than the ordinary one. */
  readonly seen?: SeenKeys;
}

export function rowsToDocuments(request: RowsRequest): Generator<Read> {
  return request.grouped ? groupRows(request) : joinAdjacentRows(request);
}

/** One document is in memory at a time; of those before, only that they were there. */
function* joinAdjacentRows(request: RowsRequest): Generator<Read> {
  const { rows, columns, report, seen = createSeenKeys() } = request;
  let current: DocumentBuilder | undefined;
  let currentKey: string | undefined;
  let apart = false;
  let sure = false;
  for (const row of rows) {
    const key = keyOf(row, columns, report);
    if (key === undefined) continue;
    if (current !== undefined && key === currentKey) {
      current.add(row);
      continue;
    }
    if (current !== undefined && currentKey !== undefined) {
      yield* finish(current, apart);
      if (!apart) seen.add(currentKey, current.places.at().row);
    }
    current = startDocument(row, columns, report);
    currentKey = key;
    const before = seen.find(key);
    // Where one document is known to stand apart the file is refused: no need to read it again for the next.
    apart = before !== undefined && (sure || isKeyOf(request, before, key));
    if (before === undefined || !apart) continue;
    sure = true;
    const number = cellOf(row, columns.number);
    const place = placeOf(columns.number, current.places);
    report(dataRowsApart.at(place, { number, row: before }));
  }
  if (current !== undefined) yield* finish(current, apart);
}

/** Whether a row, read again, is one of the document with this key. */
function isKeyOf({ again, columns }: RowsRequest, number: number, key: string): boolean {
  for (const row of again()) {
    if (row.places().at().row === number) return keyOf(row, columns, () => {}) === key;
  }
  return false;
}

function* finish(builder: DocumentBuilder, apart: boolean): Generator<Read> {
  const read = builder.finish();
  if (read !== undefined && !apart) yield read;
}

/** Documents in the order of their first rows. All are in memory: that is what `rows grouped by` costs. */
function* groupRows({ rows, columns, report }: RowsRequest): Generator<Read> {
  const builders = new Map<string, DocumentBuilder>();
  for (const row of rows) {
    const key = keyOf(row, columns, report);
    if (key === undefined) continue;
    const builder = builders.get(key);
    if (builder === undefined) builders.set(key, startDocument(row, columns, report));
    else builder.add(row);
  }
  for (const builder of builders.values()) yield* finish(builder, false);
}

/**
 * What rows of one document have in common: kind and number, and administration and source where there are
 * such columns. Undefined for a row without a number, which is a problem, or of blanks only, which is nothing.
 */
function keyOf(row: Row, columns: Columns, report: (problem: Problem) => void): string | undefined {
  const number = textValue(cellOf(row, columns.number));
  if (number === undefined) {
    const blank = columns.all.every((column) => column.index === -1 || cellOf(row, column) === "");
    const place = () => placeOf(columns.number, row.places());
    if (!blank) report(dataMissingValue.at(place(), { field: "number" }));
    return undefined;
  }
  let key = `${cellOf(row, columns.kind)}\n${number}`;
  for (const column of columns.keys) key += `\n${cellOf(row, column)}`;
  return key;
}

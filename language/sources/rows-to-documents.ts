// Puts the rows of a table together into documents: rows of one number and kind are one document.

import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataRowsApart } from "../diagnostics/codes/data-rows-apart.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Columns } from "./columns.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import {
  continueDocument,
  type DocumentBuilding,
  finishDocument,
  startDocument,
} from "./document-builder.ts";
import type { Read } from "./read.ts";
import { textValue } from "./read-value.ts";
import { cellOf, isBlankIn, placeOf } from "./row-reader.ts";
import { createSeenKeys, type SeenKeys } from "./seen-keys.ts";
import type { Row, Rows } from "./table.ts";

export interface RowsRequest {
  readonly rows: Rows;
  readonly columns: Columns;
  /** Rows of one document may stand anywhere: then every document is kept until the file ends. */
  readonly grouped: boolean;
  readonly report: (problem: Problem) => void;
  /** The same rows once more, without a word about their problems. */
  readonly again: () => Rows | undefined;
  /** Another memory than the ordinary one. */
  readonly seen?: SeenKeys;
}

export function rowsToDocuments(request: RowsRequest): Cursor<Read> {
  return request.grouped ? cursorOf(groupRows(request)) : joinAdjacentRows(request);
}

/** The document that is being built. */
interface Current {
  readonly building: DocumentBuilding;
  readonly key: string;
  /** What the columns of the key have in its first row, as they stand there. */
  readonly texts: readonly string[];
  /** Whether the document has rows elsewhere. */
  readonly apart: boolean;
}

/** One document is in memory at a time; of those before, only that they were there. */
function joinAdjacentRows(request: RowsRequest): Cursor<Read> {
  const { rows, columns, report, seen = createSeenKeys() } = request;
  let current: Current | undefined;
  let sure = false;

  function next(): Read | undefined {
    for (let row = rows.next(); row !== undefined; row = rows.next()) {
      if (current !== undefined && isLike(current, row)) {
        continueDocument(current.building, row);
        continue;
      }
      const key = keyOf(row, columns, report);
      if (key === undefined) continue;
      if (key === current?.key) {
        continueDocument(current.building, row);
        continue;
      }
      const read = finishCurrent();
      current = start(row, key);
      if (read !== undefined) return read;
    }
    return finishCurrent();
  }

  /** Most rows of a document repeat the very texts: then no key is made. */
  function isLike({ texts }: Current, row: Row): boolean {
    for (let index = 0; index < texts.length; index++) {
      const column = columns.identity[index];
      if (column !== undefined && !row.is(column.index, texts[index] ?? "")) return false;
    }
    return true;
  }

  function finishCurrent(): Read | undefined {
    if (current === undefined) return undefined;
    const { building, apart } = current;
    current = undefined;
    const read = finishDocument(building);
    return apart ? undefined : read;
  }

  function start(row: Row, key: string): Current {
    const building = startDocument(row, columns, report);
    const texts = columns.identity.map((column) => row.text(column.index));
    const before = seen.claim(key, building.places.row);
    // Where one document is known to stand apart the file is refused: no need to read it again for the next.
    const apart = before !== undefined && (sure || isKeyOf(request, before, key));
    if (apart && before !== undefined) {
      sure = true;
      const number = cellOf(row, columns.number);
      const place = placeOf(columns.number, building.places);
      report(dataRowsApart.at(place, { number, row: before }));
    } else if (before !== undefined) {
      seen.replace(key, building.places.row);
    }
    return { building, key, texts, apart };
  }

  return { next, close: rows.close };
}

/** Whether a row, read again, is one of the document with this key. */
function isKeyOf({ again, columns }: RowsRequest, number: number, key: string): boolean {
  const rows = again();
  for (let row = rows?.next(); row !== undefined; row = rows?.next()) {
    if (row.places().row !== number) continue;
    rows?.close();
    return keyOf(row, columns, () => {}) === key;
  }
  return false;
}

/** Documents in the order of their first rows. All are in memory: that is what `rows grouped by` costs. */
function* groupRows({ rows, columns, report }: RowsRequest): Generator<Read> {
  const all = new Map<string, DocumentBuilding>();
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const key = keyOf(row, columns, report);
    if (key === undefined) continue;
    const building = all.get(key);
    if (building === undefined) all.set(key, startDocument(row, columns, report));
    else continueDocument(building, row);
  }
  for (const building of all.values()) {
    const read = finishDocument(building);
    if (read !== undefined) yield read;
  }
}

/**
 * What rows of one document have in common: kind and number, and administration and source where there are
 * such columns. Undefined for a row without a number, which is a problem, or of blanks only, which is nothing.
 */
function keyOf(row: Row, columns: Columns, report: (problem: Problem) => void): string | undefined {
  const number = textValue(cellOf(row, columns.number));
  if (number === undefined) {
    const blank = columns.all.every((column) => column.index === -1 || isBlankIn(row, column));
    const place = () => placeOf(columns.number, row.places());
    if (!blank) report(dataMissingValue.at(place(), { field: "number" }));
    return undefined;
  }
  let key = `${cellOf(row, columns.kind)}\n${number}`;
  for (const column of columns.keys) key += `\n${cellOf(row, column)}`;
  return key;
}

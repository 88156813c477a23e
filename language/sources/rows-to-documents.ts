// Puts the rows of a table together into documents: rows of one number and kind are one document.

import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataRowsApart } from "../diagnostics/codes/data-rows-apart.ts";
import { dataTotalRow } from "../diagnostics/codes/data-total-row.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { type Columns, kindWordIn } from "./columns.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import {
  continueDocument,
  type DocumentBuilding,
  finishDocument,
  startDocument,
} from "./document-builder.ts";
import { createKeysInOrder } from "./keys-in-order.ts";
import type { Column } from "./map-columns.ts";
import type { Read } from "./read.ts";
import { textValue } from "./read-value.ts";
import { cellOf, isBlankIn, placeOf } from "./row-reader.ts";
import type { SeenKeys } from "./seen-keys.ts";
import type { Row, Rows } from "./table.ts";
import { isTotalWord, totalIn } from "./total-row.ts";

export interface RowsRequest {
  readonly rows: Rows;
  readonly columns: Columns;
  /** Rows of one document may stand anywhere: then every document is kept until the file ends. */
  readonly grouped: boolean;
  readonly report: (problem: Problem) => void;
  /** The same rows once more, without a word about their problems. */
  readonly again: () => Rows | undefined;
  /** Another memory than the ordinary one, for keys that are not in order. */
  readonly seen?: SeenKeys;
}

export function rowsToDocuments(request: RowsRequest): Cursor<Read> {
  return request.grouped ? cursorOf(groupRows(request)) : joinAdjacentRows(request);
}

/** The document that is being built. */
interface Current {
  readonly building: DocumentBuilding;
  readonly key: DocumentKey;
  /** Whether the document has rows elsewhere. */
  readonly apart: boolean;
}

/** One document is in memory at a time; of those before, only that they were there. */
function joinAdjacentRows(request: RowsRequest): Cursor<Read> {
  const { rows, columns, report } = request;
  let current: Current | undefined;
  let sure = false;
  /** The row at which the document at hand begins. */
  let begins = 0;
  const { seen: memory } = request;
  const seen = createKeysInOrder(
    (remember) => rememberBefore(request, begins, remember),
    memory && (() => memory),
  );

  function next(): Read | undefined {
    for (let row = rows.next(); row !== undefined; row = rows.next()) {
      // Most rows of a document repeat the very texts: then no key is made.
      if (current !== undefined && hasTexts(row, current.key, columns)) {
        continueDocument(current.building, row);
        continue;
      }
      const key = keyOf(row, columns, report);
      if (key === undefined) continue;
      if (current !== undefined && isSame(key, current.key)) {
        continueDocument(current.building, row);
        continue;
      }
      const read = finishCurrent();
      current = start(row, key);
      if (read !== undefined) return read;
    }
    return finishCurrent();
  }

  function finishCurrent(): Read | undefined {
    if (current === undefined) return undefined;
    const { building, apart } = current;
    current = undefined;
    const read = finishDocument(building);
    return apart ? undefined : read;
  }

  function start(row: Row, key: DocumentKey): Current {
    const building = startDocument(row, key[0] ?? "", columns, report);
    begins = building.places.row;
    const before = seen.claim(key, begins);
    // Where one document is known to stand apart the file is refused: no need to read it again for the next.
    const apart = before !== undefined && (sure || isKeyOf(request, before, key));
    if (apart && before !== undefined) {
      sure = true;
      const number = cellOf(row, columns.number);
      const place = placeOf(columns.number, building.places);
      report(dataRowsApart.at(place, { number, row: before }));
    } else if (before !== undefined) {
      seen.replace(key, begins);
    }
    return { building, key, apart };
  }

  return { next, close: rows.close };
}

/** Whether a row, read again, is one of the document with this key. */
function isKeyOf({ again, columns }: RowsRequest, number: number, key: DocumentKey): boolean {
  const rows = again();
  for (let row = rows?.next(); row !== undefined; row = rows?.next()) {
    if (row.places().row !== number) continue;
    rows?.close();
    const found = keyOf(row, columns, () => {});
    return found !== undefined && isSame(found, key);
  }
  return false;
}

/** The documents that begin before a row, read again: only now is it known that they have to be remembered. */
function rememberBefore(
  { again, columns }: RowsRequest,
  end: number,
  remember: (key: DocumentKey, row: number) => void,
): void {
  const rows = again();
  let last: DocumentKey = [];
  for (let row = rows?.next(); row !== undefined; row = rows?.next()) {
    const at = row.places().row;
    if (at >= end) break;
    const key = keyOf(row, columns, () => {});
    if (key === undefined || (last.length > 0 && isSame(key, last))) continue;
    remember(key, at);
    last = key;
  }
  rows?.close();
}

/** Documents in the order of their first rows. All are in memory: that is what `rows grouped by` costs. */
function* groupRows({ rows, columns, report }: RowsRequest): Generator<Read> {
  const all = new Map<string, DocumentBuilding>();
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const key = keyOf(row, columns, report);
    if (key === undefined) continue;
    const building = all.get(key.join("\n"));
    if (building === undefined) {
      all.set(key.join("\n"), startDocument(row, key[0] ?? "", columns, report));
    } else continueDocument(building, row);
  }
  for (const building of all.values()) {
    const read = finishDocument(building);
    if (read !== undefined) yield read;
  }
}

/**
 * What rows of one document have in common: number and kind, and administration and source where there are such
 * columns.
 */
type DocumentKey = readonly string[];

function isSame(left: DocumentKey, right: DocumentKey): boolean {
  return left.every((part, index) => part === right[index]);
}

/** Whether the row has the parts of a key letter by letter: then it has that key. */
function hasTexts(row: Row, key: DocumentKey, { number, kind, keys }: Columns): boolean {
  return (
    isPart(row, number, key[0]) &&
    isPart(row, kind, key[1]) &&
    keys.every((column, index) => isPart(row, column, key[index + 2]))
  );
}

function isPart(row: Row, column: Column, part = ""): boolean {
  return column.index === -1 || row.is(column.index, part);
}

/** Undefined for a row without a number, which is a problem, or of blanks only, which is nothing. */
function keyOf(
  row: Row,
  columns: Columns,
  report: (problem: Problem) => void,
): DocumentKey | undefined {
  const number = textValue(cellOf(row, columns.number));
  if (number === undefined || isTotalWord(number)) {
    const total = totalIn(row, columns);
    if (total !== undefined) {
      const text = cellOf(row, total);
      report(dataTotalRow.at(placeOf(total, row.places()), { text }));
      return undefined;
    }
  }
  if (number === undefined) {
    const blank = columns.all.every((column) => column.index === -1 || isBlankIn(row, column));
    const place = () => placeOf(columns.number, row.places());
    if (!blank) report(dataMissingValue.at(place(), { field: "number" }));
    return undefined;
  }
  const key = [number, kindWordIn(row, columns).word];
  for (const column of columns.keys) key.push(cellOf(row, column));
  return key;
}

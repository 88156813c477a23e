// Puts the rows of a table together into documents: rows of one number and kind are one document, unless more than
// that makes a document the same.
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
import {
  baseLength,
  baseOf,
  type DocumentKey,
  filledIn,
  hasTexts,
  isSame,
  isUnsure,
  keyOf,
} from "./document-key.ts";
import { createKeysInOrder } from "./keys-in-order.ts";
import type { Read } from "./read.ts";
import { groupRows } from "./row-groups.ts";
import { cellOf, placeOf } from "./row-reader.ts";
import type { SeenKeys } from "./seen-keys.ts";
import type { Row, Rows } from "./table.ts";

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
  key: DocumentKey;
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
      if (current !== undefined && isSame(key, current.key, columns)) {
        continueDocument(current.building, row);
        current.key = filledIn(current.key, key);
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
    const before = claim(key);
    // Where one document is known to stand apart the file is refused: no need to read it again for the next.
    const apart = before !== undefined && (sure || isKeyOf(request, before, key));
    if (apart && before !== undefined) {
      sure = true;
      const number = cellOf(row, columns.number);
      const place = placeOf(columns.number, building.places);
      report(dataRowsApart.at(place, { number, row: before }));
    } else if (before !== undefined) {
      seen.replace(seenAs(key, columns), begins);
    }
    return { building, key, apart };
  }

  /** The row of a document before that this one may be a part of. */
  function claim(key: DocumentKey): number | undefined {
    const before = seen.claim(seenAs(key, columns), begins);
    if (key.length === baseLength(columns)) return before;
    // Of a number, any document may be meant by one that does not say which, and the other way round.
    const ofNumber = seen.claimToo(baseOf(key, columns), begins);
    if (isUnsure(key, columns)) return ofNumber;
    return before ?? seen.find(unsureOf(key, columns));
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
    return found !== undefined && isSame(found, key, columns);
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
    if (key === undefined) continue;
    if (last.length > 0 && isSame(key, last, columns)) {
      last = filledIn(last, key);
      continue;
    }
    remember(seenAs(key, columns), at);
    if (key.length > baseLength(columns)) remember(baseOf(key, columns), at);
    last = key;
  }
  rows?.close();
}

/** What is remembered of a document: of a supplier, what says first who it is. */
function seenAs(key: DocumentKey, columns: Columns): DocumentKey {
  const base = baseLength(columns);
  if (key.length === base) return key;
  if (isUnsure(key, columns)) return unsureOf(key, columns);
  if (columns.apart.of === "all") return key;
  const at = key.findIndex((part, index) => index >= base && part !== "");
  return [...baseOf(key, columns), `${at}`, key[at] ?? ""];
}

function unsureOf(key: DocumentKey, columns: Columns): DocumentKey {
  return [...baseOf(key, columns), ""];
}

// Puts the rows of a table together wherever they stand: `rows grouped by number`.
import type { Problem } from "../diagnostics/problem.ts";
import type { Columns } from "./columns.ts";
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
  isSame,
  keyOf,
  unsaid,
} from "./document-key.ts";
import { createKeyIndex, type KeyIndex } from "./key-index.ts";
import type { Read } from "./read.ts";
import { blankCell } from "./row-reader.ts";
import type { Row, Rows } from "./table.ts";

export interface GroupRequest {
  readonly rows: Rows;
  readonly columns: Columns;
  readonly report: (problem: Problem) => void;
}

/** Documents in the order of their first rows. All are in memory: that is what `rows grouped by` costs. */
export function* groupRows({ rows, columns, report }: GroupRequest): Generator<Read> {
  const all = new Map<string, DocumentBuilding>();
  const byNumber = new Map<string, SameNumber>();
  let last: OfNumber | undefined;
  const start = (row: Row, key: DocumentKey, name: string) => {
    const building = startDocument(row, key[0] ?? "", columns, report);
    all.set(name, building);
    return building;
  };
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const key = keyOf(row, columns, report);
    if (key === undefined) continue;
    if (key.length === baseLength(columns)) {
      last = undefined;
      const name = key.join("\n");
      const building = all.get(name);
      if (building === undefined) start(row, key, name);
      else continueDocument(building, row);
      continue;
    }
    // Mostly a row is of the document of the row before, whatever others it could be of.
    if (last !== undefined && isSame(last.key, key, columns)) {
      continueOwn(last, key, row, byNumber.get(last.base));
      continue;
    }
    const base = baseOf(key, columns).join("\n");
    let others = byNumber.get(base);
    if (others === undefined) {
      others = { count: 0, byKey: createKeyIndex(columns), unsure: createKeyIndex(columns) };
      byNumber.set(base, others);
    }
    const fitting = others.byKey.find(key).toSorted(inOrder);
    const [own] = fitting;
    if (own === undefined) {
      for (const one of others.unsure.find(key).toSorted(inOrder)) tellUnsure(one, columns);
      const order = others.count++;
      const building = start(row, key, `${base}\n\n${order}`);
      last = { key, first: key, base, order, building };
      others.byKey.put(key, last);
      if (isOpen(key, columns)) others.unsure.put(key, last);
      continue;
    }
    if (fitting.length > 1) tellWhose(row, key, fitting, columns);
    continueOwn(own, key, row, others);
    last = own;
  }
  for (const building of all.values()) {
    const read = finishDocument(building);
    if (read !== undefined) yield read;
  }
}

/** The documents of one number. */
interface SameNumber {
  count: number;
  readonly byKey: KeyIndex<OfNumber>;
  /** Those whose first rows left open whose they are, by the keys of these rows. */
  readonly unsure: KeyIndex<OfNumber>;
}

/** A further row of the document, which may say what those before left open. */
function continueOwn(
  own: OfNumber,
  key: DocumentKey,
  row: Row,
  others: SameNumber | undefined,
): void {
  continueDocument(own.building, row);
  const filled = filledIn(own.key, key);
  if (filled === own.key) return;
  others?.byKey.remove(own.key, own);
  own.key = filled;
  others?.byKey.put(filled, own);
}

/** Whether rows with the key leave something to be said by others. */
function isOpen(key: DocumentKey, columns: Columns): boolean {
  return key.includes("", baseLength(columns));
}

/** One of the documents that may have the same number. */
interface OfNumber {
  key: DocumentKey;
  /** The key of its first row. */
  readonly first: DocumentKey;
  /** What it has in common with the others of its number. */
  readonly base: string;
  /** Of its first row among theirs. */
  readonly order: number;
  readonly building: DocumentBuilding;
}

function inOrder(one: OfNumber, other: OfNumber): number {
  return one.order - other.order;
}

/** Rows of a document that began without saying whose it is could be of another as well, now that there is one. */
function tellUnsure({ first, building }: OfNumber, columns: Columns): void {
  if (building.ignored !== undefined) return;
  const column = unsaid(first, columns);
  building.report(blankCell(column, building.places));
}

/** A row that leaves open of which of several documents it is: none of them is whole without it. */
function tellWhose(
  row: Row,
  key: DocumentKey,
  fitting: readonly OfNumber[],
  columns: Columns,
): void {
  const [first] = fitting;
  if (first === undefined || first.building.ignored !== undefined) return;
  const column = unsaid(key, columns);
  first.building.report(blankCell(column, row.places()));
  for (const { building } of fitting) building.wrong ??= [];
}

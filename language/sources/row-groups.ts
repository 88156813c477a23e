// Puts the rows of a table together wherever they stand: `rows grouped by number`.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
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
import type { Read } from "./read.ts";
import { placeOf } from "./row-reader.ts";
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
    const base = baseOf(key, columns).join("\n");
    let others = byNumber.get(base);
    if (others === undefined) {
      others = { all: [], unsure: [], known: new Map() };
      byNumber.set(base, others);
    }
    const fitting = fittingAmong(others, key, columns);
    const own = fitting.find((one) => one === last) ?? fitting[0];
    if (own === undefined) {
      for (const one of others.unsure) tellUnsure(one, key, columns);
      last = { key, first: key, building: start(row, key, `${base}\n\n${others.all.length}`) };
      others.all.push(last);
      if (isOpen(key, columns)) others.unsure.push(last);
      else others.known.set(whoseOf(key, columns), last);
      continue;
    }
    if (fitting.length > 1 && own !== last) tellWhose(row, key, fitting, columns);
    continueDocument(own.building, row);
    if (isOpen(own.key, columns)) {
      own.key = filledIn(own.key, key);
      if (!isOpen(own.key, columns)) others.known.set(whoseOf(own.key, columns), own);
    }
    last = own;
  }
  for (const building of all.values()) {
    const read = finishDocument(building);
    if (read !== undefined) yield read;
  }
}

/** The documents of one number, in the order of their first rows. */
interface SameNumber {
  readonly all: OfNumber[];
  /** Those whose first rows left open whose they are. */
  readonly unsure: OfNumber[];
  /** By whose they are, once it is known: hundreds of suppliers may number their bills from 1. */
  readonly known: Map<string, OfNumber>;
}

/** Those that a row with this key may be of. */
function fittingAmong(
  { all, unsure, known }: SameNumber,
  key: DocumentKey,
  columns: Columns,
): readonly OfNumber[] {
  if (isOpen(key, columns)) return all.filter((one) => isSame(one.key, key, columns));
  const own = known.get(whoseOf(key, columns));
  const open = unsure.filter((one) => isOpen(one.key, columns) && isSame(one.key, key, columns));
  if (own === undefined) return open;
  return open.length === 0 ? [own] : all.filter((one) => one === own || open.includes(one));
}

/** Whether rows with the key leave something to be said by others. */
function isOpen(key: DocumentKey, columns: Columns): boolean {
  return key.includes("", baseLength(columns));
}

/** What tells documents of one number apart: of bills, the first part alone. */
function whoseOf(key: DocumentKey, columns: Columns): string {
  const base = baseLength(columns);
  return columns.apart.of === "purchases" ? (key[base] ?? "") : key.slice(base).join("\n");
}

/** One of the documents that may have the same number. */
interface OfNumber {
  key: DocumentKey;
  /** The key of its first row. */
  readonly first: DocumentKey;
  readonly building: DocumentBuilding;
}

/** Rows of a document that began without saying whose it is could be of another as well, now that there is one. */
function tellUnsure({ first, building }: OfNumber, key: DocumentKey, columns: Columns): void {
  if (building.ignored !== undefined || !isSame(first, key, columns)) return;
  const column = unsaid(first, columns);
  const place = placeOf(column, building.places);
  building.report(dataMissingValue.at(place, { field: column.field }));
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
  first.building.report(
    dataMissingValue.at(placeOf(column, row.places()), { field: column.field }),
  );
  for (const { building } of fitting) building.bad = true;
}

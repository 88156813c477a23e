// What suppliers send, under their ids, numbers and names. Two documents are of one supplier where the first of these
// that both state is the same: a corrected name makes no other supplier, and two ids are two whatever else they share.
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { normalizeName } from "../text/names.ts";
import { createColumn } from "./column.ts";
import { createTextTable, type TextTable } from "./text-table.ts";

export interface SupplierNumbers {
  /** The row of a document that is this one by its supplier; -1 where none is. */
  readonly find: (document: Document, rest: string) => number;
  readonly put: (document: Document, rest: string, row: number) => void;
  /** Makes a bill the one that its number means under its supplier's id or number; gives the names that another had. */
  readonly name: (bill: Document, row: number) => readonly string[];
  /** The bill of a number by the id or the number of the supplier that one names, if only one bill has it. */
  readonly named: (by: Document, number: string) => number;
  /** One of several bills that have both, and the name under which they stand. */
  readonly shared: (
    by: Document,
    number: string,
  ) => { readonly row: number; readonly name: string } | undefined;
}

/**
 * `rest`: what else makes a document the same, without its number and its supplier. `sameIn` finds the row of the very
 * supplier, by `supplierKey`: what suppliers of one mark send, as most do, is remembered there alone.
 */
export function rememberSupplierNumbers(
  sameIn: (document: Document, rest: string, supplier: string) => number,
): SupplierNumbers {
  const same = rowsByName();
  const bills = rowsByName();
  const several = new Set<string>();
  // Of which marks suppliers have come, as bits: mostly all of them have the same.
  const kinds = new Set<number>();
  return {
    find: (document, rest) => {
      const marks = marksOf(document);
      const own = kindOf(marks);
      for (const kind of kinds) {
        const first = marks.findIndex((mark, at) => mark !== "" && isStated(kind, at));
        if (first === -1 || (kind === own && isSingle(kind))) continue;
        const row = isSingle(kind)
          ? sameIn(document, rest, keyOf(marks.map((mark, at) => (at === first ? mark : ""))))
          : same.find(nameOf(document, rest, { kind, at: first, mark: marks[first] }));
        if (row !== -1) return row;
      }
      return -1;
    },
    put: (document, rest, row) => {
      const marks = marksOf(document);
      const kind = kindOf(marks);
      kinds.add(kind);
      if (isSingle(kind)) return;
      for (const [at, mark] of marks.entries()) {
        if (mark !== "") same.put(nameOf(document, rest, { kind, at, mark }), row);
      }
    },
    name: (bill, row) => {
      if (bill.kind !== "bill") return [];
      const taken = namesOfBill(bill, bill.number).filter((name) => !bills.put(name, row));
      for (const name of taken) several.add(name);
      return taken;
    },
    named: (by, number) => {
      for (const name of namesOfBill(by, number)) {
        const row = several.has(name) ? -1 : bills.find(name);
        if (row !== -1) return row;
      }
      return -1;
    },
    shared: (by, number) => {
      const name = namesOfBill(by, number).find((one) => several.has(one));
      return name === undefined ? undefined : { row: bills.find(name), name };
    },
  };
}

/** All that is said of a supplier: what is the same there is the same supplier. */
export function supplierKey(document: Document): string {
  return keyOf(marksOf(document));
}

function keyOf(marks: readonly string[]): string {
  return marks.join("\u0000");
}

/** By what a supplier's bill of a number is named beside the supplier's name, surest first. */
export function namesOfBill(document: Document, number: string): readonly string[] {
  if (!isPurchase(document.kind) || document.supplier === undefined) return [];
  const [id = "", own = ""] = marksOf(document);
  const wanted = normalizeName(number);
  return [
    ...(id === "" ? [] : [`id\u0000${id}\u0000${wanted}`]),
    ...(own === "" ? [] : [`number\u0000${own}\u0000${wanted}`]),
  ];
}

/** Its id, its number and its name, surest first; "" of what is not stated. */
function marksOf({ kind, supplier }: Document): readonly string[] {
  if (!isPurchase(kind) || supplier === undefined) return unsaid;
  const { id = "", number = "", name = "" } = supplier;
  return [normalizeName(id), normalizeName(number), normalizeName(name)];
}

const unsaid: readonly string[] = ["", "", ""];

function kindOf(marks: readonly string[]): number {
  return marks.reduce((kind, mark, at) => (mark === "" ? kind : kind | (1 << at)), 0);
}

/** Of one mark, or of none. */
function isSingle(kind: number): boolean {
  return (kind & (kind - 1)) === 0;
}

function isStated(kind: number, at: number): boolean {
  return (kind & (1 << at)) !== 0;
}

interface Mark {
  /** Which marks its supplier has. */
  readonly kind: number;
  readonly at: number;
  readonly mark: string | undefined;
}

function nameOf({ number }: Document, rest: string, { kind, at, mark = "" }: Mark): string {
  return [rest, kind, at, mark, normalizeName(number)].join("\u0000");
}

interface RowsByName {
  readonly find: (name: string) => number;
  /** False where the name has a row already, which it keeps. */
  readonly put: (name: string, row: number) => boolean;
}

function rowsByName(): RowsByName {
  const names: TextTable = createTextTable();
  const rows = createColumn((length) => new Uint32Array(length));
  return {
    find: (name) => {
      const found = names.find(name);
      return found === -1 ? -1 : rows.get(found);
    },
    put: (name, row) => {
      if (names.add(name) !== rows.size()) return false;
      rows.push(row);
      return true;
    },
  };
}

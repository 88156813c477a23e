// What suppliers send, under their ids and numbers: one whose name was corrected between two exports is still the same.
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { normalizeName } from "../text/names.ts";
import { createColumn } from "./column.ts";
import { createTextTable } from "./text-table.ts";

export interface SupplierNumbers {
  /** The row of a document that is this one by the supplier's id or number; -1 where none is. */
  readonly find: (document: Document, rest: string) => number;
  readonly put: (document: Document, rest: string, row: number) => void;
}

/** `rest`: what else makes a document the same, without its number and its supplier. */
export function rememberSupplierNumbers(): SupplierNumbers {
  const names = createTextTable();
  const rows = createColumn((length) => new Uint32Array(length));
  return {
    find: (document, rest) => {
      for (const name of namesOf(document, rest)) {
        const found = names.find(name);
        if (found !== -1) return rows.get(found);
      }
      return -1;
    },
    put: (document, rest, row) => {
      for (const name of namesOf(document, rest)) {
        if (names.add(name) === rows.size()) rows.push(row);
      }
    },
  };
}

function namesOf({ kind, number, supplier }: Document, rest: string): readonly string[] {
  if (!isPurchase(kind) || supplier === undefined) return [];
  const { id, number: own } = supplier;
  return Object.entries({ id, own }).flatMap(([what, mark = ""]) =>
    mark === "" ? [] : [[rest, what, normalizeName(mark), normalizeName(number)].join("\u0000")],
  );
}

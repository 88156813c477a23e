// Rows that could not be cut into their columns: any of their cells may have been the number of a document.
import type { DataPlace } from "../diagnostics/problem.ts";
import * as limits from "../text/limits.ts";
import { normalizeName } from "../text/names.ts";
import type { Read } from "./read.ts";

export interface RefusedRows {
  readonly refuse: (cells: readonly string[], place: DataPlace) => void;
  readonly reads: () => Iterable<Read>;
  /** Where a row stands whose cell in a column is the number: the columns before what is wrong are where they should be. */
  readonly ofNumber: (number: string, column: number) => DataPlace | undefined;
}

/** As many rows are remembered as are told: past them a file is not this file at all. */
export function refusedRows(): RefusedRows {
  const cells = new Map<string, DataPlace>();
  const byColumn = new Map<string, DataPlace>();
  let rows = 0;
  return {
    refuse: (found, place) => {
      rows++;
      if (rows > limits.dataProblems) return;
      for (const [column, cell] of found.slice(0, mostCells).entries()) {
        const number = normalizeName(cell);
        if (number === "" || number.length > longestNumber) continue;
        cells.set(number, place);
        byColumn.set(columnKey(number, column), place);
      }
    },
    // Asked for every document, of files that mostly have no such row.
    ofNumber: (number, column) =>
      byColumn.size === 0 ? undefined : byColumn.get(columnKey(normalizeName(number), column)),
    reads: () => Array.from(cells, ([number, origin]) => ({ guessed: { number, origin } })),
  };
}

function columnKey(number: string, column: number): string {
  return `${column} ${number}`;
}

/** A number stands among the first columns, and is short. */
const mostCells = 64;
const longestNumber = 64;

// Open addressing: where, in a table, the row of a hash is. Four bytes a slot, and at most seven of ten are taken.
import { invariant } from "../text/invariant.ts";

export interface Slots {
  /** A row of the hash that `isSame` takes for the wanted one; -1 where there is none. */
  readonly find: (hash: number) => number;
  /** Takes a slot for the row, unless one of the same key has one: then that one is returned, else -1. */
  readonly claim: (hash: number, row: number) => number;
  /** Gives the slot of a row to another one of the same hash. */
  readonly replace: (hash: number, row: number, by: number) => void;
}

/** `isSame` is asked of rows that are likely to be the wanted one; `hashOf` of all of them, to move them. */
export function createSlots(
  isSame: (row: number) => boolean,
  hashOf: (row: number) => number,
): Slots {
  let cells = new Uint32Array(16);
  let taken = 0;
  const slotOf = (hash: number) => (Math.imul(hash, 0x9e37_79b1) >>> 0) % cells.length;
  const free = (hash: number) => {
    let slot = slotOf(hash);
    while (cells[slot] !== 0) slot = slot + 1 === cells.length ? 0 : slot + 1;
    return slot;
  };
  const grow = () => {
    const before = cells;
    // By half: what is copied is little, and little is left free.
    cells = new Uint32Array(Math.floor(before.length * 1.5) | 1);
    for (const cell of before) {
      if (cell === 0) continue;
      const hash = hashOf((cell & rowMask) - 1);
      cells[free(hash)] = cell;
    }
  };
  /** The slot of the wanted row, or the free one where the search for it ends. */
  const search = (hash: number) => {
    const mark = hash & ~rowMask;
    let slot = slotOf(hash);
    for (let cell = cells[slot] ?? 0; cell !== 0; cell = cells[slot] ?? 0) {
      // A few bits of the hash beside the row spare most looks at rows that are others.
      if (((cell ^ mark) & ~rowMask) === 0 && isSame((cell & rowMask) - 1)) break;
      slot = slot + 1 === cells.length ? 0 : slot + 1;
    }
    return slot;
  };
  return {
    find: (hash) => ((cells[search(hash)] ?? 0) & rowMask) - 1,
    claim: (hash, row) => {
      invariant(row < rowMask, "a run has fewer documents than a slot can number");
      if (taken * 10 >= cells.length * 7) grow();
      const slot = search(hash);
      const cell = cells[slot] ?? 0;
      if (cell !== 0) return (cell & rowMask) - 1;
      cells[slot] = cellOf(hash, row);
      taken++;
      return -1;
    },
    replace: (hash, row, by) => {
      let slot = slotOf(hash);
      while (((cells[slot] ?? 0) & rowMask) !== row + 1) {
        invariant(cells[slot] !== 0, "only a row that has a slot is replaced");
        slot = slot + 1 === cells.length ? 0 : slot + 1;
      }
      cells[slot] = cellOf(hash, by);
    },
  };
}

function cellOf(hash: number, row: number): number {
  return (hash & ~rowMask) | (row + 1);
}

/** Rows from 1, as zero is a free slot; what is above are bits of the hash. */
const rowMask = (1 << 28) - 1;

// Remembers which keys have been seen and in which row, in some twenty bytes a key: a file may have millions.

export interface SeenKeys {
  /**
   * Remembers a key that is not there yet. Else gives the row of the one that is this key, or, once in very many, of
   * another that looks like it: who needs to be certain reads that row again.
   */
  readonly claim: (key: readonly string[], row: number) => number | undefined;
  /** The row of a key that is there already, or of one that looks like it. */
  readonly find: (key: readonly string[]) => number | undefined;
  /** Remembers a key in the place of the one that looks like it. */
  readonly replace: (key: readonly string[], row: number) => void;
}

/** Two hashes of 32 bits each. */
export type KeyHash = (key: readonly string[]) => readonly [number, number];

export function createSeenKeys(hash: KeyHash = hashOf): SeenKeys {
  let count = 0;
  /** Three numbers a slot: both hashes, and the row; 0 where the slot is free. Slots are a power of two. */
  let slots = new Int32Array(slotLength * 1024);

  function slotOf(table: Int32Array, first: number, second: number): number {
    const last = table.length / slotLength - 1;
    let slot = first & last;
    for (;;) {
      const at = slot * slotLength;
      const free = table[at + 2] === 0;
      if (free || (table[at] === first && table[at + 1] === second)) return at;
      slot = (slot + 1) & last;
    }
  }

  function put(table: Int32Array, first: number, second: number, row: number): void {
    const at = slotOf(table, first, second);
    table[at] = first;
    table[at + 1] = second;
    table[at + 2] = row;
  }

  function grow(): void {
    const larger = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += slotLength) {
      const row = slots[at + 2] ?? 0;
      if (row !== 0) put(larger, slots[at] ?? 0, slots[at + 1] ?? 0, row);
    }
    slots = larger;
  }

  return {
    claim: (key, row) => {
      if ((count + 1) * slotLength * fullest.of > slots.length * fullest.part) grow();
      const [first, second] = hash(key);
      const at = slotOf(slots, first, second);
      const before = slots[at + 2] ?? 0;
      if (before !== 0) return before;
      slots[at] = first;
      slots[at + 1] = second;
      slots[at + 2] = row;
      count++;
      return undefined;
    },
    find: (key) => {
      const [first, second] = hash(key);
      const row = slots[slotOf(slots, first, second) + 2] ?? 0;
      return row === 0 ? undefined : row;
    },
    replace: (key, row) => {
      const [first, second] = hash(key);
      put(slots, first, second, row);
    },
  };
}

const slotLength = 3;

/** The table is doubled before more than two thirds of its slots are taken. */
const fullest = { part: 2, of: 3 };

const endOfPart = 0x10000;

/** Two runs of FNV-1a over UTF-16 units, with different primes and starts. */
function hashOf(key: readonly string[]): readonly [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (const part of key) {
    for (let index = 0; index < part.length; index++) {
      const unit = part.charCodeAt(index);
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul(second ^ unit, 0x5bd1e995) ^ (second >>> 15);
    }
    // What ends a part is in none.
    first = Math.imul(first ^ endOfPart, 0x01000193);
    second = Math.imul(second ^ endOfPart, 0x5bd1e995) ^ (second >>> 15);
  }
  return [first | 0, second | 0];
}

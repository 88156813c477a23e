// What was made of the texts of a column, by their bytes: names, days and methods come again and again.
import { textOf } from "../text/utf8.ts";

/**
 * Reads texts as values. Of bytes that it has met before it gives the same value again: no text is made and none is
 * read, 25 ns instead of 200.
 */
export interface CellMemo<Value> {
  /** Undefined where the text is no value. */
  readonly ofText: (text: string) => Value | undefined;
  readonly ofBytes: (bytes: Uint8Array, from: number, to: number) => Value | undefined;
}

/** Values that are remembered for a column: as many as there are slots, each for texts of one hash. */
const slotCount = 1_024;

/** Bytes of the longest text that is remembered. */
const slotLength = 64;

/** After so many texts of which most were new, a column is taken to be of numbers, and nothing is looked up. */
const trial = 2_048;

export function createCellMemo<Value>(
  ofText: (text: string) => Value | undefined,
): CellMemo<Value> {
  /** Made for the first text: constants never ask. */
  let texts = new Uint8Array(0);
  const lengths = new Uint8Array(slotCount);
  const values: (Value | undefined)[] = [];
  let last = 0;
  let asked = 0;
  let made = 0;

  function isIn(slot: number, bytes: Uint8Array, from: number, length: number): boolean {
    if (lengths[slot] !== length) return false;
    const start = slot * slotLength;
    for (let index = 0; index < length; index++) {
      if (texts[start + index] !== bytes[from + index]) return false;
    }
    return true;
  }

  function ofBytes(bytes: Uint8Array, from: number, to: number): Value | undefined {
    const length = to - from;
    if (length === 0) return undefined;
    if (length > slotLength || made > trial) return ofText(textOf(bytes, from, to));
    // Rows are mostly sorted by day: the text before is tried first.
    if (isIn(last, bytes, from, length)) return values[last];
    const slot = slotOf(bytes, from, to);
    asked++;
    if (isIn(slot, bytes, from, length)) {
      last = slot;
      return values[slot];
    }
    made++;
    if (asked > trial && made * 2 < asked) asked = made = 0;
    const value = ofText(textOf(bytes, from, to));
    if (value === undefined) return undefined;
    if (texts.length === 0) texts = new Uint8Array(slotCount * slotLength);
    texts.set(bytes.subarray(from, to), slot * slotLength);
    lengths[slot] = length;
    values[slot] = value;
    last = slot;
    return value;
  }

  return { ofText, ofBytes };
}

/** FNV-1a. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (slotCount - 1);
}

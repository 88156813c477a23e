// What was made of the texts of a column, by their bytes: names, days and methods come again and again.
import { textOf } from "../text/utf8.ts";

/**
 * Reads texts as values. Of bytes that it has met before it gives the same value again: no text is made and none is
 * read, 15 ns instead of 200.
 */
export interface CellMemo<Value> {
  /** Undefined where the text is no value. */
  readonly ofText: (text: string) => Value | undefined;
  /** `view` is of all of the buffer of `bytes`, which goes on for three bytes after `to` at least. */
  readonly ofBytes: (
    bytes: Uint8Array,
    view: DataView,
    from: number,
    to: number,
  ) => Value | undefined;
}

/** Values that are remembered for a column, each for texts of one hash: few at first, for most files are short. */
const fewestSlots = 16;
const mostSlots = 1_024;

/** Bytes of the longest text that is remembered, and words of four bytes: all is done by words. */
const slotLength = 64;
const slotWords = slotLength / 4;

/** After so many texts of which most were new, a column is taken to be of numbers, and nothing is looked up. */
const trial = 2_048;

/** By the bytes that a text has in its last word: those that count. */
const masks = [0, 0xff, 0xffff, 0xffffff];

export function createCellMemo<Value>(
  ofText: (text: string) => Value | undefined,
): CellMemo<Value> {
  /** Made for the first text: constants never ask. */
  let texts = new Int32Array(0);
  let lengths = new Uint8Array(0);
  let values: (Value | undefined)[] = [];
  let last = 0;
  let asked = 0;
  let made = 0;

  function isIn(slot: number, view: DataView, from: number, length: number): boolean {
    if (lengths[slot] !== length) return false;
    let word = slot * slotWords;
    const whole = from + (length & ~3);
    let at = from;
    for (; at < whole; at += 4) {
      if (texts[word++] !== view.getInt32(at, true)) return false;
    }
    const mask = masks[length & 3] ?? 0;
    return mask === 0 || texts[word] === (view.getInt32(at, true) & mask);
  }

  /** What was remembered is made again as it comes. */
  function enlarge(): void {
    const slotCount = lengths.length === 0 ? fewestSlots : lengths.length * 4;
    texts = new Int32Array(slotCount * slotWords);
    lengths = new Uint8Array(slotCount);
    values = [];
    last = 0;
  }

  function put(slot: number, view: DataView, from: number, length: number): void {
    let word = slot * slotWords;
    const whole = from + (length & ~3);
    let at = from;
    for (; at < whole; at += 4) texts[word++] = view.getInt32(at, true);
    const mask = masks[length & 3] ?? 0;
    if (mask !== 0) texts[word] = view.getInt32(at, true) & mask;
    lengths[slot] = length;
  }

  function ofBytes(bytes: Uint8Array, view: DataView, from: number, to: number): Value | undefined {
    const length = to - from;
    if (length === 0) return undefined;
    if (length > slotLength || made > trial) return ofText(textOf(bytes, from, to));
    // Rows are mostly sorted by day: the text before is tried first.
    if (isIn(last, view, from, length)) return values[last];
    const hash = hashOf(view, from, length);
    const known = hash & (lengths.length - 1);
    asked++;
    if (isIn(known, view, from, length)) {
      last = known;
      return values[known];
    }
    made++;
    if (asked > trial && made * 2 < asked) asked = made = 0;
    const value = ofText(textOf(bytes, from, to));
    if (value === undefined) return undefined;
    if (made > lengths.length && lengths.length < mostSlots) enlarge();
    const slot = hash & (lengths.length - 1);
    put(slot, view, from, length);
    values[slot] = value;
    last = slot;
    return value;
  }

  return { ofText, ofBytes };
}

function hashOf(view: DataView, from: number, length: number): number {
  const whole = from + (length & ~3);
  let hash = length;
  let at = from;
  for (; at < whole; at += 4) hash = mixed(hash, view.getInt32(at, true));
  const mask = masks[length & 3] ?? 0;
  if (mask !== 0) hash = mixed(hash, view.getInt32(at, true) & mask);
  return hash ^ (hash >>> 12);
}

/** Multiplied by 2^32 over the golden ratio: each bit of a word reaches the high bits, and from there the low ones. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

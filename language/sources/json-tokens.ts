// The tokens of one JSON record on one line, as bytes: what is ordinary is read here, once, without a tree. Whatever
// is not (an escape, a mistake, a blank line) ends the reading with `false`: the parser of texts then reads it anew.
import { textOf } from "../text/utf8.ts";
import type { CellForm, Cells } from "./cells.ts";
import { unescaped } from "./json-parse.ts";

/** The keys that an object may have, each with what reads its value. */
export interface KeyTable<Whole> {
  readonly entries: readonly KeyEntry<Whole>[];
}

export interface KeyEntry<Whole> {
  /** Between the quotes. */
  readonly bytes: Uint8Array;
  /** Reads the value that follows, from `tokens.index` on. */
  readonly read: (draft: Whole) => boolean;
  /** The entry that last followed this one: records are mostly of one form, and it is tried first. */
  next: KeyEntry<Whole> | undefined;
  /** The object, counted from 1, that had the key last. */
  seen: number;
}

export interface JsonTokens {
  /** Starts at a record; at `end` the bytes have a line feed more. */
  readonly start: (bytes: Uint8Array, view: DataView, index: number) => void;
  readonly index: () => number;
  /** The single value that was read last. */
  readonly cell: Cells;
  /** Reads a text or a number into `cell`. */
  readonly readSingle: () => boolean;
  /** Reads an object, each key once. Keys that no entry has are for `learn`. */
  readonly readObject: <Whole>(
    table: KeyTable<Whole>,
    draft: Whole,
    learn?: (from: number, to: number) => KeyEntry<Whole> | undefined,
  ) => boolean;
  readonly readList: (readOne: () => boolean) => boolean;
  /** Whether only blanks follow up to the line feed; the index is then behind it. */
  readonly endLine: () => boolean;
  /** `null`, `true` or `false`, into `cell`. */
  readonly readWord: () => boolean;
}

export function keyBytes(key: string): Uint8Array {
  return new TextEncoder().encode(key);
}

export function keyEntry<Whole>(
  bytes: Uint8Array,
  read: (draft: Whole) => boolean,
): KeyEntry<Whole> {
  return { bytes, read, next: undefined, seen: 0 };
}

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [lineFeed, minus, plus, point, zero] = [0x0a, 0x2d, 0x2b, 0x2e, 0x30];
const quoted: CellForm = 1;
const numeric: CellForm = 3;
const escaped: CellForm = 4;

/** What ends the ordinary part of a text: its quote, an escape, a control character. */
const stops = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === quote || byte === backslash || byte < 0x20 ? 1 : 0,
);

const words = ["null", "true", "false"].map((word) => new TextEncoder().encode(word));

export function createTokens(): JsonTokens {
  let bytes: Uint8Array = new Uint8Array(0);
  let index = 0;
  let objects = 0;
  const cell: Cells = {
    bytes,
    view: new DataView(bytes.buffer),
    starts: new Int32Array(1),
    ends: new Int32Array(1),
    forms: new Uint8Array(1),
  };

  function skipBlanks(): void {
    for (let byte = bytes[index]; byte === 0x20 || byte === 0x09 || byte === 0x0d; ) {
      byte = bytes[++index];
    }
  }

  function accept(byte: number): boolean {
    skipBlanks();
    if (bytes[index] !== byte) return false;
    index++;
    skipBlanks();
    return true;
  }

  function put(from: number, to: number, form: CellForm): true {
    cell.starts[0] = from;
    cell.ends[0] = to;
    cell.forms[0] = form;
    return true;
  }

  function readSingle(): boolean {
    if (bytes[index] !== quote) return readNumber();
    const from = ++index;
    while (stops[bytes[index] ?? 0] === 0) index++;
    if (bytes[index] === quote) return put(from, index++, quoted);
    if (bytes[index] !== backslash) return false;
    while (bytes[index] !== quote) {
      // What follows a backslash is part of the escape, a quote too; a control character ends all this.
      index += bytes[index] === backslash ? 2 : 1;
      if ((bytes[index] ?? 0) < 0x20) return false;
    }
    return unescaped(textOf(bytes, from, index)) !== undefined && put(from, index++, escaped);
  }

  function isDigit(at: number): boolean {
    const digit = (bytes[at] ?? 0) - zero;
    return digit >= 0 && digit <= 9;
  }

  function skipDigits(): boolean {
    if (!isDigit(index)) return false;
    while (isDigit(index)) index++;
    return true;
  }

  /** By the grammar of RFC 8259: no sign but a minus, no zeros before others. */
  function readNumber(): boolean {
    const from = index;
    if (bytes[index] === minus) index++;
    if (bytes[index] === zero && isDigit(index + 1)) return false;
    if (!skipDigits()) return false;
    if (bytes[index] === point) {
      index++;
      if (!skipDigits()) return false;
    }
    // 0x20 makes a capital E small.
    if (((bytes[index] ?? 0) | 0x20) === 0x65) {
      index++;
      if (bytes[index] === minus || bytes[index] === plus) index++;
      if (!skipDigits()) return false;
    }
    return put(from, index, numeric);
  }

  function readWord(): boolean {
    const word = words.find((one) => one.every((byte, at) => bytes[index + at] === byte));
    if (word === undefined) return false;
    const isNull = word === words[0];
    put(index, isNull ? index : index + word.length, quoted);
    index += word.length;
    return true;
  }

  /** Whether the key at the index, which is behind its quote, is this one. */
  function isKey(key: Uint8Array): boolean {
    const { length } = key;
    for (let at = 0; at < length; at++) {
      if (bytes[index + at] !== key[at]) return false;
    }
    return bytes[index + length] === quote;
  }

  function readObject<Whole>(
    { entries }: KeyTable<Whole>,
    draft: Whole,
    learn?: (from: number, to: number) => KeyEntry<Whole> | undefined,
  ): boolean {
    const object = ++objects;
    if (!accept(openBrace)) return false;
    if (bytes[index] === closeBrace) {
      index++;
      return true;
    }
    let before: KeyEntry<Whole> | undefined;
    let likely = entries[0];
    for (;;) {
      if (bytes[index] !== quote) return false;
      index++;
      let entry = likely;
      if (entry === undefined || !isKey(entry.bytes)) {
        entry = entries.find((one) => isKey(one.bytes)) ?? learnKey(learn);
        if (entry === undefined) return false;
        if (before !== undefined) before.next = entry;
      }
      if (entry.seen === object) return false;
      entry.seen = object;
      index += entry.bytes.length + 1;
      if (!accept(colon) || !entry.read(draft)) return false;
      skipBlanks();
      const byte = bytes[index];
      index++;
      if (byte === closeBrace) return true;
      if (byte !== comma) return false;
      skipBlanks();
      before = entry;
      likely = entry.next;
    }
  }

  function learnKey<Whole>(
    learn: ((from: number, to: number) => KeyEntry<Whole> | undefined) | undefined,
  ): KeyEntry<Whole> | undefined {
    if (learn === undefined) return undefined;
    let end = index;
    while (stops[bytes[end] ?? 0] === 0) end++;
    return bytes[end] === quote ? learn(index, end) : undefined;
  }

  function readList(readOne: () => boolean): boolean {
    if (!accept(openBracket)) return false;
    if (bytes[index] === closeBracket) {
      index++;
      return true;
    }
    for (;;) {
      if (!readOne()) return false;
      skipBlanks();
      const byte = bytes[index];
      index++;
      if (byte === closeBracket) return true;
      if (byte !== comma) return false;
      skipBlanks();
    }
  }

  return {
    start: (from, view, at) => {
      bytes = from;
      cell.bytes = from;
      cell.view = view;
      index = at;
    },
    index: () => index,
    cell,
    readSingle,
    readObject,
    readList,
    readWord,
    endLine: () => {
      skipBlanks();
      if (bytes[index] !== lineFeed) return false;
      index++;
      return true;
    },
  };
}

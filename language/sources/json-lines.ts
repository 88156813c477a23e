// The records of NDJSON, one a line: each is offered to the reader of bytes, and where that gives up, cut as a text.
import * as limits from "../text/limits.ts";
import { textOf } from "../text/utf8.ts";
import { type ByteWindow, type DataBytes, openBytes } from "./byte-window.ts";
import { isLonger } from "./csv-cut.ts";
import type { Cursor } from "./cursor.ts";
import type { JsonCut } from "./json-cut.ts";
import type { JsonTokens } from "./json-tokens.ts";

export interface LinesRequest<Thing> {
  readonly source: DataBytes;
  readonly tokens: JsonTokens;
  /** Reads a record with `tokens`, all of it but the end of its line; undefined where it is not ordinary. */
  readonly read: (at: LineStart) => Thing | undefined;
  /** Reads any record, or what is wrong there; undefined where nothing comes of it. */
  readonly readText: (cut: JsonCut) => Thing | undefined;
}

/** Where a record begins. */
export interface LineStart {
  readonly bytes: Uint8Array;
  readonly begin: number;
  /** From 1. */
  readonly line: number;
  readonly row: number;
}

const lineFeed = 0x0a;
const openBrace = 0x7b;

export function readLines<Thing>(request: LinesRequest<Thing>): Cursor<Thing> {
  const { source, tokens, read, readText } = request;
  const window = openBytes(source.chunks);
  let line = 0;
  let row = 0;
  let ended = false;

  function next(): Thing | undefined {
    while (!ended) {
      const { bytes, view, begin } = window;
      tokens.start(bytes, view, begin);
      // A record that is indented is not ordinary.
      const thing =
        bytes[begin] === openBrace
          ? read({ bytes, begin, line: line + 1, row: row + 1 })
          : undefined;
      if (thing !== undefined && tokens.endLine() && isWhole(tokens.index())) {
        line++;
        row++;
        pass(tokens.index());
        return thing;
      }
      const cut = cutLine();
      if (cut === "more") window.refill();
      else if (cut !== undefined) {
        const slow = readText(cut);
        if (slow !== undefined) return slow;
      }
    }
    return undefined;
  }

  /** The line feed behind the last byte is no end of a line: who knows what comes after it. */
  function isWhole(index: number): boolean {
    return index <= window.end && index - window.begin <= limits.documentLength;
  }

  function pass(end: number): void {
    window.begin = end;
    ended = window.isLast && window.begin >= window.end;
  }

  /** The line as a text, and goes past it; undefined where it is blank. */
  function cutLine(): JsonCut | "more" | undefined {
    const { bytes, begin } = window;
    const feed = bytes.indexOf(lineFeed, begin);
    const end = feed === -1 || feed >= window.end ? -1 : feed;
    const last = end === -1 ? window.end : end;
    const tooLong = isLonger(bytes, begin, last, limits.documentLength);
    if (end === -1 && !window.isLast && !tooLong) return "more";
    line++;
    if (tooLong) {
      row++;
      const text = textOf(bytes, begin, wholeFrom(bytes, begin + 400)).slice(0, 100);
      skipToLineFeed(window);
      pass(window.begin);
      return { text, line, column: 1, row, fault: "too long" };
    }
    const text = textOf(bytes, begin, last);
    pass(end === -1 ? window.end : end + 1);
    if (text.trim() === "" || (end === -1 && source.cutShort())) return undefined;
    row++;
    return { text, line, column: 1, row };
  }

  return { next, close: window.close };
}

/** The index, or before it the first that is not inside a character. */
function wholeFrom(bytes: Uint8Array, index: number): number {
  let whole = index;
  while (((bytes[whole] ?? 0) & 0xc0) === 0x80) whole--;
  return whole;
}

function skipToLineFeed(window: ByteWindow): void {
  for (;;) {
    const feed = window.bytes.indexOf(lineFeed, window.begin);
    const found = feed !== -1 && feed < window.end;
    window.begin = found ? feed + 1 : window.end;
    if (found || window.isLast) return;
    window.refill();
  }
}

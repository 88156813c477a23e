// Cuts the text of JSON data into the texts of its records, so that each can be parsed alone.
import * as limits from "../text/limits.ts";
import type { JsonMistake } from "./json-parse.ts";
import { type DataText, openWindow, ownCopy } from "./text-window.ts";

/** The text of one record, or what is wrong between records. */
export interface JsonCut {
  readonly text: string;
  /** Of the start of the text, from 1. In JSON a line ends with LF. */
  readonly line: number;
  readonly column: number;
  /** From 1. */
  readonly row: number;
  /** The text is only the start of what stands there. */
  readonly fault?: "too long" | JsonMistake["mistake"];
}

/** The elements of the list that the text is, or the text itself where it is no list. */
export function* cutElements(source: DataText): Generator<JsonCut> {
  const window = openWindow(source.chunks);
  const at = { line: 1, column: 1 };
  let row = 0;

  if (peek() !== "[") {
    if (peek() === "" && source.cutShort()) return;
    yield* takeRecord();
  } else {
    advance(1);
    if (peek() === "]") advance(1);
    else if (!(yield* takeList())) return;
  }
  if (peek() !== "") yield fault("text goes on");

  /** True if the list is whole. */
  function* takeList(): Generator<JsonCut, boolean> {
    for (;;) {
      if (peek() === "" && source.cutShort()) return false;
      const next = peek();
      if (next === "" || next === "," || next === "]") {
        yield fault("unexpected");
        return false;
      }
      if (!(yield* takeRecord())) return false;
      const after = peek();
      if (after === "" && source.cutShort()) return false;
      if (after !== "," && after !== "]") {
        yield fault("unexpected");
        return false;
      }
      advance(1);
      if (after === "]") return true;
    }
  }

  /** False where the rest of the file cannot be told apart from the record. */
  function* takeRecord(): Generator<JsonCut, boolean> {
    for (;;) {
      const length = valueLength(window.text, window.begin);
      const whole = length !== undefined && window.begin + length < window.text.length;
      if ((length ?? window.text.length - window.begin) > limits.documentLength) {
        yield { ...fault("unexpected"), fault: "too long" };
        return false;
      }
      if (!whole && !window.isLast) {
        window.refill();
        continue;
      }
      if (length === undefined && source.cutShort()) return false;
      row++;
      const end = length === undefined ? window.text.length : window.begin + length;
      const text = ownCopy(window.text.slice(window.begin, end));
      yield { text, ...at, row };
      advance(text.length);
      return true;
    }
  }

  function fault(mistake: JsonMistake["mistake"]): JsonCut {
    const rest = window.text.slice(window.begin);
    return {
      text: startOf(rest),
      ...at,
      row: row + 1,
      fault: rest === "" ? "ends early" : mistake,
    };
  }

  /** The next character that is not blank; "" at the end. */
  function peek(): string {
    for (;;) {
      const start = window.begin;
      let end = start;
      while (isBlank(window.text.charCodeAt(end))) end++;
      advance(end - start);
      if (end < window.text.length || window.isLast) return window.text.charAt(end);
      window.refill();
    }
  }

  function advance(length: number): void {
    const end = window.begin + length;
    let lineStart = -1;
    for (let next = window.begin; next < end; next = lineStart) {
      const feed = window.text.indexOf("\n", next);
      if (feed === -1 || feed >= end) break;
      lineStart = feed + 1;
      at.line++;
    }
    at.column = lineStart === -1 ? at.column + length : end - lineStart + 1;
    window.begin = end;
  }
}

/** The length of the value that begins at an offset; undefined where the text ends inside it. */
function valueLength(text: string, begin: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let index = begin; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (quoted) {
      if (unit === 0x5c) index++;
      else if (unit === 0x22) quoted = false;
      if (!quoted && depth === 0) return index + 1 - begin;
    } else if (unit === 0x22) {
      quoted = true;
    } else if (unit === 0x7b || unit === 0x5b) {
      depth++;
    } else if (unit === 0x7d || unit === 0x5d) {
      if (depth === 0) return index - begin;
      depth--;
      if (depth === 0) return index + 1 - begin;
    } else if (depth === 0 && (unit === 0x2c || isBlank(unit))) {
      return index - begin;
    }
  }
  return quoted || depth > 0 ? undefined : text.length - begin;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** As much of a text as a problem shows of it. */
function startOf(text: string): string {
  return ownCopy(text.slice(0, 100));
}

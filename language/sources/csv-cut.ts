// Finds the cells of one CSV record in bytes (RFC 4180): the innermost loop of reading.
import * as limits from "../text/limits.ts";
import { textOf, unitsOf } from "../text/utf8.ts";
import { type CellForm, type Cells, cellText } from "./cells.ts";

export type RecordFault =
  | "text after quote"
  | "quote inside"
  | "open quote"
  | "quote over lines"
  | "record length"
  | "cell length"
  | "cell count";

/** A record that is cut, and where it ends. One is used again for every record, so that none costs memory. */
export interface Cut extends Cells {
  cells: number;
  /** Where the record ends: at its line end, or at the end of the bytes. */
  end: number;
  /** Line breaks inside quotes. */
  breaks: number;
  fault: RecordFault;
  faultAt: number;
}

export function createCut(): Cut {
  const [starts, ends] = [new Int32Array(limits.columnCount), new Int32Array(limits.columnCount)];
  const forms = new Uint8Array(limits.columnCount);
  const bytes = new Uint8Array(0);
  const view = new DataView(bytes.buffer);
  return {
    bytes,
    view,
    starts,
    ends,
    forms,
    cells: 0,
    end: 0,
    breaks: 0,
    fault: "open quote",
    faultAt: 0,
  };
}

/** The mark between cells: its bytes, and for each byte whether the content of a cell may end there. */
export interface Separator {
  readonly bytes: Uint8Array;
  readonly stops: Uint8Array;
}

export function separatorOf(delimiter: string): Separator {
  const bytes = new TextEncoder().encode(delimiter);
  const stops = new Uint8Array(256);
  for (const byte of [bytes[0] ?? 0, quote, lineFeed, carriageReturn]) stops[byte] = 1;
  return { bytes, stops };
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Cuts the record that begins at `begin`; at `length` the bytes have a line feed more. `more`: the bytes end before
 * the record does, and are not the last. A line ends with LF, CR or CRLF.
 */
export function cutRecord(
  bytes: Uint8Array,
  begin: number,
  length: number,
  separator: Separator,
  isLast: boolean,
  cut: Cut,
): "record" | "more" | "fault" {
  const { starts, ends, forms } = cut;
  const { stops } = separator;
  const first = separator.bytes[0] ?? 0;
  const width = separator.bytes.length;
  let cells = 0;
  let index = begin;
  cut.bytes = bytes;
  cut.breaks = 0;
  for (;;) {
    if (cells >= limits.columnCount) return fail(cut, "cell count", cells, index);
    const cell = cells++;
    if (bytes[index] === quote && index < length) {
      const { breaks } = cut;
      const opening = index;
      const close = closingQuote(bytes, index + 1, length, cut, cell);
      if (close === -1) return isLast ? fail(cut, "open quote", cells, index) : "more";
      starts[cell] = index + 1;
      ends[cell] = close;
      index = close + 1;
      if (index < length && !endsCell(bytes, index, separator)) {
        // Over the end of a line it is rather the next cell in quotes that closes one that was never closed, where
        // what closes stands at the beginning of a cell.
        return cut.breaks > breaks && beginsCell(bytes, close, separator)
          ? fail(cut, "quote over lines", cells, opening)
          : fail(cut, "text after quote", cells, index);
      }
    } else {
      starts[cell] = index;
      forms[cell] = plainForm;
      // The line feed behind the last byte ends this loop too: one test a byte rather than two.
      while (stops[bytes[index] ?? 0] === 0) index++;
      if (width > 1) while (!endsCell(bytes, index, separator) && bytes[index] !== quote) index++;
      ends[cell] = index;
      if (bytes[index] === quote) return fail(cut, "quote inside", cells, begins(cut, cell, index));
    }
    const stop = bytes[index];
    if (stop === first && index < length) {
      index += width;
      continue;
    }
    // A quote or a CR that ends the bytes may be the first half of `""` or CRLF.
    const undecided = index >= length || (stop === carriageReturn && index + 1 === length);
    if (undecided && !isLast) return "more";
    cut.cells = cells;
    cut.end = index;
    if (index - begin > limits.cellLength) return checkLengths(begin, cut);
    return "record";
  }
}

const plainForm: CellForm = 0;
const quotedForm: CellForm = 1;
const doubledForm: CellForm = 2;

/** The place of a quote inside a cell: where a formula such as `="F3"` begins, the whole of it is wrong. */
function begins({ bytes, starts }: Cut, cell: number, index: number): number {
  const start = starts[cell] ?? index;
  return start === index - 1 && bytes[start] === equals ? start : index;
}

const equals = 0x3d;

/** Whether a separator or a line end stands here: of a separator of several bytes, all of them. */
function endsCell(bytes: Uint8Array, index: number, separator: Separator): boolean {
  const byte = bytes[index];
  if (byte === lineFeed || byte === carriageReturn) return true;
  return separator.bytes.every((one, at) => bytes[index + at] === one);
}

/** Whether a separator or a line end stands before. */
function beginsCell(bytes: Uint8Array, index: number, separator: Separator): boolean {
  const byte = bytes[index - 1];
  if (byte === lineFeed || byte === carriageReturn) return true;
  return separator.bytes.every((one, at) => bytes[index - separator.bytes.length + at] === one);
}

/** The index of the quote that closes a cell, or -1. */
function closingQuote(
  bytes: Uint8Array,
  from: number,
  length: number,
  cut: Cut,
  cell: number,
): number {
  let breaks = 0;
  let form = quotedForm;
  for (let index = from; index < length; index++) {
    const byte = bytes[index];
    if (byte === quote) {
      if (bytes[index + 1] !== quote) {
        cut.breaks += breaks;
        cut.forms[cell] = form;
        return index;
      }
      form = doubledForm;
      index++;
    } else if (byte === carriageReturn) {
      breaks++;
    } else if (byte === lineFeed && bytes[index - 1] !== carriageReturn) {
      breaks++;
    }
  }
  return -1;
}

/** Limits count characters, of which there are as many as bytes or fewer. */
function checkLengths(begin: number, cut: Cut): "record" | "fault" {
  const { bytes, starts } = cut;
  if (isLonger(bytes, begin, cut.end, limits.recordLength)) {
    return fail(cut, "record length", 1, begin);
  }
  for (let cell = 0; cell < cut.cells; cell++) {
    if (cellText(cut, cell).length <= limits.cellLength) continue;
    const start = starts[cell] ?? 0;
    return fail(cut, "cell length", cell + 1, cut.forms[cell] === plainForm ? start : start - 1);
  }
  return "record";
}

/** Whether the bytes are more characters than a limit. */
export function isLonger(bytes: Uint8Array, from: number, to: number, limit: number): boolean {
  return to - from > limit && unitsOf(bytes, from, to) > limit;
}

/** A cell as it stands in the file, its quotes included. */
export function rawCell(cut: Cut, cell: number): string {
  const quotes = cut.forms[cell] === plainForm ? 0 : 1;
  return textOf(cut.bytes, (cut.starts[cell] ?? 0) - quotes, (cut.ends[cell] ?? 0) + quotes);
}

function fail(cut: Cut, fault: RecordFault, cells: number, at: number): "fault" {
  cut.fault = fault;
  cut.faultAt = at;
  cut.cells = cells;
  return "fault";
}

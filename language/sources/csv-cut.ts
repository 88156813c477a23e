// Finds the cells of one CSV record in a text (RFC 4180): the innermost loop of reading.
import * as limits from "../text/limits.ts";

export type RecordFault =
  | "text after quote"
  | "quote inside"
  | "open quote"
  | "record length"
  | "cell length"
  | "cell count";

/** Where the cells of a record lie. One is used again for every record, so that none costs memory. */
export interface Cut {
  /** The start of each cell, and one entry more: a cell ends one before the next entry. */
  readonly starts: Int32Array;
  cells: number;
  /** Where the record ends: at its line end, or at the end of the text. */
  end: number;
  /** Line breaks inside quotes. */
  breaks: number;
  fault: RecordFault;
  faultAt: number;
}

export function createCut(): Cut {
  const starts = new Int32Array(limits.columnCount + 2);
  return { starts, cells: 0, end: 0, breaks: 0, fault: "open quote", faultAt: 0 };
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Cuts the record that begins at `begin`. `more`: the text ends before the record does, and is not the last.
 * A line ends with LF, CR or CRLF.
 */
export function cutRecord(
  text: string,
  begin: number,
  separator: number,
  isLast: boolean,
  cut: Cut,
): "record" | "more" | "fault" {
  const { starts } = cut;
  const length = text.length;
  let cells = 0;
  let index = begin;
  cut.breaks = 0;
  for (;;) {
    if (cells >= limits.columnCount) return fail(cut, "cell count", cells, index);
    starts[cells] = index;
    cells++;
    const quoted = index < length && text.charCodeAt(index) === quote;
    if (quoted) {
      const close = closingQuote(text, index + 1, cut);
      if (close === -1) {
        return isLast ? fail(cut, "open quote", cells, index) : "more";
      }
      index = close + 1;
    }
    let unit = -1;
    while (index < length) {
      unit = text.charCodeAt(index);
      if (unit === separator || unit === lineFeed || unit === carriageReturn) break;
      if (quoted) return fail(cut, "text after quote", cells, index);
      if (unit === quote) return fail(cut, "quote inside", cells, index);
      index++;
    }
    if (index < length && unit === separator) {
      index++;
      continue;
    }
    // A quote or a CR that ends the text may be the first half of `""` or CRLF.
    const undecided = index >= length || (unit === carriageReturn && index + 1 === length);
    if (undecided && !isLast) return "more";
    starts[cells] = index + 1;
    cut.cells = cells;
    cut.end = index;
    if (index - begin > limits.cellLength) return checkLengths(text, begin, cut);
    return "record";
  }
}

/** The index of the quote that closes a cell, or -1. */
function closingQuote(text: string, from: number, cut: Cut): number {
  let breaks = 0;
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === quote) {
      if (text.charCodeAt(index + 1) !== quote) {
        cut.breaks += breaks;
        return index;
      }
      index++;
    } else if (unit === carriageReturn) {
      breaks++;
    } else if (unit === lineFeed && text.charCodeAt(index - 1) !== carriageReturn) {
      breaks++;
    }
  }
  return -1;
}

function checkLengths(text: string, begin: number, cut: Cut): "record" | "fault" {
  if (cut.end - begin > limits.recordLength) return fail(cut, "record length", 1, begin);
  for (let cell = 0; cell < cut.cells; cell++) {
    const start = cut.starts[cell] ?? 0;
    if (cellText(text, cut, cell).length > limits.cellLength) {
      return fail(cut, "cell length", cell + 1, start);
    }
  }
  return "record";
}

/** The content of a cell, its quotes resolved; "" where there is no such cell. */
export function cellText(text: string, cut: Cut, cell: number): string {
  if (cell < 0 || cell >= cut.cells) return "";
  const start = cut.starts[cell] ?? 0;
  const end = (cut.starts[cell + 1] ?? 0) - 1;
  if (end - start < 2 || text.charCodeAt(start) !== quote) return text.slice(start, end);
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}

function fail(cut: Cut, fault: RecordFault, cells: number, at: number): "fault" {
  cut.fault = fault;
  cut.faultAt = at;
  cut.cells = cells;
  return "fault";
}

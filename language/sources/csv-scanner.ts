// The records of a CSV text that arrives in chunks, each with its line; faulty records are told and left out.
import * as limits from "../text/limits.ts";
import { type Cut, cellText, createCut, cutRecord, type RecordFault } from "./csv-cut.ts";
import {
  countLineEnds,
  type DataText,
  lineEndFrom,
  openWindow,
  ownCopy,
  type TextWindow,
} from "./text-window.ts";

/** One record. It is a view of the scanner's text: valid until the next record is asked for. */
export interface CsvRecord {
  /** From 0, so that the header is 0; empty lines are passed over and not counted. */
  readonly row: () => number;
  /** The line on which the record begins, from 1. */
  readonly line: () => number;
  readonly cellCount: () => number;
  readonly cell: (index: number) => string;
  /** The record as it stands in the file, copied: it may outlive the view. */
  readonly raw: () => string;
}

/** A record that could not be cut. The next one begins on the next line. */
export interface CsvFault {
  readonly fault: RecordFault;
  readonly row: number;
  /** Of the place in the text, from 1. */
  readonly line: number;
  readonly column: number;
  /** The cell, from 0. */
  readonly cell: number;
  /** The text from the place on. */
  readonly excerpt: string;
}

export function* scanCsv(
  source: DataText,
  delimiter: string,
  report: (fault: CsvFault) => void,
): Generator<CsvRecord> {
  const separator = delimiter.charCodeAt(0);
  const window = openWindow(source.chunks);
  const cut = createCut();
  let line = 1;
  let row = -1;
  const record: CsvRecord = {
    row: () => row,
    line: () => line,
    cellCount: () => cut.cells,
    cell: (index) => cellText(window.text, cut, index),
    raw: () => ownCopy(window.text.slice(window.begin, cut.end)),
  };

  for (;;) {
    let outcome = cutRecord(window.text, window.begin, separator, window.isLast, cut);
    if (outcome === "more" && window.text.length - window.begin > limits.recordLength) {
      cut.fault = "record length";
      cut.faultAt = window.begin;
      cut.cells = 1;
      outcome = "fault";
    }
    if (outcome === "more") {
      window.refill();
      continue;
    }
    const reachesEnd =
      outcome === "record" ? cut.end >= window.text.length : cut.fault === "open quote";
    if (reachesEnd && source.cutShort()) return;
    if (outcome !== "record" || cut.end > window.begin) {
      row++;
      if (outcome === "record") yield record;
      else report(describe(cut, window, { row, line }));
    }
    line +=
      outcome === "record" ? cut.breaks + skipLineEnd(window, cut.end) : skipLine(window, cut);
    if (window.isLast && window.begin >= window.text.length) return;
  }
}

/** Goes past the line end at `end`; the lines passed. */
function skipLineEnd(window: TextWindow, end: number): number {
  if (end >= window.text.length) {
    window.begin = end;
    return 0;
  }
  const isPair = window.text.startsWith("\r\n", end);
  window.begin = end + (isPair ? 2 : 1);
  return 1;
}

/** Goes past the first line end after a fault; the lines passed. The rest of the line is not kept. */
function skipLine(window: TextWindow, cut: Cut): number {
  const startOver = cut.fault === "open quote" || cut.fault === "record length";
  let from = startOver ? window.begin : cut.faultAt;
  let lines = countLineEnds(window.text, window.begin, from);
  for (;;) {
    const end = lineEndFrom(window.text, from);
    const undecided = end === window.text.length || end === window.text.length - 1;
    window.begin = end;
    if (!undecided || window.isLast) {
      lines += skipLineEnd(window, end);
      return lines;
    }
    window.refill();
    from = 0;
  }
}

/** Characters of the text that a fault carries: more than anybody shows. */
const excerptLength = 100;

function describe(cut: Cut, window: TextWindow, at: { row: number; line: number }): CsvFault {
  const { text, begin } = window;
  let lineStart = begin;
  for (let end = lineEndFrom(text, begin); end < cut.faultAt; end = lineEndFrom(text, lineStart)) {
    lineStart = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  const lineEnd = lineEndFrom(text, cut.faultAt);
  return {
    fault: cut.fault,
    row: at.row,
    line: at.line + countLineEnds(text, begin, cut.faultAt),
    column: cut.faultAt - lineStart + 1,
    cell: cut.cells - 1,
    excerpt: text.slice(cut.faultAt, Math.min(lineEnd, cut.faultAt + excerptLength)),
  };
}

// The records of a CSV file, one after the other, each with its line; faulty records are told and left out.
import * as limits from "../text/limits.ts";
import { textOf, unitsOf } from "../text/utf8.ts";
import { type ByteWindow, type DataBytes, openBytes } from "./byte-window.ts";
import {
  type Cut,
  createCut,
  cutRecord,
  isLonger,
  type RecordFault,
  type Separator,
  separatorOf,
} from "./csv-cut.ts";

/** A cursor: what it shows of a record is valid until the next one is asked for. */
export interface CsvRecords {
  /** Goes on to the next record; false at the end. */
  readonly next: () => boolean;
  readonly cut: Cut;
  readonly separator: Separator;
  /** Where the record begins in the bytes of `cut`. Its bytes stay for whoever keeps them. */
  readonly begin: () => number;
  /** From 0, so that the header is 0; empty lines are passed over and not counted. */
  readonly row: () => number;
  /** The line on which the record begins, from 1. */
  readonly line: () => number;
  /** Whether the file ends with the record, without a line end. */
  readonly endsFile: () => boolean;
  readonly close: () => void;
}

/** A record that could not be cut. The next one begins on the next line. */
export interface CsvFault {
  readonly fault: RecordFault;
  readonly row: number;
  /** Of the place in the text, from 1. */
  readonly line: number;
  readonly column: number;
  /** Of a quote that is closed on a later line: that line. */
  readonly closedOn: number | undefined;
  /** The cell, from 0. */
  readonly cell: number;
  /** The text from the place on. */
  readonly excerpt: string;
}

export function scanCsv(
  source: DataBytes,
  delimiter: string,
  report: (fault: CsvFault) => void,
): CsvRecords {
  const separator = separatorOf(delimiter);
  const window = openBytes(source.chunks);
  const cut = createCut();
  let line = 1;
  let row = -1;
  let ended = false;
  /** Whether the record at `window.begin` has been given out, and is to be passed. */
  let given = false;

  function next(): boolean {
    if (given) pass("record");
    given = false;
    while (!ended) {
      const outcome = cutNext();
      if (outcome === "more") {
        window.refill();
        continue;
      }
      const reachesEnd = outcome === "record" ? cut.end >= window.end : cut.fault === "open quote";
      if (reachesEnd && source.cutShort()) break;
      if (outcome !== "record" || cut.end > window.begin) {
        row++;
        if (outcome === "record") {
          given = true;
          return true;
        }
        report(describe(cut, window, { row, line }));
      }
      pass(outcome);
    }
    ended = true;
    return false;
  }

  function cutNext(): "record" | "more" | "fault" {
    const { bytes, begin, end, isLast } = window;
    cut.view = window.view;
    const outcome = cutRecord(bytes, begin, end, separator, isLast, cut);
    if (outcome !== "more" || !isLonger(bytes, begin, end, limits.recordLength)) return outcome;
    cut.fault = "record length";
    cut.faultAt = begin;
    cut.cells = 1;
    return "fault";
  }

  function pass(outcome: "record" | "fault"): void {
    line +=
      outcome === "record" ? cut.breaks + skipLineEnd(window, cut.end) : skipLine(window, cut);
    ended = window.isLast && window.begin >= window.end;
  }

  return {
    next,
    cut,
    separator,
    begin: () => window.begin,
    row: () => row,
    line: () => line,
    endsFile: () => window.isLast && cut.end >= window.end,
    close: window.close,
  };
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Goes past the line end at `end`; the lines passed. */
function skipLineEnd(window: ByteWindow, end: number): number {
  if (end >= window.end) {
    window.begin = end;
    return 0;
  }
  window.begin = end + lineEndLength(window, end);
  return 1;
}

function lineEndLength({ bytes, end }: ByteWindow, at: number): number {
  return bytes[at] === carriageReturn && at + 1 < end && bytes[at + 1] === lineFeed ? 2 : 1;
}

/** The first line end (LF or CR) from an offset on, or the end of the bytes. */
function lineEndFrom({ bytes, end }: ByteWindow, from: number): number {
  let index = from;
  while (index < end && bytes[index] !== lineFeed && bytes[index] !== carriageReturn) index++;
  return index;
}

function countLineEnds(window: ByteWindow, from: number, to: number): number {
  let count = 0;
  for (let index = lineEndFrom(window, from); index < to; index = lineEndFrom(window, index)) {
    count++;
    index += lineEndLength(window, index);
  }
  return count;
}

/** Goes past the first line end after a fault; the lines passed. The rest of the line is not kept. */
function skipLine(window: ByteWindow, cut: Cut): number {
  const startOver = cut.fault === "open quote" || cut.fault === "record length";
  let from = startOver ? window.begin : cut.faultAt;
  let lines = countLineEnds(window, window.begin, from);
  for (;;) {
    const end = lineEndFrom(window, from);
    const undecided = end === window.end || end === window.end - 1;
    window.begin = end;
    if (!undecided || window.isLast) {
      lines += skipLineEnd(window, end);
      return lines;
    }
    window.refill();
    from = 0;
  }
}

/** Bytes of the text that a fault carries: more than anybody shows. */
const excerptLength = 400;

function describe(cut: Cut, window: ByteWindow, at: { row: number; line: number }): CsvFault {
  const { bytes, begin } = window;
  let lineStart = begin;
  for (
    let end = lineEndFrom(window, begin);
    end < cut.faultAt;
    end = lineEndFrom(window, lineStart)
  ) {
    lineStart = end + lineEndLength(window, end);
  }
  let excerptEnd = Math.min(lineEndFrom(window, cut.faultAt), cut.faultAt + excerptLength);
  // Not in the middle of a character.
  while (excerptEnd < window.end && ((bytes[excerptEnd] ?? 0) & 0xc0) === 0x80) excerptEnd--;
  return {
    fault: cut.fault,
    row: at.row,
    line: at.line + countLineEnds(window, begin, cut.faultAt),
    column: unitsOf(bytes, lineStart, cut.faultAt) + 1,
    closedOn: cut.fault === "quote over lines" ? at.line + cut.breaks : undefined,
    cell: cut.cells - 1,
    excerpt: textOf(bytes, cut.faultAt, excerptEnd),
  };
}

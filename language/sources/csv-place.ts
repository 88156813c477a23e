// The places in a CSV record, worked out only when somebody asks.
import type { DataPlace } from "../diagnostics/problem.ts";
import { textOf } from "../text/utf8.ts";
import { cellText } from "./cells.ts";
import { createCut, cutRecord, rawCell, type Separator } from "./csv-cut.ts";
import { excerptOf, type RowPlaces, trimBlanks } from "./table.ts";

/** What the records of a file have in common. */
export interface CsvShape {
  readonly file: string;
  readonly columns: readonly string[];
  readonly separator: Separator;
}

/** One for all: places are worked out one at a time. */
const cut = createCut();

/**
 * A record that outlives the scanner's view of it, and its place: where it stands among the bytes of its piece of the
 * file. Its excerpt is made when asked for, which is hardly ever: it would cost as much as all the fields. Whoever
 * keeps many of these for long keeps those pieces.
 */
export class CsvPlaces implements RowPlaces, DataPlace {
  readonly in = "data";
  readonly file: string;
  readonly line: number;
  readonly column = 1;
  readonly row: number;
  readonly #shape: CsvShape;
  readonly #bytes: Uint8Array;
  readonly #begin: number;
  readonly #end: number;

  constructor(
    shape: CsvShape,
    bytes: Uint8Array,
    begin: number,
    end: number,
    line: number,
    row: number,
  ) {
    this.#shape = shape;
    this.#bytes = bytes;
    this.#begin = begin;
    this.#end = end;
    this.file = shape.file;
    this.line = line;
    this.row = row;
  }

  at(column?: number): DataPlace {
    if (column === undefined) return this;
    const { file, line, row } = this;
    const start = this.#cutTo(column);
    const before = textOf(this.#bytes, this.#begin, start).split(/\r\n|\r|\n/);
    const field = this.#shape.columns[column];
    return {
      in: "data",
      file,
      line: line + before.length - 1,
      column: (before.at(-1) ?? "").length + 1,
      row,
      ...(field === undefined || field === "" ? {} : { field }),
      excerpt: excerptOf(rawCell(cut, column)),
    };
  }

  text(column: number): string {
    this.#cutTo(column);
    return trimBlanks(cellText(cut, column));
  }

  /** Cuts the record again; where the cell begins, its quote included. */
  #cutTo(column: number): number {
    cutRecord(this.#bytes, this.#begin, this.#end, this.#shape.separator, true, cut);
    const start = cut.starts[column] ?? 0;
    return cut.forms[column] === 0 ? start : start - 1;
  }

  get excerpt(): string {
    let end = Math.min(this.#end, this.#begin + excerptBytes);
    while (end < this.#end && ((this.#bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    return excerptOf(textOf(this.#bytes, this.#begin, end));
  }
}

/** Of a record that is long, as many bytes as an excerpt can have. */
const excerptBytes = 400;

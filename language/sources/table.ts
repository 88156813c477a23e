// Rows of named columns, whatever file they came from.
import type { DataPlace } from "../diagnostics/problem.ts";

export interface Table {
  /** The names of the columns, normalised. */
  readonly columns: readonly string[];
  /** The place of a column's name, or of the header as a whole. */
  readonly headerPlace: (column?: number) => DataPlace;
  readonly rows: Iterable<Row>;
}

/** A view: valid until the next row is asked for. */
export interface Row {
  /** The content of a cell; "" where it is empty. */
  readonly cell: (column: number) => string;
  /** Places in this row, which outlive it. */
  readonly places: () => RowPlaces;
}

export interface RowPlaces {
  /** The place of a cell, or of the row as a whole. */
  readonly at: (column?: number) => DataPlace;
}

/** Characters of an excerpt: what fits a line of a terminal. */
const excerptLength = 80;

/** The raw text at a place, cut to what fits a line. */
export function excerptOf(raw: string): string {
  const short = raw.length > excerptLength ? raw.slice(0, wholeLength(raw)) : raw;
  return hasLineBreak(short) ? short.replace(/[\r\n]+/g, " ") : short;
}

/** No character is cut in half. */
function wholeLength(raw: string): number {
  const last = raw.charCodeAt(excerptLength - 1);
  return last >= 0xd800 && last <= 0xdbff ? excerptLength - 1 : excerptLength;
}

function hasLineBreak(text: string): boolean {
  return text.includes("\n") || text.includes("\r");
}

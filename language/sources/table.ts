// Rows of named columns, whatever file they came from.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { AmountMarks, Money } from "../model/money.ts";
import type { CellMemo } from "./cell-memo.ts";
import type { Cursor } from "./cursor.ts";

export interface Table {
  /** The names of the columns, normalised. */
  readonly columns: readonly string[];
  /** The place of a column's name, or of the header as a whole. */
  readonly headerPlace: (column?: number) => DataPlace;
  readonly rows: Rows;
}

export type Rows = Cursor<Row>;

/** A view: valid until the next row is asked for. Blanks around the content of a cell do not count. */
export interface Row {
  /** The content of a cell; "" where it is empty. */
  readonly text: (column: number) => string;
  readonly isBlank: (column: number) => boolean;
  /** Whether the content is this text. */
  readonly is: (column: number, text: string) => boolean;
  /** The content as an amount, or as another value; undefined where it is none. */
  readonly amount: (column: number, reading: AmountReading) => Money | undefined;
  readonly value: <Value>(column: number, memo: CellMemo<Value>) => Value | undefined;
  /** Places in this row, which outlive it. */
  readonly places: () => RowPlaces;
}

/** How a column writes amounts: their marks as bytes, and what is made of those that are not ordinary. */
export interface AmountReading {
  readonly marks: AmountMarks;
  readonly ofText: (text: string) => Money | undefined;
}

export interface RowPlaces {
  /** The record, from 1. */
  readonly row: number;
  /** The place of a cell, or of the row as a whole. */
  readonly at: (column?: number) => DataPlace;
  /** The content of a cell, as the row gave it. */
  readonly text: (column: number) => string;
}

/** A row whose cells are texts already. */
export function rowOfTexts(cell: (column: number) => string, places: () => RowPlaces): Row {
  const text = (column: number) => trimBlanks(cell(column));
  return {
    text,
    isBlank: (column) => text(column) === "",
    is: (column, wanted) => text(column) === wanted,
    amount: (column, { ofText }) => ofText(text(column)),
    value: (column, memo) => memo.ofText(text(column)),
    places,
  };
}

/** Spaces and tabs only: other blanks, such as a no-break space in an amount, are to be told. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
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

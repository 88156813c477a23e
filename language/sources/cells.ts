// The cells of one record as they lie in bytes, and a row's view of them: a cell becomes a text only when asked for.
import { type Money, readMoneyBytes } from "../model/money.ts";
import { textOf } from "../text/utf8.ts";
import type { CellMemo } from "./cell-memo.ts";
import { unescaped } from "./json-parse.ts";
import type { AmountReading, Row, RowPlaces } from "./table.ts";
import { isBlank, trimBlanks } from "./table.ts";

/** Where the content of each cell begins and ends: inside its quotes, where it has some. */
export interface Cells {
  bytes: Uint8Array;
  view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A `CellForm` each. */
  readonly forms: Uint8Array;
}

/**
 * 0: as it stands. 1: in quotes. 2: in quotes, with doubled quotes inside. 3: a number of JSON, with a point. 4: a text
 * of JSON, with escapes that have been found good.
 */
export type CellForm = 0 | 1 | 2 | 3 | 4;

const doubled: CellForm = 2;
const numeric: CellForm = 3;
const escaped: CellForm = 4;

/** The content of a cell, its quotes resolved. */
export function cellText(cells: Cells, cell: number): string {
  const text = textOf(cells.bytes, cells.starts[cell] ?? 0, cells.ends[cell] ?? 0);
  if (cells.forms[cell] === doubled) return text.replaceAll('""', '"');
  return cells.forms[cell] === escaped ? (unescaped(text) ?? text) : text;
}

const point: AmountReading["marks"] = { decimal: 0x2e, thousands: -1 };

/** A row whose cells are those that `cells` holds at the time. `decimal`: what numbers of JSON have for their point. */
export function rowOfCells(cells: Cells, decimal: string, places: () => RowPlaces): Row {
  const { starts, ends, forms } = cells;
  let from = 0;
  let to = 0;

  /** Sets `from` and `to` to the content without the blanks around it. */
  function find(cell: number): void {
    const { bytes } = cells;
    from = starts[cell] ?? 0;
    to = ends[cell] ?? 0;
    while (from < to && isBlank(bytes[from] ?? 0)) from++;
    while (to > from && isBlank(bytes[to - 1] ?? 0)) to--;
  }

  function text(cell: number): string {
    const content = cellText(cells, cell);
    return forms[cell] === numeric ? content.replace(".", decimal) : trimBlanks(content);
  }

  return {
    text,
    places,
    isBlank: (cell) => {
      // Of what is blank, only escapes can be more than they look.
      if (forms[cell] === escaped) return text(cell) === "";
      find(cell);
      return from === to;
    },
    is: (cell, wanted) => {
      if ((forms[cell] ?? 0) >= doubled) return text(cell) === wanted;
      find(cell);
      const { bytes } = cells;
      for (let index = from; index < to; index++) {
        const byte = bytes[index] ?? 0;
        if (byte >= 0x80) return text(cell) === wanted;
        if (byte !== wanted.charCodeAt(index - from)) return false;
      }
      return wanted.length === to - from;
    },
    amount: (cell, { marks, ofText }): Money | undefined => {
      find(cell);
      if (from === to) return undefined;
      if (forms[cell] === escaped) return ofText(text(cell));
      const isNumber = forms[cell] === numeric;
      return readMoneyBytes(cells.bytes, from, to, isNumber ? point : marks) ?? ofText(text(cell));
    },
    value: <Value>(cell: number, memo: CellMemo<Value>): Value | undefined => {
      if ((forms[cell] ?? 0) >= doubled) return memo.ofText(text(cell));
      find(cell);
      return memo.ofBytes(cells.bytes, cells.view, from, to);
    },
  };
}

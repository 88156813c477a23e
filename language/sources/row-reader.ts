// Reads the cells of a row through their columns: blanks, the book's lists of values, types.
import { dataUnmappedValue } from "../diagnostics/codes/data-unmapped-value.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Money } from "../model/money.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { readAmount } from "./amount.ts";
import type { FieldColumn, TaxColumn } from "./columns.ts";
import type { Column } from "./map-columns.ts";
import { putValue, valueProblem } from "./read-value.ts";
import type { Row, RowPlaces } from "./table.ts";

/** The cell of a column, or its constant, without the blanks around it; "" where it is blank. */
export function cellOf(row: Row, column: Column): string {
  return column.index === -1 ? column.constant : trimBlanks(row.cell(column.index));
}

/** Spaces and tabs only: other blanks, such as a no-break space in an amount, are to be told. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

/** Where the values of a row stand, and who hears of what is wrong with them. */
export interface RowContext {
  readonly places: RowPlaces;
  readonly report: (problem: Problem) => void;
}

/** Puts a cell that is not blank into the draft, or reports why not. */
export function putCell<Whole>(
  column: FieldColumn<Whole>,
  text: string,
  draft: Whole,
  context: RowContext,
): void {
  const word = ourWord(column, text, context);
  if (word === undefined || putValue(column.put, word, draft, column.form)) return;
  const place = placeOf(column, context.places);
  context.report(valueProblem(column.put.type, column.field, word, column.form, place));
}

export function readTax(column: TaxColumn, text: string, context: RowContext): Money | undefined {
  const amount = readAmount(text, column.form);
  if (amount === undefined) {
    const place = placeOf(column, context.places);
    context.report(valueProblem("amount", column.field, text, column.form, place));
  }
  return amount;
}

/** The cell's word, or what the book's list says for it; undefined, with a problem, if it is not in the list. */
export function ourWord(column: Column, text: string, context: RowContext): string | undefined {
  if (column.values.size === 0 || column.index === -1) return text;
  const value = normalizeName(text);
  const ours = column.values.get(value);
  if (ours === undefined) {
    const words = { field: column.field, value, nearest: nearestName(value, column.values.keys()) };
    context.report(dataUnmappedValue.at(placeOf(column, context.places), words));
  }
  return ours;
}

export function placeOf(column: Column, places: RowPlaces): DataPlace {
  return column.index === -1 ? places.at() : places.at(column.index);
}

// Reads the cells of a row through their columns: blanks, the book's lists of values, types.
import { dataExponentNumber } from "../diagnostics/codes/data-exponent-number.ts";
import { dataFormulaText } from "../diagnostics/codes/data-formula-text.ts";
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataUnmappedValue } from "../diagnostics/codes/data-unmapped-value.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Money } from "../model/money.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { readAmount } from "./amount.ts";
import { createCellMemo } from "./cell-memo.ts";
import type { Put } from "./document-draft.ts";
import type { Column } from "./map-columns.ts";
import { putValue, type ValueForm, valueProblem, withField } from "./read-value.ts";
import { isExponent, textOfFormula } from "./spreadsheet-cell.ts";
import type { AmountReading, Row, RowPlaces } from "./table.ts";

/** The cell of a column, or its constant, without the blanks around it; "" where it is blank. */
export function cellOf(row: Pick<Row, "text">, column: Column): string {
  return column.index === -1 ? column.constant : row.text(column.index);
}

export function isBlankIn(row: Row, column: Column): boolean {
  return column.index === -1 ? column.constant === "" : row.isBlank(column.index);
}

/** Where the values of a row stand, and who hears of what is wrong with them. */
export interface RowContext {
  readonly places: RowPlaces;
  readonly report: (problem: Problem) => void;
}

/** A column that is a field of a draft, with what can be known before the first row. */
export interface FieldColumn<Whole> extends Column {
  readonly put: Put<Whole>;
  /** Puts the cell, or the constant, into the draft; false where it is blank or no value of the field. */
  readonly fill: (row: Row, draft: Whole) => boolean;
}

export function fieldColumn<Whole>(column: Column, put: Put<Whole>): FieldColumn<Whole> {
  return { ...column, put, fill: fillerOf(column, put) };
}

function fillerOf<Whole>(column: Column, put: Put<Whole>): FieldColumn<Whole>["fill"] {
  const { index, form, values } = column;
  // Amounts hardly repeat: they are read from their bytes, and anew each time.
  if (put.type === "amount" && values.size === 0 && index !== -1) {
    const reading = amountReading(form);
    return (row, draft) => {
      const amount = row.amount(index, reading);
      if (amount === undefined) return false;
      put.put(draft, amount);
      return true;
    };
  }
  return withField(put, form, (read, fill) => {
    const memo = createCellMemo((text) => {
      const word = wordIn(column, text);
      return word === undefined || isLostNumber(column, word) ? undefined : read(word);
    });
    const constant = index === -1 ? memo.ofText(column.constant) : undefined;
    return (row, draft) => {
      const value = index === -1 ? constant : row.value(index, memo);
      if (value === undefined) return false;
      fill(draft, value);
      return true;
    };
  });
}

export function amountReading(form: ValueForm): AmountReading {
  const thousands = form.thousands?.charCodeAt(0) ?? -1;
  return {
    // A mark that is not ASCII is several bytes: such amounts are read as texts.
    marks: { decimal: form.decimal.charCodeAt(0), thousands: thousands < 0x80 ? thousands : -1 },
    ofText: (text) => readAmount(text, form),
  };
}

/** Puts a cell that is not blank into the draft, or reports why not. */
export function putCell<Whole>(
  column: FieldColumn<Whole>,
  row: Row,
  draft: Whole,
  context: RowContext,
): void {
  if (!column.fill(row, draft)) tellCell(column, cellOf(row, column), draft, context);
}

/** The same for a cell that could not be put, word by word. */
function tellCell<Whole>(
  column: FieldColumn<Whole>,
  text: string,
  draft: Whole,
  context: RowContext,
): void {
  const kept = textOfFormula(text);
  if (kept !== undefined) {
    context.report(dataFormulaText.at(placeOf(column, context.places), { text: kept }));
    return;
  }
  const word = ourWord(column, text, context);
  if (word !== undefined && isLostNumber(column, word)) {
    const words = { field: column.field, text: word };
    context.report(dataExponentNumber.at(placeOf(column, context.places), words));
    return;
  }
  if (word === undefined || putValue(column.put, word, draft, column.form)) return;
  const place = placeOf(column, context.places);
  context.report(valueProblem(column.put.type, column.field, word, column.form, place));
}

/** A document's number of which a spreadsheet has kept the first digits alone. */
function isLostNumber({ field }: Column, word: string): boolean {
  return (field === "applies.document" || field === "credits.document") && isExponent(word);
}

export interface TaxColumn extends Column {
  readonly tax: string;
  readonly reading: AmountReading;
}

export function readTax({ index, reading, constant }: TaxColumn, row: Row): Money | undefined {
  return index === -1 ? reading.ofText(constant) : row.amount(index, reading);
}

/** Says what is wrong with a tax that could not be read. */
export function tellTax(column: TaxColumn, row: Row, { places, report }: RowContext): void {
  const text = cellOf(row, column);
  const place = placeOf(column, places);
  report(valueProblem("amount", column.field, text, column.form, place));
}

/** The cell's word, or what the book's list says for it; undefined, with a problem, if it is not in the list. */
function ourWord(column: Column, text: string, context: RowContext): string | undefined {
  const ours = wordIn(column, text);
  if (ours === undefined) {
    const value = normalizeName(text);
    const words = { field: column.field, value, nearest: nearestName(value, column.values.keys()) };
    context.report(dataUnmappedValue.at(placeOf(column, context.places), words));
  }
  return ours;
}

function wordIn(column: Column, text: string): string | undefined {
  if (column.values.size === 0 || column.index === -1) return text;
  return column.values.get(normalizeName(text));
}

export function placeOf(column: Column, places: RowPlaces): DataPlace {
  return column.index === -1 ? places.at() : places.at(column.index);
}

/** A cell that must not be blank is. */
export function blankCell(column: Column, places: RowPlaces): Problem {
  const place = placeOf(column, places);
  return dataMissingValue.at(place, { field: column.field, column: place.field });
}

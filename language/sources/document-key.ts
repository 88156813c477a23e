// What rows of one document have in common: kind and number, and what else makes a document the same document.
import { dataExponentNumber } from "../diagnostics/codes/data-exponent-number.ts";
import { dataFormulaText } from "../diagnostics/codes/data-formula-text.ts";
import { dataTotalRow } from "../diagnostics/codes/data-total-row.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { normalizeName } from "../text/names.ts";
import { type Columns, kindWordIn } from "./columns.ts";
import type { Column } from "./map-columns.ts";
import { textValue } from "./read-value.ts";
import { blankCell, cellOf, isBlankIn, placeOf } from "./row-reader.ts";
import { isExponent, textOfFormula } from "./spreadsheet-cell.ts";
import type { Row } from "./table.ts";
import { isTotalWord, onlyAmountsIn, totalIn } from "./total-row.ts";

/**
 * Number and kind, administration and source where there are such columns; then what tells documents of one number
 * apart, if they are of a kind that has it, with "" for a cell that says nothing.
 */
export type DocumentKey = readonly string[];

/** What of the columns decides how keys compare. */
export type KeyColumns = Pick<Columns, "keys" | "apart">;

/** Undefined for a row without a number, or with what a spreadsheet left of it, which is a problem, or of blanks only, which is nothing. */
export function keyOf(
  row: Row,
  columns: Columns,
  report: (problem: Problem) => void,
): DocumentKey | undefined {
  const number = textValue(cellOf(row, columns.number));
  if (number === undefined || isTotalWord(number)) {
    const total = totalIn(row, columns);
    if (total !== undefined) {
      const text = cellOf(row, total);
      report(dataTotalRow.at(placeOf(total, row.places()), { text }));
      return undefined;
    }
  }
  if (number === undefined) {
    const blank = columns.all.every((column) => column.index === -1 || isBlankIn(row, column));
    if (!blank) report(withoutNumber(row, columns));
    return undefined;
  }
  if (isExponent(number)) {
    const words = { field: columns.number.field, text: number };
    report(dataExponentNumber.at(placeOf(columns.number, row.places()), words));
    return undefined;
  }
  return keyWith(row, number, columns);
}

function withoutNumber(row: Row, columns: Columns): Problem {
  const places = row.places();
  const kept = textOfFormula(cellOf(row, columns.number));
  if (kept !== undefined)
    return dataFormulaText.at(placeOf(columns.number, places), { text: kept });
  const amount = onlyAmountsIn(row, columns);
  return amount === undefined
    ? blankCell(columns.number, places)
    : dataTotalRow.at(placeOf(amount, places), { text: undefined });
}

function keyWith(row: Row, number: string, columns: Columns): DocumentKey {
  const { word, purchase } = kindWordIn(row, columns);
  const key = [number, word];
  for (const column of columns.keys) key.push(cellOf(row, column));
  const { columns: apart, of } = columns.apart;
  if (of === "all" || purchase) {
    for (const column of apart) key.push(normalizeName(cellOf(row, column)));
  }
  return key;
}

/** Whether the row has the parts of a key letter by letter: then it has that key. */
export function hasTexts(row: Row, key: DocumentKey, columns: Columns): boolean {
  const { number, kind, keys, apart } = columns;
  const base = baseLength(columns);
  return (
    isPart(row, number, key[0]) &&
    isPart(row, kind, key[1]) &&
    keys.every((column, index) => isPart(row, column, key[index + 2])) &&
    (key.length === base ||
      apart.columns.every((column, index) => isPart(row, column, key[index + base])))
  );
}

function isPart(row: Row, column: Column, part = ""): boolean {
  return column.index === -1 || row.is(column.index, part);
}

/** Number, kind, administration and source: what every document has of its key. */
export function baseOf(key: DocumentKey, columns: Columns): DocumentKey {
  return key.slice(0, baseLength(columns));
}

export function baseLength({ keys }: Pick<Columns, "keys">): number {
  return 2 + keys.length;
}

/** Whether rows with these keys are of one document: what one of them leaves empty, the other may say. */
export function isSame(left: DocumentKey, right: DocumentKey, columns: KeyColumns): boolean {
  if (left.length !== right.length) return false;
  const base = baseLength(columns);
  for (let index = 0; index < left.length; index++) {
    const [one, other] = [left[index], right[index]];
    if (index >= base && (one === "" || other === "")) continue;
    if (one !== other) return false;
    // One supplier, whatever else is said of it: rows that disagree on its name are told as such.
    if (index >= base && columns.apart.of === "purchases") return true;
  }
  return true;
}

/** Whether rows with this key may be of any document of the number. */
export function isUnsure(key: DocumentKey, columns: Columns): boolean {
  const base = baseLength(columns);
  return key.length > base && key.every((part, index) => index < base || part === "");
}

/** The key with what a further row says that those before left empty. */
export function filledIn(key: DocumentKey, further: DocumentKey): DocumentKey {
  if (!key.some((part, index) => part === "" && further[index] !== "")) return key;
  return key.map((part, index) => (part === "" ? (further[index] ?? "") : part));
}

/** The column that would have said of which document a row is. */
export function unsaid(key: DocumentKey, columns: Columns): Column {
  const base = baseLength(columns);
  return columns.apart.columns.find((_, index) => key[base + index] === "") ?? columns.number;
}

// What spreadsheets leave in a cell instead of its value: a formula that keeps a text, an error, a column too narrow.
import type { CellMistake } from "../diagnostics/data-wording.ts";

/** The text in `="F3"`, which keeps a spreadsheet from reading `007` as 7; undefined for whatever else. */
export function textOfFormula(cell: string): string | undefined {
  return isFormula(cell) ? cell.slice(2, -1).replaceAll('""', '"') : undefined;
}

/** Quickly: every text of a document is asked. */
export function isFormula(cell: string): boolean {
  return cell.charCodeAt(0) === equals && cell.length > 2 && /^="(?:[^"]|"")*"$/.test(cell);
}

const equals = 0x3d;

/** The same at the beginning of a text that goes on with other cells. */
export function formulaAhead(text: string): string | undefined {
  return /^="(?:[^"]|"")*"/.exec(text)?.[0];
}

/** What a spreadsheet shows where it has no value to show; undefined for whatever else. */
export function cellMistake(cell: string): CellMistake | undefined {
  if (/^#{2,64}$/.test(cell)) return "column too narrow";
  return cell.length <= longestError && error.test(cell) ? "error of a formula" : undefined;
}

/** In English and French; `Err:502` is one of LibreOffice. */
const error =
  /^(?:#(?:VALUE|VALEUR|REF|DIV\/0|NUM|NOMBRE|NULL|NUL|SPILL|PROPAGATION|CALC|ERROR)!|#(?:NAME|NOM)\?|#N\/A|Err:\d{3})$/i;
const longestError = 16;

/** A long number of which a spreadsheet keeps a few digits, `2.02601E+11`: whatever else is written so is a number of its own. */
export function isExponent(cell: string): boolean {
  const mark = cell.charCodeAt(1);
  return (mark === point || mark === comma) && /^[1-9][.,]\d+E\+\d+$/.test(cell);
}

const point = 0x2e;
const comma = 0x2c;

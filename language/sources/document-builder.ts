// Builds one document from its rows. What the rows say of the document must agree; a blank cell says nothing.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataRowsDisagree } from "../diagnostics/codes/data-rows-disagree.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Application, DocumentLine, DocumentTax, FieldPlaces } from "../model/document.ts";
import { add as addMoney, type Money } from "../model/money.ts";
import * as limits from "../text/limits.ts";
import { normalizeName } from "../text/names.ts";
import type { Columns, FieldColumn } from "./columns.ts";
import { completeDocument } from "./complete-document.ts";
import type { ApplicationDraft, DocumentDraft, LineDraft } from "./document-draft.ts";
import type { Column } from "./map-columns.ts";
import type { Read } from "./read.ts";
import { cellOf, placeOf, putCell, type RowContext, readTax } from "./row-reader.ts";
import type { Row, RowPlaces } from "./table.ts";

export interface DocumentBuilder {
  readonly places: RowPlaces;
  readonly add: (row: Row) => void;
  /** Nothing where a problem was reported. */
  readonly finish: () => Read | undefined;
}

/** Starts a document with its first row. */
export function startDocument(
  first: Row,
  columns: Columns,
  report: (problem: Problem) => void,
): DocumentBuilder {
  const places = first.places();
  const kind = cellOf(first, columns.kind);
  if (columns.kind.values.get(normalizeName(kind)) === "ignore") {
    const number = normalizeName(cellOf(first, columns.number));
    return { places, add: () => {}, finish: () => ({ ignored: { kind, number } }) };
  }
  const building = begin(columns, places, report);
  addRow(building, first, places);
  return {
    places,
    add: (row) => addRow(building, row, row.places()),
    finish: () => finish(building),
  };
}

interface Building {
  readonly columns: Columns;
  readonly draft: DocumentDraft;
  readonly lines: DocumentLine[];
  readonly applications: Application[];
  /** By the columns of `columns.document`: the first text that is not blank, and where it stands. */
  readonly texts: (string | undefined)[];
  readonly from: (RowPlaces | undefined)[];
  /** By the columns of `columns.taxes`. */
  readonly taxes: (Money | undefined)[];
  lineCount: number;
  /** Applications that rows with lines have repeated. */
  readonly repeated: Set<string>;
  readonly places: RowPlaces;
  readonly report: (problem: Problem) => void;
  bad: boolean;
}

function begin(columns: Columns, places: RowPlaces, tell: (problem: Problem) => void): Building {
  const building: Building = {
    columns,
    draft: {},
    lines: [],
    applications: [],
    texts: [],
    from: [],
    taxes: [],
    lineCount: 0,
    repeated: new Set(),
    places,
    report: (problem) => {
      building.bad = true;
      tell(problem);
    },
    bad: false,
  };
  return building;
}

function addRow(building: Building, row: Row, places: RowPlaces): void {
  const context: RowContext = { places, report: building.report };
  addDocumentCells(building, row, context);
  const taxes = readTaxes(building, row, context);
  const hasLine = addLine(building, row, taxes, context);
  addApplication(building, row, hasLine, context);
}

function addDocumentCells(building: Building, row: Row, context: RowContext): void {
  const { texts, from, draft } = building;
  const columns = building.columns.document;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column === undefined) continue;
    const text = cellOf(row, column);
    const before = texts[index];
    if (text === "" || text === before) continue;
    if (before === undefined) {
      texts[index] = text;
      from[index] = context.places;
      putCell(column, text, draft, context);
    } else {
      const first = placeOf(column, from[index] ?? building.places);
      const words = { field: column.field, first: before, second: text };
      const message = { en: "The first value stands here", fr: "La première valeur est ici" };
      const related = [{ place: first, message }];
      const place = placeOf(column, context.places);
      building.report(dataRowsDisagree.at(place, words, { related }));
    }
  }
}

/**
 * The taxes of a row belong to its line and add up to the document's: `Document.taxes` is all that consumers
 * need. A blank cell states no tax for this line, rather than a tax of zero.
 */
function readTaxes(building: Building, row: Row, context: RowContext): readonly DocumentTax[] {
  const columns = building.columns.taxes;
  if (columns.length === 0) return [];
  const taxes: DocumentTax[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const text = column === undefined ? "" : cellOf(row, column);
    if (column === undefined || text === "") continue;
    const amount = readTax(column, text, context);
    if (amount === undefined) continue;
    taxes.push({ tax: column.tax, amount });
    const before = building.taxes[index];
    building.taxes[index] = before === undefined ? amount : addMoney(before, amount);
  }
  return taxes;
}

/** A row has a line if it names an item or an amount of its own; else it is about the document alone. */
function addLine(
  building: Building,
  row: Row,
  taxes: readonly DocumentTax[],
  context: RowContext,
): boolean {
  const { columns } = building;
  const { places } = context;
  if (!columns.lineMarks.some((column) => cellOf(row, column) !== "")) return false;
  building.lineCount++;
  if (building.lineCount > limits.documentLines) {
    const words = { what: "lines", limit: limits.documentLines } as const;
    if (building.lineCount === limits.documentLines + 1) {
      building.report(dataTooLong.at(places.at(), words));
    }
    return true;
  }
  const draft: LineDraft = {};
  putCells(columns.line, row, draft, context);
  const { lineAmount } = columns;
  if (lineAmount === undefined || cellOf(row, lineAmount) === "") {
    const place = lineAmount === undefined ? places.at() : placeOf(lineAmount, places);
    building.report(dataMissingValue.at(place, { field: "line.amount" }));
  }
  if (columns.taxes.length > 0) draft.taxes = taxes;
  draft.origin = places.at();
  draft.origins = fieldPlaces(columns, () => places);
  if (isLine(draft)) building.lines.push(draft);
  return true;
}

function isLine(draft: LineDraft): draft is LineDraft & DocumentLine {
  return draft.amount !== undefined && draft.origin !== undefined;
}

/**
 * A payment of several documents has a row for each. A document with lines repeats the same application on
 * every row: there it is one.
 */
function addApplication(building: Building, row: Row, hasLine: boolean, context: RowContext): void {
  const columns = building.columns.application;
  if (!columns.some((column) => column.index !== -1 && cellOf(row, column) !== "")) return;
  if (hasLine) {
    const texts = columns.map((column) => cellOf(row, column)).join("\n");
    if (building.repeated.has(texts)) return;
    building.repeated.add(texts);
  }
  const draft: ApplicationDraft = {};
  putCells(columns, row, draft, context);
  const column = columns.find(({ field }) => field === "applies.document");
  const origin = column === undefined ? context.places.at() : placeOf(column, context.places);
  const { document } = draft;
  if (document !== undefined) building.applications.push({ ...draft, document, origin });
  else building.report(dataMissingValue.at(origin, { field: "applies.document" }));
}

function putCells<Whole>(
  columns: readonly FieldColumn<Whole>[],
  row: Row,
  draft: Whole,
  context: RowContext,
): void {
  for (const column of columns) {
    const text = cellOf(row, column);
    if (text !== "") putCell(column, text, draft, context);
  }
}

/** The place of each field, worked out when asked; `places` says which row a column was read from. */
function fieldPlaces(columns: Columns, places: (column: Column) => RowPlaces): FieldPlaces {
  const placed = (column: Column) => placeOf(column, places(column));
  return {
    get: (field) => {
      const column = columns.all.find((one) => one.field === field);
      return column === undefined ? undefined : placed(column);
    },
    values: () => columns.all.map(placed).values(),
  };
}

function finish(building: Building): Read | undefined {
  const { columns, draft, texts, from, lines, applications, places } = building;
  const taxes = totalTaxes(building);
  if (taxes.length > 0) draft.taxes = taxes;
  draft.lines = lines;
  draft.applies = applications;
  const indexOf = (field: string) => columns.document.findIndex((column) => column.field === field);
  const document = completeDocument({
    draft,
    origin: places.at(),
    origins: fieldPlaces(columns, (column) => from[indexOf(column.field)] ?? places),
    stated: (field) => texts[indexOf(field)] !== undefined,
    report: building.report,
  });
  return document === undefined || building.bad ? undefined : { document };
}

/** With every cell blank the document states nothing of its taxes: a tax of zero is written `0`. */
function totalTaxes({ columns, taxes }: Building): readonly DocumentTax[] {
  const totals: DocumentTax[] = [];
  for (let index = 0; index < columns.taxes.length; index++) {
    const tax = columns.taxes[index]?.tax;
    const amount = taxes[index];
    if (tax !== undefined && amount !== undefined) totals.push({ tax, amount });
  }
  return totals;
}

// Builds one document from its rows. What the rows say of the document must agree; a blank cell says nothing.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataRowsDisagree } from "../diagnostics/codes/data-rows-disagree.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Application, DocumentLine, DocumentTax } from "../model/document.ts";
import { add as addMoney } from "../model/money.ts";
import * as limits from "../text/limits.ts";
import { normalizeName } from "../text/names.ts";
import { type Columns, kindWordIn } from "./columns.ts";
import { completeDocument } from "./complete-document.ts";
import type { ApplicationDraft, DocumentDraft, LineDraft } from "./document-draft.ts";
import type { Read } from "./read.ts";
import { RowDocument, RowFields, RowLine } from "./row-document.ts";
import {
  blankCell,
  cellOf,
  type FieldColumn,
  isBlankIn,
  placeOf,
  putCell,
  type RowContext,
  readTax,
  tellTax,
} from "./row-reader.ts";
import type { Row, RowPlaces } from "./table.ts";
import { unreadDocument } from "./unread-document.ts";

/** Starts a document with its first row, whose number has been read. */
export function startDocument(
  row: Row,
  number: string,
  columns: Columns,
  tell: (problem: Problem) => void,
): DocumentBuilding {
  const places = row.places();
  const building = begin(columns, places, tell);
  const { word, ignored } = kindWordIn(row, columns);
  if (ignored) {
    building.ignored = { kind: word, number: normalizeName(cellOf(row, columns.number)) };
    return building;
  }
  if (columns.numberIsOwn) building.draft.number = number;
  putCells(columns.filled, row, building.draft, building, places);
  addRow(building, row, places);
  return building;
}

/** A further row of the document. */
export function continueDocument(building: DocumentBuilding, row: Row): void {
  if (building.ignored !== undefined) return;
  const places = row.places();
  compareDocument(building, row, places);
  addRow(building, row, places);
}

/** Nothing where a problem was reported. */
export function finishDocument(building: DocumentBuilding): Read | undefined {
  return building.ignored === undefined ? complete(building) : { ignored: building.ignored };
}

/** A document of which not all rows have been read. */
export interface DocumentBuilding extends RowContext {
  ignored: { readonly kind: string; readonly number: string } | undefined;
  readonly columns: Columns;
  readonly draft: DocumentDraft & RowDocument;
  readonly lines: DocumentLine[];
  applications: Application[] | undefined;
  /** What the document's cells are and where they stand, as soon as there is a second row to compare. */
  said: Said | undefined;
  /** The taxes of the document: those of its first row, or what its rows add up to. */
  taxes: readonly DocumentTax[];
  lineCount: number;
  /** Applications that rows with lines have repeated. */
  repeated: Set<string> | undefined;
  /** Where something is wrong with it. */
  wrong: DataPlace[] | undefined;
}

/** By the columns of `columns.document`: the first text that is not blank, and the row that it stands in. */
interface Said {
  readonly texts: string[];
  readonly from: (RowPlaces | undefined)[];
}

/** Most documents have none of what they may have. */
const none: readonly never[] = [];

function begin(
  columns: Columns,
  places: RowPlaces,
  tell: (problem: Problem) => void,
): DocumentBuilding {
  const building: DocumentBuilding = {
    ignored: undefined,
    columns,
    places,
    draft: new RowDocument(columns, places),
    lines: [],
    applications: undefined,
    said: undefined,
    taxes: none,
    lineCount: 0,
    repeated: undefined,
    wrong: undefined,
    report: (problem) => {
      building.wrong ??= [];
      if (problem.place.in === "data") building.wrong.push(problem.place);
      tell(problem);
    },
  };
  return building;
}

/** A further row says the same, or what none has said before. */
function compareDocument(building: DocumentBuilding, row: Row, places: RowPlaces): void {
  const { draft } = building;
  const columns = building.columns.document;
  building.said ??= saidByFirst(building);
  const { texts, from } = building.said;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const before = texts[index] ?? "";
    if (column === undefined || column.index === -1 || row.isBlank(column.index)) continue;
    if (row.is(column.index, before)) continue;
    const first = placeOf(column, from[index] ?? building.places);
    // What could not be read says nothing either, and was told.
    if (before === "" || isWrong(building, first)) {
      texts[index] = row.text(column.index);
      from[index] = places;
      draft.origins.comeFrom(from);
      putCell(column, row, draft, { places, report: building.report });
    } else if (!isSameName(row.text(column.index), before)) {
      const words = { field: column.field, first: before, second: row.text(column.index) };
      const message = { en: "The first value stands here", fr: "La première valeur est ici" };
      const related = [{ place: first, message }];
      const place = placeOf(column, places);
      building.report(dataRowsDisagree.at(place, words, { related }));
    }
  }
}

function isWrong({ wrong }: DocumentBuilding, { line, column }: DataPlace): boolean {
  return wrong?.some((place) => place.line === line && place.column === column) === true;
}

function saidByFirst({ columns, places }: DocumentBuilding): Said {
  const texts = columns.document.map((column) => cellOf(places, column));
  return { texts, from: texts.map((text) => (text === "" ? undefined : places)) };
}

function addRow(building: DocumentBuilding, row: Row, places: RowPlaces): void {
  const taxes = readTaxes(building, row, places);
  const hasLine = addLine(building, row, taxes, places);
  addApplication(building, row, hasLine, places);
}

/**
 * The taxes of a row belong to its line and add up to the document's: `Document.taxes` is all that consumers
 * need. A blank cell states no tax for this line, rather than a tax of zero.
 */
function readTaxes(
  building: DocumentBuilding,
  row: Row,
  places: RowPlaces,
): readonly DocumentTax[] {
  const columns = building.columns.taxes;
  const taxes: DocumentTax[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column === undefined || isBlankIn(row, column)) continue;
    const amount = readTax(column, row);
    if (amount !== undefined) taxes.push({ tax: column.tax, amount });
    else tellTax(column, row, { places, report: building.report });
  }
  building.taxes = building.taxes.length === 0 ? taxes : addTaxes(building, taxes);
  return taxes;
}

/** In the order of the columns; a tax that no row states is not there: a tax of zero is written `0`. */
function addTaxes(
  { columns, taxes }: DocumentBuilding,
  more: readonly DocumentTax[],
): readonly DocumentTax[] {
  return columns.taxes.flatMap(({ tax }) => {
    const before = taxes.find((one) => one.tax === tax);
    const here = more.find((one) => one.tax === tax);
    if (before === undefined || here === undefined) return before ?? here ?? [];
    return { tax, amount: addMoney(before.amount, here.amount) };
  });
}

/** A row has a line if it names an item or an amount of its own; else it is about the document alone. */
function addLine(
  building: DocumentBuilding,
  row: Row,
  taxes: readonly DocumentTax[],
  places: RowPlaces,
): boolean {
  const { columns } = building;
  if (columns.lineMarks.every((column) => isBlankIn(row, column))) return false;
  building.lineCount++;
  if (building.lineCount > limits.documentLines) {
    const words = { what: "lines", limit: limits.documentLines } as const;
    if (building.lineCount === limits.documentLines + 1) {
      building.report(dataTooLong.at(places.at(), words));
    }
    return true;
  }
  const draft: LineDraft & RowLine = new RowLine(columns, places);
  putCells(columns.line, row, draft, building, places);
  const { lineAmount } = columns;
  if (draft.amount === undefined && (lineAmount === undefined || isBlankIn(row, lineAmount))) {
    building.report(
      lineAmount === undefined
        ? dataMissingValue.at(places.at(), { field: "line.amount" })
        : blankCell(lineAmount, places),
    );
  }
  if (columns.taxes.length > 0) draft.taxes = taxes;
  if (isLine(draft)) building.lines.push(draft);
  return true;
}

function isLine(draft: LineDraft & RowLine): draft is LineDraft & RowLine & DocumentLine {
  return draft.amount !== undefined;
}

/**
 * A payment of several documents has a row for each. A document with lines repeats the same application on
 * every row: there it is one.
 */
function addApplication(
  building: DocumentBuilding,
  row: Row,
  hasLine: boolean,
  places: RowPlaces,
): void {
  const columns = building.columns.application;
  if (columns.every((column) => column.index === -1 || row.isBlank(column.index))) return;
  if (hasLine) {
    const texts = columns.map((column) => cellOf(row, column)).join("\n");
    building.repeated ??= new Set();
    if (building.repeated.has(texts)) return;
    building.repeated.add(texts);
  }
  const draft: ApplicationDraft = {};
  putCells(columns, row, draft, building, places);
  const column = columns.find(({ field }) => field === "applies.document");
  const origin = column === undefined ? places.at() : placeOf(column, places);
  const { document } = draft;
  if (document !== undefined) {
    building.applications ??= [];
    const origins = new RowFields(building.columns, places);
    building.applications.push({ ...draft, document, origin, origins });
  } else if (column === undefined || isBlankIn(row, column)) {
    const words = { field: "applies.document", column: origin.field };
    building.report(dataMissingValue.at(origin, words));
  }
}

function putCells<Whole>(
  columns: readonly FieldColumn<Whole>[],
  row: Row,
  draft: Whole,
  { report }: DocumentBuilding,
  places: RowPlaces,
): void {
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column === undefined || column.fill(row, draft) || isBlankIn(row, column)) continue;
    putCell(column, row, draft, { places, report });
  }
}

/** Composed or decomposed, a letter is the same. */
function isSameName(left: string, right: string): boolean {
  return normalizeName(left) === normalizeName(right);
}

function complete(building: DocumentBuilding): Read | undefined {
  const { columns, draft, said, lines, applications, places, taxes } = building;
  // With every cell blank the document states nothing of its taxes.
  if (taxes.length > 0) draft.taxes = taxes;
  draft.lines = lines;
  draft.applies = applications ?? none;
  const stated = (field: string): boolean => {
    const index = columns.indexes.get(field);
    const column = index === undefined ? undefined : columns.document[index];
    if (index === undefined || column === undefined) return false;
    return (said?.texts[index] ?? cellOf(places, column)) !== "";
  };
  const document = completeDocument({ draft, stated, report: building.report });
  const { wrong = none } = building;
  if (document !== undefined && building.wrong === undefined) return { document };
  return unreadDocument(draft, [places.at(), ...wrong]);
}

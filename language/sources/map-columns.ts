// Finds the column of a table for each field: by the book's mapping, or by the fields' own names.
import { badDateForm } from "../diagnostics/codes/bad-date-form.ts";
import { dataFieldNotMapped } from "../diagnostics/codes/data-field-not-mapped.ts";
import { dataMissingColumn } from "../diagnostics/codes/data-missing-column.ts";
import { dataNotCanonical } from "../diagnostics/codes/data-not-canonical.ts";
import { dataTitleLine } from "../diagnostics/codes/data-title-line.ts";
import { dataUnknownColumn } from "../diagnostics/codes/data-unknown-column.ts";
import type { PackTax } from "../diagnostics/pack-wording.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { FieldMapping, Mapping } from "../model/book.ts";
import { readDateForm } from "../model/date-form.ts";
import { nameWith, nearestFields } from "../model/nearest-fields.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { beforeTwiceEncoded } from "../text/twice-encoded.ts";
import { otherDelimiter } from "./other-delimiter.ts";
import { canonicalForm, type ValueForm } from "./read-value.ts";
import type { Table } from "./table.ts";

/** Where the text of a field comes from, and how it is read. */
export interface Column {
  readonly field: string;
  /** The column of the table, or -1 for a constant. */
  readonly index: number;
  readonly constant: string;
  /** The source's words, normalised, for ours; empty where the words are ours. */
  readonly values: ReadonlyMap<string, string>;
  readonly form: ValueForm;
}

export interface MapRequest {
  readonly table: Table;
  /** Without one, or with no fields in it, the columns have the fields' names. */
  readonly mapping: Mapping | undefined;
  /** Every field that a column may be named after. */
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** By the field of its column, what packs offer of taxes and the book does not complete. */
  readonly offered?: ReadonlyMap<string, PackTax> | undefined;
  readonly report: (problem: Problem) => void;
}

/** Undefined where a column is missing or unknown; then there is a problem for each. */
export function mapColumns(request: MapRequest): readonly Column[] | undefined {
  const { mapping } = request;
  return mapping === undefined || mapping.fields.size === 0
    ? canonicalColumns(request)
    : mappedColumns(request, mapping);
}

/** A file of one column is a list of names; documents have more than one. */
function titleAlone({ columns, headerPlace }: Table): Problem | undefined {
  const [title, ...others] = columns;
  return title === undefined || others.length > 0
    ? undefined
    : dataTitleLine.at(headerPlace(), { title });
}

/** True, and told, where the header could not be cut into its columns: then they are all missing. */
function isUncut({ table, mapping, report }: MapRequest): boolean {
  const problem = otherDelimiter(table, mapping) ?? titleAlone(table);
  if (problem !== undefined) report(problem);
  return problem !== undefined;
}

function canonicalColumns(request: MapRequest): readonly Column[] | undefined {
  const { table, mapping, known, required, report } = request;
  if (!required.some((name) => table.columns.includes(name))) {
    if (isUncut(request)) return undefined;
    // One problem, rather than one for every column of a file that is of another kind.
    report(dataNotCanonical.at(table.headerPlace(), { required }));
    return undefined;
  }
  const form = mapping === undefined ? canonicalForm : formOf(mapping);
  const found: Column[] = [];
  const meant = new Set<string>();
  let unknown = false;
  for (const [index, column] of table.columns.entries()) {
    if (column.startsWith("x-")) continue;
    if (known.includes(column)) {
      found.push({ field: column, index, constant: "", values: noValues, form });
      continue;
    }
    const nearest = nearestFields(column, known);
    const offered = request.offered?.get(column);
    report(dataUnknownColumn.at(table.headerPlace(index), { column, nearest, offered }));
    for (const field of nearest) meant.add(field);
    unknown = true;
  }
  const missing = required.filter(
    (field) => !meant.has(field) && !found.some((column) => column.field === field),
  );
  for (const field of missing) {
    const words = { column: field, field, nearest: undefined };
    report(dataMissingColumn.at(table.headerPlace(), words));
  }
  return missing.length === 0 && !unknown ? found : undefined;
}

const noValues: ReadonlyMap<string, string> = new Map();

function mappedColumns(request: MapRequest, mapping: Mapping): readonly Column[] | undefined {
  const { table, required, report } = request;
  const named = [...mapping.fields.values()].flatMap(({ column }) => column ?? []);
  if (!named.some((name) => table.columns.includes(normalizeName(name))) && isUncut(request)) {
    return undefined;
  }
  const found = [...mapping.fields].map(([field, from]) =>
    mappedColumn(field, from, formOf(mapping), request),
  );
  const missing = required.filter((field) => !mapping.fields.has(field));
  for (const field of missing) report(dataFieldNotMapped.at(table.headerPlace(), { field }));
  const good = found.filter((column) => column !== undefined);
  return missing.length === 0 && good.length === found.length ? good : undefined;
}

function mappedColumn(
  field: string,
  from: FieldMapping,
  numbers: ValueForm,
  { table, mapping, report }: MapRequest,
): Column | undefined {
  const date = from.as === undefined ? undefined : readDateForm(from.as);
  if (from.as !== undefined && date === undefined) {
    report(badDateForm.at(from.place, { form: from.as }));
    return undefined;
  }
  const values = new Map<string, string>();
  for (const [word, ours] of from.values) values.set(normalizeName(word), ours);
  if (from.column === undefined) {
    // A constant stands in the book, and is written as the book writes.
    return { field, values, form: canonicalForm, index: -1, constant: from.constant ?? "" };
  }
  const column = normalizeName(from.column);
  const index = table.columns.indexOf(column);
  if (index === -1) {
    const message = { en: "The book asks for it here", fr: "Le paramétrage la demande ici" };
    const related = [{ place: from.place, message }];
    const twice = table.columns.find((name) => beforeTwiceEncoded(name) === column);
    const used = [...(mapping?.fields.values() ?? [])].flatMap((one) => one.column ?? []);
    const free = table.columns.filter((name) => !used.some((one) => normalizeName(one) === name));
    const nearest = twice ?? nearestName(column, table.columns) ?? nameWith(column, free);
    const words = { column, field, nearest, encoding: mapping?.encoding };
    report(dataMissingColumn.at(table.headerPlace(), words, { related }));
    return undefined;
  }
  const form =
    date === undefined ? numbers : { ...numbers, date: { form: date, text: from.as ?? "" } };
  return { field, values, form, index, constant: "" };
}

function formOf(mapping: Mapping): ValueForm {
  return { decimal: mapping.decimal, thousands: mapping.thousands };
}

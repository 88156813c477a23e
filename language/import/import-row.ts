// One row of a list that is imported, whatever file it came from.
import type { DataPlace } from "../diagnostics/problem.ts";
import { normalizeName } from "../text/names.ts";

export interface ImportRow {
  /** The content of a field as names compare; "" where it is empty, or the file has no such column. */
  readonly text: (field: string) => string;
  /** The place of a field, or of the row as a whole. */
  readonly place: (field?: string) => DataPlace;
}

export interface ImportedRows {
  readonly rows: readonly ImportRow[];
  /** The fields that the file has a column for. */
  readonly fields: ReadonlySet<string>;
  readonly layout: "CSV" | "JSON" | "Sage 50";
}

export function rowOf(
  cell: (field: string) => string | undefined,
  place: ImportRow["place"],
): ImportRow {
  return { text: (field) => normalizeName(cell(field) ?? ""), place };
}

// Where a problem of a document is told.
import type { Place } from "../diagnostics/problem.ts";
import type { Document, DocumentLine } from "../model/document.ts";

/** The cell of a field, else the line's row, else the document's. */
export function placeOf(document: Document, field: string, line?: DocumentLine): Place {
  return (
    line?.origins?.get(field) ?? line?.origin ?? document.origins?.get(field) ?? document.origin
  );
}

// Where a problem of a document is told.
import type { Place } from "../diagnostics/problem.ts";
import type { Document, DocumentLine, DocumentTax } from "../model/document.ts";

/** The cell of a field, else the line's row, else the document's. */
export function placeOf(document: Document, field: string, line?: DocumentLine): Place {
  return (
    line?.origins?.get(field) ?? line?.origin ?? document.origins?.get(field) ?? document.origin
  );
}

/** The cell or the value of the amount that a document states of a tax. */
export function placeOfTax(
  document: Document,
  name: string,
  stated: DocumentTax | undefined = document.taxes?.find(({ tax }) => tax === name),
): Place {
  return stated?.origins?.get("taxes.amount") ?? stated?.origin ?? placeOf(document, `tax.${name}`);
}

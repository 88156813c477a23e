// What reading yields: a document, one that the book says to pass over, or the number of one that is refused.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";

export type Read =
  | { readonly document: Document }
  /** `kind` is the source's own word. */
  | { readonly ignored: { readonly kind: string; readonly number: string } }
  | { readonly refused: RefusedDocument };

/** What is wrong with it has been told; others may name it. */
export interface RefusedDocument {
  readonly number: string;
  readonly origin: DataPlace;
}

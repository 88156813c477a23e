// What reading yields: a document, one that the book says to pass over, one that is refused, or the number of one that may be.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";

export type Read =
  | { readonly document: Document }
  /** `kind` is the source's own word. */
  | { readonly ignored: { readonly kind: string; readonly number: string } }
  | { readonly refused: UnreadDocument }
  | { readonly guessed: GuessedNumber };

/** A document that could not be read as a whole. What is wrong with it has been told; others may name it. */
export interface UnreadDocument {
  readonly number: string;
  /** Of what could be read of it, in the words of documents; the rest is undefined. */
  readonly kind: string | undefined;
  readonly date: string | undefined;
  readonly party: string | undefined;
  /** Where it begins, and where something is wrong with it. */
  readonly places: readonly [DataPlace, ...DataPlace[]];
}

/** A cell of a row that could not be cut: it may have been the number of a document. */
export interface GuessedNumber {
  readonly number: string;
  readonly origin: DataPlace;
}

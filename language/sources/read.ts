// What reading yields: a document, or one that the book says to pass over.
import type { Document } from "../model/document.ts";

export type Read =
  | { readonly document: Document }
  /** `kind` is the source's own word. */
  | { readonly ignored: { readonly kind: string; readonly number: string } };

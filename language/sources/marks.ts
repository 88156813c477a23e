// The marks that a book declares for a file, as characters.
import type { Mapping } from "../model/book.ts";

/** The delimiter as a character: `tab` is the one that cannot be seen. */
export function delimiterOf(mapping: Mapping | undefined): string | undefined {
  return mapping?.delimiter === "tab" ? "\t" : mapping?.delimiter;
}

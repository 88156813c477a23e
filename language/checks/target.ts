// What only the book's own target finds wrong with the book: names that it cannot write, options that it misses.
import type { Problem } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import { findTarget } from "../targets/registry.ts";

export function checkTarget({ book }: { readonly book: Book }): readonly Problem[] {
  return findTarget(book.settings.target.name)?.check(book) ?? [];
}

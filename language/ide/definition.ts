// Go to definition, and find references: from a name to its declaration and its uses.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { CheckedBook } from "../front-end.ts";
import { declaration, nameAt, names } from "./names.ts";

/** Where the name at an offset is declared. */
export function definition(
  { book }: CheckedBook,
  file: string,
  offset: number,
): TextPlace | undefined {
  const named = book === undefined ? undefined : nameAt(book, file, offset);
  if (book === undefined || named === undefined) return undefined;
  return declaration(book, named.of, named.name)?.place;
}

/** Everywhere that the name at an offset stands, in the order of the text; the declaration if it is wanted. */
export function references(
  { book }: CheckedBook,
  file: string,
  offset: number,
  options: { readonly declaration: boolean },
): readonly TextPlace[] {
  const named = book === undefined ? undefined : nameAt(book, file, offset);
  if (book === undefined || named === undefined) return [];
  const declared = declaration(book, named.of, named.name)?.place;
  return [...names(book)]
    .filter(({ of, name, place }) => {
      if (of !== named.of || name !== named.name) return false;
      return options.declaration || place !== declared;
    })
    .map(({ place }) => place)
    .sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1));
}

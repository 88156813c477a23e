// The name at a place of the book, and where it is declared and used.
import type { TextPlace } from "../diagnostics/problem.ts";
import type { Book, NameKind } from "../model/book.ts";
import { unreachable } from "../text/invariant.ts";

export interface Named {
  readonly of: NameKind;
  readonly name: string;
  /** Where it stands: a use, or the declaration itself. */
  readonly place: TextPlace;
}

/** The end of a name belongs to it: that is where the cursor is after typing it. */
export function nameAt(book: Book, file: string, offset: number): Named | undefined {
  return [...names(book)].find(
    ({ place }) => place.file === file && place.span.start <= offset && offset <= place.span.end,
  );
}

/** Declarations first, then uses. */
export function* names(book: Book): Generator<Named> {
  for (const of of nameKinds) {
    for (const { name, place } of declarations(book, of)) yield { of, name, place };
  }
  yield* book.uses;
}

export interface Declared {
  readonly name: string;
  readonly place: TextPlace;
}

export function declaration(book: Book, of: NameKind, name: string): Declared | undefined {
  return declarations(book, of).find((declared) => declared.name === name);
}

export function declarations(book: Book, of: NameKind): readonly Declared[] {
  return [...table(book, of)].map(([name, { place }]) => ({ name, place }));
}

function table(book: Book, of: NameKind): ReadonlyMap<string, { readonly place: TextPlace }> {
  switch (of) {
    case "account":
      return book.accounts;
    case "tax":
      return book.taxes;
    case "tax group":
      return book.taxGroups;
    case "item":
      return book.items;
    case "category":
      return book.categories;
    case "method":
      return book.methods;
    case "journal":
      return book.journals;
    default:
      return unreachable(of);
  }
}

const nameKinds: readonly NameKind[] = [
  "account",
  "tax",
  "tax group",
  "item",
  "category",
  "method",
  "journal",
];

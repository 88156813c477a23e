// The names that unreadable text seems to declare: using one of them is no second mistake.
import type { Piece, Tree } from "../../syntax/tree.ts";
import { normalizeName } from "../../text/names.ts";
import type { NameKind } from "../book.ts";

export interface BrokenNames {
  /** Whether some unreadable piece may declare the name. */
  readonly mayDeclare: (kind: NameKind, name: string) => boolean;
  /** Whether some unreadable piece may be the `book`. */
  readonly mayHoldBook: boolean;
}

export function brokenNames(trees: readonly Tree[]): BrokenNames {
  const certain = new Map<NameKind, Set<string>>();
  const possible = new Set<string>();
  let mayHoldBook = false;
  for (const text of brokenTexts(trees)) {
    const head =
      /^(tax group|account|tax|item|category|method|journal)[ \t]+("(?:[^"\\\n]|\\.)*"?|[^\s{]+)/;
    const [, keyword, name] = head.exec(text) ?? [];
    const kind = kinds.find((known) => known === keyword);
    if (kind !== undefined && name !== undefined) {
      const names = certain.get(kind) ?? new Set();
      certain.set(kind, names.add(plain(name)));
    } else if (!/^(use|series|integration|catalog|source|opening|test)\b/.test(text)) {
      // A misspelt keyword or a table: any of its words may be a name that it declares.
      for (const word of text.match(/"(?:[^"\\\n]|\\.)*"?|[^\s{}|"]+/g) ?? [])
        possible.add(plain(word));
      if (/^b/i.test(text)) mayHoldBook = true;
    }
  }
  return {
    mayDeclare: (kind, name) => certain.get(kind)?.has(name) === true || possible.has(name),
    mayHoldBook,
  };
}

const kinds: readonly NameKind[] = [
  "account",
  "tax",
  "tax group",
  "item",
  "category",
  "method",
  "journal",
];

/** What could not be read in full: a name in it may be declared or used there. */
export function* brokenTexts(trees: readonly Tree[]): Generator<string> {
  for (const tree of trees) {
    for (const piece of tree.pieces) {
      if (!isBroken(tree, piece)) continue;
      yield tree.text.slice(piece.span.start, piece.span.end);
    }
  }
}

/** Whether the syntax of a piece is in doubt, so that what seems missing from it may be there. */
export function isBroken(tree: Tree, { span }: Pick<Piece, "span">): boolean {
  return tree.problems.some(
    ({ severity, place }) =>
      severity === "error" &&
      place.in === "book" &&
      span.start <= place.span.start &&
      place.span.start <= span.end,
  );
}

function plain(name: string): string {
  return normalizeName(name.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1"));
}

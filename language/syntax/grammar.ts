// Which rule reads which declaration.
import type { IToken, TokenType } from "chevrotain";
import type { Problem } from "../diagnostics/problem.ts";
import { parser } from "./grammar/parser.ts";
import { K } from "./tokens.ts";
import type { Declaration } from "./tree.ts";

export interface Read {
  readonly result: Declaration | undefined;
  readonly problems: readonly Problem[];
}

type Reader = (path: string, tokens: readonly IToken[]) => Read;

/** How a declaration is read, by its first word. */
const readers = new Map<TokenType, Reader>([
  [K.book, (path, tokens) => parser().run(parser().book, path, tokens)],
  [K.use, (path, tokens) => parser().run(parser().use, path, tokens)],
  [K.account, (path, tokens) => parser().run(parser().account, path, tokens)],
  [K.tax, (path, tokens) => parser().run(parser().taxes, path, tokens)],
  [K.item, (path, tokens) => parser().run(parser().item, path, tokens)],
  [K.category, (path, tokens) => parser().run(parser().category, path, tokens)],
  [K.method, (path, tokens) => parser().run(parser().method, path, tokens)],
  [K.journal, (path, tokens) => parser().run(parser().journal, path, tokens)],
  [K.series, (path, tokens) => parser().run(parser().series, path, tokens)],
  [K.integration, (path, tokens) => parser().run(parser().integration, path, tokens)],
  [K.catalog, (path, tokens) => parser().run(parser().catalog, path, tokens)],
  [K.source, (path, tokens) => parser().run(parser().source, path, tokens)],
  [K.opening, (path, tokens) => parser().run(parser().opening, path, tokens)],
  [K.test, (path, tokens) => parser().run(parser().testDeclaration, path, tokens)],
]);

export function readerOf(type: TokenType): Reader | undefined {
  return readers.get(type);
}

/** The words that begin a declaration, tables included. */
export const declarationWords = [
  "book",
  "use",
  "account",
  "accounts",
  "tax",
  "item",
  "items",
  "category",
  "categories",
  "method",
  "methods",
  "journal",
  "series",
  "integration",
  "catalog",
  "source",
  "opening",
  "test",
] as const;

// Which parser reads which declaration. Each is built when its first declaration is read.
import type { IToken, TokenType } from "chevrotain";
import type { Problem } from "../diagnostics/problem.ts";
import { AccountParser } from "./grammar/accounts.ts";
import { BookParser } from "./grammar/book.ts";
import { DataParser } from "./grammar/data.ts";
import { ItemParser } from "./grammar/items.ts";
import { JournalParser } from "./grammar/journals.ts";
import { TestParser } from "./grammar/tests.ts";
import { K } from "./tokens.ts";
import type { Declaration } from "./tree.ts";

export interface Read {
  readonly result: Declaration | undefined;
  readonly problems: readonly Problem[];
}

type Reader = (path: string, tokens: readonly IToken[]) => Read;

const book = once(() => new BookParser());
const account = once(() => new AccountParser());
const item = once(() => new ItemParser());
const journal = once(() => new JournalParser());
const data = once(() => new DataParser());
const test = once(() => new TestParser());

/** How a declaration is read, by its first word. */
const readers = new Map<TokenType, Reader>([
  [K.book, (path, tokens) => book().run(book().book, path, tokens)],
  [K.use, (path, tokens) => book().run(book().use, path, tokens)],
  [K.account, (path, tokens) => account().run(account().account, path, tokens)],
  [K.tax, (path, tokens) => account().run(account().taxes, path, tokens)],
  [K.item, (path, tokens) => item().run(item().item, path, tokens)],
  [K.category, (path, tokens) => item().run(item().category, path, tokens)],
  [K.method, (path, tokens) => item().run(item().method, path, tokens)],
  [K.journal, (path, tokens) => journal().run(journal().journal, path, tokens)],
  [K.series, (path, tokens) => journal().run(journal().series, path, tokens)],
  [K.integration, (path, tokens) => journal().run(journal().integration, path, tokens)],
  [K.catalog, (path, tokens) => data().run(data().catalog, path, tokens)],
  [K.source, (path, tokens) => data().run(data().source, path, tokens)],
  [K.opening, (path, tokens) => data().run(data().opening, path, tokens)],
  [K.test, (path, tokens) => test().run(test().test, path, tokens)],
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

function once<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

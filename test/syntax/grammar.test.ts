// The grammars themselves: chevrotain finds no ambiguity in them, and every word is used.
import { expect, test } from "vitest";
import { AccountParser } from "../../language/syntax/grammar/accounts.ts";
import { BookParser } from "../../language/syntax/grammar/book.ts";
import { DataParser } from "../../language/syntax/grammar/data.ts";
import { ItemParser } from "../../language/syntax/grammar/items.ts";
import { JournalParser } from "../../language/syntax/grammar/journals.ts";
import { TableParser } from "../../language/syntax/grammar/rows.ts";
import { TestParser } from "../../language/syntax/grammar/tests.ts";
import { declarationWords, readerOf } from "../../language/syntax/grammar.ts";
import { tableOf } from "../../language/syntax/table-columns.ts";
import { wordType } from "../../language/syntax/tokens.ts";

const grammars = [
  AccountParser,
  BookParser,
  DataParser,
  ItemParser,
  JournalParser,
  TableParser,
  TestParser,
];

test.each(grammars.map((Parser) => [Parser.name, Parser] as const))("%s is sound", (_, Parser) => {
  expect(() => new Parser({ validate: true })).not.toThrow();
});

test.each(declarationWords)("`%s` begins a declaration or a table", (word) => {
  expect(readerOf(wordType(word)) !== undefined || tableOf(word) !== undefined).toBe(true);
});

// The grammar itself: chevrotain finds no ambiguity in it, and every word is used.
import { expect, test } from "vitest";
import { Parser } from "../../language/syntax/grammar/parser.ts";
import { declarationWords, readerOf } from "../../language/syntax/grammar.ts";
import { tableOf } from "../../language/syntax/table-columns.ts";
import { wordType } from "../../language/syntax/tokens.ts";

test("chevrotain finds the grammar sound", () => {
  expect(() => new Parser({ validate: true })).not.toThrow();
});

test.each(declarationWords)("`%s` begins a declaration or a table", (word) => {
  expect(readerOf(wordType(word)) !== undefined || tableOf(word) !== undefined).toBe(true);
});

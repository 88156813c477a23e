import { expect, test } from "vitest";
import type { TextPlace } from "../../language/diagnostics/problem.ts";
import { definition, references } from "../../language/ide/definition.ts";
import { type Marked, marked, markedFile, sampleBook } from "../support/ide.ts";

function shown({ text }: Marked, place: TextPlace | undefined): string {
  if (place === undefined) return "nothing";
  const file = place.file === markedFile ? text : sampleBook;
  const line = file.lastIndexOf("\n", place.span.start) + 1;
  const end = file.indexOf("\n", place.span.start);
  const before = file.slice(line, place.span.start);
  const after = file.slice(place.span.end, end === -1 ? undefined : end);
  return `${before}<|${file.slice(place.span.start, place.span.end)}|>${after}`;
}

function defined(text: string): string {
  const book = marked(text);
  return shown(book, definition(book.checked, markedFile, book.offset));
}

test.each([
  ['item "A" debit 1210 credit 40<|>01', 'account <|4001|> "Ventes"          revenue'],
  ['item "A" debit 1210 credit 4001<|>', 'account <|4001|> "Ventes"          revenue'],
  ['item "A" tax "TPS<|>+TVQ"', 'tax group <|"TPS+TVQ"|> = TPS + TVQ'],
  ['tax group "G" = <|>TVQ', "tax <|TVQ|> debit 1210 credit 2500 { 9.975% from 2013-01-01 }"],
  ['item "A" category "Entre<|>tien"', 'category <|"Entretien"|> credit 4001 tax "TPS+TVQ"'],
])("%s", (text, declared) => {
  expect(defined(text)).toBe(declared);
});

test("a word that is no name leads nowhere", () => {
  expect(defined('it<|>em "A" debit 1210')).toBe("nothing");
  expect(defined('item "A" credit 99<|>99')).toBe("nothing");
});

test("references are the declaration and every use, in the order of the text", () => {
  const book = marked('item "A" debit 1210 credit 400<|>2 tax "Détaxé"');
  const found = (declaration: boolean) =>
    references(book.checked, markedFile, book.offset, { declaration }).map((place) =>
      shown(book, place),
    );
  const uses = [
    '  credit <|4002|> when customer.group = "Municipal"',
    'item "Sel" debit 1210 credit <|4002|> tax "Détaxé"',
    'item "A" debit 1210 credit <|4002|> tax "Détaxé"',
  ];
  expect(found(false)).toEqual(uses);
  expect(found(true)).toEqual(['account <|4002|> "Contrats"        revenue', ...uses]);
});

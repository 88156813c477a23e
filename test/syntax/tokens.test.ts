// How text is cut into tokens.
import { expect, test } from "vitest";
import { lex } from "../../language/syntax/lexer.ts";
import { path } from "./support.ts";

/** Each token as its type and its text. */
function tokens(text: string): readonly string[] {
  return lex(path, text, 0, text.length).tokens.map(
    (token) => `${token.tokenType.name} ${JSON.stringify(token.image)}`,
  );
}

test.each([
  ["1210", ['Digits "1210"']],
  ["0001", ['Digits "0001"']],
  ["4O01", ['Code "4O01"']],
  ["60.00 -5.00 -5", ['Decimal "60.00"', 'Decimal "-5.00"', 'Decimal "-5"']],
  ["9.975%", ['Decimal "9.975"', 'Percent "%"']],
  ["10000..19999", ['Digits "10000"', 'Range ".."', 'Digits "19999"']],
  ["2026-01-01..2026-06-30", ['Day "2026-01-01"', 'Range ".."', 'Day "2026-06-30"']],
  ["2026-1-5", ['Code "2026-1-5"']],
  ["2026-01-15x", ['Code "2026-01-15x"']],
  [
    "zero-rated credit-note write-off",
    ['"zero-rated" "zero-rated"', '"credit-note" "credit-note"', '"write-off" "write-off"'],
  ],
  ["utf-8 windows-1252", ['Word "utf-8"', 'Word "windows-1252"']],
  ["été Ünïcode 日本 Ω_1", ['Word "été"', 'Word "Ünïcode"', 'Word "日本"', 'Word "Ω_1"']],
  ["customer.group", ['Word "customer"', 'Dot "."', '"group" "group"']],
  ["TPS+TVQ", ['Word "TPS"', 'Plus "+"', 'Word "TVQ"']],
  [String.raw`"a \" b \\" x`, [String.raw`Text "\"a \\\" b \\\\\""`, 'Word "x"']],
  ['"a // b" // c', ['Text "\\"a // b\\""']],
  ["a\r\nb\n", ['Word "a"', 'LineEnd "\\r\\n"', 'Word "b"', 'LineEnd "\\n"']],
  ["Debit debit", ['Word "Debit"', '"debit" "debit"']],
])("%s", (text, expected) => {
  expect(tokens(text)).toStrictEqual(expected);
});

test("a name in decomposed letters is one word", () => {
  expect(tokens("e\u0301te\u0301")).toStrictEqual(['Word "e\u0301te\u0301"']);
});

// What the grammar colours, word for word.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { K } from "../../language/syntax/tokens.ts";
import { scopesOf, tokenise } from "./tokenise.ts";

test("a whole book", async () => {
  const book = readFileSync("test/extension/golden/book.folio", "utf8");
  await expect(await tokenise(book)).toMatchFileSnapshot("golden/book.txt");
});

test("a declaration names what it declares", async () => {
  expect(await tokenise('account 0400 "Ventes" revenue')).toBe(
    `
account → keyword.control.declaration
0400 → entity.name.type.account
" → punctuation.definition.string.begin
Ventes → string.quoted.double
" → punctuation.definition.string.end
revenue → variable.other.enummember`.trim(),
  );
});

test("a keyword that starts no line declares nothing", async () => {
  expect(await scopesOf("  account 1210", "account")).toEqual(["keyword.other.clause"]);
  expect(await scopesOf("accountant 1210", "accountant")).toEqual([]);
});

test("a text keeps its escapes, and tells the wrong ones", async () => {
  const text = String.raw`  because "dit \"cinq\" \n"`;
  expect(await scopesOf(text, String.raw`\"`)).toEqual([
    "constant.character.escape",
    "constant.character.escape",
  ]);
  expect(await scopesOf(text, String.raw`\n`)).toEqual(["invalid.illegal.escape"]);
});

test("placeholders stand in descriptions only", async () => {
  const description = '  description "{customer.name} {{x}" or "Facture {number}" // {number}';
  expect(await scopesOf(description, "customer.name")).toEqual(["variable.other.property.field"]);
  expect(await scopesOf(description, "number")).toEqual(["variable.other.property.field"]);
  expect(await scopesOf(description, "{{")).toEqual(["constant.character.escape"]);
  expect(await scopesOf(description, "{number}")).toEqual(["comment.line.double-slash"]);
  expect(await scopesOf('item "{number}" debit 1210', "number")).toEqual([]);
});

test("a text that is not closed ends with its line", async () => {
  const text = 'book "Sans fin {\n  currency CAD';
  expect(await scopesOf(text, "currency")).toEqual(["keyword.other.clause"]);
});

describe("digits are read by where they stand", () => {
  const cases: readonly (readonly [text: string, image: string, scope: string])[] = [
    ["  debit 1210 114.98", "1210", "entity.name.type.account"],
    ["  debit 1210 114.98", "114.98", "constant.numeric.amount"],
    ["  credit 4O01", "4O01", "entity.name.type.account"],
    ["  write-off to 5600 up to 1", "5600", "entity.name.type.account"],
    ["  write-off to 5600 up to 1", "1", "constant.numeric.amount"],
    ["tax TPS { 9.975% from 2013-01-01 to 2030-12-31 }", "9.975", "constant.numeric.rate"],
    ["tax TPS { 5% from 2013-01-01 to 2030-12-31 }", "2030-12-31", "constant.numeric.date"],
    ["  credit 4001 when date in 2026-01-01..2026-06-30", "2026-06-30", "constant.numeric.date"],
    ["  folio 1", "1", "constant.numeric.integer"],
    ['  "Tonte" -5.00', "-5.00", "constant.numeric.amount"],
    ["  expect problem FOL5012", "FOL5012", "constant.other.problem-code"],
  ];
  test.each(cases)("%s: %s", async (text, image, scope) => {
    expect(await scopesOf(text, image)).toEqual([scope]);
  });
});

test("a table has a header and rows", async () => {
  const table = `items {
  name    | debit | tax
  "Tonte" | 1210  | "TPS" // au mètre
}
method "Interac" debit 1020`;
  expect(await scopesOf(table, "debit")).toEqual(["keyword.other.column", "keyword.other.clause"]);
  expect(await scopesOf(table, "1210")).toEqual(["entity.name.type.account"]);
  expect(await scopesOf(table, "|")).toHaveLength(4);
  expect(await scopesOf(table, "au mètre")).toEqual(["comment.line.double-slash"]);
  expect(await scopesOf(table, "method")).toEqual(["keyword.control.declaration"]);
});

test("the columns of a table stand in any order", async () => {
  const table = `accounts {
  class | code | linked
  asset | 1200 | receivables
}`;
  expect(await scopesOf(table, "class")).toEqual(["keyword.other.column"]);
  expect(await scopesOf(table, "1200")).toEqual(["entity.name.type.account"]);
  expect(await scopesOf(table, "receivables")).toEqual(["variable.other.enummember"]);
});

test("a field is a field wherever it is named", async () => {
  const source = `source plannit csv "*.csv" {
  rows grouped by number
  customer.name = column "Client"
  tax.TPS = column "TPS"
}`;
  for (const field of ["number", "customer.name", "tax.TPS"]) {
    expect(await scopesOf(source, field), field).toEqual(["variable.other.property.field"]);
  }
});

test("every keyword of the language has a colour", async () => {
  const words = Object.values(K).map((keyword) => keyword.name.slice(1, -1));
  for (const word of words) {
    const scopes = await scopesOf(`${word} "x"\n  ${word} "x"`, word);
    expect(scopes.join(), word).toMatch(/keyword|variable\.other\.enummember/);
  }
});

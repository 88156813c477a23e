// The VAT codes that a book gives for AFAS: every line that belongs on the return has one, and only one.
import { expect, test } from "vitest";
import { afasExample } from "../../language/diagnostics/example.ts";
import { checkTexts } from "../support/front-end.ts";

function told(pairs: string, declared = ""): readonly string[] {
  const book = afasExample
    .replace("--- book.folio\n", "")
    .replace("target      afas", `target      afas {\n    vat codes "${pairs}"\n  }`);
  const { problems } = checkTexts([{ path: "book.folio", text: book + declared }]);
  return problems.map(({ code, message }) => `${code} ${message.en}`);
}

test("a tax needs a code as its group does", () => {
  expect(told("TVA = 1, TVA 21 = 1")).toEqual([]);
  expect(told("TVA = 1")).toEqual([
    "FOL6174 Tax group “TVA 21” has no code in `vat codes`, so its lines go without one",
  ]);
  expect(told("TVA 21 = 1")).toEqual([
    "FOL6174 Tax “TVA” of the tax group “TVA 21” has no code in `vat codes`, so its amounts go without one",
  ]);
});

test("of several taxes of a group, one is under the code that its lines bear", () => {
  const locale = `account 452 "Taxe locale" liability
tax Locale debit 400 credit 452 { 1% from 1996-01-01 }
tax group "Les deux" = TVA + Locale
item "Tonte" debit 400 credit 700100 tax "Les deux"
`;
  expect(told("TVA = 1, TVA 21 = 1, Les deux = 1", locale)).toEqual([]);
});

test("two codes for one name are told, the same one twice is not", () => {
  expect(told("TVA = 1, TVA 21 = 1, TVA = 1")).toEqual([]);
  expect(told("TVA = 1, TVA 21 = 1, TVA = 2, TVA = 3")).toEqual([
    "FOL6175 `vat codes` gives “TVA” the code 1, and the code 2",
    "FOL6175 `vat codes` gives “TVA” the code 1, and the code 3",
  ]);
});

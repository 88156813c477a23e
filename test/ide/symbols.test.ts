import { expect, test } from "vitest";
import { symbols } from "../../language/ide/symbols.ts";
import { parseFile } from "../../language/syntax/parse.ts";

function outline(text: string): string[] {
  return symbols(parseFile({ path: "a.folio", text })).map(({ kind, name, detail, nameSpan }) =>
    [kind, name, detail ?? "", text.slice(nameSpan.start, nameSpan.end)].join(" | "),
  );
}

test("every declaration, also the rows of a table", () => {
  expect(
    outline(`book "B" {
}
account 1210 "Comptes clients" asset
tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
items {
  name    | debit
  "Tonte" | 1210
  "Sel"   | 1210
}
method otherwise debit 1020 credit 1210
catalog items from "catalogue.csv"
test "une facture" {
}
`),
  ).toEqual([
    'book | B |  | "B"',
    "account | 1210 | Comptes clients | 1210",
    "tax | TPS |  | TPS",
    'item | Tonte |  | "Tonte"',
    'item | Sel |  | "Sel"',
    "method | otherwise |  | method otherwise debit 1020 credit 1210",
    'catalog | catalogue.csv |  | "catalogue.csv"',
    'test | une facture |  | "une facture"',
  ]);
});

test("what cannot be read is left out, its neighbours are not", () => {
  expect(outline('acount 1210\naccount 1020 "Banque" asset\n')).toEqual([
    "account | 1020 | Banque | 1020",
  ]);
});

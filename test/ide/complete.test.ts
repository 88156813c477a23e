import { describe, expect, test } from "vitest";
import { complete } from "../../language/ide/complete.ts";
import { targets } from "../../language/targets/registry.ts";
import { marked, markedFile } from "../support/ide.ts";

function labels(text: string): string[] {
  const { checked, offset } = marked(text);
  return complete(checked, markedFile, offset).map((one) => one.label);
}

/** The text after the completion of this label is taken. */
function taking(label: string, text: string): string {
  const { checked, offset, text: plain } = marked(text);
  const found = complete(checked, markedFile, offset).find((one) => one.label === label);
  if (found === undefined) throw new Error(`${label} is not offered`);
  return plain.slice(0, found.replaces.start) + found.insert + plain.slice(found.replaces.end);
}

const accounts = ["1020", "1210", "2420", "2500", "4001", "4002"];
const items = ["Tonte", "Sel"];

describe("at the left margin", () => {
  test("the words that begin a declaration", () => {
    expect(labels("<|>")).toEqual(
      expect.arrayContaining(["account", "tax group", "items", "test"]),
    );
    expect(labels('item "A" {\n<|>')).toContain("account");
    expect(labels('item "A" debit 1210\nacc<|>')).toContain("account");
  });

  test("not behind a space", () => {
    expect(labels(" <|>")).not.toContain("credit");
  });
});

describe("names where they belong", () => {
  test.each([
    'item "A" debit <|>',
    'item "A" debit 1210 credit <|>',
    'item "A" debit 1210 credit 4<|>',
    'item "A" {\n  credit <|>\n}',
    'book "B" {\n  receivable <|>\n}',
    'book "B" {\n  payment discount to <|>\n}',
    'book "B" {\n  rounding cash 0.05 to <|>\n}',
    'method "M" debit 1020 credit <|>',
    "tax T debit <|>",
    "tax T {\n  credit <|> when kind = invoice\n}",
    'test "t" {\n  expect entry "F1" { debit <|> }\n}',
    'items {\n  name | debit | credit\n  "A" | <|> | 4001\n}',
    'items {\n  name | debit | credit\n  "A" | 1210 | <|>\n}',
  ])("accounts: %s", (text) => {
    expect(labels(text)).toEqual(accounts);
  });

  test.each(['item "A" tax <|>', 'items {\n  name | tax\n  "A" | <|>\n}', 'item "A" tax "TP<|>'])(
    "tax groups: %s",
    (text) => expect(labels(text)).toEqual(["TPS+TVQ", "Détaxé"]),
  );

  test("taxes of a group, and why there may be none", () => {
    expect(labels('tax group "G" = <|>')).toEqual([
      "TPS",
      "TVQ",
      "zero-rated",
      "exempt",
      "out of scope",
    ]);
    expect(labels('tax group "G" = TPS + <|>')).toEqual(["TPS", "TVQ"]);
  });

  test("categories", () => {
    expect(labels('item "A" category <|>')).toEqual(["Entretien"]);
    expect(labels('category "C" in <|>')).toContain("Entretien");
  });

  test("items and taxes in a document of a test, methods in a payment", () => {
    expect(labels('test "t" {\n  invoice "F1" 2026-01-15 { <|>')).toEqual([
      ...items,
      "TPS",
      "TVQ",
      "taxes none",
    ]);
    expect(labels('test "t" {\n  invoice "F1" 2026-01-15 { "Tonte" 60.00 <|>')).toContain("TPS");
    expect(labels('test "t" {\n  payment "P1" 2026-01-20 <|>')).toEqual(["Interac", "for"]);
  });

  test("documents that the test has", () => {
    const text = 'test "t" {\n  invoice "F1" 2026-01-15 { "Tonte" 60.00 }\n  expect entry <|>';
    expect(labels(text)).toContain("F1");
  });
});

describe("conditions", () => {
  test("fields after when and after and", () => {
    expect(labels('item "A" {\n  credit 4001 when <|>')).toContain("customer.group");
    expect(labels('item "A" {\n  credit 4001 when <|>')).not.toContain("line.amount");
    expect(labels('item "A" {\n  credit 4001 when kind = invoice and <|>')).toContain("place");
  });

  test("values of the field", () => {
    expect(labels('item "A" {\n  credit 4001 when kind = <|>')).toContain("credit-note");
    expect(labels('item "A" {\n  credit 4001 when customer.group = <|>')).toEqual(["Municipal"]);
    expect(labels('item "A" {\n  credit 4001 when customer.group in { <|> }')).toEqual([
      "Municipal",
    ]);
    expect(labels('item "A" {\n  credit 4001 when customer.province not in { <|>')).toContain("QC");
    expect(labels('item "A" {\n  credit 4001 when method = <|>')).toEqual(["Interac"]);
  });
});

describe("settings and words", () => {
  test("settings in the book, and what follows them", () => {
    expect(labels('book "B" {\n  <|>\n}')).toEqual(
      expect.arrayContaining(["target", "fiscal year from", "write-off"]),
    );
    expect(labels('book "B" {\n  target <|>\n}')).toEqual(targets.map(({ name }) => name));
    expect(labels('book "B" {\n  recognize on <|>\n}')).toEqual(["issue", "payment"]);
    expect(labels('book "B" {\n  group payment by <|>\n}')).toContain("month");
    expect(labels('book "B" {\n  currency <|>\n}')).toContain("CAD");
  });

  test("options of the target", () => {
    expect(labels('book "B" {\n  target sage50 {\n    <|>\n  }\n}').length).toBeGreaterThan(0);
  });

  test("an account's class, and the module that owns it", () => {
    expect(labels('account 1000 "Caisse" <|>')).toEqual([
      "asset",
      "liability",
      "equity",
      "revenue",
      "expense",
    ]);
    expect(labels('account 1000 "Caisse" asset linked to <|>')).toContain("receivables");
  });

  test("a source's columns and words", () => {
    expect(labels('source s csv "*.csv" {\n  <|>\n}')).toEqual(
      expect.arrayContaining(["delimiter", "customer.name"]),
    );
    expect(labels('source s csv "*.csv" {\n  date = <|>\n}')).toEqual(["column"]);
    expect(labels('source s csv "*.csv" {\n  kind = column "T" { "Facture" = <|> }\n}')).toContain(
      "ignore",
    );
  });

  test("codes of problems", () => {
    expect(labels('test "t" {\n  expect problem <|>').length).toBeGreaterThan(10);
  });
});

describe("nothing", () => {
  test.each(["// a comment <|>", 'item "A" // credit <|>', 'item "A"<|>', "tax TPS { 5% from <|>"])(
    "%s",
    (text) => expect(labels(text)).toEqual([]),
  );
});

describe("what is typed already is replaced", () => {
  test("a name that needs quotes brings them", () => {
    expect(taking("Détaxé", 'item "A" tax <|>')).toBe('item "A" tax "Détaxé"');
    expect(taking("Détaxé", 'item "A" tax "Dé<|>')).toBe('item "A" tax "Détaxé"');
    expect(taking("Détaxé", 'item "A" tax Dé<|> credit 4001')).toBe(
      'item "A" tax "Détaxé" credit 4001',
    );
    expect(taking("Entretien", 'item "A" category "En<|>tr" debit 1210')).toBe(
      'item "A" category "Entretien" debit 1210',
    );
  });

  test("an account is its bare code", () => {
    expect(taking("4002", 'item "A" credit 40<|>')).toBe('item "A" credit 4002');
  });

  test("an open text covers what follows it, which stays", () => {
    expect(taking("Détaxé", 'item "A" tax "Dé<|> credit 4001')).toBe(
      'item "A" tax "Détaxé" credit 4001',
    );
  });
});

test("an account shows its title", () => {
  const { checked, offset } = marked('item "A" credit <|>');
  const [first] = complete(checked, markedFile, offset);
  expect(first?.detail).toEqual({ en: "Banque", fr: "Banque" });
});

import { expect, test } from "vitest";
import { hover } from "../../language/ide/hover.ts";
import { currencyFiles, dinars, francs } from "../support/currency-book.ts";
import { checkTexts } from "../support/front-end.ts";
import { marked, markedFile } from "../support/ide.ts";

function shown(text: string, language: "en" | "fr" = "en"): string | undefined {
  const { checked, offset } = marked(text);
  return hover(checked, markedFile, offset)?.markdown[language];
}

test("an account", () => {
  expect(shown("account 1000 <|>")).toBeUndefined();
  expect(shown('item "A" credit 40<|>01')).toBe("**4001 Ventes**\n\nrevenue");
  expect(shown('item "A" credit 40<|>01', "fr")).toBe("**4001 Ventes**\n\nproduits");
  expect(shown('account 12<|>00 "C" asset linked to receivables inactive from 2026-03-01')).toBe(
    "**1200 C**\n\nasset · linked to receivables · inactive from 2026-03-01",
  );
});

test("an item with its slots resolved through its category, its exceptions and an example", () => {
  expect(
    shown(
      'test "t" {\n  invoice "F1" 2026-01-15 { "Tonte" 60.00 taxes none }\n}\nitem "N<|>eige" category "Entretien" debit 1210 {\n  credit 4002 when customer.group = "Municipal"\n}',
    ),
  ).toBe(`item **Neige**

- \`debit\` 1210 Comptes clients
- \`credit\` 4001 Ventes (from category Entretien)
- \`tax\` TPS\\+TVQ (from category Entretien)
- \`credit\` 4002 Contrats when customer\\.group = Municipal
- category Entretien

| a line of 100.00 | debit | credit |
|---|--:|--:|
| 1210 | 114.98 |  |
| 4001 |  | 100.00 |
| 2420 |  | 5.00 |
| 2500 |  | 9.98 |`);
});

test.each([
  [francs, ["100", "118", "18"]],
  [dinars, ["100.000", "119.000", "19.000"]],
])("an example has the decimals of the book’s currency, in $currency", (shop, [net, all, tax]) => {
  const files = Object.entries(currencyFiles(shop)).map(([path, text]) => ({ path, text }));
  const offset = files[0]?.text.indexOf('"Riz" credit') ?? 0;
  const told = hover(checkTexts(files), "book.folio", offset + 1)?.markdown.en;
  expect(told).toContain(`| a line of ${net} | debit | credit |`);
  expect(told).toContain(`| 411 | ${all} |  |\n| 7011 |  | ${net} |\n| 4431 |  | ${tax} |`);
});

test("a tax, a group and a method", () => {
  expect(shown('tax group "G" = T<|>VQ', "fr")).toBe(
    "taxe **TVQ**\n\n- `debit` 1210 Comptes clients\n- `credit` 2500 TVQ à payer\n- 9,975\u00a0% à compter du 2013-01-01",
  );
  expect(shown('item "A" tax "TPS+<|>TVQ"')).toBe(
    "tax group **TPS\\+TVQ**\n\n- TPS 5%\n- TVQ 9.975%",
  );
  expect(shown('item "A" tax "Dét<|>axé"')).toContain("zero-rated");
  expect(shown('method "Ch<|>èque" debit 1020 credit 1210')).toBe(
    "method **Chèque**\n\n- `debit` 1020 Banque\n- `credit` 1210 Comptes clients",
  );
});

test("what a target calls an item, itself or by its category, a group and a method", () => {
  const other = 'category "Vitres" at quickbooks "Vitres:Divers"\n';
  const item = (rest: string) =>
    `${other}item "N<|>" category "Vitres" debit 1210 credit 4001 tax "Détaxé"${rest}`;
  expect(shown(item(' at quickbooks "Vitres:Lavage"'))).toContain(
    "- category Vitres\n- `at quickbooks` Vitres:Lavage\n",
  );
  expect(shown(item(""))).toContain("- `at quickbooks` Vitres:Divers\n");
  expect(shown('category "V<|>" at quickbooks "Vitres:Divers"')).toContain(
    "- `at quickbooks` Vitres:Divers",
  );
  expect(shown('tax group "H<|>" = out of scope at quickbooks "Out of scope"', "fr")).toBe(
    "groupe de taxes **H**\n\nhors du champ de la taxe\n\n- `at quickbooks` Out of scope",
  );
  expect(shown('method "X<|>" debit 1020 credit 1210 at quickbooks "Interac"')).toContain(
    "- `at quickbooks` Interac",
  );
});

test("what a user wrote is no Markdown", () => {
  expect(shown('account 7<|>777 "<b>[x](http://y) *z*" asset')).toBe(
    "**7777 \\<b\\>\\[x\\]\\(http://y\\) \\*z\\***\n\nasset",
  );
});

test("the code of a problem is its page", () => {
  const page = shown('test "t" {\n  expect problem FOL1<|>001\n}');
  expect(page).toContain("FOL1001");
  expect(shown('test "t" {\n  expect problem FOL0<|>000\n}')).toBeUndefined();
});

// Declarations: what each puts into the book.
import { expect, it } from "vitest";
import { moneyText, rateText } from "../../../language/model/money.ts";
import { checkExample, problemsOf } from "../../support/problems.ts";

const book = (text: string) => checkExample(text).book;

it("reads an account", () => {
  const found = book(
    'account 0120 "Clients" asset linked to receivables path "Actif:Clients" inactive from 2026-03-01\n',
  );
  expect(found?.accounts.get("0120")).toMatchObject({
    title: "Clients",
    class: "asset",
    linked: "receivables",
    header: false,
    path: "Actif:Clients",
    inactiveFrom: "2026-03-01",
  });
});

it("reads a tax with its rates in the order of days", () => {
  const tax = book(`tax TVQ credit 2420 {
  9.975% from 2013-01-01
  9.5% from 2012-01-01 to 2012-12-31
}
`)?.taxes.get("TVQ");
  expect(tax?.rates.map(({ from, rate }) => [from, rateText(rate)])).toEqual([
    ["2012-01-01", "0.095"],
    ["2013-01-01", "0.09975"],
  ]);
});

it("reads an item with a base and an exception", () => {
  const item = book(`account 4002 "Autres" revenue
item "Haie" credit 4001 tax "TPS" unit "h" price 72.50 {
  credit 4002 when customer.group in { "Municipal", "Scolaire" } or absent and date in 2026-01-01..2026-06-30
}
`)?.items.get("Haie");
  expect(item?.unit).toBe("h");
  expect(item?.price && moneyText(item.price, 2)).toBe("72.50");
  expect(item?.slots.credit.base?.value).toBe("4001");
  const [exception] = item?.slots.credit.exceptions ?? [];
  expect(exception?.tests).toMatchObject([
    {
      field: "customer.group",
      is: "in",
      values: new Set(["Municipal", "Scolaire"]),
      orAbsent: true,
    },
    { field: "date", is: "between", from: "2026-01-01", to: "2026-06-30", orAbsent: false },
  ]);
});

it("reads a method with a pair of its own for refunds", () => {
  const method = book(
    'method "Chèque" debit 1020 credit 1210 refunds debit 1210 credit 1020\n',
  )?.methods.get("Chèque");
  expect(method?.slots.debit.base?.value).toBe("1020");
  expect(method?.refunds?.debit.base?.value).toBe("1210");
});

it("reads a source", () => {
  const source = book(`source caisse csv "caisse-*.csv" {
  delimiter ";"  decimal ","  encoding windows-1252  rows grouped by number
  kind = column "Type" { "Vente" = sale  "Soumission" = ignore }
  number = column "No"  date = column "Date" as "dd/mm/yyyy"  currency = "CAD"  tax.TPS = column "TPS"
}
`)?.sources[0];
  expect(source).toMatchObject({ name: "caisse", format: "csv", pattern: "caisse-*.csv" });
  expect(source?.mapping).toMatchObject({
    delimiter: ";",
    decimal: ",",
    encoding: "windows-1252",
    grouped: true,
  });
  const fields = source?.mapping.fields;
  expect([...(fields?.get("kind")?.values ?? [])]).toEqual([
    ["Vente", "sale"],
    ["Soumission", "ignore"],
  ]);
  expect(fields?.get("date")?.as).toBe("dd/mm/yyyy");
  expect(fields?.get("currency")?.constant).toBe("CAD");
  expect(fields?.get("tax.TPS")?.column).toBe("TPS");
});

it("reads a test as documents with their places in the text", () => {
  const test = book(`test "un cas" {
  invoice "F1" 2026-01-15 for "Tremblay" with { customer.group = "Municipal" total = 63.00 } { "Tonte" 60.00  TPS 3.00 }
  payment "P1" 2026-01-20 "Interac" 63.00 applies "F1" 63.00 discount 1.00
  expect entry "F1" on 2026-01-15 { debit 1210 63.00  credit 4001 60.00  credit 2420 3.00 }
  expect no entry "P1"
  expect problem FOL5001
}
`)?.tests[0];
  const [invoice, payment] = test?.documents ?? [];
  expect(invoice).toMatchObject({
    kind: "invoice",
    number: "F1",
    date: "2026-01-15",
    status: "open",
    customer: { name: "Tremblay", group: "Municipal" },
    lines: [{ item: "Tonte" }],
    taxes: [{ tax: "TPS" }],
    origin: { file: "example.folio", line: 2, column: 3, row: 0 },
  });
  expect(payment).toMatchObject({ method: "Interac", applies: [{ document: "F1" }] });
  expect(payment?.taxes).toBeUndefined();
  expect(test?.expectations.map(({ expects }) => expects)).toEqual([
    "entry",
    "no entry",
    "problem",
  ]);
});

it("notes where names are used, in tests too", () => {
  const uses = book(`test "un cas" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  taxes none }
  expect entry "F1" { debit 1210 60.00  credit 4001 60.00 }
}
`)?.uses.filter(({ place }) => place.file === "example.folio");
  expect(uses?.map(({ of, name }) => `${of} ${name}`)).toEqual([
    "item Tonte",
    "account 1210",
    "account 4001",
  ]);
});

it.each([
  [
    'item "A" credit 4001 tax "TPS" { credit 4001 when customer.name = "X" }',
    "FOL3001 customer.name",
  ],
  [
    'item "A" credit 4001 tax "TPS" { credit 4001 when custumer.group = "X" }',
    "FOL2024 custumer.group",
  ],
  ['item "A" credit 4001 tax "TPS" { credit 4001 when customer.province = QB }', "FOL2016 QB"],
  ['item "A" credit 4001 tax "TPS" { credit 4001 when currency = US }', "FOL2016 US"],
  [
    'item "A" credit 4001 tax "TPS" { credit 4001 when place in "A".."B" }',
    'FOL3004 place in "A".."B"',
  ],
  ['item "A" credit 4001 tax "TPS" { credit 4001 when place = 5 }', "FOL3003 5"],
  [
    'item "A" credit 4001 tax "TPS" { credit 4001 when date in 2026-01-01..2026-04-31 }',
    "FOL2020 2026-04-31",
  ],
  ['item "A" credit 4001 tax "TPS" { credit 4001 when method = "Chèque" }', 'FOL2005 "Chèque"'],
  [
    'source s csv "*.csv" { number = column "No" date = column "D" kind = "sales" }',
    'FOL2016 "sales"',
  ],
  [
    'source s csv "*.csv" { number = column "N" date = column "D" kind = sale tax.TPQ = column "T" }',
    "FOL2002 TPQ",
  ],
  [
    'source s csv "*.csv" { number = column "N" date = column "D" kind = sale decimal ";" }',
    'FOL2016 ";"',
  ],
  [
    'source s csv "*.csv" { number = column "N" date = column "D" as "dd/yyyy" kind = sale }',
    'FOL3005 "dd/yyyy"',
  ],
  [
    'source s csv "*.csv" { number = column "N" number = column "M" date = column "D" kind = sale }',
    'FOL2015 number = column "M"',
  ],
  [
    'test "t" { invoice "F" 2026-01-15 with { custmer.name = "X" } { "Tonte" 1.00 taxes none } }',
    "FOL2024 custmer.name",
  ],
  ['test "t" { invoice "F" 2026-02-30 { "Tonte" 1.00 taxes none } }', "FOL2020 2026-02-30"],
])("%s", (text, expected) => {
  expect(problemsOf(`${text.replace(/ \{ /, " {\n  ").replace(/ \}$/, "\n}")}\n`)).toContain(
    expected,
  );
});

it("asks no declared method of a condition where any other is taken", () => {
  const text = `method otherwise debit 1020 credit 1210
account 4002 "Autres" revenue
item "A" credit 4001 tax "TPS" {
  credit 4002 when method = "Chèque"
}
`;
  expect(problemsOf(text)).toEqual([]);
});

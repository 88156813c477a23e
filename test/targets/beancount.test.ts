// Beancount: what accounts are called, and the text of an entry.
import { describe, expect, test } from "vitest";
import type { Account } from "../../language/model/book.ts";
import { beancount } from "../../language/targets/beancount.ts";
import { checkBeancountAccounts, englishRoots } from "../../language/targets/beancount-accounts.ts";
import { readBeancountAccounts } from "../support/beancount-reader.ts";
import { account } from "../support/entries.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

const accounts: ReadonlyMap<string, Account> = new Map([
  account("1210", "asset", { title: "Comptes clients", path: "Actifs:Comptes clients" }),
  account("4001", "revenue", { title: "Services", path: "Revenus:Services" }),
  account("4002", "revenue", { title: 'Ventes "au comptoir"' }),
  account("2420", "liability", { title: "TPS à payer" }),
  account("2500", "liability", { path: "Passifs:TVQ à payer" }),
]);

function write(options: Record<string, string> = {}, entries = [saleOf({})]): string {
  const { bytes } = writeJournal({ target: "beancount", entries, options, accounts });
  return new TextDecoder().decode(bytes);
}

test("the file declares its roots and opens each account before its entries", () => {
  expect(write({ roots: "french", "open date": "2026-01-01" }).split("\n")).toEqual([
    'option "title" "Exemple"',
    'option "operating_currency" "CAD"',
    'option "name_assets" "Actifs"',
    'option "name_liabilities" "Passifs"',
    'option "name_equity" "Capitaux"',
    'option "name_income" "Revenus"',
    'option "name_expenses" "Charges"',
    "",
    "2026-01-01 open Actifs:Comptes-clients",
    '  code: "1210"',
    '  title: "Comptes clients"',
    "2026-01-01 open Passifs:2420-TPS-à-payer",
    '  code: "2420"',
    '  title: "TPS à payer"',
    "2026-01-01 open Passifs:TVQ-à-payer",
    '  code: "2500"',
    "2026-01-01 open Revenus:4002-Ventes-au-comptoir",
    '  code: "4002"',
    '  title: "Ventes \\"au comptoir\\""',
    "2026-01-01 open Revenus:Services",
    '  code: "4001"',
    '  title: "Services"',
    "",
    '2026-01-15 * "Client Tremblay" "Client Tremblay" ^F1001',
    '  reference: "F1001"',
    '  document: "invoice F1001"',
    "  Actifs:Comptes-clients  114.98 CAD",
    "  Revenus:Services  -60.00 CAD",
    "  Revenus:4002-Ventes-au-comptoir  -40.00 CAD",
    "  Passifs:2420-TPS-à-payer  -5.00 CAD",
    "  Passifs:TVQ-à-payer  -9.98 CAD",
    "",
  ]);
});

test("texts are escaped, and what cannot be a link is none", () => {
  const odd = { ...saleOf({ description: 'C:\\Tonte "12"' }), reference: "F 1001" };
  expect(write({}, [odd])).toContain(
    '\n2026-01-15 * "Client Tremblay" "C:\\\\Tonte \\"12\\""\n  reference: "F 1001"\n',
  );
});

test("an entry of several documents has a key for each", () => {
  const sale = saleOf({});
  const grouped = {
    ...sale,
    documents: [...sale.documents, { kind: "sale", number: "V2" } as const],
  };
  expect(write({}, [grouped])).toContain('  document: "invoice F1001"\n  document-2: "sale V2"\n');
});

describe("accounts", () => {
  test.each([
    [account("1020", "asset", { title: "Banque" }), "Assets:1020-Banque"],
    [account("1020", "asset", { path: "Assets:Banque RBC & cie." }), "Assets:Banque-RBC-cie"],
    [account("1020", "asset", { path: "banque:élan" }), "Assets:Banque:Élan"],
    [account("4010", "revenue", { path: "Assets:Ventes" }), "Income:Assets:Ventes"],
    [account("5010", "expense", { path: "Expenses" }), "Expenses:Expenses"],
    [account("3010", "equity", { path: "資本" }), "Equity:X-資本"],
    [account("3010", "equity", { path: "E\u0301lan:_2026_" }), "Equity:Élan:2026"],
  ])("%j", ([code, own], name) => {
    const { bytes } = writeJournal({
      target: "beancount",
      entries: [],
      accounts: new Map([[code, own]]),
    });
    const text = new TextDecoder().decode(bytes);
    expect([...readBeancountAccounts(text)]).toEqual([[code, name]]);
  });

  test("that would be one, or have no letter left, are told in the editor", () => {
    const book = new Map([
      account("4010", "revenue", { path: "Ventes:Tonte" }),
      account("4020", "revenue", { path: "Ventes:Tonte !" }),
      account("4030", "revenue", { path: "Ventes:***" }),
    ]);
    const problems = checkBeancountAccounts(book, englishRoots, beancount.rules(new Map()).title);
    expect(problems.map(({ code }) => code)).toEqual(["FOL6106", "FOL6112"]);
  });
});

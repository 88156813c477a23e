// QuickBooks Desktop: the tabs of an IIF file, and the customer's line that stands first.
import { expect, test } from "vitest";
import type { Account } from "../../language/model/book.ts";
import { account } from "../support/entries.ts";
import { readIif } from "../support/iif-reader.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

const accounts: ReadonlyMap<string, Account> = new Map([
  account("1210", "asset", { title: "Comptes clients", linked: "receivables" }),
  account("4001", "revenue", { path: "Ventes:Services" }),
  account("4002", "revenue", { title: "Végétaux" }),
  account("2420", "liability", { title: "TPS à payer" }),
  account("2500", "liability", { title: "TVQ à payer" }),
]);

test("the file is TRNS, SPL and ENDTRNS, in Windows-1252", () => {
  const entries = [saleOf({ description: 'Tonte 12"' })];
  const { bytes } = writeJournal({ target: "iif", entries, accounts });
  expect(new TextDecoder("windows-1252").decode(bytes).split("\r\n")).toEqual([
    "!TRNS\tTRNSID\tTRNSTYPE\tDATE\tACCNT\tNAME\tCLASS\tAMOUNT\tDOCNUM\tMEMO",
    "!SPL\tSPLID\tTRNSTYPE\tDATE\tACCNT\tNAME\tCLASS\tAMOUNT\tDOCNUM\tMEMO",
    "!ENDTRNS",
    "TRNS\t\tGENERAL JOURNAL\t01/15/2026\tComptes clients\tClient Tremblay\t\t114.98\tF1001\tTonte 12''",
    "SPL\t\tGENERAL JOURNAL\t01/15/2026\tVentes:Services\t\t\t-60.00\tF1001\tTonte 12''",
    "SPL\t\tGENERAL JOURNAL\t01/15/2026\tVégétaux\t\t\t-40.00\tF1001\tTonte 12''",
    "SPL\t\tGENERAL JOURNAL\t01/15/2026\tTPS à payer\t\t\t-5.00\tF1001\tTonte 12''",
    "SPL\t\tGENERAL JOURNAL\t01/15/2026\tTVQ à payer\t\t\t-9.98\tF1001\tTonte 12''",
    "ENDTRNS",
    "",
  ]);
});

test("the line on receivables comes first, and each posting is found on its line", () => {
  const sale = saleOf({});
  const turned = { ...sale, postings: sale.postings.toReversed() };
  const { bytes, places } = writeJournal({ target: "iif", entries: [turned], accounts });
  const [entry] = readIif(bytes);
  expect(entry?.postings.map(({ account: name, name: customer }) => [name, customer])).toEqual([
    ["Comptes clients", "Client Tremblay"],
    ["TVQ à payer", ""],
    ["TPS à payer", ""],
    ["Végétaux", ""],
    ["Ventes:Services", ""],
  ]);
  expect(places).toEqual([{ file: 0, line: 4, count: 6, postings: [1, 2, 3, 4, 0] }]);
});

test("an entry with two lines on receivables, or without a customer there, is refused", () => {
  const sale = saleOf({ total: "10.00" });
  const twice = { ...sale, postings: [...sale.postings, ...sale.postings] };
  const nobody = { ...sale, counterparty: undefined };
  const { problems } = writeJournal({ target: "iif", entries: [twice, nobody], accounts });
  expect(problems.map((own) => own.map(({ code }) => code))).toEqual([["FOL6114"], ["FOL6113"]]);
});

test("the class of a line is written where classes are tracked", () => {
  const sale = saleOf({ total: "10.00" });
  const classed = {
    ...sale,
    postings: sale.postings.map((posting) => ({ ...posting, class: "Québec" })),
  };
  const options = { classes: "on" };
  const { bytes } = writeJournal({ target: "iif", entries: [classed], accounts, options });
  expect(readIif(bytes)[0]?.postings.map((posting) => posting.class)).toEqual(["Québec", "Québec"]);
});

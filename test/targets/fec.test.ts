// The FEC layout: its columns, its numbers without a gap, its journals and its bytes.
import { describe, expect, test } from "vitest";
import type { Account } from "../../language/model/book.ts";
import { account } from "../support/entries.ts";
import { readFec } from "../support/fec-reader.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

const accounts: ReadonlyMap<string, Account> = new Map([
  account("1210", "asset", { title: "Clients", linked: "receivables" }),
  account("4001", "revenue", { title: "Prestations" }),
  account("4002", "revenue", { title: "Œuvres | 2 €" }),
  account("2420", "liability", { title: "TVA collectée" }),
  account("2500", "liability"),
]);

function write(options: Record<string, string> = {}, entries = [saleOf({})]): Uint8Array {
  return writeJournal({ target: "fec", entries, accounts, options }).bytes;
}

test("the file is 18 columns, decimal commas and AAAAMMJJ", () => {
  const text = new TextDecoder("iso-8859-15").decode(write({ separator: "pipe" }));
  const date = "20260115";
  const piece = `F1001|${date}|Client Tremblay`;
  const end = `||${`|${date}||`}`;
  expect(text.split("\r\n")).toEqual([
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise",
    `VE|Ventes|1|${date}|1210|Clients|Client Tremblay|Client Tremblay|${piece}|114,98|0,00${end}`,
    `VE|Ventes|1|${date}|4001|Prestations|||${piece}|0,00|60,00${end}`,
    `VE|Ventes|1|${date}|4002|Œuvres / 2 €|||${piece}|0,00|40,00${end}`,
    `VE|Ventes|1|${date}|2420|TVA collectée|||${piece}|0,00|5,00${end}`,
    `VE|Ventes|1|${date}|2500|2500|||${piece}|0,00|9,98${end}`,
    "",
  ]);
});

test("Latin-9 has the euro and the oe, each in one byte; UTF-8 is there for those who want it", () => {
  expect([...write()].filter((byte) => byte === 0xa4 || byte === 0xbc)).toEqual([0xbc, 0xa4]);
  const [entry] = readFec(write({ encoding: "utf-8" }), { encoding: "utf-8" });
  expect(entry?.postings[2]?.accountLabel).toBe("Œuvres | 2 €");
});

describe("numbers", () => {
  const odd = { ...saleOf({}), description: "Café 中" };

  test("go on without a gap where an entry is refused", () => {
    const entries = [saleOf({}), odd, saleOf({})];
    const { bytes, problems } = writeJournal({ target: "fec", entries, accounts });
    expect(problems.map((own) => own.map(({ code }) => code))).toEqual([[], ["FOL6102"], []]);
    expect(readFec(bytes).map(({ number }) => number)).toEqual([1, 2]);
  });

  test("begin where the book says", () => {
    const read = readFec(write({ "first number": "417" }, [saleOf({}), saleOf({})]), {
      first: 417,
    });
    expect(read.map(({ number }) => number)).toEqual([417, 418]);
  });
});

test("journals are those of the book, or else by what an entry is", () => {
  const filing = {
    integration: "ventes",
    journal: "VT",
    administration: undefined,
    party: undefined,
    due: undefined,
    discount: undefined,
    restrictionDays: undefined,
  };
  const sale = saleOf({});
  const entries = [
    sale,
    { ...sale, kind: "bill-credit" } as const,
    { ...sale, kind: "payment" } as const,
    { ...sale, filing },
  ];
  const read = readFec(write({ "bank journal": "BNC" }, entries));
  expect(read.map(({ journal }) => journal)).toEqual(["VE", "AC", "BNC", "VT"]);
});

test("an entry without a reference is refused; one without a description says its reference", () => {
  const nameless = { ...saleOf({}), reference: "" };
  const entries = [nameless, saleOf({ description: "" })];
  const { bytes, problems } = writeJournal({ target: "fec", entries, accounts });
  expect(problems.flat().map(({ code }) => code)).toEqual(["FOL6117"]);
  expect(readFec(bytes).map(({ piece, label }) => [piece, label])).toEqual([["F1001", "F1001"]]);
});

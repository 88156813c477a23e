// QuickBooks Online: the journal file, its headers, and where a file ends.
import { describe, expect, test } from "vitest";
import type { Account } from "../../language/model/book.ts";
import { account } from "../support/entries.ts";
import { readQuickbooksCsv } from "../support/quickbooks-csv-reader.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

const accounts: ReadonlyMap<string, Account> = new Map([
  account("1210", "asset", { title: "Comptes clients", linked: "receivables" }),
  account("4001", "revenue", { title: "Services", path: "Ventes:Services" }),
  account("4002", "revenue", { title: "Plantes, arbres" }),
  account("2420", "liability", { title: "TPS à payer" }),
  account("2500", "liability", { title: "TVQ à payer" }),
]);

function write(options: Record<string, string> = {}, entries = [saleOf({})]) {
  return writeJournal({ target: "quickbooks-csv", entries, options, accounts });
}

function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

describe("the file", () => {
  test("is Intuit's sample: the date once, the customer on receivables, one amount a line", () => {
    expect(textOf(write({ "date form": "mm/dd/yyyy" })).split("\r\n")).toEqual([
      "*JournalNo,*JournalDate,*AccountName,*Debits,*Credits,Description,Name,Currency,Location,Class",
      "F1001,01/15/2026,Comptes clients,114.98,,Client Tremblay,Client Tremblay,CAD,,",
      "F1001,,Ventes:Services,,60.00,Client Tremblay,,,,",
      'F1001,,"Plantes, arbres",,40.00,Client Tremblay,,,,',
      "F1001,,TPS à payer,,5.00,Client Tremblay,,,,",
      "F1001,,TVQ à payer,,9.98,Client Tremblay,,,,",
      "",
    ]);
  });

  test.each([
    [
      "memo",
      "*JournalNo,*JournalDate,Memo,*AccountName,Debits,Credits,Description,Name,Location,Class",
      "F1001,2026-01-15,Client Tremblay,Comptes clients,114.98,,Client Tremblay,Client Tremblay,,",
    ],
    [
      "sales-tax",
      "*JournalNo,*JournalDate,*AccountName,*Debits,*Credits,Description,Name,Sales Tax",
      "F1001,2026-01-15,Comptes clients,114.98,,Client Tremblay,Client Tremblay,",
    ],
    [
      "currency-memo",
      "JournalNo,JournalDate,Currency,Memo,AccountName,Debits,Credits,Description,Name,Location,Class",
      "F1001,2026-01-15,CAD,Client Tremblay,Comptes clients,114.98,,Client Tremblay,Client Tremblay,,",
    ],
  ])("has the columns of the header %s", (header, columns, first) => {
    expect(textOf(write({ header })).split("\r\n").slice(0, 2)).toEqual([columns, first]);
  });

  test("says date, currency and names on each line where asked", () => {
    const lines = textOf(write({ dates: "every", names: "every" })).split("\r\n");
    expect(lines[2]).toBe(
      "F1001,2026-01-15,Ventes:Services,,60.00,Client Tremblay,Client Tremblay,CAD,,",
    );
  });

  test("has semicolons and a byte order mark where asked, and quotes what holds them", () => {
    const entries = [saleOf({ description: 'Tonte; 12" de haut, "X"' })];
    const text = textOf(write({ delimiter: "semicolon", bom: "on" }, entries));
    expect(text.startsWith("\ufeff*JournalNo;*JournalDate;")).toBe(true);
    expect(text).toContain('F1001;;Plantes, arbres;;40.00;"Tonte; 12"" de haut, ""X""";;;;\r\n');
  });

  test("says a line's class only where classes are tracked", () => {
    const [sale] = [saleOf({ total: "10.00" })];
    const classed = {
      ...sale,
      postings: sale.postings.map((posting) => ({ ...posting, class: "Québec" })),
    };
    expect(textOf(write({}, [classed]))).not.toContain("Québec");
    expect(textOf(write({ classes: "on" }, [classed]))).toContain(
      "F1001,,Ventes:Services,,10.00,Client Tremblay,,,,Québec\r\n",
    );
  });
});

describe("a file ends", () => {
  const sales = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...saleOf({}), reference: `F${index}` }));
  const sizes = (written: ReturnType<typeof write>) =>
    written.files.map(({ bytes }) => readQuickbooksCsv(bytes).length);

  test("at 100 entries", () => expect(sizes(write({}, sales(201)))).toEqual([100, 100, 1]));

  test("at 1,000 rows, between two entries", () => {
    expect(sizes(write({ "entries per file": "1000" }, sales(401)))).toEqual([200, 200, 1]);
    expect(sizes(write({ "rows per file": "11" }, sales(5)))).toEqual([2, 2, 1]);
  });

  test("never inside an entry: a longer one has a file of its own, and is told", () => {
    const written = write({ "rows per file": "4" }, sales(2));
    expect(sizes(written)).toEqual([1, 1]);
    expect(written.problems.flat().map(({ code }) => code)).toEqual(["FOL6109", "FOL6109"]);
  });
});

describe("an entry is refused", () => {
  const codes = (written: ReturnType<typeof write>) =>
    written.problems.map((own) => own.map(({ code }) => code));

  test("with a number that another has, also in an earlier file", () => {
    const written = write({ "entries per file": "1" }, [saleOf({}), saleOf({})]);
    expect(codes(written)).toEqual([[], ["FOL6115"]]);
  });

  test("with a number that is only another's once it is cut", () => {
    const long = (end: string) => ({ ...saleOf({}), reference: `F-2026-000000000000-${end}` });
    expect(codes(write({}, [long("AB"), long("AC")]))).toEqual([[], ["FOL6115"]]);
    expect(codes(write({}, [long("A"), long("B")]))).toEqual([[], []]);
  });

  test("without a number", () => {
    expect(codes(write({}, [{ ...saleOf({}), reference: "\u200b" }]))).toEqual([["FOL6117"]]);
  });

  test("without a customer on receivables, but not elsewhere", () => {
    const nobody = { ...saleOf({}), counterparty: undefined };
    expect(codes(write({}, [nobody]))).toEqual([["FOL6113"]]);
    const unlinked = new Map([...accounts, account("1210", "asset", { title: "Passage" })]);
    const written = writeJournal({
      target: "quickbooks-csv",
      entries: [nobody],
      accounts: unlinked,
    });
    expect(written.problems.flat()).toEqual([]);
  });

  test("with two lines on receivables, unless the book says that several are taken", () => {
    const sale = saleOf({ total: "10.00" });
    const twice = { ...sale, postings: [...sale.postings, ...sale.postings] };
    expect(codes(write({}, [twice]))).toEqual([["FOL6114"]]);
    expect(codes(write({ "receivable lines": "several" }, [twice]))).toEqual([[]]);
  });
});

describe("formulas", () => {
  const described = (description: string) => [{ ...saleOf({ total: "10.00" }), description }];

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u200b=1", "＝1"])(
    "%j has an apostrophe before it, and is told",
    (text) => {
      const { bytes, problems } = write({}, described(text));
      expect(problems.flat().map(({ code, severity }) => `${code} ${severity}`)).toEqual([
        "FOL6120 warning",
      ]);
      const [entry] = readQuickbooksCsv(bytes);
      expect(entry?.description).toBe(`'${text.replace(/^[\s\u200b]+/u, "")}`);
      expect(entry?.postings.map(({ cents }) => cents)).toEqual([1000n, -1000n]);
    },
  );

  test("are refused, or kept, where the book says so", () => {
    const refused = write({ formulas: "refuse" }, described("=1"));
    expect(refused.problems.flat().map(({ code }) => code)).toEqual(["FOL6121"]);
    expect(readQuickbooksCsv(refused.bytes)).toEqual([]);
    const kept = write({ formulas: "keep" }, described("=1"));
    expect(kept.problems.flat()).toEqual([]);
    expect(readQuickbooksCsv(kept.bytes)[0]?.description).toBe("=1");
  });
});

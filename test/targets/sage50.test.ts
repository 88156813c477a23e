// Sage 50: the bytes of the import file, and what is refused.
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { readDate } from "../../language/model/calendar.ts";
import { readMoney, zero } from "../../language/model/money.ts";
import { sage50 } from "../../language/targets/sage50.ts";
import { readSageJournal } from "../support/sage-reader.ts";
import { type Writing, writeJournal } from "../support/write-journal.ts";

const origin = {
  in: "data",
  file: "ventes.csv",
  line: 2,
  column: 1,
  row: 1,
  excerpt: "F1001",
} as const;

const invoice: Entry = {
  documents: [{ kind: "invoice", number: "F1001", origin }],
  kind: "invoice",
  date: day("2026-01-15"),
  reference: "F1001",
  description: "Tremblay",
  currency: "CAD",
  postings: [
    post("1210", "debit", "114.98", { role: "control", counterparty: "Tremblay" }),
    post("4001", "credit", "100", { role: "revenue" }),
    post("2420", "credit", "5.00", { role: "tax", tax: "TPS" }),
    post("2500", "credit", "9.98", { role: "tax", tax: "TVQ" }),
  ],
  taxes: [
    { tax: "TPS", account: "2420", base: money("100"), amount: money("5") },
    { tax: "TVQ", account: "2500", base: money("100"), amount: money("9.98") },
  ],
};

describe("the file", () => {
  test("is a header and a line a posting, debits positive, with CRLF", () => {
    expect(fileOf(invoice)).toBe(
      [
        '01-15-26,"F1001","Tremblay"',
        "1210,114.98",
        "4001,-100.00",
        "2420,-5.00",
        "2500,-9.98",
        "",
      ].join("\r\n"),
    );
  });

  test("writes the day first where the company does", () => {
    expect(fileOf(invoice, { "date order": "dmy" })).toMatch(/^15-01-26,/);
  });

  test("leaves out a comment that says nothing", () => {
    expect(fileOf({ ...invoice, description: " \n" })).toMatch(/^01-15-26,"F1001"\r\n1210,/);
  });

  test("says of each line whom or what it is for, if asked", () => {
    expect(fileOf(invoice, { "line comments": "on" })).toContain(
      '1210,114.98,"Tremblay"\r\n4001,-100.00\r\n2420,-5.00,"TPS"\r\n',
    );
  });

  test("writes amounts of eighteen digits to the cent", () => {
    const amount = "123456789012345678.91";
    const postings = [post("1210", "debit", amount), post("4001", "credit", amount)];
    expect(fileOf({ ...invoice, postings })).toContain(`4001,-${amount}\r\n`);
  });

  test("holds the entries in the order given", () => {
    const second = { ...invoice, reference: "A1" };
    const { bytes } = writeJournal({ target: "sage50", entries: [invoice, second] });
    expect(readSageJournal(bytes).map(({ source }) => source)).toEqual(["F1001", "A1"]);
  });
});

describe("tax lines", () => {
  const options = { "tax lines": "on", "tax codes": "TPS = G, TVQ = Q" };

  test("stand between the header and the postings", () => {
    expect(fileOf(invoice, options)).toContain(
      [
        '"Tremblay"',
        "TAXH,2,0",
        "TAXD,2420,TPS,G,100.00,5.00,0.00",
        "TAXD,2500,TVQ,Q,100.00,9.98,0.00",
        "1210,114.98",
      ].join("\r\n"),
    );
  });

  test("of a bill are purchases, and claim what comes back", () => {
    expect(fileOf({ ...invoice, kind: "bill" }, options)).toContain("TAXH,2,1\r\n");
    const [first, second] = invoice.taxes;
    if (first === undefined || second === undefined) throw new Error("the invoice has two taxes");
    const half = { ...first, recovered: money("2.50") };
    const none = { ...second, recovered: money("0.00") };
    expect(fileOf({ ...invoice, kind: "bill", taxes: [half, none] }, options)).toContain(
      "TAXH,1,1\r\nTAXD,2420,TPS,G,100.00,2.50,0.00\r\n1210",
    );
  });

  test("of a credit note are negative", () => {
    const taxes = [{ tax: "TPS", account: "2420", base: money("-100"), amount: money("-5") }];
    expect(fileOf({ ...invoice, kind: "credit-note", taxes }, options)).toContain(
      "TAXH,1,0\r\nTAXD,2420,TPS,G,-100.00,-5.00,0.00\r\n",
    );
  });

  test("are not there where nothing is taxed", () => {
    expect(fileOf({ ...invoice, taxes: [] }, options)).not.toContain("TAX");
  });
});

describe("texts", () => {
  test("are Windows-1252, each character a byte", () => {
    const { bytes } = write({ ...invoice, description: "Œuvre à 5 € – été" });
    expect(
      Buffer.from(bytes).includes(Buffer.from([0x8c, 0x75, 0x76, 0x72, 0x65, 0x20, 0xe0])),
    ).toBe(true);
    expect(readSageJournal(bytes)[0]?.comment).toBe("Œuvre à 5 € – été");
  });

  test("lose their accents in ASCII, and nothing else", () => {
    const description = "Œuvre «Été» à 5 € – Dvořák m²";
    expect(fileOf({ ...invoice, description }, { encoding: "ascii" })).toContain(
      "\"OEuvre ''Ete'' a 5 EUR - Dvorak m2\"",
    );
  });

  test("have two apostrophes for a quotation mark, counted", () => {
    const { bytes, altered } = write({ ...invoice, description: 'Tuyau 12" noir' });
    expect(readSageJournal(bytes)[0]?.comment).toBe("Tuyau 12'' noir");
    expect(altered).toEqual({ cut: 0, replaced: 1 });
  });

  test("never end their line", () => {
    const description = 'Tremblay"\r\n4001,-1000.00\r\n1020,1000.00';
    const [entry, ...others] = readSageJournal(
      write({ ...invoice, description }, { texts: "cut" }).bytes,
    );
    expect(others).toEqual([]);
    expect(entry?.postings).toHaveLength(4);
    expect(entry?.comment).toBe("Tremblay'' 4001,-1000.00 1020,1000.00");
  });

  test("name a character that the file cannot hold, and write nothing", () => {
    const { bytes, problems } = write({ ...invoice, description: "Sapin 🎄" });
    expect(bytes).toHaveLength(0);
    expect(problems[0]).toMatchObject([{ code: "FOL6102", place: origin }]);
    expect(problems[0]?.[0]?.message.en).toContain("“🎄” (U+1F384)");
  });

  test("name half a character by its number alone", () => {
    const [[problem] = []] = write({ ...invoice, description: "\ud83c" }).problems;
    expect(problem?.message.en).toContain("the character U+D83C, which");
  });
});

describe("lengths", () => {
  const cases = [
    { field: "reference", option: "source length", lengths: [13, 20] },
    { field: "description", option: "comment length", lengths: [39, 75] },
  ] as const;
  for (const { field, option, lengths } of cases) {
    for (const length of lengths) {
      const options = { [option]: String(length) };

      test(`${option} ${length}: the limit fits, with any letters`, () => {
        const text = "é".repeat(length);
        const { bytes, problems, altered } = write({ ...invoice, [field]: text }, { options });
        expect(problems).toEqual([[]]);
        expect(altered).toEqual({ cut: 0, replaced: 0 });
        const [entry] = readSageJournal(bytes);
        expect(field === "reference" ? entry?.source : entry?.comment).toBe(text);
      });

      test(`${option} ${length}: one more is refused, with both figures`, () => {
        const text = "x".repeat(length + 1);
        const { bytes, problems } = write({ ...invoice, [field]: text }, { options });
        expect(bytes).toHaveLength(0);
        expect(problems[0]).toMatchObject([{ code: "FOL6101", place: origin }]);
        expect(problems[0]?.[0]?.message.en).toMatch(
          new RegExp(`“F1001” has ${length + 1} characters; Sage.50 takes ${length}`),
        );
      });

      test(`${option} ${length}: one more is cut and counted, where the book says so`, () => {
        const text = "x".repeat(length + 1);
        const entry = { ...invoice, [field]: text };
        const { bytes, problems, altered } = write(entry, { options, texts: "cut" });
        expect(problems).toEqual([[]]);
        expect(altered).toEqual({ cut: 1, replaced: 0 });
        expect(Buffer.from(bytes).toString("latin1")).toContain(`"${text.slice(1)}"`);
      });
    }
  }
});

describe("refusals", () => {
  test("an entry in another currency is our mistake: the journal refuses its document", () => {
    expect(() => write({ ...invoice, currency: "USD" })).toThrow("other currencies");
  });

  test("an entry that does not balance is our mistake", () => {
    const postings = [post("1210", "debit", "1.00"), post("4001", "credit", "1.01")];
    expect(() => write({ ...invoice, postings })).toThrow("balance");
  });

  test("a posting of nothing is our mistake", () => {
    const nothing = { ...post("1020", "debit", "1"), amount: zero };
    expect(() => write({ ...invoice, postings: [...invoice.postings, nothing] })).toThrow(
      "nothing",
    );
  });

  test("an amount with a fraction of a cent is our mistake", () => {
    const postings = [post("1210", "debit", "1.005"), post("4001", "credit", "1.005")];
    expect(() => write({ ...invoice, postings })).toThrow("smallest unit");
  });
});

test("accounts have exactly as many digits as the company's", () => {
  const digits = (options: Record<string, string>) =>
    sage50.rules(new Map(Object.entries(options))).accountCode?.digits;
  expect(digits({})).toEqual({ least: 4, most: 4 });
  expect(digits({ "account width": "6" })).toEqual({ least: 6, most: 6 });
});

function write(entry: Entry, more: Partial<Writing> = {}) {
  return writeJournal({ target: "sage50", entries: [entry], texts: "refuse", ...more });
}

function fileOf(entry: Entry, options: Writing["options"] = {}): string {
  const { bytes, problems } = write(entry, { options });
  expect(problems).toEqual([[]]);
  return Buffer.from(bytes).toString("latin1");
}

function post(
  account: string,
  side: Posting["side"],
  amount: string,
  more: Partial<Posting> = {},
): Posting {
  return { account, side, amount: money(amount), role: "revenue", causes: [], ...more };
}

function money(text: string) {
  const amount = readMoney(text);
  if (amount === undefined) throw new Error(text);
  return amount;
}

function day(text: string) {
  const date = readDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

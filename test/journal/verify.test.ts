// The second computation finds what the first could do wrong.
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { verifyDocument, verifyEntry } from "../../language/journal/verify.ts";
import type { Document } from "../../language/model/document.ts";
import { type Money, readMoney, zero } from "../../language/model/money.ts";

const origin = {
  in: "data",
  file: "data.csv",
  row: 1,
  line: 1,
  column: 1,
  length: 1,
  excerpt: "",
} as const;

function money(text: string): Money {
  return readMoney(text) ?? zero;
}

function posting(side: Posting["side"], amount: string, role: Posting["role"]): Posting {
  return { account: "1210", side, amount: money(amount), role, causes: [] };
}

const invoice: Document = {
  kind: "invoice",
  number: "F1",
  date: "2026-01-15",
  status: "open",
  lines: [{ item: "Tonte", amount: money("100.00"), origin }],
  taxes: [{ tax: "TPS", amount: money("5.00") }],
  total: money("105.00"),
  applies: [],
  origin,
};

describe("an entry", () => {
  const entry = (...postings: readonly Posting[]): Entry => ({
    documents: [],
    kind: "invoice",
    date: "2026-01-15",
    reference: "F1",
    description: "",
    currency: "CAD",
    taxes: [],
    postings,
  });

  test("that is a cent out of balance is a fault", () => {
    const [debit, credit] = [
      posting("debit", "105.00", "control"),
      posting("credit", "104.99", "revenue"),
    ];
    expect(() => verifyEntry(entry(debit, credit))).toThrow("out of balance by 10000 millionths");
  });

  test("with a posting of nothing is a fault", () => {
    expect(() => verifyEntry(entry(posting("debit", "0.00", "control")))).toThrow("not above zero");
  });
});

describe("a document", () => {
  const none = () => [];

  test("that puts its total on the receivable is right", () => {
    const postings = [
      posting("debit", "105.00", "control"),
      posting("credit", "100.00", "revenue"),
    ];
    expect(() => verifyDocument(invoice, postings, none)).not.toThrow();
  });

  test("of which a tax is lost is a fault, though the entry would balance", () => {
    const postings = [
      posting("debit", "100.00", "control"),
      posting("credit", "100.00", "revenue"),
    ];
    expect(() => verifyDocument(invoice, postings, none)).toThrow("F1 clears 100000000 millionths");
  });

  test("that takes back more from the deposits than it puts on the receivable is a fault", () => {
    const postings = [
      posting("debit", "105.00", "control"),
      posting("debit", "30.00", "deposit"),
      posting("credit", "20.00", "control"),
    ];
    expect(() => verifyDocument(invoice, postings, none)).toThrow("105000000 were due");
  });

  test("whose parts are not its total should have been refused", () => {
    const document = { ...invoice, total: money("106.00") };
    expect(() => verifyDocument(document, [], none)).toThrow("states 106.00");
  });
});

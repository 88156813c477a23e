// Documents that contradict themselves or each other: refused, never booked in part.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const columns =
  "kind,number,date,source,line.item,line.amount,tax.TPS,tax.TVQ,discount,method,amount,fee,rounding,applies.document,applies.amount,credits.document".split(
    ",",
  );

type Row = Readonly<Record<string, string>>;

function book(settings: string, ...rows: readonly Row[]) {
  return journal(`${sageBook(settings)}
--- data.csv
${columns.join(",")}
${rows.map((row) => columns.map((column) => row[column] ?? "").join(",")).join("\n")}
`);
}

const invoice: Row = {
  kind: "invoice",
  number: "F1",
  date: "2026-01-15",
  "line.item": "Livraison",
  "line.amount": "100.00",
};
const payment: Row = {
  kind: "payment",
  number: "P1",
  date: "2026-01-20",
  method: "Interac",
  amount: "100.00",
  "applies.document": "F1",
};
const deposit: Row = {
  kind: "deposit",
  number: "A1",
  date: "2026-01-05",
  method: "Interac",
  amount: "30.00",
};
const note: Row = { ...invoice, kind: "credit-note", number: "C1", "credits.document": "F1" };

describe("what a document of its kind does not have", () => {
  test.each<[what: string, row: Row, field: string]>([
    ["money on an invoice", { ...invoice, amount: "100.00", method: "Interac" }, "amount"],
    ["a fee on an invoice", { ...invoice, fee: "1.00" }, "fee"],
    ["money on a credit note", { ...note, amount: "100.00" }, "amount"],
    ["a deposit on a credit note", { ...note, "applies.document": "F1" }, "applies.document"],
    ["a discount on a payment", { ...payment, discount: "1.00" }, "discount"],
    ["a credit on a payment", { ...payment, "credits.document": "F1" }, "credits.document"],
    ["rounding on a deposit", { ...deposit, rounding: "0.02" }, "rounding"],
    [
      "an invoice that a deposit settles",
      { ...deposit, "applies.document": "F1" },
      "applies.document",
    ],
  ])("%s is refused", (_what, row, field) => {
    const { number } = row;
    const others = number === "F1" ? [] : [invoice];
    const { problems, messages } = book("  deposits 2310\n  fees to 5610", ...others, row);
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(["FOL5089"]);
    expect(messages[0]?.message.en).toContain(`\`${field}\``);
  });

  test("lines on a payment are refused: their taxes would reach the tax report a second time", () => {
    const lines = { "line.item": "Tonte", "line.amount": "100.00", "tax.TPS": "5.00" };
    const { problems, entries } = book("", invoice, { ...payment, ...lines, "tax.TVQ": "9.98" });
    expect(problems).toEqual(["FOL5089 data.csv:3:30"]);
    expect(entries).toHaveLength(1);
  });

  test("an amount of zero says nothing", () => {
    const { problems } = book("", { ...invoice, amount: "0.00", fee: "0.00" });
    expect(problems).toEqual([]);
  });
});

describe("a number that two documents have", () => {
  const other: Row = { ...invoice, date: "2026-01-16", source: "web", "line.amount": "50.00" };

  test("may stand in the data while nothing names it", () => {
    expect(book("", invoice, other).problems).toEqual([]);
  });

  test("is refused where a payment or a credit names it, whichever comes first", () => {
    for (const rows of [
      [invoice, other],
      [other, invoice],
    ]) {
      expect(book("", ...rows, payment).problems).toEqual(["FOL5088 data.csv:4:46"]);
      expect(book("", ...rows, note).problems[0]).toMatch(/^FOL5088 data.csv:4/);
    }
  });

  test("of an invoice and a deposit is no clash: an invoice takes deposits, a payment settles invoices", () => {
    const named = { ...deposit, number: "F1" };
    expect(book("  deposits 2310", named, invoice, payment).problems).toEqual([]);
  });
});

describe("a deposit", () => {
  test("that an invoice names without an amount is refused, whatever else the invoice states", () => {
    const { problems } = book("  deposits 2310", deposit, { ...invoice, "applies.document": "A1" });
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(["FOL5082"]);
  });
});

describe("deposits", () => {
  test("are not taken beyond what they are, by one invoice or by two", () => {
    const taken = { ...invoice, "applies.document": "A1", "applies.amount": "20.00" };
    const settings = "  deposits 2310";
    const codes = (...rows: readonly Row[]) =>
      book(settings, deposit, ...rows).problems.map((problem) => problem.slice(0, 18));
    expect(codes(taken)).toEqual([]);
    expect(codes({ ...taken, "applies.amount": "30.01" })).toEqual(["FOL5068 data.csv:3"]);
    expect(codes(taken, { ...taken, number: "F2" })).toEqual([
      "FOL5068 data.csv:3",
      "FOL5068 data.csv:4",
    ]);
  });
});

describe("a payment of several in cash", () => {
  test("settles each with its part of what rounding took off", () => {
    const [first, second] = [
      { ...invoice, "line.amount": "50.01" },
      { ...invoice, number: "F2", "line.amount": "50.01" },
    ];
    const cash = { ...payment, rounding: "0.02", "applies.amount": "50.01" };
    const { problems, entries } = book("  rounding cash 0.05 to 5999", first, second, cash, {
      ...cash,
      "applies.document": "F2",
    });
    expect(problems).toEqual([]);
    expect(entries.at(2)).toBe(
      "P1 2026-01-20: debit 1020 100.00, debit 5999 0.02, credit 1210 100.02",
    );
  });

  test("is not overpaid by what rounding added", () => {
    const half = { ...invoice, "line.amount": "50.02" };
    const cash = { ...payment, amount: "100.05", rounding: "-0.01", "applies.amount": "50.02" };
    const { problems } = book(
      "  rounding cash 0.05 to 5999",
      half,
      { ...half, number: "F2" },
      cash,
      { ...cash, "applies.document": "F2" },
    );
    expect(problems).toEqual([]);
  });
});

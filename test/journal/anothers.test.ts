// Documents that name one of another customer: told, whatever they are, and only where names are known.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const invoice = {
  kind: "invoice",
  number: "F1",
  date: "2026-01-15",
  customer: { id: "7", name: "Tremblay" },
  lines: [{ item: "Livraison", amount: "100.00" }],
};
const payment = {
  kind: "payment",
  number: "P1",
  date: "2026-01-20",
  method: "Interac",
  amount: "100.00",
  applies: [{ document: "F1" }],
};

function problemsOf(customer: object, document: object = payment): readonly string[] {
  return toldOf(invoice, { ...document, customer });
}

function toldOf(...documents: readonly object[]): readonly string[] {
  const data = documents.map((one) => JSON.stringify({ folio: 1, ...one })).join("\n");
  return journal(`${sageBook()}--- data.ndjson\n${data}\n`).problems;
}

test("a payment of one customer for the invoice of another", () => {
  expect(problemsOf({ name: "Gagnon" })).toEqual([expect.stringMatching(/^FOL5115 data.ndjson:2/)]);
});

test("a credit note of another customer’s invoice", () => {
  const { lines } = invoice;
  const credits = { document: "F1" };
  const note = { kind: "credit-note", number: "N1", date: "2026-01-20", lines, credits };
  expect(problemsOf({ name: "Gagnon" }, note)).toEqual([
    expect.stringMatching(/^FOL5115 data.ndjson:2/),
  ]);
});

test("an invoice that takes the deposit of another customer", () => {
  const deposit = { ...payment, kind: "deposit", number: "A1", date: "2026-01-10", applies: [] };
  const book = sageBook("  deposits 2310");
  const rows = [
    { ...deposit, customer: { name: "Gagnon" } },
    { ...invoice, applies: [{ document: "A1", amount: "100.00" }] },
  ].map((row) => JSON.stringify({ folio: 1, ...row }));
  expect(journal(`${book}--- data.ndjson\n${rows.join("\n")}\n`).problems).toEqual([
    expect.stringMatching(/^FOL5115 data.ndjson:2/),
  ]);
});

test.each([
  ["the same name", { name: "Tremblay" }],
  ["the same name, spelt carelessly", { name: "TREMBLAY" }],
  ["another name of the same id", { id: "7", name: "Jean Tremblay" }],
  ["an id alone", { id: "8" }],
  ["a number, of which the invoice says nothing", { number: "T-1" }],
  ["nothing", {}],
])("%s: nothing is told", (_, customer) => {
  expect(problemsOf(customer)).toEqual([]);
});

test("of an invoice that knows its customer by number alone, nobody knows the name", () => {
  const numbered = { ...invoice, customer: { number: "C-7" } };
  const paid = { ...payment, customer: { name: "Tremblay" } };
  expect(toldOf(numbered, paid)).toEqual([]);
});

test("of two documents with one number, only that is told", () => {
  const sale = { ...invoice, kind: "sale", method: "Interac", amount: "100.00" };
  expect(toldOf(invoice, sale, { ...payment, customer: { name: "Gagnon" } })).toEqual([
    expect.stringMatching(/^FOL5088 data.ndjson:3/),
  ]);
});

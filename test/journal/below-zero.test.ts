// Credits and payments below zero: an export that signs its credits is told, what gives back otherwise is not.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const bookOfBoth = sageBook("  deposits 2310\n  payable 2100").replace(
  'credit 4002 tax "Détaxé"',
  'credit 4002 tax "Détaxé" purchases debit 5610',
);
const payable = 'account 2100 "Fournisseurs" liability\n';
const common = { date: "2026-01-15", customer: { name: "Tremblay" } };
const supplied = { date: "2026-01-15", supplier: { name: "Marché" } };
const lines = (...amounts: string[]) => amounts.map((amount) => ({ item: "Livraison", amount }));
const money = { method: "Interac", amount: "-40.00" };
const invoice = { kind: "invoice", number: "F1", ...common, lines: lines("100.00") };
const credits = { document: "F1" };

function told(...documents: readonly object[]) {
  const data = documents.map((one) => JSON.stringify({ folio: 1, ...one })).join("\n");
  return journal(`${bookOfBoth}${payable}--- data.ndjson\n${data}\n`);
}

test.each([
  ["charges the customer", { kind: "credit-note", ...common, lines: lines("-40.00") }],
  [
    "adds to what the supplier is owed",
    { kind: "bill-credit", ...supplied, lines: lines("-40.00") },
  ],
  ["takes money out", { kind: "payment", ...common, ...money }],
  ["takes money out", { kind: "deposit", ...common, ...money }],
  ["brings money in", { kind: "bill-payment", ...supplied, ...money }],
  ["brings money in", { kind: "refund", ...common, ...money, applies: [{ document: "F1" }] }],
])("one that %s: %o", (effect, document) => {
  const { messages, entries } = told(invoice, { number: "N1", ...document });
  expect(messages.map(({ code, message }) => [code, message.en])).toEqual([
    ["FOL5118", expect.stringMatching(new RegExp(`N1 comes to -40.00\u00a0CAD: it ${effect}$`))],
  ]);
  expect(entries).toHaveLength(2);
});

test.each([
  ["an invoice below zero", { kind: "invoice", ...common, lines: lines("-40.00") }],
  ["a sale below zero", { kind: "sale", ...common, lines: lines("-40.00"), ...money }],
  ["a bill below zero", { kind: "bill", ...supplied, lines: lines("-40.00") }],
  [
    "a credit note with a line below zero",
    { kind: "credit-note", ...common, lines: lines("50.00", "-10.00"), credits },
  ],
  ["a credit note of nothing", { kind: "credit-note", ...common, lines: lines("10.00", "-10.00") }],
])("%s is ordinary", (_, document) => {
  expect(told(invoice, { number: "N1", ...document }).problems).toEqual([]);
});

test("the cell that says it is marked, of a total that is stated else of the first line", () => {
  const note = { kind: "credit-note", number: "N1", ...common, credits, lines: lines("-40.00") };
  const placed = (document: object) =>
    told(invoice, document).messages.map(({ place }) => place.in === "data" && place.field);
  expect(placed({ ...note, total: "-40.00" })).toEqual(["total"]);
  expect(placed(note)).toEqual(["lines[0].amount"]);
});

test("only what names no invoice may be read as one", () => {
  const note = { kind: "credit-note", number: "N1", ...common, lines: lines("-40.00") };
  const [alone, naming] = [note, { ...note, credits }].map(
    (document) => told(invoice, document).messages[0]?.remedy.en,
  );
  expect(alone).toMatch(/`invoice`/);
  expect(naming).not.toMatch(/`invoice`/);
});

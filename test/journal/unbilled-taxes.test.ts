// Credit notes that give back taxes which their invoice never bore: told, and only where its taxes are known.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const taxes = `
tax "TVH-ON" debit 1210 credit 2420 { 13% from 2010-07-01 }
tax group "TVH Ontario" = "TVH-ON"
`;
const customer = { name: "Tremblay" };
const ontario = { item: "Tonte", amount: "100.00", taxGroup: "TVH Ontario" };
const quebec = { item: "Tonte", amount: "20.00" };
const amounts = (all: Record<string, string>) =>
  Object.entries(all).map(([tax, amount]) => ({ tax, amount }));
const invoice = {
  kind: "invoice",
  number: "F1",
  date: "2026-01-15",
  customer,
  lines: [ontario],
  taxes: amounts({ "TVH-ON": "13.00" }),
};
const note = {
  kind: "credit-note",
  number: "N1",
  date: "2026-01-20",
  customer,
  lines: [quebec],
  taxes: amounts({ TPS: "1.00", TVQ: "2.00" }),
  credits: { document: "F1" },
};

function told(documents: readonly object[], settings = "", dates = {}) {
  const data = documents.map((one) => JSON.stringify({ folio: 1, ...one })).join("\n");
  const { messages } = journal(`${sageBook(settings)}${taxes}--- data.ndjson\n${data}\n`, dates);
  return messages.filter(({ severity, code }) => severity === "warning" && code !== "FOL5074");
}

test("the taxes, the note, the invoice and what it bears are named, in any order", () => {
  for (const documents of [
    [invoice, note],
    [note, invoice],
  ]) {
    expect(told(documents).map(({ code, message }) => [code, message.en])).toEqual([
      [
        "FOL5119",
        "Credit note N1 gives back 1.00\u00a0CAD of TPS and 2.00\u00a0CAD of TVQ, which F1 did not bill: it bears TVH-ON",
      ],
    ]);
  }
});

test("of an invoice that bears none, and of one that states none of what its lines bear", () => {
  const exempt = { ...invoice, lines: [{ item: "Livraison", amount: "100.00" }], taxes: [] };
  expect(told([exempt, note]).map(({ message }) => message.fr)).toEqual([
    "La note de crédit N1 rend 1,00\u00a0CAD de TPS et 2,00\u00a0CAD de TVQ, que F1 n’a pas facturés\u00a0: cette pièce ne porte aucune taxe",
  ]);
  const untaxed = { ...exempt, lines: [{ item: "Tonte", amount: "100.00" }] };
  expect(told([untaxed, note]).map(({ code }) => code)).toEqual(["FOL5061", "FOL5061", "FOL5119"]);
});

test("a note outside the days of the run tells nothing", () => {
  expect(told([invoice, note], "", { to: "2026-01-19" })).toEqual([]);
  expect(told([invoice, note], "", { from: "2026-01-20" })).toHaveLength(1);
});

test("of two invoices with one number, only that is told", () => {
  const sale = { ...invoice, kind: "sale", method: "Interac", amount: "113.00" };
  expect(told([invoice, sale, note])).toEqual([]);
});

const quebecers = { lines: [quebec], taxes: amounts({ TPS: "1.00", TVQ: "2.00" }) };
const both = {
  lines: [ontario, quebec],
  taxes: amounts({ "TVH-ON": "13.00", TPS: "1.00", TVQ: "2.00" }),
};
const balanced = {
  lines: [quebec, { item: "Tonte", amount: "-20.00" }],
  taxes: amounts({ TPS: "0.00", TVQ: "0.00" }),
};
const tiny = { lines: [{ item: "Tonte", amount: "0.05" }], taxes: amounts({ TPS: "0", TVQ: "0" }) };
const tinyNote = {
  ...note,
  lines: [{ item: "Tonte", amount: "0.05" }],
  taxes: amounts({ TPS: "0.01", TVQ: "0.01" }),
};

test.each([
  ["the taxes of its invoice", [{ ...invoice, ...quebecers }, note], ""],
  ["one of the taxes of its invoice", [{ ...invoice, ...both }, note], ""],
  ["what an invoice holds whose lines balance", [{ ...invoice, ...balanced }, note], ""],
  ["a cent of a tax that rounding took", [{ ...invoice, ...tiny }, tinyNote], ""],
  ["nothing of a tax", [invoice, { ...note, taxes: amounts({ TPS: "0", TVQ: "0" }) }], ""],
  [
    "what is older than the book",
    [{ ...invoice, date: "2026-01-05" }, note],
    "  cutover 2026-01-10 skip\n  before cutover to 3000",
  ],
])("%s may be given back", (_, documents, settings) => {
  expect(told(documents, settings).map(({ code }) => code)).not.toContain("FOL5119");
});

// Every width that Intuit's reference states for QuickBooks' documents, met and passed by one, by a reader of its own.
import { describe, expect, test } from "vitest";
import { targets } from "../../language/targets/registry.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { centsOf, type Requests, readStage, requestsOf } from "./quickbooks/reader.ts";

const book = (texts: string, options = "") => `book "Exemple" {
  folio 1
  target quickbooks${options}
  currency CAD
  receivable 1200
  payable 2100
  deposits 2310
  description "{place}" or "{number}"
  texts ${texts}
}
account 1020 "Banque" asset
account 1200 "Clients" asset linked to receivables
account 2100 "Fournisseurs" liability linked to payables
account 2310 "Acomptes" liability
account 4001 "Ventes" revenue
account 5100 "Achats" expense
tax group "Exonéré" = exempt at quickbooks "Exempt"
item "Tonte" credit 4001 tax "Exonéré" at quickbooks "Tonte"
item "Essence" purchases debit 5100 tax "Exonéré"
method "Interac" debit 1020
`;

type Document = Readonly<Record<string, unknown>>;

function send(documents: readonly Document[], texts: "refuse" | "cut" = "refuse", options = "") {
  const checked = checkTexts([{ path: "book.folio", text: book(texts, options) }]);
  const text = documents.map((one) => `${JSON.stringify({ folio: 1, ...one })}\n`).join("");
  const { problems, written } = compileTexts(checked, [{ path: "data.ndjson", text }]);
  const errors = [...checked.problems, ...problems].filter(({ severity }) => severity === "error");
  const stages = errors.length > 0 ? [] : written.map(readStage);
  return {
    errors: [...new Set(errors.map(({ code }) => code))],
    stages,
    requests: requestsOf(stages),
  };
}

const about = { number: "N1", date: "2026-01-15", customer: { name: "Roy" } };
const sold = { lines: [{ item: "Tonte", amount: "10.00" }], taxes: [] };
const paid = { method: "Interac", amount: "10.00" };

/** What each kind of document is in QuickBooks, and the field that its number goes into. */
const kinds = [
  { entity: "Invoice", numbered: "DocNumber", document: { kind: "invoice", ...sold } },
  { entity: "CreditMemo", numbered: "DocNumber", document: { kind: "credit-note", ...sold } },
  { entity: "SalesReceipt", numbered: "DocNumber", document: { kind: "sale", ...sold, ...paid } },
  {
    entity: "RefundReceipt",
    numbered: "DocNumber",
    document: { kind: "refund", ...sold, ...paid },
  },
  { entity: "Payment", numbered: "PaymentRefNum", document: { kind: "payment", ...paid } },
  // A letter tells it from the other documents of its number.
  { entity: "JournalEntry", numbered: "DocNumber", document: { kind: "deposit", ...paid }, own: 2 },
] as const;

test("the targets of documents are those whose widths are tried here", () => {
  const rules = targets.flatMap((target) =>
    target.sees === "documents" ? [target.rules(new Map())] : [],
  );
  expect(
    rules.map(({ name, referenceLength, descriptionLength, largestAmount, linesPerEntry }) => [
      ...[name, referenceLength, descriptionLength, largestAmount, linesPerEntry],
    ]),
  ).toEqual([["quickbooks", 21, 4_000, "9999999999999.99", 750]]);
});

/** The one body of its kind, as plain fields. */
function bodyOf(requests: Requests, entity: string): Map<string, unknown> {
  const found = requests.flatMap((request) =>
    Object.entries(request).flatMap(([name, body]) =>
      name === entity && typeof body === "object" ? [body] : [],
    ),
  );
  expect(found.length).toBe(1);
  return new Map(Object.entries(found[0] ?? {}));
}

// A character is one, however many bytes or halves it takes.
const letters = ["x", "é", "🎄"];

describe.each(kinds)("$entity", ({ entity, numbered, document, ...more }) => {
  const own = "own" in more ? more.own : 0;

  test.each(letters)("its number has 21 characters and never more: %s", (letter) => {
    const most = { ...about, ...document, number: letter.repeat(21 - own) };
    const { errors, requests } = send([most]);
    expect(errors).toEqual([]);
    const number = `${bodyOf(requests, entity).get(numbered)}`;
    expect(number.startsWith(most.number)).toBe(true);
    expect([...number].length).toBe(21);
    const longer = { ...most, number: letter.repeat(22 - own) };
    // A number that is cut is another number.
    for (const texts of ["refuse", "cut"] as const) {
      expect(send([longer], texts).errors).toEqual(["FOL6101"]);
    }
  });

  test.each(letters)(
    "its private note has 4,000 characters, and a longer one is refused or cut: %s",
    (letter) => {
      const most = { ...about, ...document, place: letter.repeat(4_000) };
      const { errors, requests } = send([most]);
      expect(errors).toEqual([]);
      expect(bodyOf(requests, entity).get("PrivateNote")).toBe(most.place);
      const longer = { ...most, place: letter.repeat(4_001) };
      expect(send([longer]).errors).toEqual(["FOL6101"]);
      const cut = send([longer], "cut");
      expect(cut.errors).toEqual([]);
      expect(bodyOf(cut.requests, entity).get("PrivateNote")).toBe(most.place);
    },
  );

  test("its largest amount has fifteen digits, and a cent more is refused", () => {
    const of = (amount: string) => ({
      ...about,
      ...document,
      ...("lines" in document ? { lines: [{ item: "Tonte", amount }] } : {}),
      ...("amount" in document ? { amount } : {}),
    });
    const { errors, requests } = send([of("9999999999999.99")]);
    expect(errors).toEqual([]);
    const shown = JSON.stringify([...bodyOf(requests, entity)]);
    expect(shown).toContain("9999999999999.99");
    expect(send([of("10000000000000.00")]).errors).toEqual(["FOL6108"]);
  });
});

const [{ document: invoice }] = kinds;

/** What a supplier sends is a journal entry, on the payable by the supplier's name. */
const bill = {
  ...{ kind: "bill", number: "N1", date: "2026-01-15" },
  lines: [{ item: "Essence", amount: "10.00" }],
  taxes: [],
};

test.each(letters)(
  "a supplier's name has 500 characters, and a longer one is refused: %s",
  (letter) => {
    const of = (length: number) => ({ ...bill, supplier: { name: letter.repeat(length) } });
    const { errors, requests } = send([of(500)]);
    expect(errors).toEqual([]);
    expect(bodyOf(requests, "Vendor").get("DisplayName")).toBe(letter.repeat(500));
    for (const texts of ["refuse", "cut"] as const) {
      expect(send([of(501)], texts).errors).toEqual(["FOL6101"]);
    }
  },
);

test.each(letters)(
  "a bill's number has 21 characters with its letter, and never more: %s",
  (letter) => {
    const of = (length: number) => ({
      ...bill,
      supplier: { name: "Coop" },
      number: letter.repeat(length),
    });
    const { errors, requests } = send([of(19)]);
    expect(errors).toEqual([]);
    const number = `${bodyOf(requests, "JournalEntry").get("DocNumber")}`;
    expect(number.startsWith(of(19).number)).toBe(true);
    expect([...number].length).toBe(21);
    for (const texts of ["refuse", "cut"] as const) {
      expect(send([of(20)], texts).errors).toEqual(["FOL6101"]);
    }
  },
);

test.each(letters)(
  "a line's description has 4,000 characters, and a longer one is refused or cut: %s",
  (letter) => {
    const of = (length: number) => ({
      ...about,
      ...invoice,
      lines: [{ item: "Tonte", amount: "10.00", description: letter.repeat(length) }],
    });
    const first = (requests: Requests) => {
      const found = requests.flatMap((one) => ("Invoice" in one ? one.Invoice.Line : []));
      return found.map(({ Description }) => Description);
    };
    const whole = send([of(4_000)]);
    expect([whole.errors, first(whole.requests)]).toEqual([[], [letter.repeat(4_000)]]);
    expect(send([of(4_001)]).errors).toEqual(["FOL6101"]);
    const cut = send([of(4_001)], "cut");
    expect([cut.errors, first(cut.requests)]).toEqual([[], [letter.repeat(4_000)]]);
  },
);

test.each(letters)(
  "a customer's name has 500 characters, and a longer one is refused: %s",
  (letter) => {
    const of = (length: number) => ({
      ...about,
      ...invoice,
      customer: { name: letter.repeat(length) },
    });
    const { errors, requests } = send([of(500)]);
    expect(errors).toEqual([]);
    expect(bodyOf(requests, "Customer").get("DisplayName")).toBe(letter.repeat(500));
    // A name that is cut is another customer.
    for (const texts of ["refuse", "cut"] as const) {
      expect(send([of(501)], texts).errors).toEqual(["FOL6101"]);
    }
  },
);

test("a document has 750 lines, and one more is refused", () => {
  const of = (count: number) => ({
    ...about,
    ...invoice,
    lines: Array.from({ length: count }, () => ({ item: "Tonte", amount: "0.01" })),
  });
  const { errors, requests } = send([of(750)]);
  expect(errors).toEqual([]);
  const lines = requests.flatMap((one) => ("Invoice" in one ? one.Invoice.Line : []));
  expect(lines.map(({ Amount }) => centsOf(Amount))).toEqual(Array.from({ length: 750 }, () => 1n));
  expect(send([of(751)]).errors).toEqual(["FOL6110"]);
});

test.each([
  ["", 10],
  [" { batch size 30 }", 30],
] as const)("a batch%s has %i documents, and one more begins another", (options, most) => {
  const of = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...about, ...invoice, number: `F${index}` }));
  const sizes = (count: number) => {
    const { errors, stages } = send(of(count), "refuse", options);
    expect(errors).toEqual([]);
    return stages.flatMap(({ stage, batches }) =>
      stage === "2-documents" ? batches.map((batch) => batch.BatchItemRequest.length) : [],
    );
  };
  expect(sizes(most)).toEqual([most]);
  expect(sizes(most + 1)).toEqual([most, 1]);
});

test("what makes a request the same has at most 36 characters, and its id in a batch at most 10", () => {
  const long = { ...about, ...invoice, number: "🎄".repeat(21), source: "s".repeat(2_000) };
  const { errors, stages } = send([long]);
  expect(errors).toEqual([]);
  const batches = stages.flatMap((stage) => stage.batches);
  const requestids = batches.flatMap(({ requestid, documents }) => [
    requestid,
    ...Object.values(documents).map((one) => one.requestid),
  ]);
  expect(requestids.length).toBeGreaterThan(2);
  expect(requestids.filter(({ length }) => length === 0 || length > 36)).toEqual([]);
  const ids = batches.flatMap(({ BatchItemRequest: all }) => all.map(({ bId }) => bId));
  expect(ids.filter(({ length }) => length === 0 || length > 10)).toEqual([]);
});

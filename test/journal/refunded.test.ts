// Refunds of more than was received for what they name.
import { expect, test } from "vitest";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const columns = "kind,number,date,line.item,line.amount,method,amount,applies.document";

/** Rows without their dates, which follow one another. */
function problemsOf(rows: readonly string[]): readonly string[] {
  const dated = rows.map((row, index) => {
    const [kind, number, ...rest] = row.split(",");
    return [kind, number, `2026-01-${10 + index}`, ...rest].join(",");
  });
  return journal(
    `${sageBook("  deposits 2310")}--- data.csv\n${columns}\n${dated.join("\n")}\n`,
  ).problems.map((problem) => problem.replace(/ data\.csv:(\d+):\d+$/, " line $1"));
}

const invoice = "invoice,F1,Livraison,100.00,,,";
const payment = "payment,P1,,,Interac,100.00,F1";
const deposit = "deposit,A1,,,Interac,80.00,";

test.each<[string, string[], string[]]>([
  ["a payment, in whole", [invoice, payment, "refund,R1,,,Interac,100.00,P1"], []],
  [
    "more than the payment",
    [invoice, payment, "refund,R1,,,Interac,100.01,P1"],
    ["FOL5116 line 4"],
  ],
  [
    "a payment, twice",
    [invoice, payment, "refund,R1,,,Interac,100.00,P1", "refund,R2,,,Interac,100.00,P1"],
    ["FOL5116 line 4", "FOL5116 line 5"],
  ],
  [
    "what is owed again of an invoice",
    [invoice, payment, "refund,R1,,,Interac,60.00,F1"],
    ["FOL5117 line 4"],
  ],
  ["an invoice that nobody paid", [invoice, "refund,R1,,,Interac,60.00,F1"], ["FOL5116 line 3"]],
  [
    "an invoice that is paid only later, twice",
    [invoice, "refund,R1,,,Interac,60.00,F1", payment, "refund,R2,,,Interac,60.00,F1"],
    ["FOL5116 line 3", "FOL5116 line 5"],
  ],
  ["a negative invoice", ["invoice,F1,Livraison,-50.00,,,", "refund,R1,,,Interac,50.00,F1"], []],
  [
    "more than a negative invoice",
    ["invoice,F1,Livraison,-50.00,,,", "refund,R1,,,Interac,51.00,F1"],
    ["FOL5116 line 3"],
  ],
  ["a deposit, in whole", [deposit, "refund,R1,,,Interac,80.00,A1"], []],
  ["more than the deposit", [deposit, "refund,R1,,,Interac,81.00,A1"], ["FOL5116 line 3"]],
  [
    "a sale, in whole",
    ["sale,V1,Livraison,100.00,Interac,100.00,", "refund,R1,,,Interac,100.00,V1"],
    ["FOL5117 line 3"],
  ],
  [
    "more than the sale",
    ["sale,V1,Livraison,100.00,Interac,100.00,", "refund,R1,,,Interac,101.00,V1"],
    ["FOL5116 line 3"],
  ],
])("refunds of %s", (_, rows, told) => {
  expect(problemsOf(rows)).toEqual(told);
});

const note = { kind: "credit-note", number: "N1", credits: { document: "F1" } };

/** An invoice of 100.00, paid, and what becomes of it afterwards. */
function afterwards(...more: readonly object[]): readonly string[] {
  const lines = [{ item: "Livraison", amount: "100.00" }];
  const all = [
    { kind: "invoice", number: "F1", lines },
    { kind: "payment", number: "P1", method: "Interac", amount: "100.00", applies: ofInvoice },
    ...more,
  ];
  const rows = all.map((one) => JSON.stringify({ folio: 1, date: "2026-01-15", ...one }));
  return journal(`${sageBook()}--- data.ndjson\n${rows.join("\n")}\n`).problems.map((problem) =>
    problem.replace(/ data\.ndjson:(\d+):\d+$/, " line $1"),
  );
}

const ofInvoice = [{ document: "F1" }];
const refund = (number: string, amount: string) => ({
  kind: "refund",
  number,
  method: "Interac",
  amount,
  applies: ofInvoice,
});

test("what a credit note gives back may be refunded once, whichever comes first", () => {
  const credited = { ...note, lines: [{ item: "Livraison", amount: "40.00" }] };
  expect(afterwards(credited, refund("R1", "40.00"))).toEqual([]);
  expect(afterwards(refund("R1", "40.00"), credited)).toEqual([]);
  expect(afterwards(credited, refund("R1", "40.00"), refund("R2", "40.00"))).toEqual([
    "FOL5117 line 4",
    "FOL5117 line 5",
  ]);
});

test("of a sale, what is paid back and not credited is owed again", () => {
  const sale = {
    kind: "sale",
    number: "V1",
    method: "Interac",
    amount: "100.00",
    lines: [{ item: "Livraison", amount: "100.00" }],
  };
  const back = { ...refund("R1", "40.00"), applies: [{ document: "V1" }] };
  const credited = {
    kind: "credit-note",
    number: "N1",
    credits: { document: "V1" },
    lines: [{ item: "Livraison", amount: "40.00" }],
  };
  expect(afterwards(sale, back)).toEqual(["FOL5117 line 4"]);
  expect(afterwards(sale, back, credited)).toEqual([]);
  expect(afterwards(sale, credited, back, { ...back, number: "R2" })).toEqual([
    "FOL5117 line 5",
    "FOL5117 line 6",
  ]);
});

test("a refund with lines is its own credit note", () => {
  const lines = [{ item: "Livraison", amount: "40.00" }];
  expect(afterwards({ ...refund("R1", "40.00"), lines })).toEqual([]);
  expect(afterwards({ ...refund("R1", "40.00"), lines }, refund("R2", "40.00"))).toEqual([
    "FOL5117 line 4",
  ]);
});

test("a refund applies no more than it pays back", () => {
  const applies = [{ document: "F1", amount: "60.00" }];
  expect(afterwards({ ...refund("R1", "40.00"), applies })).toEqual(["FOL5068 line 3"]);
});

test("beside a credit note that is refused, nothing is told of its refund", () => {
  const refused = { ...note, lines: [{ item: "Inconnu", amount: "40.00" }] };
  expect(afterwards(refused, refund("R1", "40.00"))).toEqual(["FOL5051 line 3"]);
});

test("a deposit that an invoice took is not there to be paid back", () => {
  const rows = [
    `${columns},applies.amount`,
    "deposit,A1,2026-01-10,,,Interac,80.00,,",
    "invoice,F1,2026-01-11,Livraison,100.00,,,A1,80.00",
    "refund,R1,2026-01-12,,,Interac,80.00,A1,",
  ];
  const { problems } = journal(`${sageBook("  deposits 2310")}--- data.csv\n${rows.join("\n")}\n`);
  expect(problems).toEqual([expect.stringMatching(/^FOL5116 data.csv:4/)]);
});

const opening = (rows: readonly string[], data: readonly string[], settings = "") => {
  const book = `${sageBook(`  deposits 2310\n  cutover 2026-01-01${settings}`)}opening "open.csv" {}\n`;
  const files = [
    { path: "book.folio", text: book.replace("--- book.folio\n", "") },
    { path: "open.csv", text: ["kind,number,date,total", ...rows, ""].join("\n") },
  ];
  const text = [columns, ...data, ""].join("\n");
  return compileTexts(checkTexts(files), [{ path: "data.csv", text }]).problems.map(
    ({ code }) => code,
  );
};

test("of an opening invoice nobody knows what was paid before", () => {
  const refunded = ["refund,R1,2026-01-12,,,Interac,60.00,O1"];
  expect(opening(["invoice,O1,2025-12-01,40.00"], refunded)).toEqual([]);
});

test("of an opening that is in the customer’s favour all is known", () => {
  const refunded = ["refund,R1,2026-01-12,,,Interac,60.00,O1"];
  expect(opening(["invoice,O1,2025-12-01,-40.00"], refunded)).toEqual(["FOL5116"]);
});

test("of an invoice before the cutover nobody knows what was paid before it", () => {
  const older = [
    "invoice,F0,2025-12-15,Livraison,100.00,,,",
    "refund,R1,2026-01-12,,,Interac,60.00,F0",
  ];
  expect(opening([], older, " skip\n  before cutover to 3000")).toEqual([]);
});

test("cash that was rounded goes back as it came", () => {
  const rows = [
    "kind,number,date,line.item,line.amount,method,amount,rounding,applies.document",
    "invoice,F1,2026-01-10,Livraison,100.02,,,,",
    "payment,P1,2026-01-11,,,Comptant,100.00,0.02,F1",
    "refund,R1,2026-01-12,,,Comptant,100.00,0.02,P1",
  ];
  const book = sageBook("  rounding cash 0.05 to 5999");
  expect(journal(`${book}--- data.csv\n${rows.join("\n")}\n`).problems).toEqual([]);
});

test("of two documents with one number, only that is told", () => {
  const sale = "sale,F1,Livraison,10.00,Interac,10.00,";
  expect(problemsOf([invoice, sale, "refund,R1,,,Interac,60.00,F1"])).toEqual(["FOL5088 line 4"]);
});

test("what could not be read may be the payment that is refunded", () => {
  const data = [
    "invoice,F1,2026-01-10,Livraison,100.00,,,",
    "payment,P1,2026-01-11,,,Interac,1OO.00,F1",
    "refund,R1,2026-01-12,,,Interac,60.00,F1",
  ];
  expect(opening([], data)).toEqual(["FOL5018"]);
});

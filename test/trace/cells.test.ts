// The row and the fields that trace.json gives an amount are those of the cell that holds it.
import { describe, expect, test } from "vitest";
import { lookAt } from "../../language/trace/look.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { type ReadCause, readTrace } from "../support/trace-reader.ts";

const book = `book "Boréal" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  credit      4090
  tax         "Détaxé"
  payment discount to 4190
  write-off   to 5620 up to 1.00
}

account 1020 "Banque"    asset
account 1210 "Clients"   asset
account 4001 "Neige"     revenue
account 4025 "Municipal" revenue
account 4090 "Ventes"    revenue
account 4190 "Escomptes" revenue
account 5620 "Radiations" expense

category "Hiver" credit 4001 {
  credit 4001 when place = "Laval"
}
item "Neige" category "Hiver" {
  credit 4025 when customer.group = "Municipal"
}
item otherwise
tax group "Détaxé" = zero-rated
method otherwise debit 1020
`;

const header =
  "kind,number,date,method,customer.name,customer.group,line.item,line.amount,amount," +
  "applies.document,applies.amount,applies.discount,applies.writeOff";
const rows = [
  "invoice,F1,2026-01-10,,Roy,Privé,Neige,100.00,,,,,",
  "invoice,F2,2026-01-11,,Roy,Privé,Neige,200.00,,,,,",
  "invoice,F3,2026-01-12,,Roy,Privé,Autre,300.00,,,,,",
  "payment,P1,2026-01-20,Interac,Roy,,,,592.25,F1,98.00,2.00,",
  "payment,P1,2026-01-20,Interac,Roy,,,,,F2,195.00,5.00,",
  "payment,P1,2026-01-20,Interac,Roy,,,,,F3,299.25,,0.75",
];
const csv = { path: "data.csv", text: `${[header, ...rows].join("\n")}\n` };
const columns = header.split(",");
const cellAt = (row: number, column: string) =>
  (rows[row - 1] ?? "").split(",")[columns.indexOf(column)];

/** The same payment in Folio's own form: one record, its applications in a list. */
const records = [
  ...[
    ["F1", "100.00"],
    ["F2", "200.00"],
    ["F3", "300.00"],
  ].map(([number, amount]) => ({
    folio: 1,
    kind: "invoice",
    number,
    date: "2026-01-10",
    lines: [{ item: "Neige", amount }],
  })),
  {
    folio: 1,
    kind: "payment",
    number: "P1",
    date: "2026-01-20",
    method: "Interac",
    amount: "592.25",
    applies: [
      { document: "F1", amount: "98.00", discount: "2.00" },
      { document: "F2", amount: "195.00", discount: "5.00" },
      { document: "F3", amount: "299.25", writeOff: "0.75" },
    ],
  },
].map((record) => JSON.stringify(record));
const lines = { path: "data.ndjson", text: `${records.join("\n")}\n` };
const list = { path: "data.json", text: `[${records.join(",\n")}]\n` };

function tracedCauses(): readonly ReadCause[] {
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { traced, problems } = compileTexts(checked, [csv], {
    trace: true,
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return readTrace(traced).lines.flatMap(({ causes }) => causes);
}

test("an amount of one field is the cell of its row under its column", () => {
  const single = new Map([
    ["payment.payment discount", "applies.discount"],
    ["payment.write-off", "applies.writeOff"],
    ["payment.money", "amount"],
    ["invoice.line.credit", "line.amount"],
  ]);
  const told = tracedCauses().flatMap(({ making, row, amount, columns: read }) => {
    const column = single.get(making.template);
    return column === undefined || !read.includes(column)
      ? []
      : [[column, row, amount, cellAt(row, column)] as const];
  });
  expect(told.map(([column, row]) => `${row} ${column}`).sort()).toEqual([
    "1 line.amount",
    "2 line.amount",
    "3 line.amount",
    "4 amount",
    "4 applies.discount",
    "5 applies.discount",
    "6 applies.writeOff",
  ]);
  for (const [, , amount, cell] of told) expect(cell).toBe(amount);
});

test("a test that failed was read too, wherever the rule that decided stands", () => {
  const credit = tracedCauses().find(({ making, row }) => making.account === "4001" && row === 1);
  // The item has a rule with a condition alone, which did not hold: the category decided.
  expect(credit?.making.fields).toContain("customer.group");
  expect(credit?.making.fields).toContain("place");
  const other = tracedCauses().find(({ making }) => making.account === "4090");
  expect(other?.making.fields).not.toContain("customer.group");
});

describe.each([csv, lines, list])("of $path", (data) => {
  test("each application shows its own cells, and the whole payment those of all", () => {
    const checked = checkTexts([{ path: "book.folio", text: book }]);
    if (checked.book === undefined || checked.plan === undefined) throw new Error("a book");
    const names = [{ kind: undefined, number: "P1" }];
    const look = lookAt({ asks: "documents", names }, checked.book, checked.plan, checked.trees);
    compileTexts(checked, [data], { observers: [look.observer] });
    const answer = look.answer();
    if (answer.tells !== "documents") throw new Error("documents");
    const parts = answer.found.flatMap(({ entries }) =>
      entries.flatMap(({ postings }) => postings.flatMap((posting) => posting.parts)),
    );
    const told = (template: string, field: string) =>
      parts
        .filter((part) => part.template === template)
        .flatMap(({ cells }) => cells.filter((cell) => cell.field === field))
        .map(({ row, text }) => `${row} ${text?.replaceAll('"', "")}`);
    const row = (number: number) => (data === csv ? number : 4);
    expect(told("payment.payment discount", "applies.discount")).toEqual([
      `${row(4)} 2.00`,
      `${row(5)} 5.00`,
    ]);
    expect(told("payment.write-off", "applies.writeOff")).toEqual([`${row(6)} 0.75`]);
    expect(told("payment.control", "applies.discount")).toEqual([
      `${row(4)} 2.00`,
      `${row(5)} 5.00`,
    ]);
    expect(told("payment.control", "applies.document")).toEqual([
      `${row(4)} F1`,
      `${row(5)} F2`,
      `${row(6)} F3`,
    ]);
  });
});

// The figures of the report, where what the entries show is not enough to count by.
import { expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { sageBook } from "../support/sage-book.ts";

function reportOf(settings: string, data: string) {
  const checked = checkTexts(readExample(sageBook(settings)).files);
  return compileTexts(checked, [{ path: "data.csv", text: data }]).report;
}

test("sales are what lines sold, though a discount merges with them on one account", () => {
  const { sales, accounts } = reportOf(
    "  discount to 4002",
    `kind,number,date,line.item,line.amount,discount
invoice,F1,2026-01-15,Livraison,100.00,10.00
invoice,F1,2026-01-15,Livraison,-20.00,
`,
  );
  expect(sales).toBe("80.00");
  expect(accounts.find(({ account }) => account === "4002")?.balance).toBe("-70.00");
});

test("a payment of several is shared out among the open items, and so is a refund of several", () => {
  const { openItems } = reportOf(
    "",
    `kind,number,date,customer.name,line.item,line.amount,method,amount,applies.document,applies.amount
invoice,F1,2026-01-15,Tremblay,Livraison,100.00,,,,
invoice,F2,2026-01-15,Tremblay,Livraison,50.00,,,,
payment,P1,2026-01-20,Tremblay,,,Interac,150.00,F1,100.00
payment,P1,2026-01-20,Tremblay,,,Interac,150.00,F2,50.00
refund,R1,2026-01-25,Tremblay,,,Interac,30.00,F1,20.00
refund,R1,2026-01-25,Tremblay,,,Interac,30.00,F2,10.00
`,
  );
  expect(openItems.flatMap(({ documents }) => documents)).toEqual([
    { document: "F1", date: "2026-01-15", open: "20.00" },
    { document: "F2", date: "2026-01-15", open: "10.00" },
  ]);
});

test("a payment and an invoice of one number are two open items, whichever comes first", () => {
  const header =
    "kind,number,date,customer.name,line.item,line.amount,method,amount,applies.document,applies.amount";
  const rows = [
    "invoice,1,2026-01-15,Tremblay,Livraison,100.00,,,,",
    "invoice,2,2026-01-15,Tremblay,Livraison,50.00,,,,",
    "payment,1,2026-01-20,Tremblay,,,Interac,60.00,2,50.00",
  ];
  for (const order of [rows, [...rows].reverse()]) {
    const { openItems } = reportOf("", `${[header, ...order].join("\n")}\n`);
    expect(openItems.flatMap(({ documents }) => documents)).toEqual([
      { document: "1", date: "2026-01-15", open: "100.00" },
      { document: "1", date: "2026-01-20", open: "-10.00" },
    ]);
  }
});

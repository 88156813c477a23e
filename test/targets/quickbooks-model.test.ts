// The model of QuickBooks refuses what QuickBooks would, so that a test that it passes says something.
import { describe, expect, test } from "vitest";
import { readStage } from "./quickbooks/reader.ts";
import { type Company, openCompany } from "./quickbooks-model.ts";

const company: Company = {
  receivable: "1200",
  payable: "2100",
  accounts: new Map([
    ["1", "1020"],
    ["2", "1200"],
    ["3", "2100"],
    ["4", "5600"],
  ]),
  items: new Map([["7", "4001"]]),
  taxCodes: new Map(),
};

const line = {
  DetailType: "SalesItemLineDetail",
  SalesItemLineDetail: { ItemRef: { value: "7" } },
};
const invoice = (number: string, customer = "42") => ({
  DocNumber: number,
  TxnDate: "2026-01-15",
  CustomerRef: { value: customer },
  GlobalTaxCalculation: "NotApplicable",
  Line: [{ Amount: "100.00", ...line }],
});
const link = (to: string, amount: string, type = "Invoice") => ({
  Amount: amount,
  LinkedTxn: [{ TxnId: to, TxnType: type }],
});
const payment = (amount: string, ...lines: readonly object[]) => ({
  TotalAmt: amount,
  TxnDate: "2026-01-20",
  CustomerRef: { value: "42" },
  DepositToAccountRef: { value: "1" },
  Line: lines,
});
const journal = (entity: object | undefined, account = "2") => ({
  DocNumber: `J-${account}`,
  TxnDate: "2026-01-20",
  Line: [
    ["Debit", "4", undefined],
    ["Credit", account, entity],
  ].map(([PostingType, value, Entity]) => ({
    Amount: "5.00",
    DetailType: "JournalEntryLineDetail",
    JournalEntryLineDetail: { PostingType, AccountRef: { value }, ...(Entity ? { Entity } : {}) },
  })),
});

let count = 0;

/** What QuickBooks says to each: a code, or nothing. */
function send(
  quickbooks: ReturnType<typeof openCompany>,
  ...bodies: readonly (readonly [key: string, body: object, operation?: string])[]
) {
  const requests = bodies.map(([key, body, operation = "create"], index) => {
    const entity = key.slice(0, key.indexOf(":"));
    return { bId: `${index}`, operation, [entity]: body };
  });
  const documents = Object.fromEntries(
    bodies.map(([key], index) => [`${index}`, { key, requestid: `${key} ${count}` }]),
  );
  const batch = { requestid: `${count++}`, documents, BatchItemRequest: requests };
  const stage = {
    folio: 1,
    target: "quickbooks",
    stage: "2-documents",
    references: [],
    batches: [batch],
  };
  // Amounts are numbers in a file, and so are they here.
  const text = JSON.stringify(stage).replace(/"(Amount|TotalAmt)":"([\d.]+)"/g, '"$1":$2');
  const answers = quickbooks.send(readStage(new TextEncoder().encode(text)));
  return answers.flatMap(({ BatchItemResponse }) =>
    BatchItemResponse.map(({ Fault }) => Fault?.Error[0]?.code),
  );
}

describe("payments", () => {
  const two = ["Invoice:1", invoice("1")] as const;
  const one = "@Invoice:1";

  test.each([
    ["settle an invoice", payment("100.00", link(one, "100.00")), undefined],
    ["may leave a credit", payment("120.00", link(one, "100.00")), undefined],
    ["need no link at all", payment("100.00"), undefined],
    ["settle no more than is open", payment("120.00", link(one, "120.00")), "6000"],
    ["settle no more than they bring", payment("50.00", link(one, "100.00")), "6000"],
    ["name an invoice once", payment("100.00", link(one, "50.00"), link(one, "50.00")), "6000"],
    ["name it as what it is", payment("100.00", link(one, "100.00", "CreditMemo")), "2500"],
    ["name what is there", payment("100.00", link("99", "100.00")), "610"],
    [
      "name no other customer’s",
      { ...payment("100.00", link(one, "100.00")), CustomerRef: { value: "43" } },
      "6000",
    ],
  ])("%s", (_, body, expected) => {
    const quickbooks = openCompany(company);
    expect(send(quickbooks, two, ["Payment:1", body])).toEqual([undefined, expected]);
  });

  test("leave open what they do not settle, and a credit where they settle less than they bring", () => {
    const quickbooks = openCompany(company);
    send(
      quickbooks,
      two,
      ["Invoice:2", invoice("2")],
      ["Payment:1", payment("130.00", link(one, "100.00"))],
    );
    expect([...quickbooks.openInvoices()]).toEqual([["Invoice:2", 10000n]]);
    expect([...quickbooks.parties()]).toEqual([["42", 7000n]]);
    expect(send(quickbooks, ["Payment:2", payment("10.00", link(one, "10.00"))])).toEqual(["6000"]);
  });
});

describe("journal entries", () => {
  const customer = { Type: "Customer", EntityRef: { value: "42" } };
  const vendor = { Type: "Vendor", EntityRef: { value: "60" } };

  test.each([
    ["name a customer on the receivable", journal(customer), undefined],
    ["and nobody else", journal(vendor), "6000"],
    ["name a vendor on the payable", journal(vendor, "3"), undefined],
    ["and somebody at least", journal(undefined, "3"), "6000"],
  ])("%s", (_, body, expected) => {
    expect(send(openCompany(company), ["JournalEntry:1", body])).toEqual([expected]);
  });
});

describe("what is there", () => {
  test("is not created twice, and changed only in its version and as what it is", () => {
    const quickbooks = openCompany(company);
    send(quickbooks, ["Invoice:1", invoice("1")]);
    const id = "1001";
    const update = (version: string) => ({ ...invoice("1"), Id: id, SyncToken: version });
    expect(send(quickbooks, ["Invoice:1", invoice("1")])).toEqual(["6140"]);
    expect(send(quickbooks, ["Invoice:1", update("7"), "update"])).toEqual(["5010"]);
    expect(send(quickbooks, ["CreditMemo:1", update("0"), "update"])).toEqual(["610"]);
    expect(send(quickbooks, ["Invoice:1", update("0"), "update"])).toEqual([undefined]);
    expect(send(quickbooks, ["JournalEntry:1", { Id: id, SyncToken: "1" }, "delete"])).toEqual([
      "610",
    ]);
    expect(quickbooks.count("Invoice")).toBe(1);
  });
});

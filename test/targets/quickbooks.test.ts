// QuickBooks documents: what is sent for each kind of document, in which order, and what sending again does.
import { describe, expect, test } from "vitest";
import type { Compilation } from "../../language/index.ts";
import { compile } from "../../language/index.ts";
import { checkTexts, dataFile } from "../support/front-end.ts";
import { readStage, requestsOf } from "./quickbooks/reader.ts";
import type { Stage } from "./quickbooks/schemas.ts";

const book = (options = "", settings = "") => ({
  path: "book.folio",
  text: `book "Paysagement Boréal" {
  folio 1
  target quickbooks {
    default item "Revenus autres"
    deposit account 1020
    ${options}
  }
  currency CAD
  receivable 1200
  deposits 2300
  fees to 5700
  write-off to 5600
  rounding cash 0.05 to 5999
  ${settings}
}
account 1020 "Banque" asset
account 1030 "Cartes" asset
account 1200 "Comptes clients" asset linked to receivables
account 2300 "Acomptes" liability
account 2420 "TPS à payer" liability
account 2500 "TVQ à payer" liability
account 4001 "Entretien" revenue
account 4002 "Autres revenus" revenue
account 5600 "Radiations" expense
account 5700 "Frais" expense
account 5999 "Arrondis" expense
tax TPS debit 1200 credit 2420 { 5% from 2008-01-01 }
tax TVQ debit 1200 credit 2500 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ at quickbooks "GST/QST QC"
tax group "Exonéré" = exempt at quickbooks "Exempt"
items {
  name | credit | tax | at quickbooks
  "Tonte" | 4001 | "TPS+TVQ" | "Services:Tonte"
  "Semences" | 4002 | "Exonéré" |
}
method "Interac" at quickbooks "Interac"
method "Carte" debit 1030
`,
});

interface Sent extends Compilation {
  readonly stages: readonly Stage[];
  readonly texts: readonly string[];
}

function send(documents: readonly object[], ids?: object, options = "", settings = ""): Sent {
  const checked = checkTexts([book(options, settings)]);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const lines = documents.map((document) => JSON.stringify({ folio: 1, ...document }));
  const files: Uint8Array[][] = [];
  const known = JSON.stringify({ folio: 1, target: "quickbooks", ...ids });
  const compilation = compile(
    {
      checked,
      data: [dataFile({ path: "data.ndjson", text: `${lines.join("\n")}\n` })],
      ...(ids === undefined ? {} : { ids: dataFile({ path: "ids.json", text: known }) }),
    },
    {
      open: () => {
        const chunks: Uint8Array[] = [];
        files.push(chunks);
        return { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} };
      },
    },
  );
  const bytes = files.map((chunks) => Buffer.concat(chunks));
  return {
    ...compilation,
    stages: bytes.map(readStage),
    texts: bytes.map((file) => file.toString("utf8")),
  };
}

const customer = { name: "Tremblay" };
const taxes = [
  { tax: "TPS", amount: "3.00" },
  { tax: "TVQ", amount: "5.99" },
];
const invoice = {
  kind: "invoice",
  number: "F1001",
  date: "2026-01-15",
  due: "2026-02-14",
  customer,
  lines: [
    { item: "Tonte", quantity: "2", unitPrice: "30.00", amount: "60.00", description: "Pelouse" },
    { item: "Semences", quantity: "3", unitPrice: "13.33", amount: "40.00" },
  ],
  taxes,
};
const payment = {
  kind: "payment",
  number: "P88",
  date: "2026-01-20",
  customer,
  method: "Interac",
  amount: "108.97",
  applies: [{ document: "F1001", writeOff: "0.02" }],
};

describe("an invoice and its payment", () => {
  const { stages, files, report } = send([payment, invoice]);

  test("stand in files that are sent one after the other", () => {
    expect(files).toEqual([
      "quickbooks-1-customers-2026-01-15-2026-01-20.json",
      "quickbooks-2-documents-2026-01-15-2026-01-20.json",
      "quickbooks-3-payments-2026-01-15-2026-01-20.json",
    ]);
    expect(stages.map(({ stage }) => stage)).toEqual(["1-customers", "2-documents", "3-payments"]);
  });

  test("are bodies of the API: nothing that does not multiply, a tax code a line, what is named by its name", () => {
    expect(requestsOf(stages).map(({ bId: _, ...rest }) => rest)).toEqual([
      { operation: "create", Customer: { DisplayName: "Tremblay" } },
      {
        operation: "create",
        Invoice: {
          DocNumber: "F1001",
          TxnDate: "2026-01-15",
          DueDate: "2026-02-14",
          CustomerRef: { value: "@customer:Tremblay" },
          PrivateNote: "F1001 Tremblay",
          GlobalTaxCalculation: "TaxExcluded",
          Line: [
            {
              Amount: "60.00",
              DetailType: "SalesItemLineDetail",
              Description: "Pelouse",
              SalesItemLineDetail: {
                ItemRef: { value: "@item:Services:Tonte" },
                Qty: "2",
                UnitPrice: "30",
                TaxCodeRef: { value: "@taxCode:GST/QST QC" },
              },
            },
            {
              Amount: "40.00",
              DetailType: "SalesItemLineDetail",
              Description: "Semences",
              SalesItemLineDetail: {
                ItemRef: { value: "@item:Revenus autres" },
                TaxCodeRef: { value: "@taxCode:Exempt" },
              },
            },
          ],
        },
      },
      {
        operation: "create",
        JournalEntry: {
          DocNumber: "P88-P",
          TxnDate: "2026-01-20",
          PrivateNote: "P88 Tremblay",
          Line: [
            {
              Amount: "0.02",
              DetailType: "JournalEntryLineDetail",
              Description: "P88 Tremblay",
              JournalEntryLineDetail: {
                PostingType: "Debit",
                AccountRef: { value: "@account:5600" },
              },
            },
            {
              Amount: "0.02",
              DetailType: "JournalEntryLineDetail",
              Description: "P88 Tremblay",
              JournalEntryLineDetail: {
                PostingType: "Credit",
                AccountRef: { value: "@account:1200" },
                Entity: { Type: "Customer", EntityRef: { value: "@customer:Tremblay" } },
              },
            },
          ],
        },
      },
      {
        operation: "create",
        Payment: {
          CustomerRef: { value: "@customer:Tremblay" },
          TotalAmt: "108.97",
          TxnDate: "2026-01-20",
          DepositToAccountRef: { value: "@account:1020" },
          PaymentMethodRef: { value: "@paymentMethod:Interac" },
          PaymentRefNum: "P88",
          PrivateNote: "P88 Tremblay",
          Line: [
            {
              Amount: "108.99",
              LinkedTxn: [{ TxnId: "@invoice:F1001", TxnType: "Invoice" }],
            },
            {
              Amount: "0.02",
              LinkedTxn: [{ TxnId: "@journal:payment:P88", TxnType: "JournalEntry" }],
            },
          ],
        },
      },
    ]);
  });

  test("what has no id yet is listed by file, and the default item is counted", () => {
    expect(report.references?.map(({ file }) => file)).toEqual(files.slice(1));
    expect(report.references?.[1]?.references).toContain("@journal:payment:P88");
    expect(report.counted).toEqual([{ what: "default item", count: 1, amount: "40.00" }]);
  });
});

const ids = {
  accounts: { "1020": { id: "35" }, "1200": { id: "84" }, "5600": { id: "90" } },
  items: { "Services:Tonte": { id: "7", income: "4001" }, "Revenus autres": { id: "8" } },
  taxCodes: { "GST/QST QC": { id: "5" }, Exempt: { id: "6" } },
  paymentMethods: { Interac: { id: "3" } },
  customers: { Tremblay: { id: "42" } },
};

describe("sending again", () => {
  const sent = {
    "invoice:F1001": { id: "130", syncToken: "2" },
    "journal:payment:P88": { id: "131" },
  };

  test("with ids complete, bodies hold ids alone, and known customers are not created", () => {
    const { stages, texts } = send([invoice, payment], { ...ids, documents: sent });
    expect(stages.map(({ stage }) => stage)).toEqual(["2-documents", "3-payments"]);
    expect(stages.map(({ references }) => references)).toEqual([
      ["@syncToken:journal:payment:P88"],
      [],
    ]);
    expect(texts[1]).not.toContain('"@');
  });

  test("a known document is an update of its version, never a second creation", () => {
    const { stages } = send([invoice], { ...ids, documents: sent });
    const [request] = requestsOf(stages);
    expect(request).toMatchObject({
      operation: "update",
      Invoice: { Id: "130", SyncToken: "2", sparse: false, DocNumber: "F1001" },
    });
    const created = send([invoice], ids).stages[0]?.batches[0];
    expect(stages[0]?.batches[0]?.requestid).not.toBe(created?.requestid);
    const later = { ...sent, "invoice:F1001": { id: "130", syncToken: "3" } };
    expect(send([invoice], { ...ids, documents: later }).stages[0]?.batches[0]?.requestid).not.toBe(
      stages[0]?.batches[0]?.requestid,
    );
  });

  test("known documents may be left, and are counted", () => {
    const left = send([invoice, payment], { ...ids, documents: sent }, "known documents leave");
    expect(left.stages.map(({ stage }) => stage)).toEqual(["3-payments"]);
    expect(left.report.counted).toContainEqual({
      what: "known documents left",
      count: 2,
      amount: null,
    });
  });

  test("a request is the same by what its document is, whatever it says", () => {
    const changed = { ...invoice, lines: [{ item: "Semences", amount: "1.00" }], taxes: [] };
    const [before, after] = [send([invoice]), send([changed])];
    expect(after.stages[1]?.batches[0]?.requestid).toBe(before.stages[1]?.batches[0]?.requestid);
    const other = send([{ ...invoice, number: "F1002" }]);
    expect(other.stages[1]?.batches[0]?.requestid).not.toBe(
      before.stages[1]?.batches[0]?.requestid,
    );
  });
});

test("documents stand by date, ten to a batch, each with an id of its own", () => {
  const many = Array.from({ length: 23 }, (_, index) => ({
    ...invoice,
    number: `F${index}`,
    date: `2026-01-${String(28 - index).padStart(2, "0")}`,
    due: "2026-03-01",
  }));
  const { stages } = send(many);
  const batches = stages[1]?.batches ?? [];
  expect(batches.map((batch) => batch.BatchItemRequest.length)).toEqual([10, 10, 3]);
  const dates = requestsOf(stages.slice(1)).map((request) =>
    "Invoice" in request ? request.Invoice.TxnDate : "",
  );
  expect(dates).toEqual([...dates].sort());
  for (const batch of batches) {
    const own = batch.BatchItemRequest.map(({ bId }) => bId);
    expect(Object.keys(batch.documents).sort()).toEqual([...new Set(own)].sort());
  }
  const requests = batches.flatMap((batch) => [
    batch.requestid,
    ...Object.values(batch.documents).map(({ requestid }) => requestid),
  ]);
  expect(new Set(requests).size).toBe(requests.length);
  expect(send(many, undefined, "batch size 25").stages[1]?.batches.length).toBe(1);
});

describe("what each kind of document is", () => {
  const sale = { kind: "sale", number: "V1", date: "2026-01-21", customer, method: "Carte" };
  const lines = [{ item: "Semences", amount: "20.00" }];
  const kinds = (documents: readonly object[], options = "") =>
    requestsOf(send(documents, undefined, options).stages)
      .map((request) => Object.keys(request).find((key) => /^[A-Z]/.test(key)))
      .filter((entity) => entity !== "Customer");

  test.each([
    ["a sale", { ...sale, lines, taxes: [], amount: "20.00" }, ["SalesReceipt"]],
    [
      "a sale with a card fee",
      { ...sale, lines, taxes: [], amount: "20.00", fee: "0.60" },
      ["SalesReceipt", "JournalEntry"],
    ],
    [
      "a refund with lines",
      { ...sale, kind: "refund", lines, taxes: [], amount: "20.00" },
      ["RefundReceipt"],
    ],
    ["a deposit", { ...sale, kind: "deposit", amount: "50.00" }, ["JournalEntry"]],
  ])("%s", (_, document, expected) => {
    expect(kinds([document])).toEqual(expected);
  });

  test("a credit note, applied by a payment of zero where the book asks for it", () => {
    const note = {
      ...invoice,
      kind: "credit-note",
      number: "C1",
      date: "2026-01-25",
      due: undefined,
      credits: { document: "F1001" },
    };
    expect(kinds([invoice, note])).toEqual(["Invoice", "CreditMemo"]);
    const asked = send([invoice, note], undefined, "apply credits payment");
    expect(requestsOf(asked.stages).at(-1)).toMatchObject({
      Payment: {
        TotalAmt: "0.00",
        Line: [
          { Amount: "108.99", LinkedTxn: [{ TxnId: "@invoice:F1001", TxnType: "Invoice" }] },
          { Amount: "108.99", LinkedTxn: [{ TxnId: "@credit-note:C1", TxnType: "CreditMemo" }] },
        ],
      },
    });
  });

  test("a refund without lines is a journal entry that names its customer", () => {
    const refund = { kind: "refund", number: "P88", date: "2026-02-01", customer };
    const back = { ...refund, method: "Carte", amount: "10.00", applies: [{ document: "P88" }] };
    const { stages } = send([invoice, payment, back]);
    const entries = requestsOf(stages).filter((request) => "JournalEntry" in request);
    expect(
      entries.map((request) => ("JournalEntry" in request ? request.JournalEntry.DocNumber : "")),
    ).toEqual(["P88-P", "P88-R"]);
  });
});

test("taxes that QuickBooks would work out otherwise are told and sent with their total", () => {
  const odd = [
    { tax: "TPS", amount: "3.00" },
    { tax: "TVQ", amount: "5.98" },
  ];
  const { problems, stages } = send([{ ...invoice, taxes: odd }]);
  expect(problems.map(({ code }) => code)).toEqual(["FOL6140"]);
  expect(problems[0]?.message.en).toMatch(/works out 5\.99.CAD of TVQ .* states 5\.98.CAD/);
  expect(requestsOf(stages)[1]).toMatchObject({
    Invoice: { TxnTaxDetail: { TotalTax: "8.98" } },
  });
  const never = send([{ ...invoice, taxes: odd }], undefined, "stated taxes never");
  expect(requestsOf(never.stages)[1]).not.toHaveProperty("Invoice.TxnTaxDetail");
  const always = send([invoice], undefined, "stated taxes always");
  expect(requestsOf(always.stages)[1]).toMatchObject({
    Invoice: { TxnTaxDetail: { TotalTax: "8.99" } },
  });
});

// QuickBooks documents: what is sent for each kind of document, in which order, and what sending again does.
import { describe, expect, test } from "vitest";
import type { Compilation, CompileRequest } from "../../language/index.ts";
import { compile } from "../../language/index.ts";
import { checkTexts, dataFile, type TextFile } from "../support/front-end.ts";
import { readStage, requestsOf } from "./quickbooks/reader.ts";
import type { Stage } from "./quickbooks/schemas.ts";

const book = (options = "", settings = "", declarations = "") => ({
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
${declarations}`,
});

interface Sent extends Compilation {
  readonly stages: readonly Stage[];
  readonly texts: readonly string[];
}

interface Sending extends Pick<CompileRequest, "from" | "to"> {
  readonly options?: string;
  readonly settings?: string;
  readonly declarations?: string;
  /** What the book reads beside itself. */
  readonly files?: readonly TextFile[];
}

function send(
  documents: readonly object[],
  ids?: object,
  ...[options = "", settings = "", declarations = ""]: readonly string[]
): Sent {
  return sendSome(documents, ids, { options, settings, declarations });
}

function sendSome(documents: readonly object[], ids: object | undefined, sending: Sending): Sent {
  const { options, settings, declarations, files: beside = [], ...range } = sending;
  const checked = checkTexts([book(options, settings, declarations), ...beside]);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const lines = documents.map((document) => JSON.stringify({ folio: 1, ...document }));
  const files: Uint8Array[][] = [];
  const known = JSON.stringify({ folio: 1, target: "quickbooks", ...ids });
  const compilation = compile(
    {
      checked,
      ...range,
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
    "invoice:F1001": { id: "130", entity: "Invoice", syncToken: "2" },
    "journal:payment:P88": { id: "131", entity: "JournalEntry", syncToken: "0" },
  };
  const update = "known documents update";
  const told = ({ problems }: Sent) => problems.map(({ code, message }) => [code, message.en]);

  test("with ids complete, bodies hold ids alone, and known customers are not created", () => {
    const { stages, texts } = send([invoice, payment], { ...ids, documents: sent }, update);
    expect(stages.map(({ stage }) => stage)).toEqual(["2-documents", "3-payments"]);
    expect(stages.map(({ references }) => references)).toEqual([[], []]);
    expect(texts.join("")).not.toContain('"@');
  });

  test("a known document is an update of its version, never a second creation", () => {
    const { stages } = send([invoice], { ...ids, documents: sent }, update);
    const [request] = requestsOf(stages);
    expect(request).toMatchObject({
      operation: "update",
      Invoice: { Id: "130", SyncToken: "2", sparse: false, DocNumber: "F1001" },
    });
    const created = send([invoice], ids).stages[0]?.batches[0];
    expect(stages[0]?.batches[0]?.requestid).not.toBe(created?.requestid);
    const later = { ...sent, "invoice:F1001": { ...sent["invoice:F1001"], syncToken: "3" } };
    const again = send([invoice], { ...ids, documents: later }, update);
    expect(again.stages[0]?.batches[0]?.requestid).not.toBe(stages[0]?.batches[0]?.requestid);
  });

  test("what no stage creates and no list has is told, each at the text of the book", () => {
    const items = { "Services:Tontes": { id: "7" }, "Revenus autre": { id: "8" } };
    const wrong = send([invoice], { items, taxCodes: { Exempt: { id: "2" } } });
    expect(told(wrong).map(([code]) => code)).toEqual(["FOL6165", "FOL6165", "FOL6165"]);
    expect(new Set(told(wrong).map(([, message]) => message))).toEqual(
      new Set([
        "The file of ids has no item “Services:Tonte”",
        "The file of ids has no item “Revenus autres”",
        "The file of ids has no tax code “GST/QST QC”",
      ]),
    );
    expect(wrong.problems[0]?.place.in).toBe("book");
    expect(wrong.problems.map(({ remedy }) => remedy?.en).join()).toContain("“Services:Tontes”");
    // A list that was not read says nothing.
    expect(told(send([invoice], {}))).toEqual([]);
  });

  test("known documents are left unless the book says otherwise, and are counted", () => {
    const left = send([invoice, payment], { ...ids, documents: sent });
    expect(left.stages.map(({ stage }) => stage)).toEqual(["3-payments"]);
    expect(left.report.counted).toContainEqual({
      what: "known documents left",
      count: 2,
      amount: null,
    });
  });

  test("a journal entry that the document no longer needs is deleted, last of all", () => {
    const whole = { ...payment, amount: "108.99", applies: [{ document: "F1001" }] };
    const documents = {
      ...sent,
      "payment:P88": { id: "132", entity: "Payment", syncToken: "4" },
      "application:payment:P88": { id: "133", entity: "Payment", syncToken: "0" },
    };
    const { stages } = send([invoice, whole], { ...ids, documents }, update);
    expect(stages.map(({ stage }) => stage)).toEqual(["2-documents", "3-payments", "4-deletions"]);
    expect(requestsOf(stages.slice(2)).map(({ bId: _, ...rest }) => rest)).toEqual([
      { operation: "delete", JournalEntry: { Id: "131", SyncToken: "0" } },
      { operation: "delete", Payment: { Id: "133", SyncToken: "0" } },
    ]);
    expect(requestsOf(stages)[1]).toMatchObject({
      operation: "update",
      Payment: { Id: "132", Line: [{ LinkedTxn: [{ TxnId: "130", TxnType: "Invoice" }] }] },
    });
    // Left as they are, documents keep what stands beside them.
    expect(send([invoice, whole], { ...ids, documents }).stages).toEqual([]);
  });

  test("an update keeps the type that QuickBooks has", () => {
    const sale = { ...payment, kind: "sale", number: "V1", applies: undefined };
    const sold = { ...sale, lines: invoice.lines, taxes, amount: "50.00" };
    const documents = { "sale:V1": { id: "140", entity: "SalesReceipt", syncToken: "0" } };
    expect(told(send([sold], { ...ids, documents }, update))).toEqual([
      ["FOL6161", "Document “V1” was sent to QuickBooks as SalesReceipt, and would now be Invoice"],
    ]);
    expect(told(send([{ ...sold, amount: "108.99" }], { ...ids, documents }, update))).toEqual([]);
    // It stays paid there: a later payment links nothing that is no invoice.
    const rest = { ...payment, number: "P89", amount: "58.99", applies: [{ document: "V1" }] };
    const { stages } = send([sold, rest], { ...ids, documents });
    expect(requestsOf(stages)).toMatchObject([
      { Payment: { PaymentRefNum: "V1" } },
      { Payment: { Line: [] } },
    ]);
  });

  test.each([
    [{ status: "void" }, "void"],
    [{ status: "draft" }, "a draft"],
    [{ lines: [{ item: "Semences", amount: "0.00" }], taxes: [] }, "all zeros"],
  ])("what was sent and is none any more is told with its ids: %o", (now, state) => {
    const documents = {
      "invoice:F1001": { id: "130", entity: "Invoice", syncToken: "0" },
      "journal:invoice:F1001": { id: "131", entity: "JournalEntry", syncToken: "0" },
    };
    const other = { ...invoice, number: "F1002" };
    for (const options of [update, ""]) {
      const sent = send([{ ...invoice, ...now }, other], { documents }, options);
      expect(told(sent)).toEqual([
        [
          "FOL6164",
          `Document “F1001” is ${state}, and QuickBooks still has it: Invoice 130, JournalEntry 131`,
        ],
      ]);
      expect(requestsOf(sent.stages)).toHaveLength(2);
    }
    const listed = { ...documents["invoice:F1001"], customer: "Smith", total: "1.00" };
    const others = { "invoice:F1001": listed };
    expect(told(send([{ ...invoice, ...now }, other], { documents: others }))).toEqual([]);
  });

  describe("a document that only a list tells of", () => {
    const listed = (customer: string, total: string) => ({
      ...ids,
      documents: {
        "invoice:F1001": { id: "500", entity: "Invoice", syncToken: "4", customer, total },
      },
    });

    test("is updated and left only where customer and total agree", () => {
      const agrees = listed("TREMBLAY", "108.99");
      expect(told(send([invoice], agrees, update))).toEqual([]);
      expect(requestsOf(send([invoice], agrees, update).stages)).toMatchObject([
        { operation: "update", Invoice: { Id: "500" } },
      ]);
      expect(send([invoice], agrees).report.counted).toContainEqual({
        what: "known documents left",
        count: 1,
        amount: null,
      });
    });

    test.each([
      ["Smith", "108.99"],
      ["Tremblay", "999.00"],
    ])("is another document where it is for %s and of %s", (name, total) => {
      for (const options of [update, ""]) {
        const sent = send([invoice], listed(name, total), options);
        expect(told(sent).map((one) => one.map((text) => text?.replaceAll("\u00a0", " ")))).toEqual(
          [
            [
              "FOL6163",
              `QuickBooks has under “invoice:F1001” (id 500) a document of ${total} CAD for “${name}”, and document “F1001” is of 108.99 CAD for “Tremblay”`,
            ],
          ],
        );
      }
    });
  });

  test.each([
    ["invoice:F1001", { id: "130", entity: "Invoice" }, "syncToken"],
    ["invoice:F1001", { id: "130", syncToken: "0" }, "entity"],
    ["journal:invoice:F1001", { id: "131", entity: "JournalEntry" }, "syncToken"],
  ])("an update of %s needs its version and its type: %o", (key, known, lacks) => {
    const documents = { [key]: known };
    expect(told(send([invoice], { ...ids, documents }, update))).toEqual([
      [
        "FOL6162",
        `Document “F1001” is to be updated, and the file of ids gives “${key}” no \`${lacks}\``,
      ],
    ]);
    expect(told(send([invoice], { ...ids, documents }))).toEqual([]);
  });

  test("what was refused goes as another request, or the refusal would come again", () => {
    const first = send([invoice]);
    const [batch] = first.stages.at(-1)?.batches ?? [];
    const [refused = ""] = Object.values(batch?.documents ?? {}).map(({ requestid }) => requestid);
    const known = {
      customers: { Tremblay: { refused: "a" } },
      documents: { "invoice:F1001": { refused } },
    };
    const again = send([invoice], known);
    const idsOf = ({ stages }: Sent) =>
      stages.flatMap(({ batches }) => batches.map(({ requestid }) => requestid));
    expect(again.stages.map(({ stage }) => stage)).toEqual(["1-customers", "2-documents"]);
    expect(requestsOf(again.stages).map(({ operation }) => operation)).toEqual([
      "create",
      "create",
    ]);
    expect(new Set([...idsOf(first), ...idsOf(again)]).size).toBe(4);
    expect(idsOf(send([invoice], known))).toEqual(idsOf(again));
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

  test("a sale that is paid in part is an invoice, and a payment of it; what comes later is another", () => {
    const sold = { ...sale, lines: invoice.lines, taxes, fee: "0.60" };
    const rest = {
      ...payment,
      number: "P89",
      date: "2026-02-10",
      amount: "68.99",
      applies: [{ document: "V1" }],
    };
    const { stages } = send([{ ...sold, amount: "40.00" }, rest]);
    expect(requestsOf(stages).slice(1)).toMatchObject([
      { Invoice: { DocNumber: "V1" } },
      { JournalEntry: { DocNumber: "V1-S" } },
      {
        Payment: {
          TotalAmt: "40.00",
          DepositToAccountRef: { value: "@account:1030" },
          Line: [{ Amount: "40.00", LinkedTxn: [{ TxnId: "@sale:V1", TxnType: "Invoice" }] }],
        },
      },
      {
        Payment: {
          TotalAmt: "68.99",
          Line: [{ Amount: "68.99", LinkedTxn: [{ TxnId: "@sale:V1", TxnType: "Invoice" }] }],
        },
      },
    ]);
    expect(
      stages.map(({ batches }) => Object.values(batches[0]?.documents ?? {}).map(({ key }) => key)),
    ).toEqual([
      ["customer:Tremblay"],
      ["sale:V1", "journal:sale:V1"],
      ["paid:sale:V1", "payment:P89"],
    ]);
  });

  test("no payment settles more than an invoice has open, nor another customer’s", () => {
    const twice = { ...payment, amount: "108.99", applies: [{ document: "F1001" }] };
    const again = { ...twice, number: "P89", amount: "20.00" };
    const [, , first, second] = requestsOf(send([invoice, twice, again]).stages);
    expect(first).toMatchObject({ Payment: { Line: [{ Amount: "108.99" }] } });
    expect(second).toMatchObject({ Payment: { TotalAmt: "20.00", Line: [] } });
    const other = send([invoice, { ...twice, customer: { name: "Gagnon" } }]);
    expect(other.problems.map(({ code }) => code)).toEqual(["FOL6160"]);
    expect(requestsOf(other.stages).at(-1)).toMatchObject({ Payment: { Line: [] } });
  });

  describe("what other runs sent has settled already", () => {
    const part = { ...payment, amount: "60.00", applies: [{ document: "F1001" }] };
    const rest = { ...part, number: "P89", date: "2026-02-18" };
    const linked = ({ stages }: Sent) =>
      requestsOf(stages.filter(({ stage }) => stage === "3-payments")).map((request) =>
        "Payment" in request && "Line" in request.Payment
          ? request.Payment.Line?.map(({ Amount }) => String(Amount))
          : undefined,
      );
    test.each(["", "apply credits payment"])(
      "before the days that are asked for: %s",
      (options) => {
        const all = [invoice, part, rest];
        expect(linked(send(all, undefined, options))).toEqual([["60.00"], ["48.99"]]);
        expect(linked(sendSome(all, undefined, { options, from: "2026-02-01" }))).toEqual([
          ["48.99"],
        ]);
      },
    );

    test("after them, where it is known to have been sent", () => {
      const all = [invoice, part, rest];
      const documents = { "payment:P89": { id: "133", entity: "Payment", syncToken: "0" } };
      const january = { to: "2026-01-31" } as const;
      expect(linked(sendSome(all, { documents }, january))).toEqual([["48.99"]]);
      expect(linked(sendSome(all, undefined, january))).toEqual([["60.00"]]);
    });
  });

  test("an opening invoice is not paid beyond what was open of it", () => {
    const text = "No,Date,Client,Solde\nF0,2025-12-20,Tremblay,50.00\n";
    const declarations = `opening "ouvertes.csv" {
  kind = invoice
  number = column "No"
  date = column "Date"
  customer.name = column "Client"
  total = column "Solde"
}`;
    const pays = (number: string, amount: string) => ({
      ...payment,
      number,
      amount,
      applies: [{ document: "F0" }],
    });
    const documents = {
      "invoice:F0": { id: "98", entity: "Invoice", customer: "tremblay", total: "70.00" },
    };
    const files = [{ path: "ouvertes.csv", text }];
    const all = [pays("P1", "30.00"), pays("P2", "60.00")];
    const { stages } = sendSome(all, { documents }, { declarations, files });
    expect(requestsOf(stages).slice(-2)).toMatchObject([
      { Payment: { Line: [{ Amount: "30.00", LinkedTxn: [{ TxnId: "98" }] }] } },
      { Payment: { Line: [{ Amount: "20.00", LinkedTxn: [{ TxnId: "98" }] }] } },
    ]);
    const smith = { "invoice:F0": { ...documents["invoice:F0"], customer: "Smith" } };
    const others = sendSome(all, { documents: smith }, { declarations, files });
    expect(others.problems.map(({ code }) => code)).toContain("FOL6163");
  });

  test("a refund without lines is a journal entry that names its customer", () => {
    const refund = { kind: "refund", number: "P88", date: "2026-02-01", customer };
    const back = { ...refund, method: "Carte", amount: "10.00", applies: [{ document: "P88" }] };
    const { stages } = send([invoice, payment, back]);
    const entries = requestsOf(stages).filter((request) => "JournalEntry" in request);
    expect(
      entries.map((request) =>
        "JournalEntry" in request && "Line" in request.JournalEntry
          ? request.JournalEntry.DocNumber
          : "",
      ),
    ).toEqual(["P88-P", "P88-R"]);
  });
});

describe("what is bought", () => {
  const supplied = `payable 2100
  purchases payment discount to 5900`;
  const more = `account 2100 "Comptes fournisseurs" liability linked to payables
account 1450 "TPS à recouvrer" asset
account 5100 "Fournitures" expense
account 5900 "Escomptes obtenus" revenue
tax TVH credit 2420 purchases debit 1450 { 13% from 2010-07-01 }
tax group "TVH" = TVH at quickbooks "HST ON"
item "Essence" purchases debit 5100 tax "TVH"
`;
  const supplier = { name: "Coop" };
  const bill = {
    kind: "bill",
    number: "77",
    date: "2026-01-18",
    supplier,
    lines: [{ item: "Essence", amount: "100.00" }],
    taxes: [{ tax: "TVH", amount: "13.00" }],
  };
  const paid = {
    kind: "bill-payment",
    number: "CH1",
    date: "2026-01-30",
    supplier,
    method: "Interac",
    amount: "111.00",
    applies: [{ document: "77", discount: "2.00" }],
  };
  const back = {
    ...bill,
    kind: "bill-credit",
    number: "79",
    date: "2026-02-01",
    credits: { document: "78" },
  };
  const all = [bill, { ...bill, number: "78" }, paid, back];

  test("goes as journal entries, whose lines on the payable name the supplier", () => {
    const { stages, problems } = send(all, undefined, "", supplied, more);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["FOL6136"]));
    expect(stages.map(({ stage }) => stage)).toEqual(["1-vendors", "2-documents"]);
    const [vendor, ...entries] = requestsOf(stages);
    expect(vendor).toMatchObject({ operation: "create", Vendor: { DisplayName: "Coop" } });
    const line = (side: string, account: string, amount: string) => ({
      Amount: amount,
      JournalEntryLineDetail: {
        PostingType: side,
        AccountRef: { value: `@account:${account}` },
        ...(account === "2100"
          ? { Entity: { Type: "Vendor", EntityRef: { value: "@vendor:Coop" } } }
          : {}),
      },
    });
    const sent = [
      line("Debit", "1450", "13.00"),
      line("Debit", "5100", "100.00"),
      line("Credit", "2100", "113.00"),
    ];
    expect(entries).toMatchObject([
      { JournalEntry: { DocNumber: "77-B", TxnDate: "2026-01-18", Line: sent } },
      { JournalEntry: { DocNumber: "78-B", Line: sent } },
      {
        JournalEntry: {
          DocNumber: "CH1-BP",
          Line: [
            line("Debit", "2100", "113.00"),
            line("Credit", "1020", "111.00"),
            line("Credit", "5900", "2.00"),
          ],
        },
      },
      {
        JournalEntry: {
          DocNumber: "79-BC",
          Line: [
            line("Debit", "2100", "113.00"),
            line("Credit", "1450", "13.00"),
            line("Credit", "5100", "100.00"),
          ],
        },
      },
    ]);
    const [batch] = stages[1]?.batches ?? [];
    expect(Object.values(batch?.documents ?? {}).map(({ key }) => key)).toEqual([
      "journal:bill:Coop:77",
      "journal:bill:Coop:78",
      "journal:bill-payment:Coop:CH1",
      "journal:bill-credit:Coop:79",
    ]);
  });

  test("a bill stays the same when its supplier’s name is corrected: the id tells, or the number", () => {
    const [id, number] = ["s7", "40"];
    const key = (party: string) => `journal:bill:${party}:77`;
    const documents = (party: string) => ({
      [key(party)]: { id: "130", entity: "JournalEntry", syncToken: "0" },
    });
    const sent = (party: object, known: object) =>
      send([{ ...bill, supplier: party }], { ...ids, documents: known }, "", supplied, more);
    const keys = (one: Sent) =>
      one.stages
        .filter(({ stage }) => stage === "2-documents")
        .flatMap(({ batches }) => Object.values(batches[0]?.documents ?? {}))
        .map((document) => document.key);
    const right = { name: "Coop inc." };
    expect(keys(sent({ id, number, ...right }, {}))).toEqual([key(id)]);
    expect(keys(sent({ number, ...right }, {}))).toEqual([key(number)]);
    expect(keys(sent({ id, number, ...right }, documents(id)))).toEqual([]);
    expect(keys(sent({ number, ...right }, documents(number)))).toEqual([]);
    // Files of ids from before, when only names told them apart.
    expect(keys(sent({ id, ...supplier }, documents("Coop")))).toEqual([]);
  });

  test("and so does its request, of which the answer may have been lost", () => {
    const requested = (party: object) =>
      send([{ ...bill, supplier: party }], ids, "", supplied, more)
        .stages.filter(({ stage }) => stage === "2-documents")
        .flatMap(({ batches }) => Object.values(batches[0]?.documents ?? {}))
        .map(({ requestid }) => requestid);
    for (const mark of [{ id: "s7" }, { number: "40" }, { id: "s7", number: "40" }]) {
      const [before] = requested({ ...mark, ...supplier });
      expect(requested({ ...mark, name: "Coop inc." })).toEqual([before]);
      expect(requested({ ...mark, number: "41", id: "s8" })).not.toEqual([before]);
    }
  });

  test("two suppliers' bills of one number are told apart as the remedy says", () => {
    const both = [bill, { ...bill, supplier: { name: "Hydro" } }];
    const told = send(both, undefined, "", supplied, more).problems.filter(
      ({ severity }) => severity === "error",
    );
    expect(told.map(({ code, message }) => [code, message.en])).toEqual([
      ["FOL6115", expect.stringContaining("the document number “77-B”, which another entry")],
    ]);
    const [, reference = ""] = /`(reference .*)`, and/.exec(told[0]?.remedy.en ?? "") ?? [];
    const apart = send(both, undefined, "", `${supplied}\n  ${reference}`, more);
    expect(apart.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(apart.texts.join().match(/"DocNumber":"[^"]*"/g)).toEqual([
      '"DocNumber":"Coop-77-B"',
      '"DocNumber":"Hydro-77-B"',
    ]);
  });

  test("suppliers that QuickBooks has are not created, and none is named like a customer", () => {
    const known = send([bill], { ...ids, vendors: { Coop: { id: "60" } } }, "", supplied, more);
    expect(known.stages.map(({ stage }) => stage)).toEqual(["2-documents"]);
    expect(known.texts[0]).toContain('"Entity":{"Type":"Vendor","EntityRef":{"value":"60"}}');
    const both = [invoice, { ...bill, supplier: customer }];
    const { problems } = send(both, undefined, "", supplied, more);
    expect(problems.map(({ code }) => code)).toContain("FOL6133");
    const nobody = send([{ ...bill, supplier: undefined }], undefined, "", supplied, more);
    expect(nobody.problems.map(({ code }) => code)).toContain("FOL6113");
  });
});

test("documents in another currency are refused", () => {
  const { problems, stages } = send([{ ...invoice, currency: "USD", rate: "1.35" }]);
  expect(problems.map(({ code }) => code)).toEqual(["FOL5070"]);
  expect(stages).toEqual([]);
  const taken = checkTexts([
    book("", "currencies USD\n  rounding exchange to 5999\n  exchange gain 4002 loss 5600"),
  ]);
  const errors = taken.problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code }) => code)).toEqual(["FOL6125"]);
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

test("two names with one id are errors, as import ids tells them", () => {
  const ids = {
    accounts: { "1020": { id: "35" }, "1200": { id: "36" }, "2300": { id: "36" } },
    customers: { Tremblay: { id: "58" }, Gagnon: { id: "58" } },
    items: { "Services:Tonte": { id: "35" } },
    documents: { "invoice:F1": { id: "35" }, "payment:P1": { id: "35" } },
  };
  const { problems } = send([invoice], ids);
  const shared = problems.filter(({ code }) => code === "FOL5146");
  expect(shared.map(({ message }) => message.en)).toEqual([
    "Account “2300” has id 36, which is that of “1200”",
    "Customer “Gagnon” has id 58, which is that of “Tremblay”",
  ]);
  expect(shared[0]?.related[0]?.place).toMatchObject({ in: "data", file: "ids.json" });
  // The command line keeps no file of a run that has an error.
  expect(shared.map(({ severity }) => severity)).toEqual(["error", "error"]);
});

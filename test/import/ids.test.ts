// Ids come out of QuickBooks' answers as they are there; what contradicts is told, and nothing is merged in silence.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IdsImportRequest, importIds } from "../../language/import/import-ids.ts";
import { readIds } from "../../language/sources/read-ids.ts";
import { runFolio } from "../support/command.ts";
import { dataFile } from "../support/data.ts";
import { contentsOf, folderOf } from "../support/folder.ts";
import { runs } from "../support/runs.ts";

function ids(answers: readonly unknown[], more: Partial<IdsImportRequest> = {}) {
  const files = answers.map((answer, at) => dataFile(`${at}.json`, JSON.stringify(answer)));
  const imported = importIds({ files, known: [], ...more });
  const told = imported.problems.map(({ code, message }) => `${code} ${message.en}`);
  return { ...imported, told };
}

const answer = (lists: object) => ({ QueryResponse: lists, time: "2026-02-01T08:00:00.000-05:00" });
const accounts = answer({
  Account: [
    { Id: "35", Name: "Banque", FullyQualifiedName: "Banque", AcctNum: "1020" },
    { Id: "81", Name: "Services", FullyQualifiedName: "Ventes:Services" },
    { Id: "90", Name: "Ancien", FullyQualifiedName: "Ancien", Active: false },
  ],
  startPosition: 1,
  maxResults: 3,
});
const items = answer({
  Item: [
    { Id: "6", Name: "Services", FullyQualifiedName: "Services", Type: "Category" },
    {
      Id: "7",
      Name: "Tonte",
      FullyQualifiedName: "Services:Tonte",
      Type: "Service",
      IncomeAccountRef: { value: "81", name: "Ventes:Services" },
    },
  ],
});
const stage = dataFile(
  "stage.json",
  JSON.stringify({
    folio: 1,
    batches: [
      {
        documents: {
          1: { key: "invoice:F1001" },
          2: { key: "payment:P88" },
          3: { key: "customer:Tremblay" },
        },
        BatchItemRequest: [
          { bId: "1", operation: "create", Invoice: { DocNumber: "F1001" } },
          { bId: "2", operation: "create", Payment: {} },
          { bId: "3", operation: "create", Customer: { DisplayName: "Tremblay" } },
        ],
      },
    ],
  }),
);
const batch = (...items: readonly object[]) => ({ BatchItemResponse: items });
const invoice = { bId: "1", Invoice: { Id: "130", SyncToken: "0", DocNumber: "F1001" } };

describe("a number where a text is wanted", () => {
  const remedies = (answers: readonly unknown[], more: Partial<IdsImportRequest> = {}) =>
    ids(answers, more).problems.map(({ code, place, message, remedy }) => [
      code,
      place.in === "data" ? place.field : undefined,
      message.en,
      remedy.en,
      remedy.fr,
    ]);
  const told = (field: string, number: string) => [
    "FOL5028",
    field,
    `\`${field}\` is a number, and a text in quotes was expected`,
    `Put the value in quotes: "${number}"`,
    `Mettez la valeur entre guillemets droits\u00a0: "${number}"`,
  ];

  test.each([
    [answer({ Account: [{ Id: 35, AcctNum: "1020" }] }), ["Account.Id", "35"]],
    // Without its number it would go by its name, without a word.
    [
      answer({ Account: [{ Id: "35", AcctNum: 1020, Name: "Banque" }] }),
      ["Account.AcctNum", "1020"],
    ],
    [
      answer({ Item: [{ Id: "7", Name: "Tonte", IncomeAccountRef: { value: 81 } }] }),
      ["Item.IncomeAccountRef.value", "81"],
    ],
    [
      answer({ Invoice: [{ Id: "9", SyncToken: "0", DocNumber: 1042, TotalAmt: 1 }] }),
      ["Invoice.DocNumber", "1042"],
    ],
    [answer({ Invoice: [{ Id: 9, DocNumber: "F1", TotalAmt: 1 }] }), ["Invoice.Id", "9"]],
  ])("of an answer is told with what to write: %j", (given, [field = "", number = ""]) => {
    expect(remedies([given])).toEqual([told(field, number)]);
  });

  test("of the answer to a batch is, too", () => {
    const numeric = { ...invoice, Invoice: { Id: 130, SyncToken: "0" } };
    expect(remedies([batch(numeric)], { stage })).toEqual([told("Invoice.Id", "130")]);
  });

  test("of a file of ids is, too", () => {
    const text = '{"folio":1,"target":"quickbooks","accounts":{"1020":{"id":35}}}';
    expect(remedies([], { known: [dataFile("ids.json", text)] })).toEqual([
      [
        "FOL5144",
        "accounts.1020.id",
        "“id” is a number, and a text in quotes was expected",
        'Put it in quotes: "35"',
        'Mettez-le entre guillemets droits\u00a0: "35"',
      ],
    ]);
  });
});

describe("lists", () => {
  test("an account goes by its number, else by its full name; an item knows its income account", () => {
    const codes = answer({ TaxCode: [{ Id: "5", Name: "GST/QST QC" }] });
    const customers = answer({ Customer: { Id: "42", DisplayName: "Tremblay" } });
    const { text, told, inactive } = ids([items, accounts, codes, customers]);
    expect([told, inactive]).toEqual([[], 1]);
    expect(text).toBe(`{
  "folio": 1,
  "target": "quickbooks",
  "accounts": {
    "1020": { "id": "35" },
    "Ventes:Services": { "id": "81" }
  },
  "items": {
    "Services:Tonte": { "id": "7", "income": "Ventes:Services" }
  },
  "taxCodes": {
    "GST/QST QC": { "id": "5" }
  },
  "customers": {
    "Tremblay": { "id": "42" }
  }
}
`);
  });

  test("a list of names is read back as it was written, whatever the names", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((one) => `n${one}n`);
    const names = fc.uniqueArray(name, { selector: (one) => one.normalize("NFC"), maxLength: 20 });
    fc.assert(
      fc.property(names, (all) => {
        const customers = all.map((DisplayName, at) => ({ Id: `${at}`, DisplayName }));
        const { text = "", told } = ids([answer({ Customer: customers })]);
        expect(told).toEqual([]);
        const problems: unknown[] = [];
        const read = readIds(dataFile("ids.json", text), (one) => problems.push(one));
        expect(problems).toEqual([]);
        expect(new Map(read.map((one) => [one.name, one.id]))).toEqual(
          new Map(all.map((one, at) => [one.normalize("NFC").trim(), `${at}`])),
        );
        const shuffled = ids([answer({ Customer: customers.toReversed() })]);
        expect(shuffled.text).toBe(text);
      }),
      { numRuns: runs },
    );
  });

  test("an answer without the list is one of which there is nothing; an error is no list", () => {
    expect(ids([answer({})]).told).toEqual([]);
    expect(ids([{ hello: 1 }]).told).toEqual([
      "FOL5137 There is no list of accounts, items, tax codes or customers here, but “hello”",
    ]);
    const fault = { Fault: { Error: [{ Message: "x", Detail: "Token expired", code: "3200" }] } };
    expect(ids([fault]).told).toEqual([
      "FOL5147 QuickBooks refused the request (3200): Token expired",
    ]);
  });

  test.each([
    ["Id", { Name: "A" }],
    ["AcctNum", { Id: "1" }],
  ])("what has no %s is told", (_, account) => {
    const { told, text } = ids([answer({ Account: [account] })]);
    expect(told).toEqual([expect.stringMatching(/^FOL50\d\d /)]);
    expect(text).toBeUndefined();
  });

  test("a hundred entries may be only the first", () => {
    const codes = Array.from({ length: 100 }, (_, at) => ({ Id: `${at}`, Name: `Code ${at}` }));
    const { told, text, problems } = ids([answer({ TaxCode: codes, startPosition: 101 })]);
    expect(told).toEqual([
      "FOL5149 The answer has 100 of TaxCode, as many as one answer holds: there may be more",
    ]);
    expect(problems[0]?.remedy.en).toContain("startposition 201");
    expect(text).toBeDefined();
  });
});

describe("what contradicts", () => {
  const known = dataFile("ids.json", ids([accounts, items]).text ?? "");

  test("another id for a name, another name for an id", () => {
    const again = answer({
      Account: [
        { Id: "36", AcctNum: "1020", Name: "Banque" },
        { Id: "81", Name: "Ventes de services" },
      ],
    });
    const { told, text } = ids([again], { known: [known] });
    expect(told).toEqual([
      "FOL5145 Account “1020” has id 36 here, and id 35 before",
      "FOL5146 Account “Ventes de services” has id 81, which is that of “Ventes:Services”",
    ]);
    expect(text).toBeUndefined();
  });

  test("an item named like a category, a customer named like a supplier", () => {
    const lists = answer({
      Item: [
        { Id: "6", Name: "Tonte", FullyQualifiedName: "Services:Tonte", Type: "Category" },
        { Id: "7", Name: "tonte", FullyQualifiedName: "tonte", Type: "Service" },
      ],
      Customer: [{ Id: "42", DisplayName: "Pépinière Lavoie" }],
      Vendor: [{ Id: "9", DisplayName: "Pépinière lavoie" }],
    });
    expect(ids([lists]).told.map((one) => one.slice(0, 7))).toEqual(["FOL5131", "FOL5141"]);
  });

  test("what is known to be there gets its id; keys with x- are passed over", () => {
    const some =
      '{"folio":1,"target":"quickbooks","x-of":"b","vendors":{"Lavoie":{}},"accounts":{"1020":{"x-n":1}}}';
    const { text, told, added } = ids([accounts], { known: [dataFile("ids.json", some)] });
    expect([told, added]).toEqual([[], 1]);
    expect(text).toContain('"1020": { "id": "35" }');
    expect(text).toContain('"Lavoie": {}');
  });

  test("the same again adds nothing", () => {
    const { added, text } = ids([accounts, items], { known: [known] });
    expect([added, text]).toEqual([0, ids([accounts, items]).text]);
  });
});

describe("batches", () => {
  test("an answer says which document has which id, and a refusal keeps the others", () => {
    const refused = {
      bId: "2",
      Fault: {
        Error: [
          {
            Message: "Invalid Reference Id",
            Detail: "Accounts element id 9 not found",
            code: "2500",
          },
        ],
        type: "ValidationFault",
      },
    };
    const customer = { bId: "3", Customer: { Id: "42", DisplayName: "Tremblay" } };
    const { text, told, refused: count } = ids([batch(invoice, refused, customer)], { stage });
    expect(told).toEqual([
      "FOL5147 QuickBooks refused “payment:P88” (2500): Accounts element id 9 not found",
    ]);
    expect(count).toBe(1);
    expect(JSON.parse(text ?? "")).toEqual({
      folio: 1,
      target: "quickbooks",
      customers: { Tremblay: { id: "42" } },
      documents: { "invoice:F1001": { id: "130", entity: "Invoice", syncToken: "0" } },
    });
  });

  test("what was refused keeps the request that was, until it is taken; a deletion takes its id away", () => {
    const sent = (requestid: string, operation: string) =>
      dataFile(
        "stage.json",
        JSON.stringify({
          batches: [
            {
              documents: {
                1: { key: "invoice:F1001", requestid },
                2: { key: "customer:Roy", requestid: "c" },
                3: { key: "journal:payment:P88", requestid: "j" },
              },
              BatchItemRequest: [
                { bId: "1", operation, Invoice: {} },
                { bId: "2", operation: "create", Customer: {} },
                { bId: "3", operation: "delete", JournalEntry: {} },
              ],
            },
          ],
        }),
      );
    const fault = { Error: [{ Detail: "No tax code", code: "6000" }] };
    const journal =
      '"journal:payment:P88": {"id": "9", "entity": "JournalEntry", "syncToken": "0"}';
    const known = dataFile(
      "ids.json",
      `{"folio":1,"target":"quickbooks","documents":{${journal}}}`,
    );
    const first = ids([batch({ bId: "1", Fault: fault }, { bId: "2", Fault: fault })], {
      stage: sent("a", "create"),
      known: [known],
    });
    const before = JSON.parse(first.text ?? "");
    expect(before.customers).toEqual({ Roy: { refused: "c" } });
    expect(before.documents["invoice:F1001"]).toEqual({ refused: "a" });
    const answers = [
      { bId: "1", Invoice: { Id: "130", SyncToken: "0" } },
      { bId: "3", JournalEntry: { Id: "9", status: "Deleted", domain: "QBO" } },
    ];
    const second = ids([batch(...answers)], {
      stage: sent("b", "create"),
      known: [dataFile("ids.json", first.text ?? "")],
    });
    expect([first.added, second.added, second.told]).toEqual([2, 0, []]);
    expect(JSON.parse(second.text ?? "").documents).toEqual({
      "invoice:F1001": { id: "130", entity: "Invoice", syncToken: "0" },
    });
  });

  test("lists of documents give the ids of what was there before, and the versions of what was sent", () => {
    const known = dataFile(
      "ids.json",
      JSON.stringify({
        folio: 1,
        target: "quickbooks",
        documents: {
          "sale:V1": { id: "140", entity: "Invoice", syncToken: "0" },
          "payment:P88": { id: "132", entity: "Payment", syncToken: "1" },
        },
      }),
    );
    const smith = { value: "1", name: "Smith" };
    const lists = [
      answer({
        Invoice: [
          { Id: "98", SyncToken: "0", DocNumber: "2088", TotalAmt: 20, CustomerRef: smith },
          { Id: "140", SyncToken: "3", DocNumber: "V1", TotalAmt: 30.5, CustomerRef: smith },
        ],
      }),
      answer({
        Payment: [
          { Id: "132", SyncToken: "2", PaymentRefNum: "P88" },
          { Id: "99", SyncToken: "0", PaymentRefNum: "2088" },
        ],
      }),
    ];
    const { told, text, added } = ids(lists, { known: [known] });
    expect([told, added]).toEqual([[], 1]);
    expect(JSON.parse(text ?? "").documents).toEqual({
      "invoice:2088": {
        id: "98",
        entity: "Invoice",
        syncToken: "0",
        customer: "Smith",
        total: "20.00",
      },
      "payment:P88": { id: "132", entity: "Payment", syncToken: "2" },
      "sale:V1": { id: "140", entity: "Invoice", syncToken: "3" },
    });
    const wrong = answer({
      Invoice: [{ Id: "98", SyncToken: "x" }, { DocNumber: "1" }, { Id: "99", DocNumber: "2" }],
    });
    expect(ids([wrong]).told).toEqual([
      "FOL5144 A `syncToken` is a text of digits",
      expect.stringMatching(/^FOL50\d\d .*Id/),
      expect.stringMatching(/^FOL50\d\d .*TotalAmt/),
    ]);
  });

  test.each([
    ["2", "Invoice", "FOL5148 Request “2” was of Payment, and the answer is of Invoice"],
    ["9", "Invoice", "FOL5148 The stage file has no request “9” for a document"],
  ])("request %s answered with %s", (bId, entity, expected) => {
    const { told, text } = ids([batch({ bId, [entity]: { Id: "1", SyncToken: "0" } })], { stage });
    expect([told, text]).toEqual([[expected], undefined]);
  });

  test("requests of two batches may be called the same: the answer is to the one that asked all of it", () => {
    const asked = (key: string, more: object) => ({
      documents: { 1: { key }, ...more },
      BatchItemRequest: [
        { bId: "1", operation: "create", Invoice: {} },
        { bId: "2", operation: "create", Invoice: {} },
      ],
    });
    const both = dataFile(
      "stage.json",
      JSON.stringify({
        batches: [asked("invoice:A", {}), asked("invoice:B", { 2: { key: "invoice:C" } })],
      }),
    );
    const { told, ids: found } = ids(
      [batch({ bId: "2", Invoice: { Id: "131" } }, { bId: "1", Invoice: { Id: "130" } })],
      { stage: both },
    );
    expect(told).toEqual([]);
    expect([...found.documents]).toEqual([
      ["invoice:C", { id: "131", entity: "Invoice" }],
      ["invoice:B", { id: "130", entity: "Invoice" }],
    ]);
  });

  test("an answer without the stage file, and a file that is none", () => {
    expect(ids([batch(invoice)]).told).toEqual([
      "FOL5148 Nothing says which document request “1” was",
    ]);
    const other = dataFile("stage.json", "{}");
    expect(ids([batch(invoice)], { stage: other }).told[0]).toMatch(
      /^FOL5144 This is no stage file/,
    );
  });

  test("of two versions of a document the later counts, in whatever order they come", () => {
    const at = (SyncToken: string) => batch({ bId: "1", Invoice: { Id: "130", SyncToken } });
    for (const answers of [
      [at("9"), at("10")],
      [at("10"), at("9")],
    ]) {
      const { ids: found, told } = ids(answers, { stage });
      expect(told).toEqual([]);
      expect(found.documents.get("invoice:F1001")).toEqual({
        id: "130",
        entity: "Invoice",
        syncToken: "10",
      });
    }
  });
});

describe("a file of ids", () => {
  test.each([
    ["[]", "FOL5144 This is no file of ids"],
    ['{"folio":2,"target":"quickbooks"}', "FOL5144 This is no file of ids"],
    ['{"folio":1,"target":"quickbooks","item":{}}', "FOL5144 “item” is no key of this part"],
    ['{"folio":1,"target":"quickbooks","items":[]}', "FOL5144 What stands at “items” is no object"],
    [
      '{"folio":1,"target":"quickbooks","items":{"a":"7"}}',
      "FOL5144 What stands at “a” is no object",
    ],
    ['{"folio":1,"target":"quickbooks","items":{"a":{"id":"@item:a"}}}', "one that begins with @"],
    [
      '{"folio":1,"target":"quickbooks","items":{"a":{"id":7}}}',
      "FOL5144 “id” is a number, and a text in quotes was expected",
    ],
    [
      '{"folio":1,"target":"quickbooks","items":{"a":{"id":""}}}',
      "FOL5144 “id” is no text in quotes",
    ],
    [
      '{"folio":1,"target":"quickbooks","accounts":{"a":{"id":"7","income":"4"}}}',
      "FOL5144 “income” is no key of this part",
    ],
    [
      '{"folio":1,"target":"quickbooks","documents":{"invoice:1":{"id":"7","syncToken":"x"}}}',
      "FOL5144 A `syncToken` is a text of digits",
    ],
  ])("%s", (text, expected) => {
    const { told, text: written } = ids([accounts], { known: [dataFile("ids.json", text)] });
    expect(told.filter((one) => one.startsWith("FOL5144"))).toEqual([
      expect.stringContaining(expected),
    ]);
    expect(written).toBeUndefined();
  });
});

describe("folio import ids", () => {
  test("merges into the file that it read, and into no other without --force", async () => {
    const folder = folderOf({
      "a.json": JSON.stringify(accounts),
      "i.json": JSON.stringify(items),
    });
    const args = ["import", "ids", "a.json", "--out", "ids.json"];
    const first = await runFolio(folder, args);
    expect([first.code, first.err]).toEqual([
      0,
      "ids.json\nIds: accounts 2, items 0, tax codes 0, customers 0, suppliers 0, documents 0; new 2, inactive and left out 1\n",
    ]);
    const more = ["import", "ids", "i.json", "--out", "ids.json"];
    expect((await runFolio(folder, more)).code).toBe(3);
    const second = await runFolio(folder, [...more, "--known", "ids.json", "--lang", "fr"]);
    expect([second.code, second.err]).toEqual([
      0,
      "ids.json (remplacé)\nIdentifiants\u00a0: comptes 2, articles 1, codes de taxe 0, clients 0, fournisseurs 0, pièces 0; nouveaux 1, inactifs laissés de côté 0\n",
    ]);
    expect(contentsOf(folder)["ids.json"]).toContain('"income": "Ventes:Services"');
  });
});

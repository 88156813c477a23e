// The canonical CSV form: rows become documents, and every bad row is told with its place.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../language/sources/read-documents.ts";
import * as limits from "../../language/text/limits.ts";
import { plain, read } from "../support/data.ts";

describe("documents", () => {
  test("an invoice of two rows and its payment", () => {
    const { documents, problems } =
      read(`kind,number,date,customer.name,line.item,line.amount,tax.TPS,tax.TVQ,total,method,amount,applies.document,applies.amount
invoice,F1001,2026-01-15,Tremblay,Tonte,60.00,5.00,9.98,114.98,,,,
invoice,F1001,2026-01-15,Tremblay,Neige,40.00,,,,,,,
payment,P88,2026-01-20,Tremblay,,,,,,Interac,114.98,F1001,114.98
`);
    expect(problems).toEqual([]);
    expect(documents.map(plain)).toEqual([
      {
        kind: "invoice",
        number: "F1001",
        date: "2026-01-15",
        status: "open",
        customer: { name: "Tremblay" },
        total: 114.98,
        lines: [
          {
            item: "Tonte",
            amount: 60,
            taxes: [
              { tax: "TPS", amount: 5 },
              { tax: "TVQ", amount: 9.98 },
            ],
          },
          { item: "Neige", amount: 40, taxes: [] },
        ],
        taxes: [
          { tax: "TPS", amount: 5 },
          { tax: "TVQ", amount: 9.98 },
        ],
        applies: [],
      },
      {
        kind: "payment",
        number: "P88",
        date: "2026-01-20",
        status: "open",
        customer: { name: "Tremblay" },
        lines: [],
        method: "Interac",
        amount: 114.98,
        applies: [{ document: "F1001", amount: 114.98 }],
      },
    ]);
  });

  test("every field of a document has its column", () => {
    const { documents, problems } =
      read(`kind,number,date,due,status,source,sourceDescription,administration,customer.id,customer.number,customer.name,customer.group,customer.province,customer.country,relation.number,relation.name,project.number,project.description,place,currency,rate,prices,taxGroup,line.item,line.code,line.description,line.quantity,line.unitPrice,line.discount,line.amount,line.taxGroup,line.class,discount,total,method,amount,fee,rounding,applies.document,applies.date,applies.rate,applies.amount,applies.discount,applies.writeOff,credits.document,credits.date,x-note
sale,V1,2026-01-15,2026-02-15,paid,vkf,Ventes,1,c1,77,Tremblay,Municipal,QC,CA,R1,Relation,P1,Projet,Laval,USD,1.3525,inclusive,TPS+TVQ,Tonte,T1,Le gazon,3,20.00,5.00,55.00,Détaxé,Paie,1.00,54.00,Visa,54.00,0.50,-0.01,D1,2026-01-01,1.30,10.00,0.10,0.05,F1,2025-12-31,lu
`);
    expect(problems).toEqual([]);
    expect(documents.map(plain)).toMatchObject([
      {
        due: "2026-02-15",
        status: "paid",
        source: "vkf",
        sourceDescription: "Ventes",
        administration: "1",
        customer: {
          id: "c1",
          number: "77",
          name: "Tremblay",
          group: "Municipal",
          province: "QC",
          country: "CA",
        },
        relation: { number: "R1", name: "Relation" },
        project: { number: "P1", description: "Projet" },
        place: "Laval",
        currency: "USD",
        rate: "1.3525",
        prices: "inclusive",
        taxGroup: "TPS+TVQ",
        lines: [
          {
            item: "Tonte",
            code: "T1",
            description: "Le gazon",
            quantity: 3,
            unitPrice: 20,
            discount: 5,
            amount: 55,
            taxGroup: "Détaxé",
            class: "Paie",
          },
        ],
        discount: 1,
        total: 54,
        method: "Visa",
        amount: 54,
        fee: 0.5,
        rounding: -0.01,
        applies: [
          {
            document: "D1",
            date: "2026-01-01",
            rate: "1.3",
            amount: 10,
            discount: 0.1,
            writeOff: 0.05,
          },
        ],
        credits: { document: "F1", date: "2025-12-31" },
      },
    ]);
    expect(documents[0]).not.toHaveProperty("taxes");
  });

  test("texts are trimmed and composed; ordinary names of JavaScript are ordinary names", () => {
    const { documents } = read(
      "kind,number,date,customer.name,line.item,line.amount\ninvoice, F1 ,2026-01-15,  Co\u0302te\u0301\u00a0,__proto__,1\ninvoice,constructor,2026-01-15,,toString,2\n",
    );
    expect(
      documents.map(({ number, customer, lines }) => [number, customer?.name, lines[0]?.item]),
    ).toEqual([
      ["F1", "Côté", "__proto__"],
      ["constructor", undefined, "toString"],
    ]);
  });

  test("the taxes of rows add up to the document's; with every cell blank none is stated", () => {
    const { documents } = read(`kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ
invoice,F1,2026-01-15,Tonte,60.00,3.00,
invoice,F1,2026-01-15,Neige,40.00,2.00,0.00
invoice,F2,2026-01-15,Tonte,60.00,,
`);
    expect(documents.map((one) => plain({ ...one, lines: [] }))).toMatchObject([
      {
        taxes: [
          { tax: "TPS", amount: 5 },
          { tax: "TVQ", amount: 0 },
        ],
      },
      {},
    ]);
    expect(documents[1]).not.toHaveProperty("taxes");
    expect(read("kind,number,date\ninvoice,F1,2026-01-15\n").documents[0]).not.toHaveProperty(
      "taxes",
    );
  });

  test("one payment of three invoices has a row for each; a sale repeats its own on every line", () => {
    const { documents } =
      read(`kind,number,date,amount,line.item,line.amount,applies.document,applies.amount
payment,P1,2026-01-15,100.00,,,F1,60.00
payment,P1,2026-01-15,100.00,,,F2,20.00
payment,P1,2026-01-15,100.00,,,F2,20.00
invoice,F9,2026-01-15,,Tonte,10.00,D1,5.00
invoice,F9,2026-01-15,,Neige,10.00,D1,5.00
`);
    expect(documents.map(({ applies }) => applies.map(({ document }) => document))).toEqual([
      ["F1", "F2", "F2"],
      ["D1"],
    ]);
  });

  test("documents of one number and two kinds, sources or administrations are different", () => {
    const { documents, problems } = read(`kind,number,date,source,administration
invoice,1,2026-01-15,a,1
payment,1,2026-01-15,a,1
invoice,1,2026-01-15,b,1
invoice,1,2026-01-15,a,2
`);
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(4);
  });

  test("empty lines and rows of blanks are nothing", () => {
    const { documents, problems } = read(
      "\n\nkind,number,date\r\n\r\ninvoice,F1,2026-01-15\r\n, ,\t\r\n,,\r\n\r\n",
    );
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test.each([
    ["semicolons", ";", 'FOL5004 1:1 "kind;number;date"'],
    ["tabs", "\t", 'FOL5004 1:1 "kind\\tnumber\\tdate"'],
    ["bars", "|", 'FOL5004 1:1 "kind|number|date"'],
  ])("%s are detected, and told", (_, delimiter, problem) => {
    const text = "kind,number,date\ninvoice,F1,2026-01-15\n".replaceAll(",", delimiter);
    expect(read(text)).toMatchObject({ documents: [{ number: "F1" }], problems: [problem] });
  });

  test("UTF-16 as spreadsheets write Unicode text", () => {
    const text = "\ufeffkind\tnumber\tdate\tcustomer.name\ninvoice\tF1\t2026-01-15\tCôté\n";
    const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
    expect(read(bytes).documents[0]?.customer).toEqual({ name: "Côté" });
  });
});

describe("places", () => {
  const text = `kind,number,date,customer.name,line.item,line.amount
invoice,F1,2026-01-15,"Tremblay,
Guy",Tonte,60.00
invoice,F1,2026-01-15,,Neige,"4""0"
`;

  test("of documents, fields and lines, past line breaks and quotes", () => {
    const { documents } = read(text.replace('"4""0"', "40.00"));
    const [document] = documents;
    expect(document?.origin).toMatchObject({ line: 2, column: 1, row: 1 });
    expect(document?.origin.excerpt).toBe('invoice,F1,2026-01-15,"Tremblay, Guy",Tonte,60.00');
    expect(document?.origins?.get("customer.name")).toMatchObject({
      line: 2,
      column: 23,
      field: "customer.name",
      excerpt: '"Tremblay, Guy"',
    });
    expect(document?.origins?.get("line.item")).toMatchObject({ line: 3, column: 6 });
    expect(document?.origins?.get("total")).toBeUndefined();
    expect(document?.lines[1]?.origin).toMatchObject({ line: 4, column: 1, row: 2 });
    expect(document?.lines[1]?.origins?.get("line.amount")).toMatchObject({ line: 4, column: 30 });
    expect([...(document?.origins?.values() ?? [])]).toHaveLength(6);
  });

  test("a problem has row, column, field and the raw text", () => {
    const { found, problems } = read(text);
    expect(problems).toEqual(['FOL5018 4:30 line.amount "\\"4\\"\\"0\\""']);
    expect(found[0]?.place).toMatchObject({ file: "data.csv", row: 2 });
    expect(found[0]?.message.en).toContain('“4"0”');
  });
});

describe("problems", () => {
  test.each<[string, string, readonly string[]]>([
    ["a date", "invoice,F1,2024-02-30,1.00", ['FOL5019 2:12 date "2024-02-30"']],
    ["a date of another form", "invoice,F1,2024-1-5,1.00", ['FOL5019 2:12 date "2024-1-5"']],
    [
      "a date with time",
      "invoice,F1,2024-01-05T00:00Z,1",
      ['FOL5019 2:12 date "2024-01-05T00:00Z"'],
    ],
    ["a day before 1900", "invoice,F1,0000-01-01,1", ['FOL5019 2:12 date "0000-01-01"']],
    ["no date", "invoice,F1,,1.00", ['FOL5016 2:12 date ""']],
    ["no kind", ",F1,2026-01-15,1.00", ['FOL5016 2:1 kind ""']],
    ["no number", "invoice, ,2026-01-15,1.00", ['FOL5016 2:9 number " "']],
    ["a kind", "facture,F1,2026-01-15,1.00", ['FOL5020 2:1 kind "facture"']],
    ["a kind in another case", "Invoice,F1,2026-01-15,1.00", ['FOL5020 2:1 kind "Invoice"']],
    ["an amount", "invoice,F1,2026-01-15,1e5", ['FOL5018 2:23 line.amount "1e5"']],
    [
      "an amount with a no-break space",
      "invoice,F1,2026-01-15,1\u00a0000",
      ['FOL5018 2:23 line.amount "1\u00a0000"'],
    ],
    ["too many cells", "invoice,F1,2026-01-15,1,00", ['FOL5007 2:1 "invoice,F1,2026-01-15,1,00"']],
    ["too few cells", "invoice,F1", ['FOL5007 2:1 "invoice,F1"']],
    ["a quote", 'invoice,F1,2026-01-15,1"', ['FOL5008 2:24 line.amount "\\""']],
    ["an open quote", 'invoice,F1,2026-01-15,"1', ['FOL5009 2:23 line.amount "\\"1"']],
    [
      "a quote that the next cell in quotes closes",
      'invoice,"F1,2026-01-15,1.00\ninvoice,"F3",x,2.00',
      ['FOL5009 2:9 number "\\"F1,2026-01-15,1.00"', 'FOL5019 3:14 date "x"'],
    ],
    [
      "several at once",
      "facture,F1,2024-02-30,NaN",
      [
        'FOL5020 2:1 kind "facture"',
        'FOL5019 2:12 date "2024-02-30"',
        'FOL5018 2:23 line.amount "NaN"',
      ],
    ],
  ])("%s", (_, row, problems) => {
    const header = "kind,number,date,line.amount\n";
    const good = "\ninvoice,F2,2026-01-15,2.00\n";
    const reading = read(header + row + good);
    expect(reading.problems).toEqual(problems);
    expect(reading.documents.map(({ number }) => number)).toEqual(["F2"]);
  });

  test.each<[string, readonly string[]]>([
    ["", ['FOL5006 1:1 ""']],
    ["\ufeff", ['FOL5006 1:1 ""']],
    ["\n\n", ['FOL5006 1:1 ""']],
    ["kind,number,date\n", []],
    ["kind,number,date", []],
    ["kind,number,date,kind\n", ['FOL5011 1:18 kind "kind"']],
    ["kind,number,,date,\n", ['FOL5012 1:13 ""', 'FOL5012 1:19 ""']],
    ["kind,numero,date\n", ['FOL5013 1:6 numero "numero"']],
    ["kind,number,date,tax.TPSS\n", ['FOL5013 1:18 tax.TPSS "tax.TPSS"']],
    ["kind,date\n", ['FOL5015 1:1 "kind,date"']],
    ["kind,number;date\n", ['FOL5005 1:1 "kind,number;date"']],
    ["No,Jour,Client\n", ['FOL5033 1:1 "No,Jour,Client"']],
    ['kind,"number\n', ['FOL5009 1:6 "\\"number"']],
    ["__proto__,kind,number,date\n", ['FOL5013 1:1 __proto__ "__proto__"']],
  ])("header %j", (text, problems) => {
    expect(read(text)).toMatchObject({ problems, documents: [] });
  });

  test("more columns than there may be", () => {
    const { problems } = read(`${"a,".repeat(limits.columnCount)}\n`);
    expect(problems).toEqual([expect.stringMatching(/^FOL5010 1:2049 /)]);
  });

  test("rows that disagree, with both values; a blank cell agrees with all", () => {
    const { problems, found, documents } = read(`kind,number,date,customer.name,line.amount,total
invoice,F1,2026-01-15,,1.00,3.00
invoice,F1,2026-01-15,Tremblay,1.00,
invoice,F1,2026-01-16,Gagnon,1.00,3.01
invoice,F2,2026-01-15,,1.00,
invoice,F2,2026-01-15,Roy,1.00,2.00
`);
    expect(problems).toEqual([
      'FOL5024 4:12 date "2026-01-16"',
      'FOL5024 4:23 customer.name "Gagnon"',
      'FOL5024 4:35 total "3.01"',
    ]);
    expect(found[1]?.related[0]?.place).toMatchObject({ line: 3, column: 23, excerpt: "Tremblay" });
    expect(documents.map(plain)).toMatchObject([
      { number: "F2", customer: { name: "Roy" }, total: 2 },
    ]);
  });

  test("rows do not disagree with a cell that could not be read", () => {
    const { problems } = read(`kind,number,date,total
invoice,F1,2026-02-30,3.O0
invoice,F1,2026-02-03,3.00
invoice,F1,2026-02-03,3.00
invoice,F1,2026-02-04,3.00
`);
    expect(problems).toEqual([
      'FOL5019 2:12 date "2026-02-30"',
      'FOL5018 2:23 total "3.O0"',
      'FOL5024 5:12 date "2026-02-04"',
    ]);
  });

  test("rows of one document that stand apart", () => {
    const { problems, documents } = read(`kind,number,date
invoice,F1,2026-01-15
invoice,F2,2026-01-15
invoice,F1,2026-01-15
invoice,F3,2026-01-15
invoice,F1,2026-01-15
payment,F1,2026-01-15
`);
    expect(problems).toEqual(['FOL5025 4:9 number "F1"', 'FOL5025 6:9 number "F1"']);
    expect(documents.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      "invoice F1",
      "invoice F2",
      "invoice F3",
      "payment F1",
    ]);
  });

  test("a line without amount, an application without document, a credit without document", () => {
    const { problems } =
      read(`kind,number,date,line.item,line.amount,applies.document,applies.amount,credits.document,credits.date
invoice,F1,2026-01-15,Tonte,,,,,
payment,P1,2026-01-15,,,,5.00,,
credit-note,C1,2026-01-15,,,,,,2026-01-01
`);
    expect(problems).toEqual([
      'FOL5016 2:29 line.amount ""',
      'FOL5016 3:25 applies.document ""',
      'FOL5016 4:31 credits.document ""',
    ]);
  });

  test("provinces are those of Canada, countries and currencies those of ISO", () => {
    const { problems } = read(`kind,number,date,currency,customer.country,customer.province
invoice,F1,2026-01-15,CAD,CA,QC
invoice,F2,2026-01-15,,,Québec
invoice,F3,2026-01-15,,US,Vermont
invoice,F4,2026-01-15,,Canada,QC
invoice,F5,2026-01-15,Dollar,,
`);
    expect(problems).toEqual([
      'FOL5020 3:25 customer.province "Québec"',
      'FOL5020 5:24 customer.country "Canada"',
      'FOL5020 6:23 currency "Dollar"',
    ]);
  });

  test("the last part of a field's name is offered the whole of it", () => {
    const { found } = read("kind,number,date,item,name\n");
    expect(found.map(({ remedy }) => remedy.en)).toEqual([
      "Write “line.item” if that is what was meant; else call the column `x-item` to have it passed over, or say in a `source` what it means",
      "Write “customer.name”, “supplier.name” or “relation.name” if that is what was meant; else call the column `x-name` to have it passed over, or say in a `source` what it means",
    ]);
  });

  test("past the limit they are counted", () => {
    const row = "invoice,F,2026-01-15,x\n";
    const rows = row.repeat(limits.dataProblems + 5);
    const { found } = read(`kind,number,date,line.amount\n${rows}`);
    expect(found).toHaveLength(limits.dataProblems + 1);
    expect(found.at(-1)).toMatchObject({ code: "FOL5049" });
    expect(found.at(-1)?.message.en).toContain("5 more");
    expect(found.at(-1)?.remedy.en).toContain(
      `FOL5018, which comes back ${rows.length / row.length}`,
    );
    expect(found[0]?.message.en).toContain("no amount");
    expect(
      read(`kind,number,date,line.amount\n${row.repeat(limits.dataProblems)}`).found,
    ).toHaveLength(limits.dataProblems);
  });

  test("a document of the most lines, and one more", () => {
    const rows = (count: number) =>
      `kind,number,date,line.amount\n${"invoice,F1,2026-01-15,1\n".repeat(count)}`;
    expect(read(rows(limits.documentLines)).documents[0]?.lines).toHaveLength(limits.documentLines);
    expect(read(rows(limits.documentLines + 2)).problems).toEqual([
      'FOL5010 100002:1 "invoice,F1,2026-01-15,1"',
    ]);
  });

  test("a byte that is no text, after good documents; the record it is in is not read", () => {
    const text = "kind,number,date\ninvoice,F1,2026-01-15\ninvoice,F2,2026-01-1";
    const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xe9, 0x35, 0x0a]);
    const { problems, found, documents } = read(bytes);
    expect(problems).toEqual(['FOL5001 3:21 "\ufffd5"']);
    expect(found[0]?.message.en).toBe(
      "Byte 60 of the file (E9 in hexadecimal) is no text in UTF-8",
    );
    expect(found[0]?.remedy.en).toContain("encoding windows-1252");
    expect(documents).toHaveLength(1);
  });
});

test("memory does not grow with the file", () => {
  const rows = 400_000;
  const before = memoryInUse();
  function* chunks() {
    yield new TextEncoder().encode("kind,number,date,customer.name,line.item,line.amount\n");
    for (let row = 0; row < rows; row += 1000) {
      let text = "";
      for (let index = row; index < row + 1000; index++) {
        text += `invoice,F${index >> 1},2026-01-15,Une cliente au nom assez long ${index >> 1},Tonte de pelouse,60.00\n`;
      }
      yield new TextEncoder().encode(text);
    }
  }
  let most = 0;
  let count = 0;
  const request = { source: undefined, taxes: new Set<string>(), report: () => expect.fail() };
  for (const _ of readDocuments({ ...request, file: { path: "data.csv", chunks } })) {
    count++;
    if (count % 20_000 === 0) most = Math.max(most, memoryInUse());
  }
  expect(count).toBe(rows / 2);
  expect(most - before).toBeLessThan(16_000_000);
});

/** What is still needed: garbage that waits for its collection does not count. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

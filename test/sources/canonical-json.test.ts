// The canonical JSON form: one document a line, one in a file, or a list of them.
import { describe, expect, test } from "vitest";
import { moneyText } from "../../language/model/money.ts";
import * as limits from "../../language/text/limits.ts";
import { plain, read } from "../support/data.ts";

const f1 = `{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15"}`;
const f2 = f1.replace("F1", "F2");

const ndjson = (text: string, chunk?: number) =>
  read(text, { path: "data.ndjson", ...(chunk === undefined ? {} : { chunk }) });
const json = (text: string, chunk?: number) =>
  read(text, { path: "data.json", ...(chunk === undefined ? {} : { chunk }) });
/** A document with these keys beside the needed ones. */
const withKeys = (keys: string) => ndjson(`${f1.slice(0, -1)},${keys}}`);

describe("documents", () => {
  test("with every key", () => {
    const { documents, problems } = ndjson(
      `{"folio":1,"x-note":{"a":[1]},"kind":"sale","number":"0001","date":"2026-01-15","due":"2026-02-15","status":"void","source":"vkf","sourceDescription":"Ventes","administration":"1","customer":{"id":"c","number":"7","name":"Côté","group":"G","province":"QC","country":"CA","x-":null},"relation":{"number":"R","name":"N"},"project":{"number":"P","description":"D"},"place":"Laval","currency":"USD","rate":1.3525,"prices":"inclusive","taxGroup":"TPS","lines":[{"item":"Tonte","code":"T","description":"d","quantity":2,"unitPrice":"30.00","discount":0.5,"amount":59.50,"taxGroup":"T","class":"C"},{"amount":-1}],"discount":1,"taxes":[{"tax":"TPS","base":"58.50","amount":2.93},{"tax":"TVQ","amount":0}],"total":"61.43","method":"Visa","amount":61.43,"fee":"0.10","rounding":-0.02,"applies":[{"document":"D1","date":"2026-01-01","rate":"1.3","amount":1,"discount":2,"writeOff":3}],"credits":{"document":"F0","date":"2025-01-01"}}`,
    );
    expect(problems).toEqual([]);
    expect(documents.map(plain)).toMatchObject([
      {
        kind: "sale",
        number: "0001",
        status: "void",
        customer: { id: "c", number: "7", name: "Côté", group: "G", province: "QC", country: "CA" },
        relation: { number: "R", name: "N" },
        project: { number: "P", description: "D" },
        rate: "1.3525",
        prices: "inclusive",
        lines: [
          { item: "Tonte", quantity: 2, unitPrice: 30, discount: 0.5, amount: 59.5, class: "C" },
          { amount: -1 },
        ],
        taxes: [
          { tax: "TPS", base: 58.5, amount: 2.93 },
          { tax: "TVQ", amount: 0 },
        ],
        rounding: -0.02,
        applies: [{ document: "D1", amount: 1, discount: 2, writeOff: 3 }],
        credits: { document: "F0", date: "2025-01-01" },
      },
    ]);
  });

  test("absent taxes are absent, and an empty list is an empty list", () => {
    expect(ndjson(f1).documents[0]).not.toHaveProperty("taxes");
    expect(withKeys('"taxes":[]').documents[0]?.taxes).toEqual([]);
  });

  test("numbers keep the digits that they are written with", () => {
    const { documents } = withKeys('"total":12345678901234567.89,"amount":0.1,"fee":10.10');
    const [document] = documents;
    expect(
      [document?.total, document?.amount, document?.fee].map(
        (money) => money && moneyText(money, 2),
      ),
    ).toEqual(["12345678901234567.89", "0.10", "10.10"]);
  });

  test.each([1, 2, 3, 7, 65_536])("in chunks of %d bytes, by lines", (chunk) => {
    const text = `\n${f1}\r\n\n  ${f2}  \n`;
    expect(ndjson(text, chunk)).toMatchObject({
      documents: [{ number: "F1" }, { number: "F2", origin: { line: 4, column: 3, row: 2 } }],
      problems: [],
    });
    expect(ndjson(text.trim(), chunk).documents).toHaveLength(2);
  });

  test.each([1, 2, 3, 7, 65_536])("in chunks of %d bytes, as a JSON file", (chunk) => {
    for (const text of [f1, ` ${f1}\n`, `[${f1}]`, `[]`, ` [ ] `, `[\n  ${f1} ,\n  ${f2}\n]\n`]) {
      const { documents, problems } = json(text, chunk);
      expect(problems).toEqual([]);
      expect(documents).toHaveLength(text.split("folio").length - 1);
    }
    expect(json(`[\n  ${f1} ,\n  ${f2}\n]\n`).documents[1]?.origin).toMatchObject({
      line: 3,
      column: 3,
      row: 2,
    });
  });

  test("cut anywhere, the same documents and problems", () => {
    // Texts are taken in pieces of 65,536 characters: what counts lies across the end of the first.
    const odd = f2.replace("F2", '}],\\"\\\\[{');
    for (let length = 65_340; length < 65_540; length += 3) {
      const filler = f1.replace('"folio"', `"x-":"${"x".repeat(length)}","folio"`);
      const list = json(`[${filler}\n,${odd} , ${f2}]\n`, 1000);
      const lines = ndjson(`${filler}\r\n\n${odd}\n${f2}`, 1000);
      for (const { documents, problems } of [list, lines]) {
        expect(problems).toEqual([]);
        expect(documents.map(({ number }) => number)).toEqual(["F1", '}],"\\[{', "F2"]);
      }
      expect(list.documents[2]?.origin).toMatchObject({ line: 2, row: 3 });
      expect(lines.documents[2]?.origin).toMatchObject({ line: 4, column: 1, row: 3 });
      expect(json(`[${filler}${f2}]`, 1000).problems).toHaveLength(1);
    }
  });

  test("brackets and quotes inside texts end nothing", () => {
    const odd = f1.replace("F1", '}],\\"[{\\\\');
    expect(json(`[${odd},${f2}]`)).toMatchObject({
      documents: [{ number: '}],"[{\\' }, { number: "F2" }],
      problems: [],
    });
  });
});

describe("places", () => {
  test("of a value in a document over several lines", () => {
    const { documents, problems } = json(`[
  {
    "folio": 1, "kind": "invoice", "number": "F1", "date": "2026-01-15",
    "lines": [
      { "item": "Tonte", "amount": 60 },
      { "item": "Neige", "amount": "x" }
    ],
    "taxes": [ { "tax": "TPS", "amount": 3 } ]
  },
  { "folio": 1, "kind": "invoice", "number": "F2", "date": "2026-01-15", "taxes": [ { "tax": "TPS", "amount": 3 } ] }
]`);
    expect(problems).toEqual(['FOL5018 6:36 lines[1].amount "\\"x\\""']);
    expect(documents[0]?.taxes?.[0]?.origin).toMatchObject({
      line: 10,
      column: 94,
      field: "taxes[0].tax",
      excerpt: '"TPS"',
      row: 2,
    });
    expect(documents[0]?.origins?.get("number")).toMatchObject({ column: 46, excerpt: '"F2"' });
  });
});

describe("problems", () => {
  test.each<[string, string]>([
    ['"totals":1', 'FOL5014 1:63 totals "\\"totals\\""'],
    ['"__proto__":1', 'FOL5014 1:63 __proto__ "\\"__proto__\\""'],
    ['"constructor":{}', 'FOL5014 1:63 constructor "\\"constructor\\""'],
    ['"customer.name":"x"', 'FOL5014 1:63 customer.name "\\"customer.name\\""'],
    ['"customer":{"nom":"x"}', 'FOL5014 1:75 customer.nom "\\"nom\\""'],
    ['"lines":[{"amount":1,"taxes":[]}]', 'FOL5014 1:84 lines[0].taxes "\\"taxes\\""'],
    ['"kind":"payment"', 'FOL5027 1:63 "\\"kind\\""'],
    ['"place":1', 'FOL5028 1:71 place "1"'],
    ['"place":null', 'FOL5028 1:71 place "null"'],
    ['"place":""', 'FOL5023 1:71 place "\\"\\""'],
    ['"place":"  "', 'FOL5023 1:71 place "\\"  \\""'],
    ['"total":true', 'FOL5028 1:71 total "true"'],
    ['"total":"1,00"', 'FOL5018 1:71 total "\\"1,00\\""'],
    ['"total":1e5', 'FOL5018 1:71 total "1e5"'],
    ['"total":1.0000000', 'FOL5018 1:71 total "1.0000000"'],
    ['"total":" 1"', 'FOL5018 1:71 total "\\" 1\\""'],
    ['"due":"2024-02-30"', 'FOL5019 1:69 due "\\"2024-02-30\\""'],
    ['"status":"Void"', 'FOL5020 1:72 status "\\"Void\\""'],
    ['"rate":-1', 'FOL5022 1:70 rate "-1"'],
    ['"customer":"Tremblay"', 'FOL5028 1:74 customer "\\"Tremblay\\""'],
    ['"lines":{}', 'FOL5028 1:71 lines "{}"'],
    ['"lines":[1]', 'FOL5028 1:72 lines[0] "1"'],
    ['"lines":[{}]', 'FOL5016 1:72 lines[0] "{}"'],
    ['"taxes":[{"amount":1}]', 'FOL5016 1:72 taxes[0] "{\\"amount\\":1}"'],
    ['"taxes":null', 'FOL5028 1:71 taxes "null"'],
    ['"applies":[{"amount":1}]', 'FOL5016 1:74 applies[0] "{\\"amount\\":1}"'],
  ])("%s", (keys, problem) => {
    const { problems, documents } = withKeys(keys);
    expect(problems).toEqual([problem]);
    expect(documents).toEqual([]);
  });

  test("the nearest key is named", () => {
    expect(withKeys('"totals":1').found[0]?.remedy.en).toContain("“total”");
  });

  test("what must be there", () => {
    expect(ndjson('{"folio":1}').problems).toHaveLength(3);
    expect(withKeys('"credits":{"date":"2026-01-01"}').problems).toEqual([
      expect.stringMatching(/^FOL5016 1:1 /),
    ]);
  });

  test.each([
    [f1.replace('"folio":1,', ""), "FOL5029 1:1"],
    [f1.replace(":1,", ":2,"), "FOL5029 1:10 folio"],
    [f1.replace(":1,", ':"1",'), "FOL5029 1:10 folio"],
    [f1.replace(":1,", ":1.0,"), "FOL5029 1:10 folio"],
    ["[]", "FOL5028 1:1"],
    ['"x"', "FOL5028 1:1"],
  ])("%s", (text, problem) => {
    expect(ndjson(text).problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe("texts that are no JSON", () => {
  test.each<[string, string]>([
    ['{"a":1', "FOL5026 1:7"],
    ['{"a":"x', "FOL5026 1:6"],
    ['{"a" 1}', "FOL5026 1:6"],
    ["{a:1}", "FOL5026 1:2"],
    ['{"a":1,}', "FOL5026 1:8"],
    ["{'a':1}", "FOL5026 1:2"],
    ['{"a":01}', "FOL5026 1:6"],
    ['{"a":.5}', "FOL5026 1:6"],
    ['{"a":5.}', "FOL5026 1:6"],
    ['{"a":+5}', "FOL5026 1:6"],
    ['{"a":NaN}', "FOL5026 1:6"],
    ['{"a":-}', "FOL5026 1:6"],
    ['{"a":tru}', "FOL5026 1:6"],
    ['{"a":"\t"}', "FOL5026 1:7"],
    ['{"a":"\\x"}', "FOL5026 1:7"],
    ['{"a":"\\u12"}', "FOL5026 1:7"],
    ['{"a":"\\ud800"}', "FOL5026 1:6"],
    ['{"a":"\\u0000"}', "FOL5026 1:6"],
    ['{"a":1} 2', "FOL5026 1:9"],
    ["[1,]", "FOL5026 1:4"],
    [`${"[".repeat(65)}`, "FOL5026 1:65"],
    ["\u00a0{}", "FOL5026 1:1"],
  ])("%s", (text, problem) => {
    const { problems, documents } = ndjson(`${text}\n${f1}\n`);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(documents).toHaveLength(1);
  });

  test.each<[string, string]>([
    ["", "FOL5026 1:1"],
    [`${f1}\n${f2}`, "FOL5026 2:1"],
    [`[${f1}`, "FOL5026 1:64"],
    [`[${f1},`, "FOL5026 1:65"],
    [`[${f1},]`, "FOL5026 1:65"],
    [`[${f1} ${f2}]`, "FOL5026 1:65"],
    [`[${f1}]]`, "FOL5026 1:65"],
    [`[,${f1}]`, "FOL5026 1:2"],
    ['[{"folio":1]', "FOL5026 1:12"],
    ['[{"folio":"1]', "FOL5026 1:11"],
  ])("as a JSON file: %s", (text, problem) => {
    for (const chunk of [1, 3, 65_536]) {
      expect(json(text, chunk).problems).toEqual([expect.stringContaining(problem)]);
    }
  });

  test("a pair of escapes is one character", () => {
    expect(withKeys('"place":"\\ud83d\\ude00\\n\\/\\u00e9"').documents[0]?.place).toBe("😀\n/é");
  });

  test("a line without end is told and left out", () => {
    const { problems, documents } = ndjson(
      `${f1}\n{"x-a":"${"x".repeat(limits.documentLength)}"}\n${f2}\n`,
    );
    expect(problems).toEqual([expect.stringContaining("FOL5010 2:1")]);
    expect(documents).toHaveLength(2);
  });

  test("a bad byte ends the file before the record that it is in", () => {
    const bytes = [...new TextEncoder().encode(`${f1}\n${f2.slice(0, -5)}`), 0xff, 0x0a];
    const { problems, documents } = read(Uint8Array.from(bytes), { path: "data.ndjson" });
    expect(problems).toEqual([expect.stringContaining("FOL5001 2:58")]);
    expect(documents).toHaveLength(1);
    const list = Uint8Array.from([...new TextEncoder().encode(`[${f1},{"a":"`), 0xff, 0x5d]);
    expect(read(list, { path: "data.json" }).problems).toEqual([
      expect.stringContaining("FOL5001"),
    ]);
  });
});

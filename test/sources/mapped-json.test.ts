// JSON of other systems, read by the keys that a `source` of the book names.
import { expect, test } from "vitest";
import { mapping, plain, read, source } from "../support/data.ts";

const shop = mapping(
  {
    kind: ["type", { order: "invoice", payout: "payment", draft: "ignore" }],
    number: "id",
    date: "created as yyyy/mm/dd",
    "customer.name": "client.name",
    "line.item": "items.product.title",
    "line.amount": "items.net",
    "line.taxGroup": "regime",
    "tax.TPS": "items.gst",
    total: "gross",
    "applies.document": "settles.order",
    "applies.amount": "settles.amount",
  },
  { decimal: "," },
);

const readShop = (text: string, how = shop, path = "shop.json") =>
  read(text, { path, source: source(path.endsWith(".json") ? "json" : "ndjson", how) });

test("lists become lines and applications; what stands outside is said once", () => {
  const { documents, problems } = readShop(`[
  { "type": "order", "id": 1001, "created": "2026/01/15", "client": { "name": "Côté" }, "regime": "TPS", "gross": "78,75", "unread": [[{}]],
    "items": [
      { "product": { "title": "Tonte" }, "net": 60.00, "gst": "3,00" },
      { "product": { "title": "Neige" }, "net": "15,00", "gst": 0.75 }
    ] },
  { "type": "payout", "id": "P1", "created": "2026/01/20", "client": null, "gross": 100, "items": [],
    "settles": [ { "order": "1001", "amount": 78.75 }, { "order": "1002" }, { "order": "1003" } ] },
  { "type": "draft", "id": true }
]`);
  expect(problems).toEqual([]);
  expect(documents.map(plain)).toEqual([
    {
      kind: "invoice",
      number: "1001",
      date: "2026-01-15",
      status: "open",
      customer: { name: "Côté" },
      total: 78.75,
      lines: [
        { item: "Tonte", amount: 60, taxGroup: "TPS", taxes: [{ tax: "TPS", amount: 3 }] },
        { item: "Neige", amount: 15, taxGroup: "TPS", taxes: [{ tax: "TPS", amount: 0.75 }] },
      ],
      taxes: [{ tax: "TPS", amount: 3.75 }],
      applies: [],
    },
    {
      kind: "payment",
      number: "P1",
      date: "2026-01-20",
      status: "open",
      total: 100,
      lines: [],
      applies: [{ document: "1001", amount: 78.75 }, { document: "1002" }, { document: "1003" }],
    },
  ]);
});

test("a record without lists is one row; rows of one number are one document", () => {
  const flat = mapping({
    kind: "=sale",
    number: "no",
    date: "d",
    "line.amount": "net",
    amount: "paid",
  });
  const { documents } = readShop(
    `{"no":"1","d":"2026-01-15","net":1,"paid":3}\n{"no":"1","d":"2026-01-15","net":2}\n`,
    flat,
    "shop.ndjson",
  );
  expect(documents.map(plain)).toMatchObject([
    { amount: 3, lines: [{ amount: 1 }, { amount: 2 }] },
  ]);
});

test("a key with a point in it is found before the keys that it could lead through", () => {
  const how = mapping({ kind: "=sale", number: "a.b", date: "d" });
  const { documents } = readShop(`{"a.b":"1","a":{"b":"2"},"d":"2026-01-15"}`, how);
  expect(documents).toMatchObject([{ number: "1" }]);
});

test("problems have the key's path and its place", () => {
  const { problems } = readShop(`[
 {"type":"Order","id":"1","created":"2026/01/15"},
 {"type":"order","id":"2","created":"2026/02/30","items":[{"net":"1.5"}]},
 {"type":"order","id":"3","created":"2026/01/15","gross":{}},
 {"type":"order","id":"4","created":"2026/01/15","items":[{"net":[1,2]}]},
 {"type":"order","created":"2026/01/15"},
 {"type":"order","id":"5","created":"2026/01/15","items":[{"net":1e2}]},
 7
]`);
  const ofRecords = problems.filter((problem) => problem !== "FOL5095");
  expect(ofRecords).toEqual([
    'FOL5021 2:10 type "\\"Order\\""',
    'FOL5019 3:37 created "\\"2026/02/30\\""',
    'FOL5018 3:66 items.net "\\"1.5\\""',
    'FOL5028 4:58 gross "{}"',
    'FOL5028 5:66 items.net "[1,2]"',
    'FOL5016 6:2 "{\\"type\\":\\"order\\",\\"created\\":\\"2026/01/15\\"}"',
    'FOL5018 7:66 items.net "1e2"',
    'FOL5028 8:2 "7"',
  ]);
});

test("a key that stands twice is no guess between the two", () => {
  const { problems, documents } = readShop(
    `{"id":"1","id":"2","type":"order","created":"2026/01/15"}`,
  );
  expect(problems).toEqual([expect.stringContaining("FOL5027 1:11")]);
  expect(documents).toEqual([]);
});

// Our reader of JSON and the schema of the canonical form agree on every document.
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentSchema } from "../../language/model/document-schema.ts";
import { read } from "../support/data.ts";
import { runs } from "../support/runs.ts";

type Json =
  | null
  | undefined
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

function agree(document: Json): void {
  const text = JSON.stringify(document);
  const { problems } = read(text, { path: "data.ndjson" });
  const parsed = documentSchema.safeParse(JSON.parse(text));
  expect({ text, accepted: problems.length === 0 }).toEqual({ text, accepted: parsed.success });
}

const texts = ["F1", " Côté ", "__proto__", "x"];
const text = fc.constantFrom(...texts);
const amount = fc.constantFrom<Json>("60.00", "-0.00", "007", 5, -1.25, 12_345_678.9, 0);
const rate = fc.constantFrom<Json>("1.3525", 1.3525, 0);
const date = fc.constantFrom("2026-01-15", "2024-02-29", "1900-01-01", "2199-12-31");
const optional = { requiredKeys: [] };

const customer = fc.record(
  {
    id: text,
    number: text,
    name: text,
    group: text,
    province: fc.constantFrom("QC", " ON ", "x"),
    country: fc.constantFrom("CA", "BE", " CA "),
    "x-a": text,
  },
  optional,
);

const line = fc.record(
  {
    item: text,
    code: text,
    description: text,
    quantity: amount,
    unitPrice: amount,
    discount: amount,
    amount,
    taxGroup: text,
    class: text,
  },
  { requiredKeys: ["amount"] },
);

const application = fc.record(
  { document: text, date, rate, amount, discount: amount, writeOff: amount },
  { requiredKeys: ["document"] },
);

const tax = fc.record({ tax: text, base: amount, amount }, { requiredKeys: ["tax", "amount"] });

const good = fc.record(
  {
    folio: fc.constant(1),
    kind: fc.constantFrom("invoice", "bill-payment"),
    number: text,
    date,
    due: date,
    status: fc.constantFrom("open", "void"),
    source: text,
    sourceDescription: text,
    administration: text,
    customer,
    supplier: customer,
    relation: fc.record({ number: text, name: text }, optional),
    project: fc.record({ number: text, description: text }, optional),
    place: text,
    currency: fc.constantFrom("CAD", "EUR"),
    rate,
    prices: fc.constantFrom("exclusive", "inclusive"),
    taxGroup: text,
    lines: fc.array(line, { maxLength: 2 }),
    discount: amount,
    taxes: fc.array(tax, { maxLength: 2 }),
    total: amount,
    method: text,
    amount,
    fee: amount,
    rounding: amount,
    applies: fc.array(application, { maxLength: 2 }),
    credits: fc.record({ document: text, date }, { requiredKeys: ["document"] }),
    "x-any": fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ["folio", "kind", "number", "date"] },
);

const odd = fc.constantFrom<Json>(
  ...["", "  ", "x", "QC", "CA", "Canada", "CAD", "cad", "2024-02-30", "2026-1-5", "1900-01-00"],
  ...["1e5", "1,00", ".5", "5.", "+5", "--5", " 5", "1234567890123456789", "1.1234567", "1_0"],
  ...["invoice", "Invoice", "ignore", "exclusive", "open", "1", "-1"],
  ...[1, 2, -1, 1.1234567, 1e21, 1e-7, null, true, false],
  ...[[], {}, [[]], [{}], { amount: 1 }, [{ amount: 1 }], { document: "F1" }, [{ document: "F1" }]],
);

const keys = [
  ...[
    "folio",
    "kind",
    "number",
    "date",
    "due",
    "customer",
    "supplier",
    "lines",
    "taxes",
    "applies",
    "credits",
  ],
  ...["amount", "total", "rate", "currency", "status", "prices", "province", "country", "item"],
  ...["tax", "base", "document", "x-", "X-a", "", "toString", "__proto__", "customer.name"],
];

interface Mutation {
  readonly at: number;
  readonly key: string;
  readonly how: "replace" | "remove" | "add" | "rename";
  readonly value: Json;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(200),
  key: fc.constantFrom(...keys),
  how: fc.constantFrom("replace", "remove", "add", "rename"),
  value: odd,
});

/** The document with one change, at one of the places that it has. */
function mutate(document: Json, { at, key, how, value }: Mutation): Json {
  let left = at % countPlaces(document);
  return visit(document);

  function visit(node: Json): Json {
    const here = left === 0;
    left--;
    if (here && (how === "replace" || typeof node !== "object" || node === null)) return value;
    if (node === null || typeof node !== "object") return node;
    if (isList(node)) return here ? [...node, value] : node.map(visit);
    const entries = Object.entries(node).map(([name, inner]) => [name, visit(inner)] as const);
    if (!here) return fromEntries(entries);
    if (how === "remove")
      return fromEntries(entries.filter((_, index) => index !== at % entries.length));
    if (how === "add") return fromEntries([...entries, [key, value]]);
    return fromEntries(
      entries.map((entry, index) => (index === at % entries.length ? [key, entry[1]] : entry)),
    );
  }
}

/** With `__proto__` as the ordinary key that it is in JSON. */
function fromEntries(entries: readonly (readonly [string, Json])[]): Json {
  const unique = new Map(entries);
  return JSON.parse(
    `{${Array.from(unique, ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
  );
}

function countPlaces(node: Json): number {
  if (typeof node !== "object" || node === null) return 1;
  return Object.values(node).reduce((count: number, inner: Json) => count + countPlaces(inner), 1);
}

function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node);
}

test("good documents", () => {
  fc.assert(fc.property(good, agree), { numRuns: runs });
});

test("good documents with some change", () => {
  let refused = 0;
  fc.assert(
    fc.property(good, fc.array(mutation, { minLength: 1, maxLength: 3 }), (document, changes) => {
      const changed = changes.reduce(mutate, document);
      if (!documentSchema.safeParse(changed).success) refused++;
      agree(changed);
    }),
    { numRuns: runs * 4 },
  );
  // Enough of both kinds, or the test compares nothing.
  expect(refused).toBeGreaterThan(runs);
  expect(refused).toBeLessThan(runs * 4);
});

test("any JSON at all", () => {
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      odd,
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie("tree"), { noNullPrototype: true }),
    ),
  }));
  fc.assert(fc.property(tree, agree), { numRuns: runs });
});

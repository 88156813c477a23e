// What is read straight from bytes and what is read as texts are the same documents, the same problems and the same
// places. A record of NDJSON that is indented is read as a text: that is how the two are set beside each other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Document } from "../../language/model/document.ts";
import { isCleanUtf8 } from "../../language/text/utf8.ts";
import { mapping, read, source } from "../support/data.ts";
import { runs } from "../support/runs.ts";

/** All that a document says, with the places of all of it; columns counted `shift` less. */
function told(document: Document, shift: number): unknown {
  const place = (one: unknown) => {
    if (typeof one !== "object" || one === null || !("line" in one)) return one;
    const { line, column, row, field, excerpt } = one as Document["origin"];
    return { line, column: column - shift, row, field, excerpt };
  };
  const whole = (value: unknown): unknown => {
    if (typeof value === "bigint") return `${value}n`;
    if (Array.isArray(value)) return value.map(whole);
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).filter(([key]) => key !== "origin" && key !== "origins");
    const told: Record<string, unknown> = {};
    for (const [key, one] of fields) told[key] = whole(one);
    if ("origin" in value) told.origin = place(value.origin);
    const { origins } = value as Document;
    if (origins !== undefined) told.places = [...origins.values()].map(place);
    return told;
  };
  return whole(document);
}

function toldOf({ code, place, message }: Problem, shift: number): unknown {
  if (place.in !== "data") return { code, message };
  const { line, column, row, field, excerpt } = place;
  return { code, message, line, column: column - shift, row, field, excerpt };
}

const texts = fc.constantFrom(
  "F1",
  "F2",
  "é",
  "Côté, Lévesque",
  'dit "le Grand"',
  " F1",
  "F1 ",
  "",
  " ",
  "\t",
  "😀",
  "e\u0301",
  "\u00a0x",
  "a\\b",
  "x".repeat(70),
  "TPS",
  "CAD",
  "QC",
  "CA",
  "XX",
  "deux\nlignes",
);
const amounts = fc.constantFrom<string | number>(
  "0",
  "-0",
  "1",
  "114.98",
  "-5.5",
  "1.1234567",
  "123456789.123456",
  "1234567890.5",
  "999999999999999999.999999",
  "1e5",
  "007",
  ".5",
  "5.",
  "1,5",
  "1 234,50",
  "+1",
  "--1",
  "",
  " 1",
  "1 ",
  0,
  5,
  10.1,
  -3.25,
  1e21,
  0.1234567,
);
const dates = fc.constantFrom(
  "2026-01-15",
  "2026-02-30",
  "2026-1-5",
  "15/01/2026",
  "",
  " 2026-01-15",
  "2026-12-31",
);
const kinds = fc.constantFrom("invoice", "sale", "payment", "credit-note", "facture", "", " sale");
const odd = fc.constantFrom<unknown>(null, true, false, 5, [], {}, "x");

/** Mostly what is ordinary: else every record would have a problem. */
function mostly<Value, Odd>(usual: Value, other: fc.Arbitrary<Odd>): fc.Arbitrary<Value | Odd> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const line = fc.record(
  {
    item: some(texts),
    quantity: some(amounts),
    amount: mostly("100.00", amounts),
    taxGroup: some(texts),
    "x-note": some(texts),
  },
  { requiredKeys: [] },
);

const documents = fc.record(
  {
    folio: mostly<unknown, unknown>(1, odd),
    kind: mostly("invoice", kinds),
    number: fc.oneof(texts, odd),
    date: mostly("2026-01-15", dates),
    customer: some(
      fc.record({ name: texts, province: texts, country: texts }, { requiredKeys: [] }),
    ),
    lines: fc.oneof(fc.array(fc.oneof({ weight: 9, arbitrary: line }, odd), { maxLength: 3 }), odd),
    taxes: some(fc.array(fc.record({ tax: texts, amount: amounts }, { requiredKeys: [] }))),
    applies: some(fc.array(fc.record({ document: texts, amount: amounts }, { requiredKeys: [] }))),
    credits: some(fc.record({ document: texts, date: dates }, { requiredKeys: [] })),
    total: some(amounts),
    rate: some(amounts),
    method: some(texts),
    unknown: some(odd),
  },
  { requiredKeys: ["number"] },
);

/** As JSON is written by different hands: keys in any order, blanks, escapes that need not be, keys twice. */
const hands = fc.record({
  blanks: fc.boolean(),
  escaped: fc.boolean(),
  turned: fc.boolean(),
  cut: fc.boolean(),
  twice: fc.boolean(),
});

type Hand = typeof hands extends fc.Arbitrary<infer Made> ? Made : never;

function written(value: object, hand: Hand): string {
  const entries = Object.entries(value);
  if (hand.turned) entries.reverse();
  let text = JSON.stringify(Object.fromEntries(entries));
  if (hand.blanks) text = text.replaceAll('":', '" : ').replaceAll(',"', ' ,\t"');
  if (hand.escaped) text = text.replaceAll("é", "\\u00e9").replaceAll("/", "\\/");
  if (hand.twice) text = text.replace("{", '{"number":"F9",');
  return hand.cut ? text.slice(0, -1) : text;
}

const usualHand: Hand = { blanks: false, escaped: false, turned: false, cut: false, twice: false };
const records = <Made extends object>(made: fc.Arbitrary<Made>) =>
  fc.array(fc.tuple(made, mostly(usualHand, hands)), { minLength: 1, maxLength: 6 });

function sideBySide(texts: readonly string[], options: Parameters<typeof read>[1]) {
  const both = [0, 1].map((shift) => {
    const file = texts.map((text) => " ".repeat(shift) + text).join("\n");
    const { documents, found } = read(file, { path: "data.ndjson", ...options });
    return {
      documents: documents.map((document) => told(document, shift)),
      problems: found.map((problem) => toldOf(problem, shift)),
    };
  });
  expect(both[0]).toEqual(both[1]);
}

describe("NDJSON as bytes and as texts", () => {
  test("canonical documents, in any chunks", () => {
    fc.assert(
      fc.property(records(documents), fc.integer({ min: 1, max: 400 }), (made, chunk) => {
        sideBySide(
          made.map(([value, hand]) => written(value, hand)),
          { chunk },
        );
      }),
      { numRuns: runs * 4 },
    );
  });

  const flat = fc.record(
    {
      No: fc.oneof(texts, odd),
      Type: mostly("sale", kinds),
      Date: mostly("2026-01-15", dates),
      Client: some(texts),
      "e\u0301tat": some(texts),
      Montant: mostly("100,00", amounts),
      Total: some(fc.oneof(amounts, odd)),
      Note: some(fc.oneof(texts, odd)),
    },
    { requiredKeys: [] },
  );
  const how = mapping(
    {
      kind: "Type",
      number: "No",
      date: "Date",
      "customer.name": "Client",
      place: "état",
      "line.amount": "Montant",
      total: "Total",
    },
    { decimal: ",", thousands: " " },
  );

  test("flat records through a source of the book, in any chunks", () => {
    fc.assert(
      fc.property(records(flat), fc.integer({ min: 1, max: 400 }), (made, chunk) => {
        const lines = made.map(([value, hand]) => written(value, hand));
        sideBySide(lines, { chunk, source: source("ndjson", how) });
      }),
      { numRuns: runs * 4 },
    );
  });
});

describe("CSV", () => {
  const row = fc.tuple(
    mostly("sale", kinds),
    texts,
    mostly("2026-01-15", dates),
    texts,
    mostly("100.00", amounts),
    amounts,
  );
  const header = ["kind", "number", "date", "customer.name", "line.amount", "total"];
  const how = mapping(Object.fromEntries(header.map((name) => [name, name])));

  test("the cells of a row give what the same texts give as a record of JSON", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (rows, always) => {
        const cell = (value: unknown) => {
          const text = String(value);
          return always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        };
        const csv = [header, ...rows].map((cells) => cells.map(cell).join(",")).join("\n");
        const json = rows.map(
          (cells) =>
            ` ${JSON.stringify(Object.fromEntries(cells.map((one, at) => [header[at], String(one)])))}`,
        );
        const brief = ({ documents, found }: ReturnType<typeof read>) => ({
          documents: documents.map((document) => {
            const { origin, origins, lines, ...fields } = document;
            return { ...fields, row: origin.row, amounts: lines.map(({ amount }) => amount) };
          }),
          problems: found.map(({ code, place, message }) => [
            code,
            message,
            place.in === "data" && place.row,
          ]),
        });
        const given = brief(read(csv, { source: source("csv", { ...how, delimiter: "," }) }));
        const wanted = brief(
          read(json.join("\n"), { path: "data.ndjson", source: source("ndjson", how) }),
        );
        expect(given).toEqual(wanted);
      }),
      { numRuns: runs * 4 },
    );
  });

  test("UTF-16 gives what UTF-8 gives, places too", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        fc.integer({ min: 2, max: 99 }),
        (rows, chunk) => {
          const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
          const text = [header, ...rows].map((cells) => cells.map(cell).join(",")).join("\n");
          const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
          const [narrow, other] = [read(text, { chunk }), read(wide, { chunk })];
          expect(other.problems).toEqual(narrow.problems);
          const all = (one: typeof narrow) => one.documents.map((document) => told(document, 0));
          expect(all(other)).toEqual(all(narrow));
        },
      ),
      { numRuns: runs },
    );
  });
});

test("bytes are clean UTF-8 where the strict decoder takes them and there is no NUL, wherever they lie", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pieces = fc.oneof(
    fc.constantFrom("a", "abcd", "é", "€", "😀").map((text) => [...Buffer.from(text)]),
    fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }),
      fc.integer({ min: 0, max: 5 }),
      (all, offset) => {
        const bytes = all.flat();
        const view = Uint8Array.from([...Array(offset).fill(0), ...bytes]).subarray(offset);
        let wanted = !bytes.includes(0);
        try {
          decoder.decode(view);
        } catch {
          wanted = false;
        }
        expect(isCleanUtf8(view)).toBe(wanted);
      },
    ),
    { numRuns: runs * 10 },
  );
});

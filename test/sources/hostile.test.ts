// Whatever stands in a data file, reading ends, throws nothing, and every place is where it says.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DataPlace } from "../../language/diagnostics/problem.ts";
import { mapping, type Reading, read, source } from "../support/data.ts";
import { runs } from "../support/runs.ts";

const csv = `kind,number,date,customer.name,line.item,line.amount,tax.TPS,total,applies.document
invoice,F1,2026-01-15,"Tremblay, Guy",Tonte,60.00,3.00,63.00,
invoice,F1,2026-01-15,,"Une ""grosse""
commande",40.00,,,
payment,P1,2026-01-16,Côté 😀,,,,,F1
`;

const json = `[{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Tonte \\u00e9","amount":60.00}]},
{"folio":1,"kind":"payment","number":"P1","date":"2026-01-16","applies":[{"document":"F1"}]}]
`;

const foreign = source(
  "json",
  mapping({ kind: "kind", number: "number", date: "date", "line.amount": "lines.amount" }),
);

const scrap = fc.constantFrom(
  ...['"', ",", "\n", "\r", "\r\n", ";", "\t", "{", "}", "[", "]", ":", "\\", "\\u", " ", "\ufeff"],
  ...["1e999999999", "NaN", "--5", "(5.00)", "\u00a0", "\u2212", "2024-02-30", "__proto__", "null"],
  ...["é", "😀", "F1", "invoice", "\u2028", "\0", '""', "folio", "9".repeat(40)],
);

const change = fc.record({
  at: fc.nat(400),
  remove: fc.nat(12),
  insert: fc.option(scrap, { nil: "" }),
});

function mutated(text: string, changes: readonly { at: number; remove: number; insert: string }[]) {
  const characters = [...text];
  for (const { at, remove, insert } of changes) {
    characters.splice(at % (characters.length + 1), remove, insert);
  }
  return characters.join("");
}

/** The text at a place begins with what the place shows of it. */
function checkPlaces(text: string, lineEnd: RegExp, { found, documents }: Reading): void {
  const lines = text.replace(/^\ufeff/, "").split(lineEnd);
  const check = ({ line, column, excerpt }: DataPlace) => {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    const shown = excerpt.slice(0, 80).split(" ")[0] ?? "";
    const there = (lines[line - 1] ?? "").slice(column - 1);
    expect({ shown, there }).toEqual({ shown, there: expect.stringMatching(startOf(shown)) });
  };
  for (const { code, place } of found) {
    // What stops a text is shown with what stands before it.
    if (place.in === "data" && !["FOL5001", "FOL5002", "FOL5049"].includes(code)) check(place);
  }
  for (const { origin, lines: all } of documents) {
    check(origin);
    for (const one of all) {
      check(one.origin);
      for (const place of one.origins?.values() ?? []) check(place);
    }
  }
}

function startOf(text: string): RegExp {
  return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`);
}

test.each([
  ["CSV", csv, "data.csv", undefined],
  ["a list", json, "data.json", undefined],
  ["lines", json.slice(1).replace("},\n", "}\n").replace("]\n", "\n"), "data.ndjson", undefined],
  ["mapped JSON", json, "data.json", foreign],
])("%s, changed in any way", (_, text, path, from) => {
  const options = { path, ...(from === undefined ? {} : { source: from }) };
  expect(read(text, options).problems).toEqual([]);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = mutated(text, changes);
      const reading = read(changed, options);
      checkPlaces(changed, path === "data.csv" ? /\r\n|\r|\n/ : /\n/, reading);
      // In any chunks, the same.
      expect(read(changed, { ...options, chunk: 3 }).problems).toEqual(reading.problems);
    }),
    { numRuns: runs * 2 },
  );
});

test("any bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("data.csv", "data.json", "data.ndjson", "-"),
      (bytes, path) => {
        const { found, documents } = read(bytes, { path });
        expect(found.length + documents.length).toBeGreaterThanOrEqual(0);
        for (const { message, remedy } of found) {
          expect(`${message.en}${message.fr}${remedy.en}${remedy.fr}`).not.toMatch(
            /undefined|\[object/,
          );
        }
      },
    ),
    { numRuns: runs * 2 },
  );
});

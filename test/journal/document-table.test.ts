// The compact table of documents against plain Maps: the same documents found, whatever their texts and numbers.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocumentTable, type KnownDocument } from "../../language/journal/document-table.ts";
import { createTextTable } from "../../language/journal/text-table.ts";
import { documentKinds } from "../../language/model/document-fields.ts";
import { readMoney, zero } from "../../language/model/money.ts";

const texts = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "F1", "F2", "é", "€", "x".repeat(200), "€".repeat(40_000)),
);

const documents: fc.Arbitrary<KnownDocument> = fc.record({
  number: texts,
  kind: fc.constantFrom(...documentKinds),
  date: fc.constantFrom("1900-01-01" as const, "2026-02-28" as const, "2199-12-31" as const),
  customer: texts,
  total: fc
    .constantFrom("0", "-0.05", "114.98", "999999999999999999.99")
    .map((text) => readMoney(text) ?? zero),
  opening: fc.boolean(),
});

describe("the table of documents", () => {
  test("keeps each identity once, and says of it what was put", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, documents)), (all) => {
        const table = createDocumentTable(true);
        const rows = new Map<string, number>();
        for (const [rest, document] of all) {
          const key = JSON.stringify([rest, document.number]);
          const before = rows.get(key);
          expect(table.find(rest, document.number)).toBe(before ?? -1);
          expect(table.add(rest, document)).toBe(before ?? -1);
          if (before !== undefined) continue;
          expect(table.row(rows.size)).toEqual(document);
          rows.set(key, rows.size);
        }
        expect(table.size()).toBe(rows.size);
      }),
    );
  });

  test("means by a number the last one of what kinds are to others", () => {
    fc.assert(
      fc.property(fc.array(documents), (all) => {
        const table = createDocumentTable(true);
        const meant = new Map<string, number>();
        for (const [row, document] of all.entries()) {
          const { kind, number, customer } = document;
          table.add(`${row}`, document);
          const as = kind === "invoice" || kind === "sale" ? "billed" : kind;
          if (as !== "billed" && as !== "deposit" && as !== "payment" && as !== "bill") {
            expect(table.name(number)).toBe(false);
            continue;
          }
          const key = JSON.stringify([as, number]);
          expect(table.name(number)).toBe(meant.has(key));
          meant.set(key, row);
          expect(table.named(as, number)).toBe(row);
          const ofSupplier = JSON.stringify(["bill of", number, customer]);
          expect(table.nameOfSupplier()).toBe(as === "bill" && meant.has(ofSupplier));
          if (as !== "bill") continue;
          meant.set(ofSupplier, row);
          expect(table.namedOfSupplier(number, customer)).toBe(row);
          expect(table.namedOfSupplier(number, `${customer} not there`)).toBe(-1);
        }
        expect(table.named("billed", "not there")).toBe(-1);
      }),
    );
  });

  test.each([
    ["in order", (index: number) => `V${index}`],
    ["falling", (index: number) => `V${1_000_000 - index}`],
    ["in no order", (index: number) => `V${(index * 7_919) % 1_000_003}`],
    ["in order until the last third", (index: number) => `V${index % 100_000}-${index}`],
  ])("grows past its pieces, with numbers %s", (_, numberOf) => {
    const table = createDocumentTable(true);
    const count = 150_000;
    const at = (index: number): KnownDocument => ({
      number: numberOf(index),
      kind: "sale",
      date: "2026-01-15",
      customer: `Client ${index % 500}`,
      total: readMoney(`${index}.05`) ?? zero,
      opening: false,
    });
    let known = 0;
    for (let index = 0; index < count; index++) {
      if (table.add("sale", at(index)) !== -1) known++;
      if (table.name(numberOf(index))) known++;
    }
    expect(known).toBe(0);
    for (let index = 0; index < count; index += 777) {
      expect(table.find("sale", numberOf(index))).toBe(index);
      expect(table.row(table.named("billed", numberOf(index)))).toEqual(at(index));
    }
    expect(table.find("invoice", numberOf(1))).toBe(-1);
    expect(table.find("sale", "none")).toBe(-1);
  });

  test("without the number in it, an identity is the rest", () => {
    const table = createDocumentTable(false);
    const [first, second] = fc.sample(documents, { numRuns: 2, seed: 1 });
    if (first === undefined || second === undefined) throw new Error("two samples");
    expect(table.add("a", first)).toBe(-1);
    expect(table.add("a", second)).toBe(0);
    expect(table.add("b", second)).toBe(-1);
  });
});

test("different texts have different numbers, the same one the same", () => {
  fc.assert(
    fc.property(fc.array(texts), (all) => {
      const table = createTextTable();
      const numbers = new Map<string, number>();
      for (const text of all) {
        const before = numbers.get(text);
        expect(table.find(text)).toBe(before ?? -1);
        const number = table.add(text);
        expect(number).toBe(before ?? numbers.size);
        numbers.set(text, number);
        expect(table.text(number)).toBe(text);
      }
    }),
  );
});

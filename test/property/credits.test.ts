// What is credited in whole leaves nothing behind, whatever the steps.
import fc from "fast-check";
import { expect, test } from "vitest";
import { books } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, compileMade, holds, shown } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import {
  creditInParts,
  creditInPieces,
  dayOf,
  hasModestDiscount,
  stories,
  tell,
} from "./made/stories.ts";

test("a credit of the whole, at once or in parts, returns every account to zero", () => {
  const cases = shown(
    fc
      .record({
        book: books(),
        told: stories,
        parts: fc.integer({ min: 1, max: 4 }),
        pieces: fc.boolean(),
        // Mostly whole lines: only an item that is credited to its end before the others leaves cents to give back.
        weights: fc.array(fc.constantFrom(0, 0, 0, 1, 3), { minLength: 1, maxLength: 12 }),
        stated: fc.boolean(),
        days: fc.nat({ max: 20 }),
      })
      .map(({ book, told, parts, pieces, weights, stated, days }) => {
        const sales = told.map((story) => ({ ...story, deposit: 0, events: [] }));
        let notes = 0;
        const documents = tell(book, sales).flatMap((sold) => {
          if (sold.kind !== "invoice" || sold.status !== undefined) return [];
          // Of a document's discount no part is told: it is credited with the whole.
          const whole = sold.discount !== undefined;
          const number = () => String(++notes);
          const date = dayOf(300 + days);
          if (pieces && hasModestDiscount(sold)) {
            const asked = { parts, stated, weights, day: 300 + days, number };
            return [sold, ...creditInPieces(book, sold, asked)];
          }
          return [
            sold,
            ...creditInParts(book, sold, { parts: whole ? 1 : parts, stated, date, number }),
          ];
        });
        return { book, documents };
      }),
    ({ book, documents }) => [bookFile(book), ndjson(documents)],
  );
  holds(cases, ({ book, documents }) => {
    const { entries, report } = compileMade([bookFile(book)], [ndjson(documents)]);
    expect(balancesOf(entries)).toEqual(new Map());
    expect(report.openItems).toEqual([]);
  });
});

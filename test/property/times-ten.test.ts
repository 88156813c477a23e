// P-META: ten times the amounts are ten times the balances, where nothing has to be split to the cent.
import fc from "fast-check";
import { expect, test } from "vitest";
import { books } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, compileMade, holds, shown } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { stories, tell } from "./made/stories.ts";

test("ten times the amounts, ten times the balances", () => {
  const cases = shown(
    fc.record({ book: books({ recognize: "issue" }), told: stories }).map(({ book, told }) => {
      // A discount is shared out, and cash is rounded to five cents: neither grows with the amounts.
      const even = told.map((story) => ({
        ...story,
        discount: 0,
        events: story.events.map((event) => ({ ...event, cash: false })),
      }));
      const documents = tell(book, even, { plain: true });
      return { book, documents, tenfold: documents.map(timesTen) };
    }),
    ({ book, documents, tenfold }) => [
      bookFile(book),
      ndjson(documents),
      ndjson(tenfold, "tenfold.ndjson"),
    ],
  );
  holds(
    cases,
    ({ book, documents, tenfold }) => {
      const plain = balancesOf(compileMade([bookFile(book)], [ndjson(documents)]).entries);
      const grown = balancesOf(compileMade([bookFile(book)], [ndjson(tenfold)]).entries);
      expect(grown).toEqual(new Map([...plain].map(([account, cents]) => [account, cents * 10n])));
    },
    1 / 3,
  );
});

function timesTen(document: MadeDocument): MadeDocument {
  const { lines, taxes, applies, ...rest } = document;
  const grown = (cents: bigint | undefined) => (cents === undefined ? undefined : cents * 10n);
  const money = Object.fromEntries(
    (["total", "amount", "fee"] as const).flatMap((name) => {
      const cents = grown(document[name]);
      return cents === undefined ? [] : [[name, cents]];
    }),
  );
  return {
    ...rest,
    ...money,
    lines: lines.map((line) => ({ ...line, amount: line.amount * 10n })),
    ...(taxes === undefined
      ? {}
      : { taxes: taxes.map(({ tax, amount }) => ({ tax, amount: amount * 10n })) }),
    ...(applies === undefined
      ? {}
      : {
          applies: applies.map(({ document: applied, amount, discount, writeOff }) => ({
            document: applied,
            ...(amount === undefined ? {} : { amount: amount * 10n }),
            ...(discount === undefined ? {} : { discount: discount * 10n }),
            ...(writeOff === undefined ? {} : { writeOff: writeOff * 10n }),
          })),
        }),
  };
}

// Order decides nothing but the order of entries: of documents, of lines, of files, of declarations.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextFile } from "../support/front-end.ts";
import { books, type MadeBook } from "./made/book.ts";
import { blockOf, bookFile, bookText } from "./made/book-text.ts";
import { compileMade, holds, shown, targets, type WrittenEntry } from "./made/compiled.ts";
import { csv, ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { stories, tell } from "./made/stories.ts";

const made = fc.record({ book: books(), told: stories }).map(({ book, told }) => ({
  book,
  documents: tell(book, told),
}));

test("permuting documents permutes entries and changes nothing else", () => {
  const cases = shown(
    made.chain(({ book, documents }) =>
      shuffled(documents).map((others) => ({ book, documents, others })),
    ),
    ({ book, documents, others }) => [
      bookFile(book),
      ndjson(documents),
      ndjson(others, "permuted.ndjson"),
    ],
  );
  holds(
    fc.tuple(cases, targets),
    ([{ book, documents, others }, target]) => {
      const before = compileMade([bookFile(book)], [ndjson(documents)], target);
      const after = compileMade([bookFile(book)], [ndjson(others)], target);
      expect(texts(after.entries)).toEqual(texts(before.entries));
      expect(lines(after.bytes)).toEqual(lines(before.bytes));
      const { documents: _before, ...figures } = before.report;
      const { documents: _after, ...others_ } = after.report;
      expect(others_).toEqual(figures);
    },
    1 / 3,
  );
});

test("several data files are one, in any order", () => {
  const cases = shown(
    made.chain(({ book, documents }) =>
      fc.nat({ max: documents.length }).map((cut) => ({ book, documents, cut })),
    ),
    ({ book, documents, cut }) => [bookFile(book), ...cutAt(documents, cut)],
  );
  holds(
    cases,
    ({ book, documents, cut }) => {
      const whole = compileMade([bookFile(book)], [ndjson(documents)]);
      const [first, second] = cutAt(documents, cut);
      const parts = compileMade([bookFile(book)], [first, second]);
      expect(parts.bytes).toEqual(whole.bytes);
      const turned = compileMade([bookFile(book)], [second, first]);
      expect(texts(turned.entries)).toEqual(texts(whole.entries));
    },
    1 / 3,
  );
});

test("permuting the lines of documents changes no byte", () => {
  const cases = shown(
    made.chain(({ book, documents }) =>
      fc.tuple(...documents.map((document) => shuffled(document.lines))).map((lists) => ({
        book,
        documents,
        others: documents.map((document, index) => ({ ...document, lines: lists[index] ?? [] })),
      })),
    ),
    ({ book, documents, others }) => [
      bookFile(book),
      ndjson(documents),
      ndjson(others, "permuted.ndjson"),
    ],
  );
  holds(
    fc.tuple(cases, targets),
    ([{ book, documents, others }, target]) => {
      const before = compileMade([bookFile(book)], [ndjson(documents)], target);
      const after = compileMade([bookFile(book)], [ndjson(others)], target);
      expect(after.bytes).toEqual(before.bytes);
      expect(after.report).toEqual(before.report);
    },
    1 / 3,
  );
});

test("permuting settings, declarations and files of the book changes no byte", () => {
  const cases = shown(
    made.chain(({ book, documents }) => {
      const { settings, declarations } = bookText(book);
      return fc
        .record({
          settings: shuffled(settings),
          declarations: shuffled([...declarations, blockOf(settings)]),
          cut: fc.nat({ max: declarations.length }),
          turned: fc.boolean(),
        })
        .map((order) => ({ book, documents, others: permuted(book, order) }));
    }),
    ({ book, documents, others }) => [bookFile(book), ...others, ndjson(documents)],
  );
  holds(
    fc.tuple(cases, targets),
    ([{ book, documents, others }, target]) => {
      const before = compileMade([bookFile(book)], [ndjson(documents)], target);
      const after = compileMade(others, [ndjson(documents)], target);
      expect(after.bytes).toEqual(before.bytes);
      expect(after.report).toEqual(before.report);
    },
    1 / 3,
  );
});

test("CSV and NDJSON of the same documents are the same journal", () => {
  const cases = shown(
    fc.record({ book: books(), told: stories }).map(({ book, told }) => ({
      book,
      documents: tell(book, told).filter(
        ({ taxes, lines }) => taxes !== undefined || lines.length === 0,
      ),
    })),
    ({ book, documents }) => [bookFile(book), ndjson(documents)],
  );
  holds(
    cases,
    ({ book, documents }) => {
      const known = withKnownDocuments(documents);
      const taxes = book.taxes.map(({ name }) => name);
      const fromJson = compileMade([bookFile(book)], [ndjson(known)]);
      const fromCsv = compileMade([bookFile(book)], [csv(known, taxes)]);
      expect(fromCsv.bytes).toEqual(fromJson.bytes);
      expect(fromCsv.report).toEqual(fromJson.report);
    },
    1 / 3,
  );
});

interface Order {
  readonly settings: readonly string[];
  readonly declarations: readonly string[];
  readonly cut: number;
  readonly turned: boolean;
}

/** Two files; their names decide which is read first. */
function permuted(book: MadeBook, { settings, declarations, cut, turned }: Order): TextFile[] {
  const block = blockOf(bookText(book).settings);
  const texts = declarations.map((text) => (text === block ? blockOf(settings) : text));
  const [first, second] = turned ? ["b.folio", "a/b.folio"] : ["a/b.folio", "b.folio"];
  return [
    { path: first, text: `${texts.slice(0, cut).join("\n")}\n` },
    { path: second, text: `${texts.slice(cut).join("\n")}\n` },
  ];
}

/** Leaves out what names a document that is not there. */
function withKnownDocuments(documents: readonly MadeDocument[]): readonly MadeDocument[] {
  const numbers = new Set(documents.flatMap(({ kind, number }) => (isNamed(kind) ? [number] : [])));
  return documents.filter(
    ({ applies = [], credits }) =>
      applies.every(({ document }) => numbers.has(document)) &&
      (credits === undefined || numbers.has(credits)),
  );
}

function isNamed(kind: MadeDocument["kind"]): boolean {
  return kind === "invoice" || kind === "sale" || kind === "deposit";
}

function cutAt(documents: readonly MadeDocument[], cut: number): [TextFile, TextFile] {
  return [ndjson(documents.slice(0, cut), "1.ndjson"), ndjson(documents.slice(cut), "2.ndjson")];
}

function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function texts(entries: readonly WrittenEntry[]): string[] {
  return entries
    .map(({ date, reference, description, postings }) =>
      [
        date,
        reference,
        description,
        ...postings.map(({ account, cents }) => `${account} ${cents}`),
      ].join(" | "),
    )
    .sort();
}

function lines(bytes: Uint8Array): string[] {
  return new TextDecoder("latin1").decode(bytes).split("\n").sort();
}

// P-SUM: the written totals equal those computed straight from the rows, by document and by account, and what
// each customer owes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { accounts, books, type MadeBook } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, centsOf, compileMade, holds, shown, sumUp } from "./made/compiled.ts";
import { csv, ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { postingsOf, settledBy, totalOf } from "./made/reckoning.ts";
import { stories, tell } from "./made/stories.ts";

const plain = fc
  .record({
    book: books({ recognize: "issue", ungrouped: true }),
    told: stories,
    asCsv: fc.boolean(),
  })
  .map(({ book, told, asCsv }) => {
    const documents = tell(book, told, { plain: true });
    const taxes = book.taxes.map(({ name }) => name);
    const data = asCsv ? csv(documents, taxes) : ndjson(documents);
    return { book, documents, data };
  });

test("exclusive prices and stated taxes: each account, straight from the rows", () => {
  const cases = shown(plain, ({ book, data }) => [bookFile(book), data]);
  holds(cases, ({ book, documents, data }) => {
    const { entries } = compileMade([bookFile(book)], [data]);
    expect(balancesOf(entries)).toEqual(sumUp(documents.flatMap(rowsOf(book, documents))));
  });
});

test("exclusive prices and stated taxes: each document, straight from the rows", () => {
  const cases = shown(
    plain.map((made) => ({ ...made, book: { ...made.book, reference: "number" } as const })),
    ({ book, data }) => [bookFile(book), data],
  );
  holds(cases, ({ book, documents, data }) => {
    const { entries } = compileMade([bookFile(book)], [data]);
    const name = ({ kind, number, date }: MadeDocument) => `${date} ${kind} ${number}`;
    const wanted = new Map(
      documents.map((document) => [name(document), sumUp(rowsOf(book, documents)(document))]),
    );
    // A document whose postings cancel out on each account has an entry all the same.
    const written = new Map(documents.map((document) => [name(document), new Map()]));
    for (const entry of entries) {
      const [kind = "", number = ""] = entry.description.split(" ");
      expect(number).toBe(entry.reference);
      written.set(`${entry.date} ${kind} ${number}`, balancesOf([entry]));
    }
    expect(written).toEqual(wanted);
  });
});

test("what each customer owes is totals − payments − credits, and the report's open items", () => {
  const cases = shown(
    fc.record({ book: books({ recognize: "issue" }), told: stories }).map(({ book, told }) => ({
      book,
      documents: tell(book, told),
    })),
    ({ book, documents }) => [bookFile(book), ndjson(documents)],
  );
  holds(cases, ({ book, documents }) => {
    const { report, entries } = compileMade([bookFile(book)], [ndjson(documents)]);
    const owed = sumUp(
      documents.map((document) => [document.customer.name, owedFor(book, documents, document)]),
    );
    const listed = report.openItems.map(({ account, customer, open, documents: items }) => {
      expect(account).toBe(accounts.receivable);
      expect(items.reduce((all, item) => all + centsOf(item.open), 0n)).toBe(centsOf(open));
      return [customer, centsOf(open)] as const;
    });
    expect(sumUp(listed)).toEqual(owed);
    const all = [...owed.values()].reduce((sum, cents) => sum + cents, 0n);
    expect(balancesOf(entries).get(accounts.receivable) ?? 0n).toBe(all);
  });
});

function rowsOf(book: MadeBook, documents: readonly MadeDocument[]) {
  return (document: MadeDocument): [string, bigint][] => {
    const credited = documents.find(
      ({ kind, number }) => kind === "invoice" && number === document.credits,
    );
    return [...postingsOf(book, document, credited)];
  };
}

/** What a document adds to what its customer owes. */
function owedFor(
  book: MadeBook,
  documents: readonly MadeDocument[],
  document: MadeDocument,
): bigint {
  if (document.status === "void" || document.status === "draft") return 0n;
  const used = (document.applies ?? []).reduce((all, { amount = 0n }) => all + amount, 0n);
  switch (document.kind) {
    case "invoice":
      return totalOf(book, document) - used;
    case "credit-note":
      return -creditedBy(book, documents, document);
    case "sale":
      return totalOf(book, document) - settledBy(document);
    case "payment":
      return -settledBy(document);
    case "refund":
      return (document.amount ?? 0n) - totalOf(book, document);
    case "deposit":
      return 0n;
  }
}

/** Credit notes that state no taxes come as the whole of their invoice: the last one's total is what is left. */
function creditedBy(
  book: MadeBook,
  documents: readonly MadeDocument[],
  note: MadeDocument,
): bigint {
  if (note.taxes !== undefined) return totalOf(book, note);
  const invoice = documents.find(
    ({ kind, number }) => kind === "invoice" && number === note.credits,
  );
  const parts = documents.filter(({ credits }) => credits === note.credits);
  const last = parts.at(-1)?.number === note.number;
  return last && invoice !== undefined ? totalOf(book, invoice) : 0n;
}

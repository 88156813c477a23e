// P-MIRROR: made sales, told as bills, their credits and their payments, post the same cents on the other side.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextFile } from "../support/front-end.ts";
import { books, type MadeBook } from "./made/book.ts";
import { blockOf, bookText } from "./made/book-text.ts";
import { compileMade, holds, shown, type WrittenEntry } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { stories, tell } from "./made/stories.ts";

/** What documents of customers are called where they are of suppliers. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["invoice", "bill"],
  ["credit-note", "bill-credit"],
  ["payment", "bill-payment"],
]);

/** A bill is booked on its own day, with its discount on its lines: these sales are, too. */
const made = books({ recognize: "issue" }).map(
  (book): MadeBook => ({ ...book, discountTo: undefined, reference: "number" }),
);

const cases = shown(
  fc.record({ book: made, told: stories }).map(({ book, told }) => ({
    sold: bookFile(book, (line) => line),
    bought: bookFile(book, inMirror),
    sales: tell(
      book,
      told.map((story) => ({ ...story, deposit: 0 })),
    ).flatMap(withMirror),
  })),
  ({ bought, sales }) => [bought, billsOf(sales)],
);

test("bills, their credits and their payments are sales on the other side", () => {
  const seen = new Set<string>();
  holds(cases, ({ sold, bought, sales }) => {
    const ofSales = compileMade([sold], [ndjson(sales)], "hledger").entries;
    const ofBills = compileMade([bought], [billsOf(sales)], "hledger").entries;
    expect(ofBills.map(shownEntry)).toEqual(ofSales.map(turned).map(shownEntry));
    for (const { description } of ofBills) seen.add(description.split(" ")[0] ?? "");
  });
  for (const kind of kinds.values()) expect(seen).toContain(kind);
});

/** Suppliers take no fees off; what is neither billed, credited nor paid has no mirror. */
function withMirror({ fee: _, ...document }: MadeDocument): readonly MadeDocument[] {
  return kinds.has(document.kind) ? [document] : [];
}

function billsOf(sales: readonly MadeDocument[]): TextFile {
  const { path, text } = ndjson(sales);
  return {
    path,
    text: text
      .replace(/"kind":"([^"]+)"/g, (_, kind: string) => `"kind":"${kinds.get(kind)}"`)
      .replaceAll('"customer":', '"supplier":'),
  };
}

function bookFile(book: MadeBook, tell: (line: string) => string): TextFile {
  const { settings, declarations } = bookText(book);
  const text = `${blockOf(settings.map(tell))}\n${declarations.map(tell).join("\n")}\n`;
  return { path: "book.folio", text };
}

/** Who owes is owed, what is sold is bought, and the taxes on it come back. */
function inMirror(line: string): string {
  const [word = ""] = line.split(" ");
  switch (word) {
    case "account":
      return line
        .replace(/^(account (?:24|25)\d\d .*) liability$/, "$1 asset")
        .replace(/^(account 1210 .*) asset$/, "$1 liability")
        .replace(/^(account 400\d .*) revenue$/, "$1 expense");
    case "receivable":
      return `${line.replace(word, "payable")}\n  receivable 1030`;
    case "payment":
    case "write-off":
      return `purchases ${line}`;
    case "group":
      return line.replace(
        /^group (invoice|payment)/,
        (_, kind: string) => `group ${kinds.get(kind)}`,
      );
    case "tax":
    case "category":
    case "item":
      return line.replace(/ credit /g, " purchases debit ").replaceAll("customer.", "supplier.");
    default:
      return line;
  }
}

/** Each posting on the other side, and each kind by its other name. */
function turned(entry: WrittenEntry): WrittenEntry {
  return {
    ...entry,
    description: entry.description.replace(/^[a-z-]+/, (kind) => kinds.get(kind) ?? kind),
    postings: entry.postings.map(({ account, cents }) => ({ account, cents: -cents })),
  };
}

/** Debits come first in either: what was last may be first. */
function shownEntry({ date, reference, description, postings }: WrittenEntry): string {
  const lines = postings.map(({ account, cents }) => `${account} ${cents}`).sort();
  return [date, reference, description, ...lines].join(" | ");
}

// P-MIRROR: made sales, told as bills, their credits and their payments, post the same cents on the other side.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextFile } from "../support/front-end.ts";
import { type JournalEntry, readHledgerJournal } from "../support/hledger-reader.ts";
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

/** By number and kind, so that both sides say the same; a credit is at the rate of what it credits. */
const rate = fc.oneof(
  fc.integer({ min: 50_000, max: 200_000 }),
  fc.integer({ min: 1, max: 200_000_000 }),
);

const foreignCases = shown(
  fc
    .record({ book: made, told: stories, rates: fc.array(rate, { minLength: 1, maxLength: 5 }) })
    .map(({ book, told, rates }) => {
      const sales = tell(
        book,
        told.map((story) => ({
          ...story,
          deposit: 0,
          // Cash is rounded in the currency of the firm alone.
          events: story.events.map((event) => ({ ...event, cash: false })),
        })),
      ).flatMap(withMirror);
      const inDollars = (file: TextFile) => withRates(file, rates);
      return {
        sold: bookFile(book, inCurrencies),
        bought: bookFile(book, (line) => inCurrencies(inMirror(line))),
        sales: inDollars(ndjson(sales)),
        bills: inDollars(billsOf(sales)),
      };
    }),
  ({ bought, bills }) => [bought, bills],
);

test("in another currency, too: each posting in both currencies", () => {
  let exchanged = 0;
  holds(foreignCases, ({ sold, bought, sales, bills }) => {
    const [ofSales, ofBills] = [
      [sold, sales],
      [bought, bills],
    ].map(([book, data]) => {
      const { bytes } = compileMade(book ? [book] : [], data ? [data] : [], "hledger");
      return readHledgerJournal(new TextDecoder().decode(bytes));
    });
    const lines = ({ date, code, postings }: JournalEntry, side: bigint) =>
      [
        `${date} ${code}`,
        ...postings
          .map(({ account, currency, micros, home }) => {
            const own = home === undefined ? "" : ` ${side * home.micros}`;
            return `${account.replace(/^[a-z]+:/, "")} ${side * micros} ${currency}${own}`;
          })
          .sort(),
      ].join(" | ");
    expect(ofBills?.map((entry) => lines(entry, 1n))).toEqual(
      ofSales?.map((entry) => lines(entry, -1n)),
    );
    for (const { postings } of ofBills ?? []) {
      if (postings.some(({ account }) => account.includes("Change"))) exchanged++;
    }
  });
  expect(exchanged).toBeGreaterThan(0);
});

/** What is gained on one side is lost on the other: one account takes both. */
function inCurrencies(line: string): string {
  if (line !== "currency CAD") return line;
  return [line, "currencies USD", "rounding exchange to 5997", "exchange gain 5998 loss 5998"].join(
    "\n  ",
  );
}

function withRates({ path, text }: TextFile, rates: readonly number[]): TextFile {
  const lines = text.trimEnd().split("\n");
  const dollars = lines.map((line, index) => {
    const units = rates[index % rates.length] ?? 0;
    const own = `${Math.floor(units / 100_000)}.${String(units % 100_000).padStart(5, "0")}`;
    const at = line.includes('"credits"') ? "" : `,"rate":"${own}"`;
    return line.replace('"date":', `"currency":"USD"${at},"date":`);
  });
  return { path, text: `${dollars.join("\n")}\n` };
}

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
  const exchange = settings.map(tell).some((line) => line.includes("currencies"))
    ? ['account 5997 "Arrondis de change" expense', 'account 5998 "Change" expense']
    : [];
  const text = `${blockOf(settings.map(tell))}\n${[...declarations, ...exchange].map(tell).join("\n")}\n`;
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

// Where customers owe on several accounts, each document settles on its own: both accounts come to zero when all is paid, and
// hold what their customers' open items say before.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextFile } from "../support/front-end.ts";
import { readHledgerAccounts, readHledgerJournal } from "../support/hledger-reader.ts";
import { accounts, books, type MadeBook } from "./made/book.ts";
import { blockOf, bookText } from "./made/book-text.ts";
import { balancesOf, centsOf, compileMade, holds, shown, sumUp } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { type StoryEvent, stories, tell } from "./made/stories.ts";

const other = "1211";

/** What tells the accounts apart: whose documents, or of when, are on the other one. */
interface Apart {
  readonly when: string;
  readonly isOther: (about: { readonly customer: string; readonly date: string }) => boolean;
}

const aparts: readonly Apart[] = [
  { when: 'customer.group = "Municipal"', isOther: ({ customer }) => customer !== "Gagnon" },
  { when: "customer.province = ON", isOther: ({ customer }) => customer === "Gagnon" },
  { when: "currency = USD", isOther: ({ customer }) => customer === "Gagnon" },
  { when: "date in 2026-01-01..2026-03-15", isOther: ({ date }) => date <= "2026-03-15" },
];

const cases = shown(
  fc
    .record({
      book: books({ recognize: "issue" }),
      told: stories,
      apart: fc.constantFrom(...aparts),
      paid: fc.boolean(),
    })
    .map(({ book, told, apart, paid }) => {
      const documents = tell(
        book,
        told.map((story) => ({
          ...story,
          events: [
            ...story.events
              .filter(({ what }) => !paid || what === "payment")
              .map((event) => ({
                ...event,
                percent: paid ? Math.min(event.percent, 50) : event.percent,
                cash: event.cash && apart.when !== "currency = USD",
              })),
            ...(paid ? [lastPayment] : []),
          ],
        })),
      );
      return {
        apart,
        paid,
        plain: bookFile(book, apart, false),
        split: bookFile(book, apart, true),
        data: dataFile(documents, apart),
      };
    }),
  ({ split, data }) => [split, data],
);

const lastPayment: StoryEvent = {
  what: "payment",
  percent: 100,
  days: 60,
  method: 0,
  discount: 0,
  writeOff: 0,
  fee: 0,
  cash: false,
};

test("two receivables together are the one that they part, entry by entry, and each is what its customers owe", () => {
  const seen = new Set<string>();
  holds(cases, ({ apart, plain, split, data }) => {
    const [whole, parted] = [compiled(plain, data), compiled(split, data)];
    const together = (entry: (typeof parted.entries)[number]) => [
      `${entry.date} ${entry.description}`,
      sumUp(
        entry.postings.map(({ account, cents }) => [
          account === other ? accounts.receivable : account,
          cents,
        ]),
      ),
    ];
    expect(parted.entries.map(together)).toEqual(whole.entries.map(together));
    const open = parted.report.openItems.flatMap(({ account, customer, documents }) =>
      documents.map((item) => ({ account, customer, ...item })),
    );
    for (const item of open.filter(({ account }) => account !== accounts.deposits)) {
      expect(item.account).toBe(apart.isOther(item) ? other : accounts.receivable);
      seen.add(item.account);
    }
    const balances = balancesOf(parted.entries);
    const owed = sumUp(open.map((item) => [item.account, centsOf(item.open)]));
    for (const account of [accounts.receivable, other]) {
      expect(balances.get(account)).toBe(owed.get(account));
    }
  });
  expect(seen).toEqual(new Set([accounts.receivable, other]));
});

test("when everything is paid, nothing is left on either", () => {
  const moved = new Set<string>();
  holds(
    cases.filter(({ paid }) => paid),
    ({ split, data }) => {
      const { entries, report } = compiled(split, data);
      const balances = balancesOf(entries);
      for (const account of [accounts.receivable, other]) {
        expect(balances.get(account) ?? 0n).toBe(0n);
      }
      expect(report.openItems.filter(({ account }) => account !== accounts.deposits)).toEqual([]);
      for (const { postings } of entries) for (const { account } of postings) moved.add(account);
    },
    0.5,
  );
  expect(moved).toContain(other);
});

/** What was written, all of it in the book's currency. */
function compiled(book: TextFile, data: TextFile) {
  const { bytes, report } = compileMade([book], [data], "hledger");
  const text = new TextDecoder().decode(bytes);
  const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
  const entries = readHledgerJournal(text).map(({ date, description, postings }) => ({
    date,
    description,
    postings: postings.map(({ account, micros, home }) => ({
      account: codes.get(account) ?? account,
      cents: (home?.micros ?? micros) / 10_000n,
    })),
  }));
  return { entries, report };
}

function bookFile(book: MadeBook, { when }: Apart, split: boolean): TextFile {
  const { settings, declarations } = bookText(book);
  const block = settings.flatMap((line) => {
    if (line === "currency CAD" && when === "currency = USD") {
      return [line, "currencies USD", "rounding exchange to 5997", "exchange gain 5998 loss 5998"];
    }
    return split && line.startsWith("receivable ") ? [line, `debit ${other} when ${when}`] : [line];
  });
  const chart = [
    `account ${other} "Autres clients" asset`,
    'account 5997 "Arrondis de change" expense',
    'account 5998 "Change" expense',
  ];
  return {
    path: "book.folio",
    text: `${blockOf(block)}\n${[...declarations, ...chart].join("\n")}\n`,
  };
}

/**
 * Who pays an invoice says nothing but a name: what decides the account stands on the invoice. Payments have numbers of their
 * own, so that a refund means the invoice that it names.
 */
function dataFile(documents: readonly MadeDocument[], { when, isOther }: Apart): TextFile {
  const { path, text } = ndjson(
    documents.map((document) =>
      document.kind === "payment" ? { ...document, number: `P${document.number}` } : document,
    ),
  );
  const lines = text.trimEnd().split("\n");
  const written = lines.map((line, index) => {
    const document = documents[index];
    if (document === undefined) return line;
    if (when === "currency = USD") {
      if (!isOther({ customer: document.customer.name, date: document.date })) return line;
      const rate = document.kind === "credit-note" ? "" : `,"rate":"1.${30 + (index % 20)}"`;
      return line.replace('"date":', `"currency":"USD"${rate},"date":`);
    }
    if (document.kind !== "payment" || document.applies?.length !== 1) return line;
    return line.replace(/,"group":"[^"]*","province":"[^"]*"/, "");
  });
  return { path, text: `${written.join("\n")}\n` };
}

// A book and documents that contradict each other end in a problem, and never in an entry that does not balance.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../language/index.ts";
import { addDays, readDate } from "../../language/model/calendar.ts";
import { checkTexts, compileTexts, type TextFile } from "../support/front-end.ts";
import { books, type MadeBook } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { holds, readEntries, shown } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import type { MadeDocument } from "./made/document.ts";
import { taxesOf } from "./made/reckoning.ts";
import { bearsTaxes, stories, tell } from "./made/stories.ts";

/** Breaks a document, or gives nothing where there is nothing to break in it. */
type Break = (document: MadeDocument, book: MadeBook) => MadeDocument | undefined;

// Ten dollars rather than a cent: taxes that are computed may give a cent back.
const contradictions: readonly (readonly [what: string, breaks: Break])[] = [
  ["an unknown item", onFirstLine((line) => ({ ...line, item: `${line.item}x` }))],
  ["an unknown tax group", onFirstLine((line) => ({ ...line, taxGroup: "Nulle" }))],
  [
    "a total that is a cent off",
    (one) => (one.total === undefined ? undefined : { ...one, total: one.total + 1n }),
  ],
  [
    "a line that is missing from the total",
    (one) =>
      one.total === undefined
        ? undefined
        : {
            ...one,
            lines: [
              ...one.lines,
              { item: "Tonte", amount: 1_000n, class: "Nord", taxGroup: "Détaxé" },
            ],
          },
  ],
  [
    "a discount that is not in the total",
    (one) =>
      one.total === undefined ? undefined : { ...one, discount: (one.discount ?? 0n) + 1_000n },
  ],
  [
    "taxes that are not stated",
    (one, book) => {
      if (book.computeTaxes || !bearsTaxes(book, one) || one.credits !== undefined)
        return undefined;
      const { taxes: _taxes, total: _total, ...rest } = one;
      return rest;
    },
  ],
  [
    "a tax that is not the book's",
    (one) =>
      one.lines.length === 0
        ? undefined
        : { ...one, taxes: [...(one.taxes ?? []), { tax: "TVP", amount: 0n }] },
  ],
  [
    "a tax that no line bears",
    (one, book) => {
      const [tax] = book.taxes;
      if (one.lines.length === 0 || tax === undefined || bearsTaxes(book, one)) return undefined;
      const { total: _total, ...rest } = one;
      return { ...rest, taxes: [{ tax: tax.name, amount: 100n }] };
    },
  ],
  [
    "an unknown method",
    (one) => (one.method === undefined ? undefined : { ...one, method: "Troc" }),
  ],
  [
    "money without a method",
    (one) => {
      const { method, ...rest } = one;
      return method === undefined ? undefined : rest;
    },
  ],
  [
    "a payment of nothing known",
    (one) => (one.kind === "payment" ? { ...one, applies: [{ document: "X-404" }] } : undefined),
  ],
  [
    "a payment that applies more than was paid",
    (one) =>
      one.kind === "payment" && (one.amount ?? 0n) > 0n
        ? { ...one, applies: [{ document: "1", amount: (one.amount ?? 0n) + 1n }] }
        : undefined,
  ],
  [
    "a credit of nothing known",
    (one) => (one.kind === "credit-note" ? { ...one, credits: "X-404" } : undefined),
  ],
  [
    "an invoice without lines",
    (one) => (one.kind === "invoice" ? { ...one, lines: [] } : undefined),
  ],
  [
    "a day outside the fiscal year",
    (one) => (moves(one) ? { ...one, date: "2027-01-01" } : undefined),
  ],
];

const sound = fc.record({ book: books({ recognize: "issue" }), told: stories });

describe("documents that contradict the book are refused", () => {
  test.each(contradictions)("%s", (_what, breaks) => {
    const cases = shown(
      sound
        .map(({ book, told }) => {
          const documents = tell(book, told);
          const broken = documents.map((one) => (isSkipped(one) ? undefined : breaks(one, book)));
          const index = broken.findIndex((one) => one !== undefined);
          const changed = documents.map((one, at) => (at === index ? (broken[at] ?? one) : one));
          return { book, index, changed };
        })
        .filter(({ index }) => index >= 0),
      ({ book, changed }) => [bookFile(book), ndjson(changed)],
    );
    holds(cases, ({ book, changed }) => expectRefused([bookFile(book)], [ndjson(changed)]), 1 / 10);
  });

  test("the same document twice", () => {
    const cases = shown(
      sound
        .map(({ book, told }) => ({ book, documents: tell(book, told) }))
        .filter(({ documents }) => documents.some((one) => !isSkipped(one))),
      ({ book, documents }) => [bookFile(book), ndjson(documents)],
    );
    holds(
      cases,
      ({ book, documents }) => {
        const again = documents.filter((one) => !isSkipped(one)).slice(-1);
        expectRefused([bookFile(book)], [ndjson(documents), ndjson(again, "again.ndjson")]);
      },
      1 / 10,
    );
  });

  test("two documents of a kind under one number", () => {
    const cases = shown(
      fc
        .record({ book: books(), told: stories, which: fc.nat() })
        .map(({ book, told, which }) => {
          const documents = tell(book, told).filter((one) => !isSkipped(one));
          const pairs = documents.flatMap((one, at) =>
            documents
              .slice(at + 1)
              .flatMap((other) => (other.kind === one.kind ? [{ one, other }] : [])),
          );
          const pair = pairs[which % Math.max(pairs.length, 1)];
          const changed = documents.map((document) =>
            document === pair?.other ? { ...document, number: pair.one.number } : document,
          );
          return { book, changed, isAny: pair !== undefined };
        })
        .filter(({ isAny }) => isAny),
      ({ book, changed }) => [bookFile(book), ndjson(changed)],
    );
    holds(cases, ({ book, changed }) => expectRefused([bookFile(book)], [ndjson(changed)]));
  });
});

/** What breaks a book that documents use: lines of its text, and what takes their place. */
const broken: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ["an account that is not declared", /^account 1210 .*\n/m, ""],
  ["an account that is declared twice", /^(account 1020 .*\n)/m, "$1$1"],
  ["a tax that is not declared", /^tax TPS /m, "tax TPX "],
  ["tax groups that are not declared", /^tax group .*\n/gm, ""],
  ["a category above itself", /^category "Ventes"/m, 'category "Ventes" in "Services"'],
  [
    "exceptions that contradict each other",
    /^item "Tonte"(.*?)( \{\n[^}]*\})?\n/m,
    'item "Tonte"$1 {\n  credit 4001 when customer.group = "Privé"\n  credit 4002 when customer.province = QC\n}\n',
  ],
  ["no receivable", /^ {2}receivable .*\n/m, ""],
  ["no target", /^ {2}target .*\n/m, ""],
  ["a brace that is not closed", /^\}\n/m, "\n"],
  ["an account that Sage's own module keeps", /^(account 1210 .*)$/m, "$1 linked to receivables"],
  ["an account of four letters", /^account 4001 (.*)$/m, 'account "ABCD" $1'],
];

describe("books that contradict themselves are refused", () => {
  test.each(broken)("%s", (_what, from, to) => {
    const cases = shown(
      sound.map(({ book, told }) => {
        const { path, text } = bookFile(book);
        return {
          before: text,
          book: { path, text: text.replace(from, to) },
          documents: tell(book, told),
        };
      }),
      ({ book, documents }) => [book, ndjson(documents)],
    );
    holds(
      cases,
      ({ before, book, documents }) => {
        expect(book.text).not.toBe(before);
        expectRefused([book], [ndjson(documents)]);
      },
      1 / 10,
    );
  });
});

test("a tax without a rate on a document's day is refused", () => {
  const cases = shown(
    sound
      .map(({ book, told }) => {
        const { path, text } = bookFile(book);
        const later = { path, text: text.replace("5% from 2008-01-01", "5% from 2027-01-01") };
        return { book, later, documents: tell(book, told) };
      })
      .filter(({ book, documents }) =>
        documents.some(
          (one) => !isSkipped(one) && one.lines.some((line) => taxesOf(book, line).includes("TPS")),
        ),
      ),
    ({ later, documents }) => [later, ndjson(documents)],
  );
  holds(cases, ({ later, documents }) => expectRefused([later], [ndjson(documents)]), 1 / 10);
});

test("an inactive item is refused from its day on, and compiles before it", () => {
  const cases = shown(
    sound
      .map(({ book, told }) => {
        const documents = tell(book, told)
          .filter((one) => one.kind === "invoice" && !isSkipped(one))
          .map(({ applies: _applies, total: _total, ...one }) => one)
          .slice(0, 1);
        const item = documents[0]?.lines[0]?.item ?? "";
        const day = readDate(documents[0]?.date ?? "") ?? "2026-01-01";
        const { path, text } = bookFile(book);
        const inactive = (date: string) => ({
          path,
          text: text.replace(
            new RegExp(`^(item "${item}" category "\\w+")`, "m"),
            `$1 inactive from ${date}`,
          ),
        });
        return { documents, last: inactive(addDays(day, 1)), first: inactive(day) };
      })
      .filter(({ documents }) => documents.length > 0),
    ({ first, documents }) => [first, ndjson(documents)],
  );
  holds(
    cases,
    ({ first, last, documents }) => {
      expectRefused([first], [ndjson(documents)]);
      expect(hasErrors(compiled([last], [ndjson(documents)]).problems)).toBe(false);
    },
    1 / 5,
  );
});

test("a fraction of a cent is refused, whatever amount has it, and what stands beside it is not blamed", () => {
  const cases = shown(
    fc
      .record({ book: books(), told: stories, which: fc.nat() })
      .map(({ book, told, which }) => {
        const documents = tell(book, told).filter((one) => !isSkipped(one));
        const { path, text } = ndjson(documents);
        const amounts = [...text.matchAll(/"-?\d+\.\d\d"/g)];
        const found = amounts[which % amounts.length];
        const end = found === undefined ? 0 : found.index + found[0].length - 1;
        const data = { path, text: `${text.slice(0, end)}5${text.slice(end)}` };
        return {
          book,
          data,
          isAny: amounts.length > 0,
          line: text.slice(0, end).split("\n").length,
        };
      })
      .filter(({ isAny }) => isAny),
    ({ book, data }) => [bookFile(book), data],
  );
  holds(cases, ({ book, data, line }) => {
    const { problems } = expectBalanced([bookFile(book)], [data]);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toContain("FOL5079");
    const elsewhere = errors.filter(({ place }) => place.in !== "data" || place.line !== line);
    expect(elsewhere.map(({ message }) => message.en)).toEqual([]);
  });
});

test("whatever is typed over book or data, nothing is thrown and every entry balances", () => {
  const typed = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    text: fc.constantFrom(
      "",
      "0",
      "-",
      "}",
      "{",
      '"',
      "\n",
      "1e9",
      "item",
      ",",
      "99.999",
      "\u0000",
      "é",
      " when ",
      "[]",
      "null",
    ),
  });
  const cases = shown(
    fc
      .record({
        made: sound,
        inBook: fc.array(typed, { maxLength: 2 }),
        inData: fc.array(typed, { maxLength: 2 }),
      })
      .map(({ made: { book, told }, inBook, inData }) => ({
        book: typeOver(bookFile(book), inBook),
        data: typeOver(ndjson(tell(book, told)), inData),
      })),
    ({ book, data }) => [book, data],
  );
  holds(cases, ({ book, data }) => {
    for (const target of [undefined, "hledger"] as const) expectBalanced([book], [data], target);
  });
});

function typeOver(
  { path, text }: TextFile,
  edits: readonly { at: number; cut: number; text: string }[],
): TextFile {
  return {
    path,
    text: edits.reduce((all, { at, cut, text: put }) => {
      const start = Math.floor(at * all.length);
      return all.slice(0, start) + put + all.slice(start + cut);
    }, text),
  };
}

function compiled(book: readonly TextFile[], data: readonly TextFile[], target?: "hledger") {
  const checked = checkTexts(book, target);
  if (checked.plan === undefined) return { problems: checked.problems, bytes: new Uint8Array() };
  const { problems, bytes } = compileTexts(checked, data);
  return { problems: [...checked.problems, ...problems], bytes };
}

function expectRefused(book: readonly TextFile[], data: readonly TextFile[]): void {
  expect(hasErrors(expectBalanced(book, data).problems)).toBe(true);
}

/** Even of a run that is thrown away, no entry is out of balance. */
function expectBalanced(book: readonly TextFile[], data: readonly TextFile[], target?: "hledger") {
  const { problems, bytes } = compiled(book, data, target);
  for (const { postings } of bytes.length === 0 ? [] : readEntries(bytes, target ?? "sage50")) {
    expect(postings.reduce((all, { cents }) => all + cents, 0n)).toBe(0n);
  }
  return { problems };
}

function onFirstLine(
  change: (line: MadeDocument["lines"][number]) => MadeDocument["lines"][number],
): Break {
  return (document) => {
    const [first, ...rest] = document.lines;
    return first === undefined ? undefined : { ...document, lines: [change(first), ...rest] };
  };
}

function isSkipped({ status }: MadeDocument): boolean {
  return status === "void" || status === "draft";
}

/** Not a document of zeros. */
function moves({ amount = 0n, total = 0n }: MadeDocument): boolean {
  return amount !== 0n || total !== 0n;
}

// Recognition on payment changes when a sale is booked, never what it comes to; a period is a part of the whole.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../../language/index.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { accounts, books, type MadeBook } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, compileMade, holds, readEntries, shown } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import { stories, tell } from "./made/stories.ts";

const recognitions: readonly MadeBook["recognize"][] = ["payment", "payment, taxes on issue"];

test("once everything is settled, recognition on payment comes to the same balances", () => {
  const cases = shown(
    fc
      .record({
        book: books({ recognize: "issue" }),
        recognize: fc.constantFrom(...recognitions),
        told: stories,
      })
      .map(({ book, recognize, told }) => {
        const settled = told.map((story) => ({
          ...story,
          // Part payments first; the last one pays what is left.
          events: [
            ...story.events
              .filter(({ what }) => what === "payment")
              .map((event) => ({ ...event, percent: Math.min(event.percent, 50) })),
            { ...lastPayment, days: 60 },
          ],
        }));
        return { book, later: { ...book, recognize }, documents: tell(book, settled) };
      }),
    ({ book, later, documents }) => [bookFile(book), bookFile(later), ndjson(documents)],
  );
  holds(cases, ({ book, later, documents }) => {
    const onIssue = compileMade([bookFile(book)], [ndjson(documents)]);
    const onPayment = compileMade([bookFile(later)], [ndjson(documents)]);
    expect(onPayment.report.documents.held).toEqual([]);
    expect(balancesOf(onPayment.entries)).toEqual(balancesOf(onIssue.entries));
    expect(onPayment.report.openItems).toEqual(onIssue.report.openItems);
  });
});

const lastPayment = {
  what: "payment",
  percent: 100,
  method: 0,
  discount: 0,
  writeOff: 0,
  fee: 0,
  cash: false,
} as const;

test("what is held back waits on the deposits account, and nowhere else", () => {
  const cases = shown(
    fc.record({ book: books({ recognize: "payment" }), told: stories }).map(({ book, told }) => ({
      book,
      documents: tell(
        book,
        told.map((story) => ({
          ...story,
          fate: "invoice" as const,
          deposit: 0,
          lines: story.lines.map((line) => ({ ...line, cents: Math.abs(line.cents) + 9_000 })),
          events: story.events
            .filter(({ what }) => what === "payment")
            .slice(0, 2)
            .map((event) => ({ ...event, percent: 30 })),
        })),
      ),
    })),
    ({ book, documents }) => [bookFile(book), ndjson(documents)],
  );
  holds(cases, ({ book, documents }) => {
    const { entries, report } = compileMade([bookFile(book)], [ndjson(documents)]);
    const invoices = documents.filter(({ kind }) => kind === "invoice");
    expect(report.documents.held.map(({ document }) => document)).toEqual(
      invoices.map(({ number }) => number),
    );
    const balances = balancesOf(entries);
    expect(balances.get(accounts.receivable) ?? 0n).toBe(0n);
    const paid = documents.reduce((all, { kind, amount = 0n, rounding = 0n, applies = [] }) => {
      const beside = applies.reduce(
        (sum, one) => sum + (one.discount ?? 0n) + (one.writeOff ?? 0n),
        0n,
      );
      return kind === "payment" ? all + amount + rounding + beside : all;
    }, 0n);
    expect(balances.get(accounts.deposits) ?? 0n).toBe(-paid);
  });
});

test("two periods together are the whole", () => {
  const cases = shown(
    fc.record({ book: books({ ungrouped: true }), told: stories }).map(({ book, told }) => ({
      book,
      documents: tell(book, told),
    })),
    ({ book, documents }) => [bookFile(book), ndjson(documents)],
  );
  holds(cases, ({ book, documents }) => {
    const checked = checkTexts([bookFile(book)]);
    const [last, next] = [readDate("2026-05-31"), readDate("2026-06-01")];
    if (last === undefined || next === undefined) throw new Error("both are days");
    const data = [ndjson(documents)];
    const part = (options: Parameters<typeof compileTexts>[2]) =>
      readEntries(compileTexts(checked, data, options).bytes, "sage50");
    const [whole, before, after] = [part({}), part({ to: last }), part({ from: next })];
    expect(whole.filter(({ date }) => date <= "2026-05-31")).toEqual(before);
    expect(whole.filter(({ date }) => date > "2026-05-31")).toEqual(after);
  });
});

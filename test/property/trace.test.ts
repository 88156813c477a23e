// P-TRACE: for each rule that lines of the journal name, changing the account in that rule's text to one used nowhere
// else changes exactly the lines that name it, and by exactly the amounts that they say it brought.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTexts, compileTexts, type TextFile } from "../support/front-end.ts";
import { type ReadTrace, readTrace } from "../support/trace-reader.ts";
import { books, chart, type MadeBook } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { centsOf, holds, readEntries, shown, type WrittenEntry } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import { stories, tell } from "./made/stories.ts";

/** An account of each class beside the chart: a rule that takes it stays as sensible as it was. */
const unused = new Map([
  ["asset", "9901"],
  ["liability", "9902"],
  ["revenue", "9904"],
  ["expense", "9905"],
]);

/** The account of no rule that is to stand for another. */
function unusedLike(account: string): string {
  const [, , kind = ""] = chart.find(([code]) => code === account) ?? [];
  const found = unused.get(kind);
  if (found === undefined) throw new Error(`no account like ${account}`);
  return found;
}

const cases = shown(
  fc
    .record({ book: books(), told: stories })
    .map(({ book, told }) => ({ book, documents: tell(book, told) }))
    .map(({ book, documents }) => ({
      book: withUnused(book),
      data: ndjson(documents),
    })),
  ({ book, data }) => [book, data],
);

test("the rule that a line names is the rule that gives its account, and no other line's", () => {
  let changed = 0;
  holds(
    cases,
    ({ book, data }) => {
      const before = traced(book, data);
      for (const number of namedRules(before.trace)) {
        const rule = before.trace.rules[number];
        if (rule === undefined) throw new Error("a line names a rule that is not there");
        const after = traced(rewritten(book, rule), data);
        const moved = { trace: before.trace, rule };
        expect(sumsOf(after.entries)).toEqual(sumsOf(before.entries, moved));
        changed++;
      }
    },
    1 / 4,
  );
  // Not one of them alone: a book has several, which give the same accounts.
  expect(changed).toBeGreaterThan(5);
});

function withUnused(book: MadeBook): TextFile {
  const { path, text } = bookFile(book);
  const accounts = [...unused].map(([kind, code]) => `account ${code} "Nulle part" ${kind}\n`);
  return { path, text: text + accounts.join("") };
}

interface Traced {
  readonly entries: readonly WrittenEntry[];
  readonly trace: ReadTrace;
}

function traced(book: TextFile, data: TextFile): Traced {
  const checked = checkTexts([book]);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { bytes, traced: text, problems } = compileTexts(checked, [data], { trace: true });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return { entries: readEntries(bytes, "sage50"), trace: readTrace(text) };
}

/** Numbers of the rules that some line names as the giver of its account. */
function namedRules({ lines, rules }: ReadTrace): readonly number[] {
  const named = new Set(
    lines.flatMap(({ causes }) => causes.flatMap((cause) => cause.rules[0] ?? [])),
  );
  return [...rules.entries()].flatMap(([number, rule]) => (named.has(rule) ? [number] : []));
}

type Rule = ReadTrace["rules"][number];

/** The account stands last in a rule without a `when`, and before it in one with. */
function rewritten({ path, text }: TextFile, rule: Rule): TextFile {
  const lines = text.split("\n");
  const line = lines[rule.line - 1] ?? "";
  const [head, tail] = [line.slice(0, rule.column - 1), line.slice(rule.column - 1)];
  expect(tail.startsWith(rule.text)).toBe(true);
  const changed = rule.text.replace(rule.value, unusedLike(rule.value));
  expect(changed).not.toBe(rule.text);
  lines[rule.line - 1] = head + changed + tail.slice(rule.text.length);
  return { path, text: lines.join("\n") };
}

/**
 * What each entry has on each side of each account, in cents. With a rule, what the lines say that it brought is
 * moved to the unused account: so it must be when the book is written anew.
 */
function sumsOf(
  entries: readonly WrittenEntry[],
  moved?: { readonly trace: ReadTrace; readonly rule: Rule },
): readonly string[] {
  let line = 0;
  const brought = new Map(moved?.trace.lines.map((one) => [one.line, one.causes]) ?? []);
  return entries.map(({ date, reference, postings }) => {
    // The head of an entry is a line, and each posting is one.
    line++;
    const sums = new Map<string, bigint>();
    const put = (account: string, side: string, cents: bigint) => {
      const key = `${account} ${side}`;
      sums.set(key, (sums.get(key) ?? 0n) + cents);
    };
    for (const { account, cents } of postings) {
      line++;
      const side = cents < 0n ? "credit" : "debit";
      put(account, side, cents < 0n ? -cents : cents);
      for (const { rules, amount } of brought.get(line) ?? []) {
        if (moved === undefined || rules[0] !== moved.rule) continue;
        put(account, side, -centsOf(amount));
        put(unusedLike(moved.rule.value), side, centsOf(amount));
      }
    }
    const told = [...sums].filter(([, cents]) => cents !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
    return `${date} ${reference}: ${told.map(([key, cents]) => `${key} ${cents}`).join(", ")}`;
  });
}

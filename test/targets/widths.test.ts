// Every width that a target states, met and passed by one: texts, amounts, account codes and names, lines and entries.
// The widths of documents, which are bodies and not entries: quickbooks-widths.test.ts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { readMoney, zero } from "../../language/model/money.ts";
import type { TargetRules } from "../../language/model/target.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { account, accountsFor, entries } from "../support/entries.ts";
import { formatOf } from "../support/readers.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

/** Also filed in a journal, where a target wants that. */
const [filed] = fc.sample(entries(fc.constant("F1")), { numRuns: 1, seed: 1 }).flat();
const sale: Entry = { ...filed, ...saleOf({}) };

const all = journalTargets.map(({ name, rules }) => ({ name, rules: rules(new Map()) }));

describe.each(all)("$name", ({ name, rules }) => {
  const accounts = accountsFor(rules);
  const format = formatOf(name);
  /** The entries as they read back, and the codes of what is told. */
  function written(
    entries: readonly Entry[],
    more: {
      readonly texts?: "refuse" | "cut";
      readonly accounts?: ReadonlyMap<string, Account>;
    } = {},
  ) {
    const made = writeJournal({ target: name, entries, accounts, texts: "refuse", ...more });
    const read = made.files.flatMap(({ bytes }) => format.read(bytes, more.accounts ?? accounts));
    return {
      read,
      files: made.files.length,
      errors: made.problems.flat().flatMap((one) => (one.severity === "error" ? [one.code] : [])),
      codes: made.problems.flat().map(({ code }) => code),
    };
  }

  for (const [what, length, textsOf] of textFields(rules)) {
    // A character is one, however many bytes or halves it takes.
    const letters = rules.characters === "utf-8" ? ["x", "é", "🎄"] : ["x"];
    test.each(letters)(
      `a ${what} of ${length} characters is written whole, one more is refused or cut: %s`,
      (letter) => {
        const whole = { ...sale, ...textsOf(length, letter) };
        const { errors, read } = written([whole]);
        expect(errors).toEqual([]);
        expect(read.map(({ texts }) => texts)).toEqual([
          format.texts(whole.reference, whole.description),
        ]);
        expect(read[0]?.texts.some((text) => Array.from(text).length === length)).toBe(true);
        const longer = { ...sale, ...textsOf(length + 1, letter) };
        expect(new Set(written([longer]).errors)).toEqual(new Set(["FOL6101"]));
        const cut = written([longer], { texts: "cut" });
        expect(cut.errors).toEqual([]);
        expect(cut.read.map(({ texts }) => texts)).toEqual(read.map(({ texts }) => texts));
      },
    );
  }

  test("the largest amount is written, a cent more is refused", () => {
    // Where the package states none, the largest that documents can have.
    const largest = rules.largestAmount ?? `${"9".repeat(18)}.99`;
    const { errors, read } = written([between(sale, largest)]);
    expect(errors).toEqual([]);
    expect(read.map(({ postings }) => postings.map(({ cents }) => cents))).toEqual([
      [centsOf(largest), -centsOf(largest)],
    ]);
    if (rules.largestAmount === undefined) return;
    const more = `${BigInt(largest.slice(0, -3)) + 1n}.00`;
    expect(new Set(written([between(sale, more)]).errors)).toEqual(new Set(["FOL6108"]));
  });

  const { accountCode, accountName } = rules;
  test("the longest account that the package can have is written", () => {
    const code = "4".repeat(accountCode?.digits.most ?? 20);
    const title = "N".repeat(accountName?.length ?? 20);
    const longest = new Map([...accounts, account(code, "revenue", { title })]);
    const { errors, read } = written([between(sale, "10.00", code)], { accounts: longest });
    expect(errors).toEqual([]);
    expect(read.map(({ postings }) => postings.map((posting) => posting.account))).toEqual([
      ["1210", code],
    ]);
  });

  const { linesPerEntry, postingsPerEntry, files } = rules;
  if (linesPerEntry !== undefined) {
    test(`an entry of ${linesPerEntry} lines is written, one more is refused`, () => {
      const { errors, read } = written([ofLines(sale, linesPerEntry)]);
      expect(errors).toEqual([]);
      expect(read.map(({ postings }) => postings.length)).toEqual([linesPerEntry]);
      expect(written([ofLines(sale, linesPerEntry + 1)]).errors).toEqual(["FOL6110"]);
    });
  }
  if (postingsPerEntry !== undefined && (linesPerEntry ?? Infinity) > postingsPerEntry.most) {
    const { most } = postingsPerEntry;
    test(`an entry of ${most} postings is written, one more is told and written`, () => {
      expect(written([ofLines(sale, most)]).codes).toEqual([]);
      const more = written([ofLines(sale, most + 1)]);
      expect(more.codes).toEqual(["FOL6109"]);
      expect(more.read.map(({ postings }) => postings.length)).toEqual([most + 1]);
    });
  }
  if (files.entries !== undefined) {
    const most = files.entries;
    test(`${most} entries are a file, one more begins another`, () => {
      expect(written(numbered(sale, most)).files).toBe(1);
      const more = written(numbered(sale, most + 1));
      expect([more.files, more.read.length]).toEqual([2, most + 1]);
    });
  }
  if (files.postings !== undefined) {
    const { postings } = files;
    test(`${postings} postings are a file, and no entry is parted at one more`, () => {
      // A file may hold fewer entries of two postings than it may hold postings.
      const lines = postings / 10;
      const full = numbered(sale, 10).map((entry) => ofLines(entry, lines));
      expect(written(full).files).toBe(1);
      const [last = sale] = numbered(sale, 11).slice(-1);
      const more = written([...full, between(last, "10.00")]);
      expect([more.files, more.read.length]).toEqual([2, 11]);
    });
  }
});

type Texts = Pick<Entry, "reference" | "description">;

/** The fields that texts go into, each with an entry's texts that give it a length. */
function textFields({ referenceLength, descriptionLength }: TargetRules) {
  const fields: (readonly [string, number, (length: number, letter: string) => Texts])[] = [];
  if (referenceLength !== undefined) {
    fields.push([
      "reference",
      referenceLength,
      (length, letter) => ({ reference: letter.repeat(length), description: "Tremblay" }),
    ]);
  }
  if (descriptionLength !== undefined) {
    // It names the entry itself: nothing is put before it.
    fields.push([
      "description",
      descriptionLength,
      (length, letter) => ({ reference: "F1", description: `F1${letter.repeat(length - 2)}` }),
    ]);
  }
  return fields;
}

/** The entry with two postings of an amount. */
function between(entry: Entry, text: string, credit = "4001"): Entry {
  return { ...entry, postings: [posting("1210", "debit", text), posting(credit, "credit", text)] };
}

function ofLines(entry: Entry, count: number): Entry {
  const cents = Array.from({ length: count - 1 }, () => posting("4001", "credit", "0.01"));
  const total = `${Math.floor((count - 1) / 100)}.${String((count - 1) % 100).padStart(2, "0")}`;
  return { ...entry, postings: [posting("1210", "debit", total), ...cents] };
}

function numbered(entry: Entry, count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => ({ ...entry, reference: `F${index}` }));
}

function posting(code: string, side: Posting["side"], text: string): Posting {
  const amount = readMoney(text) ?? zero;
  return { account: code, side, amount, role: "revenue", causes: [] };
}

function centsOf(text: string): bigint {
  return BigInt(text.replace(".", ""));
}

// Whatever is written reads back as the same entries, by a reader that shares no code with the writer.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { micros } from "../../language/model/money.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { accountsFor, anyText, entries } from "../support/entries.ts";
import { formatOf, type ReadEntry, type TargetFormat } from "../support/readers.ts";
import { runs } from "../support/runs.ts";
import { type Written, writeJournal } from "../support/write-journal.ts";

/** Texts of one line, in ASCII and without spaces to be put right: only the target's own rules are left. */
const plainText = fc
  .array(
    fc.constantFrom('"', "''", ";", "|", "(", ")", ",", "=cmd", "]]>", "F1001", "Tonte", "-"),
    {
      maxLength: 16,
    },
  )
  .map((words) => words.join(" "));

describe.each(journalTargets)("$name", ({ name: target, rules }) => {
  const accounts = accountsFor(rules(new Map()));
  const reader = formatOf(target);

  test("entries with plain texts read back whole", () => {
    fc.assert(
      fc.property(entries(plainText), (list) => {
        const written = writeJournal({ target, entries: list, accounts });
        expect(sorted(readAll(reader, accounts, written))).toEqual(
          sorted(expectedOf(reader, accepted(list, written))),
        );
      }),
      { numRuns: runs },
    );
  });

  test("texts that try to break the file change no entry, and read back as they may be written", () => {
    fc.assert(
      fc.property(entries(anyText), fc.constantFrom("refuse", "cut"), (list, texts) => {
        const written = writeJournal({ target, entries: list, texts, accounts });
        expect(sorted(readAll(reader, accounts, written))).toEqual(
          sorted(expectedOf(reader, accepted(list, written))),
        );
      }),
      { numRuns: runs },
    );
  });
});

function readAll(
  { read }: TargetFormat,
  accounts: ReadonlyMap<string, Account>,
  { files }: Written,
): readonly ReadEntry[] {
  return files.flatMap(({ bytes }) => read(bytes, accounts));
}

function expectedOf({ texts }: TargetFormat, list: readonly Entry[]): readonly ReadEntry[] {
  return list.map((entry) => ({
    date: entry.date,
    texts: texts(entry.reference, entry.description),
    postings: postingsOf(entry),
  }));
}

function accepted(list: readonly Entry[], { problems }: Written): readonly Entry[] {
  return list.filter((_, index) => problems[index]?.every(({ severity }) => severity !== "error"));
}

function postingsOf({ postings }: Entry): ReadEntry["postings"] {
  return postings.map(({ account, side, amount }) => {
    const cents = micros(amount) / 10_000n;
    return { account, cents: side === "debit" ? cents : -cents };
  });
}

/** Files part entries by period: their order is another. */
function sorted(all: readonly ReadEntry[]): readonly ReadEntry[] {
  const keyed = all.map((entry) => ({
    entry,
    key: JSON.stringify(entry, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}

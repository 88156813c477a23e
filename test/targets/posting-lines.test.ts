// Every target says on which line of its file each posting stands: the line that it names holds just that.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import { readRate, sum } from "../../language/model/money.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { accountsFor, entries, textOfWindows } from "../support/entries.ts";
import { formatOf } from "../support/readers.ts";
import { runs } from "../support/runs.ts";
import { writeJournal } from "../support/write-journal.ts";

/**
 * Postings at the rate of their document, at that of another one, and at several: what four, two and five foreign
 * units are worth.
 */
function inCurrency({ postings }: Entry, currency: string): Pick<Entry, "foreign" | "postings"> {
  const [rate, other] = [readRate("0.25"), readRate("0.5")];
  if (currency === "CAD" || rate === undefined) return { postings };
  const ways = [
    { units: 4, rate },
    { units: 2, rate: other },
    { units: 5, rate: undefined },
  ] as const;
  return {
    foreign: { currency, places: 2, rate },
    postings: postings.map((posting, index) => {
      const { units, rate: carried } = ways[index % 3] ?? ways[0];
      const foreign = sum(Array.from({ length: units }, () => posting.amount));
      return { ...posting, foreign, rate: carried };
    }),
  };
}

const taxed: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(entries(textOfWindows), fc.subarray(["TPS", "TVQ"]))
  .map(([all, taxes]) =>
    all.map((entry) => ({
      ...entry,
      taxes: taxes.flatMap((tax) =>
        entry.postings
          .slice(0, 1)
          .map(({ amount }) => ({ tax, account: "2420", base: amount, amount })),
      ),
    })),
  );

describe.each(journalTargets)("$name", ({ name: target, rules }) => {
  const accounts = accountsFor(rules(new Map()));
  const shape = formatOf(target);

  test.each(shape.options)("with %j", (options) => {
    fc.assert(
      fc.property(taxed, (all) => {
        const made = all.map((entry, index) => ({
          ...entry,
          ...inCurrency(entry, shape.currencies[index % shape.currencies.length] ?? "CAD"),
        }));
        const written = writeJournal({ target, entries: made, options, accounts });
        const decoder = new TextDecoder(shape.encoding ?? "latin1");
        const texts = written.files.map(({ bytes }) => decoder.decode(bytes));
        const lines = texts.map((text) => text.split("\n"));
        const holds = texts.map((text) => shape.holds(text));
        const kept = made.filter((_, index) =>
          written.problems[index]?.every(({ severity }) => severity !== "error"),
        );
        expect(written.places).toHaveLength(kept.length);
        const ends = new Map<number, number>();
        for (const [index, { file, line, count, postings: at }] of written.places.entries()) {
          const entry = kept[index];
          const postings = entry?.postings ?? [];
          expect(at).toHaveLength(postings.length);
          for (const [number, posting] of postings.entries()) {
            const text = lines[file]?.[line - 1 + (at[number] ?? -1)] ?? "";
            expect(entry !== undefined && holds[file]?.(text, posting, entry)).toBe(true);
          }
          // Entries stand one after the other.
          expect(line).toBe(ends.get(file) ?? line);
          ends.set(file, line + count);
        }
        // Nothing stands behind the last entry but the end of its line.
        for (const [file, end] of ends) expect(end).toBe(lines[file]?.length);
      }),
      { numRuns: runs },
    );
  });
});

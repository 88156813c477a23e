// Every target says on which line of its file each posting stands: the line that it names holds just that.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { moneyText, negate } from "../../language/model/money.ts";
import { targets } from "../../language/targets/registry.ts";
import { entries, textOfWindows } from "../support/entries.ts";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import { runs } from "../support/runs.ts";
import { writeJournal } from "../support/write-journal.ts";

/** What the line of a posting begins with, in the file of each target; and options under which lines move. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    "sage50",
    {
      options: [
        {},
        { "line comments": "on" },
        { "tax lines": "on", "tax codes": "TPS = G, TVQ = Q" },
      ],
      currencies: ["CAD"],
      begins: () => (posting) => `${posting.account},${signed(posting)}`,
    },
  ],
  [
    "hledger",
    {
      options: [{}],
      currencies: ["CAD", "EUR", "USD"],
      begins: (text) => {
        const names = readHledgerAccounts(text);
        return (posting, { currency }) =>
          `    ${names.get(posting.account)}  ${signed(posting)} ${currency}`;
      },
    },
  ],
]);

interface Shape {
  readonly options: readonly Readonly<Record<string, string>>[];
  /** A currency is declared above the first entry that is in it. */
  readonly currencies: readonly string[];
  readonly begins: (text: string) => (posting: Posting, entry: Entry) => string;
}

function signed({ side, amount }: Posting): string {
  return moneyText(side === "debit" ? amount : negate(amount));
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

describe.each(targets.map(({ name }) => name))("%s", (target) => {
  const shape = shapes.get(target);
  if (shape === undefined) throw new Error(`say here what the lines of ${target} look like`);

  test.each(shape.options)("with %j", (options) => {
    fc.assert(
      fc.property(taxed, (all) => {
        const made = all.map((entry, index) => ({
          ...entry,
          currency: shape.currencies[index % shape.currencies.length] ?? "CAD",
        }));
        const written = writeJournal({ target, entries: made, options });
        const text = new TextDecoder("windows-1252").decode(written.bytes);
        const lines = text.split("\n");
        const begins = shape.begins(text);
        let above = written.headLines;
        const kept = made.filter((_, index) => written.problems[index]?.length === 0);
        expect(written.places).toHaveLength(kept.length);
        for (const [index, { count, postings: at }] of written.places.entries()) {
          const entry = kept[index];
          const postings = entry?.postings ?? [];
          expect(at).toHaveLength(postings.length);
          for (const [number, posting] of postings.entries()) {
            const line = lines[above + (at[number] ?? -1)];
            expect(entry && line?.startsWith(begins(posting, entry))).toBe(true);
          }
          above += count;
        }
        // Nothing stands behind the last entry but the end of its line.
        expect(above).toBe(lines.length - 1);
      }),
      { numRuns: runs },
    );
  });
});

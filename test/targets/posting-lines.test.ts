// Every target says on which line of its file each posting stands: the line that it names holds just that.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { moneyText, negate } from "../../language/model/money.ts";
import { targets } from "../../language/targets/registry.ts";
import { readBeancountAccounts } from "../support/beancount-reader.ts";
import { accountsFor, entries, namedAccounts, textOfWindows } from "../support/entries.ts";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import { runs } from "../support/runs.ts";
import { writeJournal } from "../support/write-journal.ts";

/** What the line of a posting holds, in the file of each target; and options under which lines move. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    "acomba",
    {
      options: [{}, { "account side": "left", "width line": "off", "amount width": "12" }],
      currencies: ["CAD"],
      holds: () => (line, posting) => line.startsWith("T") && holdsWords(line, posting),
    },
  ],
  [
    "afas",
    {
      options: [{}],
      currencies: ["CAD"],
      encoding: "utf-8",
      holds:
        () =>
        (line, { account, amount, side }) =>
          line.includes(`"AcNr":"${account}"`) &&
          line.includes(`"${side === "debit" ? "AmDe" : "AmCr"}":${moneyText(amount)}`),
    },
  ],
  [
    "avantage",
    {
      options: [{}],
      currencies: ["CAD"],
      holds:
        () =>
        (line, { account, amount, side }) =>
          line.includes(`GL="${account},${moneyText(amount)},${side === "debit" ? 1 : 2}"`),
    },
  ],
  [
    "beancount",
    {
      options: [{}, { roots: "french" }],
      currencies: ["CAD", "EUR", "USD"],
      encoding: "utf-8",
      holds: (text) => {
        const names = readBeancountAccounts(text);
        return (line, posting, { currency }) =>
          line === `  ${names.get(posting.account)}  ${signed(posting)} ${currency}`;
      },
    },
  ],
  [
    "csv",
    {
      options: [
        { columns: "account, amount" },
        { columns: "account, amount", profile: "excel-french" },
      ],
      currencies: ["CAD", "EUR"],
      encoding: "utf-8",
      holds: () => (line, posting) =>
        line.replace(";", ",") === `${posting.account},${signed(posting)}\r` ||
        line === `${posting.account};${signed(posting).replace(".", ",")}\r`,
    },
  ],
  [
    "fec",
    {
      options: [{}, { separator: "pipe" }],
      currencies: ["CAD"],
      holds: (text) => (line, posting) => {
        const cells = line.split(text.startsWith("JournalCode|") ? "|" : "\t");
        const amount = moneyText(posting.amount).replace(".", ",");
        const sides = posting.side === "debit" ? [amount, "0,00"] : ["0,00", amount];
        return cells[4] === posting.account && cells.slice(11, 13).join() === sides.join();
      },
    },
  ],
  [
    "iif",
    {
      options: [{}, { classes: "on" }],
      currencies: ["CAD"],
      holds: () => (line, posting) => {
        const { path, title } = namedAccounts.get(posting.account) ?? {};
        const cells = line.split("\t");
        // The apostrophe of typographers has another byte in Windows-1252.
        const name = (path ?? title ?? "").replace("’", "\u0092");
        return cells[4] === name && cells[7] === signed(posting);
      },
    },
  ],
  [
    "xero",
    {
      options: [{}, { "rows per file": "2", "date form": "yyyy-mm-dd" }],
      currencies: ["CAD"],
      encoding: "utf-8",
      holds: () => (line, posting) =>
        line.endsWith(`,${posting.account},Tax Exempt,${signed(posting)},,,,\r`),
    },
  ],
  [
    "quickbooks-csv",
    {
      options: [
        {},
        { header: "currency-memo", dates: "every", names: "every", delimiter: "semicolon" },
      ],
      currencies: ["CAD"],
      encoding: "utf-8",
      holds: () => (line, posting) => {
        const { path, title } = namedAccounts.get(posting.account) ?? {};
        const amount = moneyText(posting.amount);
        return [",", ";"].some((mark) => {
          const name = path ?? title ?? "";
          const cell = name.includes(mark) ? `"${name}"` : name;
          const sides = posting.side === "debit" ? [amount, ""] : ["", amount];
          return `${line.replace("\r", mark)}`.includes([cell, ...sides, ""].join(mark));
        });
      },
    },
  ],
  [
    "sage50",
    {
      options: [
        {},
        { "line comments": "on" },
        { "tax lines": "on", "tax codes": "TPS = G, TVQ = Q" },
      ],
      currencies: ["CAD"],
      holds: () => (line, posting) => line.startsWith(`${posting.account},${signed(posting)}`),
    },
  ],
  [
    "hledger",
    {
      options: [{}],
      currencies: ["CAD", "EUR", "USD"],
      encoding: "utf-8",
      holds: (text) => {
        const names = readHledgerAccounts(text);
        return (line, posting, { currency }) =>
          line.startsWith(`    ${names.get(posting.account)}  ${signed(posting)} ${currency}`);
      },
    },
  ],
]);

interface Shape {
  readonly options: readonly Readonly<Record<string, string>>[];
  /** A currency is declared above the first entry that is in it. */
  readonly currencies: readonly string[];
  readonly encoding?: "utf-8";
  readonly holds: (text: string) => (line: string, posting: Posting, entry: Entry) => boolean;
}

/** An account and an amount, with spaces about them. */
function holdsWords(line: string, { account, amount }: Posting): boolean {
  const words = line.slice(1).split(/\s+/u);
  return words.includes(account) && words.includes(moneyText(amount));
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

describe.each(targets)("$name", ({ name: target, rules }) => {
  const accounts = accountsFor(rules(new Map()));
  const shape = shapes.get(target);
  if (shape === undefined) throw new Error(`say here what the lines of ${target} look like`);

  test.each(shape.options)("with %j", (options) => {
    fc.assert(
      fc.property(taxed, (all) => {
        const made = all.map((entry, index) => ({
          ...entry,
          currency: shape.currencies[index % shape.currencies.length] ?? "CAD",
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

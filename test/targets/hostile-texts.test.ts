// P-INJ: whatever the texts hold, the file reads back as the entries that were written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import { micros } from "../../language/model/money.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { accounts, accountsFor, anyText, entries, textOfWindows } from "../support/entries.ts";
import { readHledgerAccounts, readHledgerJournal } from "../support/hledger-reader.ts";
import { runs } from "../support/runs.ts";
import { readSageJournal } from "../support/sage-reader.ts";
import { writeJournal } from "../support/write-journal.ts";

describe("sage50", () => {
  test("in Windows-1252, with texts cut", () => {
    fc.assert(
      fc.property(entries(textOfWindows), (list) => {
        const { bytes, problems } = writeJournal({ target: "sage50", entries: list });
        expect(problems.flat()).toEqual([]);
        const expected = list.map((entry) => ({
          date: entry.date,
          source: fitted(entry.reference, { '"': "''" }, 13),
          comment: fitted(entry.description, { '"': "''" }, 39),
          taxes: [],
          postings: entry.postings.map((posting) => ({
            account: posting.account,
            cents: signed(posting) / 10_000n,
          })),
        }));
        expect(readSageJournal(bytes)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });

  test("with any text at all, an entry is whole in the file or has a problem", () => {
    fc.assert(
      fc.property(
        entries(anyText),
        fc.constantFrom("windows-1252", "ascii"),
        fc.constantFrom("refuse", "cut"),
        (list, encoding, texts) => {
          const options = { encoding, "line comments": "on", "date order": "dmy" };
          const { bytes, problems } = writeJournal({
            target: "sage50",
            entries: list,
            options,
            texts,
          });
          const accepted = list.filter((_, index) => problems[index]?.length === 0);
          const read = readSageJournal(bytes, { dayFirst: true });
          expect(read.map(({ date }) => date)).toEqual(accepted.map(({ date }) => date));
          expect(read.map((entry) => entry.postings.map(({ cents }) => cents * 10_000n))).toEqual(
            accepted.map((entry) => entry.postings.map(signed)),
          );
          if (encoding === "ascii") expect(bytes.every((byte) => byte < 0x80)).toBe(true);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe("hledger", () => {
  const inTexts = { ";": ",", "|": "/" };
  const inTags = { ":": ".", ",": ".", "[": "(", "]": ")" };

  test("with texts cut, but for half characters", () => {
    const whole = anyText.filter((text) => !/\p{Cs}/u.test(text));
    fc.assert(
      fc.property(entries(whole), (list) => {
        const { bytes, problems } = writeJournal({ target: "hledger", entries: list });
        expect(problems.flat()).toEqual([]);
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        const names = readHledgerAccounts(text);
        expect([...names.keys()].sort()).toEqual([...accounts.keys()].sort());
        const expected = list.map((entry) => ({
          date: entry.date,
          code: fitted(entry.reference, { ...inTexts, "(": "[", ")": "]" }, 200),
          description: fitted(entry.description, inTexts, 500),
          tags: tagsOf(entry).map(([name, value]) => [name, fitted(value, inTags, 200)]),
          postings: entry.postings.map((posting) => ({
            account: names.get(posting.account),
            currency: "CAD",
            micros: signed(posting),
          })),
        }));
        expect(readHledgerJournal(text)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });

  test("half a character is a problem", () => {
    const [entry] = fc.sample(entries(fc.constant("F1")), { numRuns: 1, seed: 1 }).flat();
    if (entry === undefined) throw new Error("no entry was made");
    const { problems } = writeJournal({
      target: "hledger",
      entries: [{ ...entry, description: "\ud83c" }],
    });
    expect(problems[0]).toMatchObject([{ code: "FOL6102" }]);
  });
});

test("the same entries give the same bytes", () => {
  fc.assert(
    fc.property(
      entries(anyText),
      fc.constantFrom(...journalTargets),
      (list, { name: target, rules }) => {
        const own = accountsFor(rules(new Map()));
        const once = writeJournal({ target, entries: list, accounts: own });
        const shuffled = new Map([...own].reverse());
        expect(writeJournal({ target, entries: list, accounts: shuffled })).toEqual(once);
      },
    ),
    { numRuns: runs },
  );
});

/** The replacements that the targets state: one line, nothing hidden, their own signs, their length. */
function fitted(text: string, replaced: Record<string, string>, length: number): string {
  let line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC");
  line = Array.from(line, (character) => replaced[character] ?? character).join("");
  const spaced = line
    .split(/\s+/u)
    .filter((word) => word !== "")
    .join(" ");
  return Array.from(spaced).slice(0, length).join("").trimEnd();
}

function tagsOf(entry: Entry): [string, string][] {
  return [
    ...entry.documents.map(({ kind, number }) => pair("document", `${kind} ${number}`)),
    ...(entry.counterparty === undefined ? [] : [pair("counterparty", entry.counterparty)]),
  ];
}

function signed({ side, amount }: Entry["postings"][number]): bigint {
  return side === "debit" ? micros(amount) : -micros(amount);
}

function pair(name: string, value: string): [string, string] {
  return [name, value];
}

// A made book and its documents through the whole compiler, and what the written file says.
import fc from "fast-check";
import { expect, vi } from "vitest";
import type { Report } from "../../../language/index.ts";
import { checkTexts, compileTexts, type TextFile } from "../../support/front-end.ts";
import { readHledgerAccounts, readHledgerJournal } from "../../support/hledger-reader.ts";
import { runs } from "../../support/runs.ts";
import { readSageJournal } from "../../support/sage-reader.ts";
import { watchRun } from "./told.ts";

// Many compiles each; a loaded machine takes its time, and a long run hours.
vi.setConfig({ testTimeout: (process.env.FOLIO_FIGURES === undefined ? 10 : 240) * 60_000 });

export type TargetName = "sage50" | "hledger";

/** One a case: over many, both are tried. */
export const targets: fc.Arbitrary<TargetName> = fc.constantFrom("sage50", "hledger");

export interface Written {
  readonly bytes: Uint8Array;
  readonly entries: readonly WrittenEntry[];
  readonly report: Report;
}

/** An entry as its file has it. */
export interface WrittenEntry {
  readonly date: string;
  readonly reference: string;
  readonly description: string;
  /** Cents, debits positive. */
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

/** Compiles what must have no error, and reads the file back. */
export function compileMade(
  book: readonly TextFile[],
  data: readonly TextFile[],
  target: TargetName = "sage50",
): Written {
  const checked = checkTexts(book, target);
  expectNoErrors(checked.problems);
  const { observer, expectTold } = watchRun(checked);
  const compiled = compileTexts(checked, data, { observers: [observer] });
  expectNoErrors(compiled.problems);
  const entries = readEntries(compiled.bytes, target);
  expectTold(compiled.report);
  // With other currencies, postings of one entry are in several: their tests reckon them themselves.
  const several = book.some(({ text }) => /^\s*currencies\s/m.test(text));
  if (!several) expectBalanced(entries);
  return { bytes: compiled.bytes, entries, report: compiled.report };
}

/** P-BAL, of whatever a property compiles in one currency: each entry of the written file is zero. */
function expectBalanced(entries: readonly WrittenEntry[]): void {
  for (const { postings } of entries) {
    expect(postings.length).toBeGreaterThan(1);
    expect(postings.reduce((all, { cents }) => all + cents, 0n)).toBe(0n);
  }
}

export function readEntries(bytes: Uint8Array, target: TargetName): readonly WrittenEntry[] {
  if (target === "sage50") {
    return readSageJournal(bytes).map(({ date, source, comment, postings }) => ({
      date,
      reference: source,
      description: comment,
      postings,
    }));
  }
  const text = new TextDecoder().decode(bytes);
  const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
  return readHledgerJournal(text).map(({ date, code, description, postings }) => ({
    date,
    reference: code,
    description,
    postings: postings.map(({ account, micros }) => {
      expect(micros % 10_000n).toBe(0n);
      return { account: codes.get(account) ?? account, cents: micros / 10_000n };
    }),
  }));
}

function expectNoErrors(
  problems: readonly { severity: string; code: string; message: { en: string } }[],
) {
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
}

/** Cents an account; accounts at zero are left out, so that balances can be compared. */
export function balancesOf(entries: Iterable<Pick<WrittenEntry, "postings">>): Map<string, bigint> {
  return sumUp(
    [...entries].flatMap(({ postings }) => postings.map((one) => [one.account, one.cents])),
  );
}

export function sumUp(amounts: Iterable<readonly [string, bigint]>): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [key, cents] of amounts) sums.set(key, (sums.get(key) ?? 0n) + cents);
  const left = [...sums].filter(([, cents]) => cents !== 0n);
  return new Map(left.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `-12.30` as -1230. */
export function centsOf(text: string): bigint {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? [];
  expect(`${sign}${whole}.${fraction}`).toBe(text);
  return BigInt(`${sign}${whole}${fraction}`);
}

/**
 * Tries a property, a whole compile each time. A failure prints its seed and path; FOLIO_SEED repeats it.
 * `share` is the part of the runs that fits a slow property.
 */
export function holds<Value>(
  arbitrary: fc.Arbitrary<Value>,
  property: (value: Value) => void,
  share = 1,
): void {
  fc.assert(fc.property(arbitrary, property), {
    numRuns: Math.max(1, Math.round(runs * share)),
  });
}

/** The same, shown as the files that a person would try it with. */
export function shown<Value>(
  arbitrary: fc.Arbitrary<Value>,
  files: (value: Value) => readonly TextFile[],
): fc.Arbitrary<Value & object> {
  return arbitrary.map((value) => {
    const text = () =>
      files(value)
        .map(({ path, text: content }) => `--- ${path}\n${content}`)
        .join("");
    return Object.assign({}, value, { [fc.toStringMethod]: () => `\n${text()}` });
  });
}

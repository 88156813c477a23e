// P-BAL, for every target: the same made documents come to the same balances, entry by entry, or the target says why not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasErrors } from "../../language/index.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { formatOf } from "../support/readers.ts";
import { books } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, centsOf, holds, shown, sumUp } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import { stories, tell } from "./made/stories.ts";

const cases = shown(
  fc.record({ book: books(), told: stories }).map(({ book, told }) => ({
    book: bookFile(book),
    data: ndjson(tell(book, told)),
  })),
  ({ book, data }) => [book, data],
);

test("the files of all targets have the balances of one report", () => {
  const took = new Set<string>();
  const said = new Map<string, Set<string>>();
  holds(
    cases,
    ({ book, data }) => {
      const balances = new Set<string>();
      for (const { name: target } of journalTargets) {
        const checked = checkTexts([book], target);
        const written = checked.plan === undefined ? undefined : compileTexts(checked, [data]);
        const errors = [...checked.problems, ...(written?.problems ?? [])].filter((one) =>
          hasErrors([one]),
        );
        if (written === undefined || errors.length > 0) {
          for (const { code } of errors)
            said.set(target, (said.get(target) ?? new Set()).add(code));
          continue;
        }
        took.add(target);
        const accounts = checked.book?.accounts ?? new Map();
        const entries = written.written.flatMap((file) => formatOf(target).read(file, accounts));
        expect(entries.length).toBe(written.report.entries);
        const reported = written.report.accounts.map(
          ({ account, balance }) => [account, centsOf(balance)] as const,
        );
        expect(balancesOf(entries)).toEqual(sumUp(reported));
        balances.add(JSON.stringify([...sumUp(reported)].map(String)));
      }
      expect(balances.size).toBe(1);
    },
    1 / 20,
  );
  for (const { name, rules } of journalTargets) {
    const { needsJournals, gathersEntries } = rules(new Map());
    // Made books have no journals, and made documents of two kinds may have one number.
    const allowed = [needsJournals && "FOL2141", gathersEntries && "FOL6115"];
    expect(allowed).toEqual(expect.arrayContaining([...(said.get(name) ?? [])]));
    if (allowed.every((code) => code === undefined)) expect(took).toContain(name);
  }
});

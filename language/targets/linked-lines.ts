// Lines on accounts that a package keeps by customer or supplier: each names one, and an entry has few of them.
import { counterpartyMissing } from "../diagnostics/codes/counterparty-missing.ts";
import { severalLinkedLines } from "../diagnostics/codes/several-linked-lines.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import type { Account } from "../model/book.ts";
import type { TargetRules } from "../model/target.ts";
import { compactSpaces, nameOf, oneLine, placeOf } from "./fit-text.ts";

/** Codes of accounts whose lines need a name under the target's rules. */
export function accountsWithCounterparty(
  { needsCounterparty = [] }: TargetRules,
  accounts: ReadonlyMap<string, Account>,
): ReadonlySet<string> {
  const needing = [...accounts.values()].filter(
    ({ linked }) => linked !== undefined && needsCounterparty.includes(linked),
  );
  return new Set(needing.map(({ code }) => code));
}

/** Whom a line is about. */
export function counterpartyOf({ counterparty }: Posting, entry: Entry): string {
  return counterparty ?? entry.counterparty ?? "";
}

/** What is wrong with the lines of an entry on such accounts: nothing, of nearly every entry. */
export function findLinkedLines(
  { title, linesWithCounterparty }: TargetRules,
  linked: ReadonlySet<string>,
  entry: Entry,
): readonly Problem[] {
  if (linked.size === 0) return [];
  const lines = entry.postings.filter(({ account }) => linked.has(account));
  const words = { title, document: nameOf(entry) };
  const nameless = lines.filter(
    (line) => compactSpaces(oneLine(counterpartyOf(line, entry))) === "",
  );
  const problems = [...new Set(nameless.map(({ account }) => account))].map((account) =>
    counterpartyMissing.at(placeOf(entry), { ...words, account }),
  );
  if (linesWithCounterparty !== undefined && lines.length > linesWithCounterparty.most) {
    const { option } = linesWithCounterparty;
    const counts = { count: lines.length, limit: linesWithCounterparty.most, option };
    problems.push(severalLinkedLines.at(placeOf(entry), { ...words, ...counts }));
  }
  return problems;
}

// The tests beside the book: their documents are booked as any other, and what comes out is compared.
import { testEntryDiffers } from "../diagnostics/codes/test-entry-differs.ts";
import { testEntryMissing } from "../diagnostics/codes/test-entry-missing.ts";
import { testEntryUnexpected } from "../diagnostics/codes/test-entry-unexpected.ts";
import { testProblemMissing } from "../diagnostics/codes/test-problem-missing.ts";
import type { Place, Problem, TextPlace } from "../diagnostics/problem.ts";
import type { BookTest, Expectation, ExpectedPosting } from "../model/book.ts";
import { decimalsOf } from "../model/currencies.ts";
import type { Document } from "../model/document.ts";
import { compareMoney, moneyText } from "../model/money.ts";
import type { Plan } from "../plan/plan.ts";
import type { Entry, Posting } from "./entry.ts";
import { type Prepared, preparePlan } from "./prepare.ts";
import { runJournal } from "./run.ts";

export interface TestOutcome {
  readonly name: string;
  readonly place: TextPlace;
  readonly passed: boolean;
  readonly problems: readonly Problem[];
}

export function runTests(plan: Plan, tests: readonly BookTest[]): readonly TestOutcome[] {
  const prepared = preparePlan(plan);
  return tests.map((test) => runTest(prepared, test));
}

function runTest(prepared: Prepared, test: BookTest): TestOutcome {
  const { places } = prepared.plan;
  const found: Problem[] = [];
  const entries = [
    ...runJournal({
      prepared,
      openings: [],
      documents: (but) => test.documents.slice(but),
      report: (problem) => found.push(problem),
    }).entries,
  ];
  const unexpected = found.filter(
    (problem) =>
      problem.severity === "error" &&
      !test.expectations.some((wanted) => foresees(wanted, problem, test)),
  );
  const problems = [
    ...unexpected,
    ...test.expectations.flatMap((wanted) => compare(wanted, entries, found, test, places)),
  ];
  return { name: test.name, place: test.place, passed: problems.length === 0, problems };
}

function compare(
  wanted: Expectation,
  entries: readonly Entry[],
  found: readonly Problem[],
  test: BookTest,
  places: number,
): Problem[] {
  switch (wanted.expects) {
    case "no entry": {
      const { document } = wanted;
      return entries.some((entry) => books(entry, document))
        ? [testEntryUnexpected.at(wanted.place, { document })]
        : [];
    }
    case "problem": {
      if (found.some((problem) => foresees(wanted, problem, test))) return [];
      const others = [...new Set(found.map((problem) => problem.code))].join(", ");
      return [testProblemMissing.at(wanted.place, { code: wanted.code, found: others })];
    }
    case "entry":
      return compareEntry(wanted, entries, places);
  }
}

function compareEntry(
  wanted: Extract<Expectation, { expects: "entry" }>,
  entries: readonly Entry[],
  places: number,
): Problem[] {
  const { document, date } = wanted;
  const own = entries.filter(
    (entry) => books(entry, document) && (date === undefined || entry.date === date),
  );
  if (own.length === 0) return [testEntryMissing.at(wanted.place, { document })];
  const postings = own.flatMap(({ postings: all, foreign }) =>
    all.map((posting) => ({ ...posting, foreign: inCurrency(foreign, posting.foreign) })),
  );
  const left = [...postings];
  const missing = wanted.postings.filter((expected) => {
    const index = left.findIndex(
      (posting) =>
        posting.account === expected.account &&
        posting.side === expected.side &&
        compareMoney(posting.amount, expected.amount) === 0 &&
        (expected.foreign === undefined || isSameForeign(posting.foreign, expected.foreign)),
    );
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  if (missing.length === 0 && left.length === 0) return [];
  const place = missing[0]?.place ?? wanted.place;
  const words = {
    document,
    expected: textOf(wanted.postings, places),
    found: textOf(postings, places),
  };
  return [testEntryDiffers.at(place, words)];
}

function foresees(wanted: Expectation, problem: Problem, test: BookTest): boolean {
  if (wanted.expects !== "problem" || wanted.code !== problem.code) return false;
  if (wanted.document === undefined) return true;
  const document = test.documents.find((candidate) => candidate.number === wanted.document);
  return document !== undefined && placesOf(document).some((place) => isSame(place, problem.place));
}

function placesOf(document: Document): Place[] {
  return [
    document.origin,
    ...(document.origins?.values() ?? []),
    ...document.lines.flatMap((line) => [line.origin, ...(line.origins?.values() ?? [])]),
    ...(document.taxes ?? []).flatMap((tax) => tax.origin ?? []),
    ...document.applies.flatMap((application) => application.origin ?? []),
  ];
}

function isSame(place: Place, other: Place): boolean {
  return (
    place.in === "data" &&
    other.in === "data" &&
    place.file === other.file &&
    place.line === other.line &&
    place.column === other.column
  );
}

function books(entry: Entry, number: string): boolean {
  return entry.documents.some((document) => document.number === number);
}

type ForeignAmount = NonNullable<ExpectedPosting["foreign"]>;

function inCurrency(foreign: Entry["foreign"], amount: Posting["foreign"]) {
  return foreign && amount && { amount, currency: foreign.currency };
}

function isSameForeign(found: ForeignAmount | undefined, expected: ForeignAmount): boolean {
  return found?.currency === expected.currency && compareMoney(found.amount, expected.amount) === 0;
}

/** As tests write it: `debit 1210 137.25 = 100.00 USD`. */
function textOf(
  postings: readonly (Pick<Posting, "side" | "account" | "amount"> & {
    readonly foreign?: ForeignAmount | undefined;
  })[],
  places: number,
): string {
  return postings
    .map(({ side, account, amount, foreign }) => {
      const own = `${side} ${account} ${moneyText(amount, places)}`;
      return foreign === undefined
        ? own
        : `${own} = ${moneyText(foreign.amount, decimalsOf(foreign.currency))} ${foreign.currency}`;
    })
    .join(", ");
}

// Grouping: several documents in one entry, as the book says for each kind. Rounded postings are summed; sums
// are never rounded.
import {
  type CivilDate,
  earliest,
  endOfMonth,
  endOfPeriod,
  endOfWeek,
  isCivilDate,
} from "../model/calendar.ts";
import { add } from "../model/money.ts";
import type { PlanSettings } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import type { DraftEntry } from "./book-document.ts";
import type { Entry, EntryTax } from "./entry.ts";
import { type LoosePosting, mergePostings } from "./post.ts";

export interface Grouping {
  /** The entry at once where the kind is not grouped, or nothing until the end. */
  readonly put: (draft: DraftEntry) => Entry | undefined;
  /** The grouped entries, in the order in which their first documents came. */
  readonly end: () => Iterable<Entry>;
}

export function groupEntries(settings: PlanSettings): Grouping {
  const by = new Map(settings.grouping.map((group) => [group.kind, group.by]));
  const groups = new Map<string, Group>();
  return {
    put: (draft) => {
      const bucket = by.get(draft.entry.kind);
      if (bucket === undefined) return entryOf(draft, settings.mergeLines);
      const date = bucketEnd(settings, bucket, draft.entry.date);
      const { kind, currency } = draft.entry;
      const key = JSON.stringify([date, kind, currency, draft.rates]);
      const group = groups.get(key) ?? { date, drafts: [] };
      groups.set(key, group);
      group.drafts.push(draft);
      return undefined;
    },
    end: function* () {
      for (const group of groups.values()) yield groupedEntry(group, settings.mergeLines);
    },
  };
}

interface Group {
  readonly date: CivilDate;
  readonly drafts: DraftEntry[];
}

function entryOf({ entry, postings }: DraftEntry, merge: boolean): Entry {
  return { ...entry, postings: mergePostings(postings, merge) };
}

/** A bucket ends with its month and its fiscal period, and is dated its last day. */
function bucketEnd(
  settings: PlanSettings,
  bucket: "day" | "week" | "month" | "run",
  date: CivilDate,
): CivilDate {
  if (bucket === "day") return date;
  const month = endOfMonth(date);
  const end = bucket === "week" ? earliest(endOfWeek(date), month) : month;
  const { fiscalYear } = settings;
  if (fiscalYear === undefined) return end;
  invariant(isCivilDate(fiscalYear.from), "the resolver read the fiscal year's dates");
  return earliest(end, endOfPeriod(fiscalYear.from, fiscalYear.periods, date));
}

/** A group has no counterparty of its own: the report's open items keep them. */
function groupedEntry({ date, drafts }: Group, merge: boolean): Entry {
  const [first] = drafts;
  invariant(first !== undefined, "a group begins with a draft");
  const inOrder = [...drafts].sort((a, b) => (a.entry.reference < b.entry.reference ? -1 : 1));
  const { kind, currency } = first.entry;
  const from = drafts.map((draft) => draft.entry.date).reduce(earliest);
  return {
    documents: inOrder.flatMap((draft) => draft.entry.documents),
    kind,
    date,
    reference: `${date}`,
    description: `${kind} ×${drafts.length} ${from}..${date}`,
    currency,
    postings: mergePostings(
      inOrder.flatMap((draft) => draft.postings.map(withoutParty)),
      merge,
    ),
    taxes: sumTaxes(drafts.flatMap((draft) => draft.entry.taxes)),
  };
}

function withoutParty({ counterparty: _counterparty, ...posting }: LoosePosting): LoosePosting {
  return posting;
}

function sumTaxes(taxes: readonly EntryTax[]): EntryTax[] {
  const sums = new Map<string, EntryTax>();
  for (const tax of taxes) {
    const key = JSON.stringify([tax.tax, tax.account]);
    const before = sums.get(key);
    sums.set(
      key,
      before === undefined
        ? tax
        : { ...before, base: add(before.base, tax.base), amount: add(before.amount, tax.amount) },
    );
  }
  return [...sums.values()];
}

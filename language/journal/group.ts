// Grouping: several documents in one entry, as the book says for each kind. Rounded postings are summed; sums
// are never rounded.
import type { DataPlace } from "../diagnostics/problem.ts";
import {
  type CivilDate,
  earliest,
  endOfMonth,
  endOfPeriod,
  endOfWeek,
  isCivilDate,
} from "../model/calendar.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { add, rateText } from "../model/money.ts";
import type { PlanSettings } from "../plan/plan.ts";
import { compareText } from "../text/compare.ts";
import { invariant } from "../text/invariant.ts";
import type { DraftEntry } from "./booking.ts";
import type { DocumentKey, Entry, EntryTax } from "./entry.ts";
import { type LoosePosting, mergePostings } from "./post.ts";

export interface Grouping {
  /** The entry at once where the kind is not grouped, or nothing until the end. */
  readonly put: (draft: DraftEntry) => Entry | undefined;
  /** The grouped entries, in the order in which their first documents came. */
  readonly end: () => Iterable<Entry>;
}

/** The day that an entry bears: the document's own, or the last one of the bucket that holds it. */
export function postingDate(settings: PlanSettings, kind: DocumentKind, day: CivilDate): CivilDate {
  const bucket = bucketOf(settings, kind);
  return bucket === undefined ? day : bucketEnd(settings, bucket, day);
}

export function groupEntries(settings: PlanSettings): Grouping {
  const groups = new Map<string, Group>();
  return {
    put: (draft) => {
      const { kind, currency, date } = draft.entry;
      if (bucketOf(settings, kind) === undefined) return entryOf(draft, settings.mergeLines);
      const { journal, administration } = draft.entry.filing ?? {};
      const { foreign } = draft.entry;
      const at = foreign && [foreign.currency, rateText(foreign.rate)];
      const where = [currency, at, journal, administration];
      const key = JSON.stringify([date, kind, ...where, ratesOf(draft)]);
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

function ratesOf({ taxes }: DraftEntry): string {
  return taxes.map(({ tax, rate }) => `${tax.plan.name} ${rateText(rate)}`).join(" ");
}

type Bucket = PlanSettings["grouping"][number]["by"];

function bucketOf({ grouping }: PlanSettings, kind: DocumentKind): Bucket | undefined {
  if (grouping.length === 0) return undefined;
  return grouping.find((group) => group.kind === kind)?.by;
}

interface Group {
  readonly date: CivilDate;
  readonly drafts: DraftEntry[];
}

function entryOf({ entry, postings }: DraftEntry, merge: boolean): Entry {
  const { documents, kind, date, reference, description } = entry;
  const { currency, foreign, counterparty, filing, taxes } = entry;
  return {
    documents,
    kind,
    date,
    reference,
    description,
    currency,
    foreign,
    counterparty,
    filing,
    postings: mergePostings(postings, merge),
    taxes,
  };
}

/** A bucket ends with its month and its fiscal period, and is dated its last day. */
function bucketEnd({ fiscalYear }: PlanSettings, bucket: Bucket, day: CivilDate): CivilDate {
  if (bucket === "day") return day;
  const month = endOfMonth(day);
  const end = bucket === "week" ? earliest(endOfWeek(day), month) : month;
  if (fiscalYear === undefined) return end;
  const { from, to, periods } = fiscalYear;
  invariant(isCivilDate(from) && isCivilDate(to), "the resolver read the fiscal year's dates");
  const period = earliest(end, endOfPeriod(from, periods, day));
  // Weeks do not end with the year.
  return day <= to ? earliest(period, to) : period;
}

/** A group has no counterparty of its own: the report's open items keep them. */
function groupedEntry({ date, drafts }: Group, merge: boolean): Entry {
  const [first] = drafts;
  invariant(first !== undefined, "a group begins with a draft");
  const inOrder = [...drafts].sort((a, b) => compareText(a.entry.reference, b.entry.reference));
  const { kind, currency, foreign } = first.entry;
  const from = drafts.map((draft) => draft.day).reduce(earliest);
  const documents = documentsOf(inOrder);
  return {
    documents,
    kind,
    date,
    reference: `${date}`,
    description: `${kind} ×${documents.length} ${from}..${date}`,
    currency,
    foreign,
    filing: first.entry.filing && {
      ...first.entry.filing,
      party: undefined,
      due: undefined,
      discount: undefined,
    },
    postings: mergePostings(
      inOrder.flatMap((draft) => draft.postings.map(withoutParty)),
      merge,
    ),
    taxes: sumTaxes(drafts.flatMap((draft) => draft.entry.taxes)),
  };
}

/** Once each: of a document, taxes and sale may be two drafts. */
function documentsOf(drafts: readonly DraftEntry[]): readonly DocumentKey[] {
  const seen = new Set<DataPlace | undefined>();
  return drafts
    .flatMap((draft) => draft.entry.documents)
    .filter(({ origin }) => {
      if (origin !== undefined && seen.has(origin)) return false;
      seen.add(origin);
      return true;
    });
}

function withoutParty(posting: LoosePosting): LoosePosting {
  return { ...posting, counterparty: undefined };
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
        : {
            ...before,
            base: add(before.base, tax.base),
            amount: add(before.amount, tax.amount),
            ...(before.foreignBase === undefined || tax.foreignBase === undefined
              ? {}
              : { foreignBase: add(before.foreignBase, tax.foreignBase) }),
            ...(before.recovered === undefined || tax.recovered === undefined
              ? {}
              : { recovered: add(before.recovered, tax.recovered) }),
          },
    );
  }
  return [...sums.values()];
}

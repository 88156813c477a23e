// What a run leaves for the accountant's page: its entries by month, what went where, and the documents without
// an entry. Plain data of bounded size: a thread hands it to another, whatever the run's length.

import type { CheckedBook } from "../front-end.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import { partyOf } from "../journal/party.ts";
import type { Document } from "../model/document.ts";
import { isZero, type Money, moneyText } from "../model/money.ts";
import { findTarget } from "../targets/registry.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import * as limits from "../text/limits.ts";
import { type Coverage, collectCoverage } from "../trace/coverage.ts";
import { indexRules } from "../trace/rules.ts";
import type { RunObserver } from "../trace/run-observer.ts";
import { type EntryMonth, listEntries } from "./entry-list.ts";
import { type Flow, gatherFlows } from "./flows.ts";

export interface RunRecord {
  /** The package's own name. */
  readonly target: Bilingual;
  /** Where documents have discounts that go to an account of their own: that account. */
  readonly discounts: string | null;
  readonly months: readonly EntryMonth[];
  readonly flows: readonly Flow[];
  /** Exceptions of the book that decided, in the order of its text. */
  readonly exceptions: Coverage["rules"];
  readonly shares: Coverage["shares"];
  readonly held: Listed<HeldDocument>;
  readonly passedOver: Listed<PassedOverDocument>;
  /** Documents with entries, none of them of the dates asked for. */
  readonly outsideDates: number;
  readonly refused: Listed<RefusedDocument>;
  /** Documents read from each file; ignored ones are not among them. */
  readonly documentsOf: ReadonlyMap<string, number>;
}

/** The first of many, and how many there are in all. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

export interface ListedDocument {
  /** One of Folio's kinds, or the source's own word. */
  readonly kind: string;
  readonly number: string;
  /** Empty where the source said to ignore the document. */
  readonly date: string;
  readonly customer: string;
}

export interface HeldDocument extends ListedDocument {
  readonly total: string;
  readonly taxes: string;
}

export interface PassedOverDocument extends ListedDocument {
  readonly reason: string;
}

export interface RefusedDocument extends ListedDocument {
  /** Where it begins in the data, and its rows there, for the problems that were found in them. */
  readonly file: string;
  readonly line: number;
  readonly rows: readonly number[];
}

export interface KeptRun {
  readonly observer: RunObserver;
  readonly record: () => RunRecord;
}

/** Looks on while a book without errors is compiled. */
export function keepRun({ book, plan, trees }: CheckedBook): KeptRun {
  invariant(book !== undefined && plan !== undefined, "only a book without errors is compiled");
  const target = findTarget(plan.target.name)?.rules(new Map(plan.target.options)).title;
  invariant(target !== undefined, "the resolver knows the targets");
  let discounts: string | null = null;
  const entries = listEntries(limits.pageEntryLines, plan.places);
  const flows = gatherFlows(book, plan.places);
  const coverage = collectCoverage(book, plan, indexRules(plan, trees));
  const held = first<HeldDocument>(limits.pageListRows);
  const passedOver = first<PassedOverDocument>(limits.pageListRows);
  const refused = first<RefusedDocument>(limits.pageListRows);
  const documentsOf = new Map<string, number>();
  let outsideDates = 0;
  // What stands twice is refused for that, whatever else becomes of it.
  const twice = new Set<string>();
  const observer: RunObserver = {
    ignored: (document) =>
      passedOver.put({ ...document, date: "", customer: "", reason: "ignored" }),
    unread: ({ number, kind = "", date = "", party = "", places }) => {
      const [{ file, line }] = places;
      const rows = [...new Set(places.map(({ row }) => row))].slice(0, mostRows);
      refused.put({ kind, number, date, customer: party, file, line, rows });
    },
    repeated: (document) => {
      twice.add(placeKey(document));
      const { file, line } = document.origin;
      refused.put({ ...listed(document), file, line, rows: rowsOf(document) });
    },
    document: (document, booked, selected) => {
      coverage.document(document, booked, selected);
      const { file, line } = document.origin;
      documentsOf.set(file, (documentsOf.get(file) ?? 0) + 1);
      const about = listed(document);
      if (twice.size > 0 && twice.has(placeKey(document))) return;
      if (booked.outcome === "refused")
        refused.put({ ...about, file, line, rows: rowsOf(document) });
      else if (booked.outcome === "held")
        held.put({ ...about, ...heldAmounts(booked, plan.places) });
      else if (booked.outcome === "passed over")
        passedOver.put({ ...about, reason: booked.reason });
      else if (selected.length === 0) outsideDates++;
      for (const { postings } of selected) {
        flows.put(document, postings);
        discounts ??= postings.find(isDiscount)?.account ?? null;
      }
    },
    written: (entry, made) => entries.put(entry === made ? entry : withForeign(made)),
  };
  return {
    observer,
    record: () => {
      const { rules, shares } = coverage.result();
      return {
        target,
        discounts,
        months: entries.months(),
        flows: flows.all(),
        exceptions: rules.filter(({ exception, documents }) => exception && documents > 0),
        shares,
        held: held.listed(),
        passedOver: passedOver.listed(),
        outsideDates,
        refused: refused.listed(),
        documentsOf,
      };
    },
  };
}

/** A payment's goes by another template. */
function isDiscount({ causes }: Posting): boolean {
  return causes[0]?.template.endsWith(".discount.debit") === true;
}

/** An entry that is written in home amounts: the page tells what they came from. */
function withForeign(made: Entry): Entry {
  return { ...made, postings: made.postings.filter(({ amount }) => !isZero(amount)) };
}

function placeKey({ origin }: Document): string {
  return `${origin.row} ${origin.file}`;
}

function rowsOf({ origin, lines }: Document): readonly number[] {
  const rows = new Set([origin.row]);
  for (const line of lines) {
    if (rows.size === mostRows) break;
    rows.add(line.origin.row);
  }
  return [...rows];
}

const mostRows = 200;

function listed(document: Document): ListedDocument {
  const { kind, number, date } = document;
  return { kind, number, date, customer: partyOf(document) };
}

function heldAmounts(
  { total, taxes }: { readonly total: Money; readonly taxes: Money },
  places: number,
) {
  return { total: moneyText(total, places), taxes: moneyText(taxes, places) };
}

function first<Row>(most: number) {
  const rows: Row[] = [];
  let count = 0;
  return {
    put: (row: Row) => {
      count++;
      if (rows.length < most) rows.push(row);
    },
    listed: (): Listed<Row> => ({ rows, count }),
  };
}

// The numbers of documents, held against the series of the journals that they go into, and what the series have left.
import { numberNotOfSeries } from "../diagnostics/codes/number-not-of-series.ts";
import { seriesRunningOut } from "../diagnostics/codes/series-running-out.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Book, DeclaredSeries } from "../model/book.ts";
import type { Document } from "../model/document.ts";
import { type OwnedSeries, seriesOf } from "../model/owned-series.ts";
import { fewLeft, isYearly, placeInSeries } from "../model/series.ts";
import { compareText } from "../text/compare.ts";
import { normalizeName } from "../text/names.ts";
import type { DraftEntry } from "./booking.ts";
import { placeOf } from "./place-of.ts";

export interface SeriesHeld {
  /** A document with the entries that it made. */
  readonly hold: (document: Document, made: readonly DraftEntry[]) => void;
  /** When all documents were held: series that the data took nearly to their end. */
  readonly finish: () => void;
}

/** The number of a series that the data took last; with a year in its prefix, of the last year. */
interface Taken {
  readonly prefix: string;
  readonly value: number;
}

/** Undefined where no journal of the book has a series: then nothing is looked at. */
export function holdSeries(
  book: Pick<Book, "journals" | "series">,
  report: (problem: Problem) => void,
): SeriesHeld | undefined {
  const list = seriesOf(book);
  const byJournal = new Map(list.map((owned) => [owned.journal ?? "", owned]));
  byJournal.delete("");
  if (byJournal.size === 0) return undefined;
  const taken = new Map<OwnedSeries, Taken>();
  return {
    hold: (document, [draft]) => {
      if (draft === undefined || !isNumberedHere(document)) return;
      const number = normalizeName(document.number);
      const own = byJournal.get(draft.entry.filing?.journal ?? "");
      if (own === undefined) return;
      const found = findSeries([own], number) ?? findSeries(list, number);
      // What a module numbers goes into a journal with the numbers of its own series.
      const isFitting = found?.owned === own || (found !== undefined && isOfModule(found.owned));
      if (!isFitting) report(notOfSeries(document, own, found?.owned));
      if (found === undefined) return;
      const last = taken.get(found.owned);
      if (last === undefined || isLater(found.taken, last)) taken.set(found.owned, found.taken);
    },
    finish: () => {
      for (const [{ owner, series }, { prefix, value }] of taken) {
        // What the book's own `last` says was told before; of a year's numbers it says nothing.
        if (!isYearly(series) && value <= (series.last ?? 0)) continue;
        const left = fewLeft(series, value);
        if (left === undefined) continue;
        const last = prefix + String(series.to).padStart(series.width, "0");
        report(seriesRunningOut.at(series.place, { owner, left, last }));
      }
    },
  };
}

function findSeries(
  list: readonly OwnedSeries[],
  number: string,
): { readonly owned: OwnedSeries; readonly taken: Taken } | undefined {
  for (const owned of list) {
    const taken = placeInSeries(owned.series, number);
    if (taken !== undefined) return { owned, taken };
  }
  return undefined;
}

function isOfModule({ journal }: OwnedSeries): boolean {
  return journal === undefined;
}

/** Notes often have a counter of their own; a bill has its supplier's number, a payment that of whoever took it. */
function isNumberedHere({ kind }: Document): boolean {
  return kind === "invoice" || kind === "sale";
}

function isLater(one: Taken, other: Taken): boolean {
  const order = compareText(one.prefix, other.prefix);
  return order > 0 || (order === 0 && one.value > other.value);
}

function notOfSeries(
  document: Document,
  { series, journal = "" }: OwnedSeries,
  other: OwnedSeries | undefined,
): Problem {
  const message = { en: "The series is here", fr: "La série est ici" };
  const words = { document: document.number, journal, ...ends(series), other: other?.journal };
  const related = [{ place: series.place, message }];
  return numberNotOfSeries.at(placeOf(document, "number"), words, { related });
}

/** As the book writes them: a year stays a tag. */
function ends({ prefix, from, to, width }: DeclaredSeries): { from: string; to: string } {
  const text = (value: number) => prefix + String(value).padStart(width, "0");
  return { from: text(from), to: text(to) };
}

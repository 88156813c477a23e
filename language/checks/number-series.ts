// Series of numbers: two that hand out the same one, one that comes back to its own, one about to run out.
import { seriesOverlap } from "../diagnostics/codes/series-overlap.ts";
import { seriesRepeats } from "../diagnostics/codes/series-repeats.ts";
import { seriesRunningOut } from "../diagnostics/codes/series-running-out.ts";
import { seriesTooWide } from "../diagnostics/codes/series-too-wide.ts";
import type { Fix, Problem, TextPlace } from "../diagnostics/problem.ts";
import type { DeclaredSeries } from "../model/book.ts";
import { type OwnedSeries, seriesOf } from "../model/owned-series.ts";
import { quoteName } from "../model/resolve/names.ts";
import {
  fewLeft,
  isYearly,
  longestNumber,
  type NumberSeries,
  type SharedNumber,
  sharedNumbers,
  yearTag,
} from "../model/series.ts";
import type { TargetRules } from "../model/target.ts";
import type { Check } from "./context.ts";

export const numberSeries: Check = {
  id: "number-series",
  run: ({ book, target }) => {
    const list = seriesOf(book);
    return [
      ...sharedNumbers(list.map(({ series }) => series)).flatMap((shared) => tell(list, shared)),
      ...list.flatMap(runningOut),
      ...(target === undefined ? [] : list.flatMap((owned) => tooWide(owned, target))),
    ];
  },
};

function tell(list: readonly OwnedSeries[], shared: SharedNumber): readonly Problem[] {
  const [own, other] = [list[shared.series], list[shared.other]];
  if (own === undefined || other === undefined) return [];
  const { series, owner } = own;
  if (own === other) {
    const tag = /\{(y+)\}/.exec(series.prefix)?.[1] ?? "";
    const words = { owner, number: shared.number, years: 10 ** tag.length };
    return [seriesRepeats.at(series.place, words, { fixes: widerYear(series) })];
  }
  const message = { en: "The other series is here", fr: "L’autre série est ici" };
  const related = [{ place: other.series.place, message }];
  const others = list.filter((one) => one !== own).map((one) => one.series);
  const words = { owner, other: other.owner, number: shared.number };
  const fixes = [...anotherLetter(series, others), ...apart(series, others, shared)];
  return [seriesOverlap.at(series.place, words, { related, fixes })];
}

/** One letter more behind the prefix: the first that meets no other series. */
function anotherLetter(series: DeclaredSeries, others: readonly NumberSeries[]): readonly Fix[] {
  const letter = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((candidate) =>
    isFree({ ...series, prefix: series.prefix + candidate }, others),
  );
  if (letter === undefined) return [];
  const prefix = quoteName(series.prefix + letter);
  const title = {
    en: `Begin the numbers with ${series.prefix + letter}`,
    fr: `Commencer les numéros par ${series.prefix + letter}`,
  };
  const { prefixPlace, fromPlace } = series;
  const edit =
    prefixPlace === undefined
      ? { file: fromPlace.file, span: startOf(fromPlace), text: `${prefix} ` }
      : { file: prefixPlace.file, span: prefixPlace.span, text: prefix };
  return [{ title, edits: [edit] }];
}

/** The part of the range before the shared numbers, or the one after them; what was handed out stays inside. */
function apart(
  series: DeclaredSeries,
  others: readonly NumberSeries[],
  { shared }: SharedNumber,
): readonly Fix[] {
  const text = (value: number) => String(value).padStart(series.width, "0");
  return [
    { from: series.from, to: shared.from - 1 },
    { from: shared.to + 1, to: series.to },
  ].flatMap(({ from, to }) => {
    const rest = { ...series, from, to };
    if (from > to || !isFree(rest, others)) return [];
    if (series.last !== undefined && (series.last < from - 1 || to < series.last)) return [];
    const title = {
      en: `Keep the numbers ${text(from)} to ${text(to)}`,
      fr: `Garder les numéros ${text(from)} à ${text(to)}`,
    };
    const { fromPlace, toPlace } = series;
    const edits = [
      { file: fromPlace.file, span: fromPlace.span, text: text(from) },
      { file: toPlace.file, span: toPlace.span, text: text(to) },
    ];
    return [{ title, edits }];
  });
}

function isFree(series: NumberSeries, others: readonly NumberSeries[]): boolean {
  return others.every((other) =>
    sharedNumbers([series, other]).every((one) => one.series === one.other),
  );
}

function widerYear(series: DeclaredSeries): readonly Fix[] {
  const { prefixPlace, prefix } = series;
  if (prefixPlace === undefined) return [];
  const text = quoteName(prefix.replace(yearTag, "{yy}"));
  const title = { en: "Write the year with two digits", fr: "Écrire l’année avec deux chiffres" };
  return [{ title, edits: [{ file: prefixPlace.file, span: prefixPlace.span, text }] }];
}

/** Time to act, and none to lose. */
function runningOut({ owner, series }: OwnedSeries): readonly Problem[] {
  const { to, last, place } = series;
  if (last === undefined || isYearly(series)) return [];
  const left = fewLeft(series, last);
  if (left === undefined) return [];
  const end = series.prefix + String(to).padStart(series.width, "0");
  return [seriesRunningOut.at(place, { owner, left, last: end })];
}

function tooWide(
  { owner, series }: OwnedSeries,
  { title, name, numberLength }: TargetRules,
): readonly Problem[] {
  const length = longestNumber(series);
  if (numberLength === undefined || length <= numberLength) return [];
  const words = { owner, target: title, length, most: numberLength };
  return [seriesTooWide.at(series.place, words, { target: name })];
}

function startOf({ span }: TextPlace): TextPlace["span"] {
  return { start: span.start, end: span.start };
}

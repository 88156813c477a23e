// `journal` and `series`: the journals of the package, and the numbers that each counter hands out.
import { missingClause } from "../../diagnostics/codes/missing-clause.ts";
import { seriesForm } from "../../diagnostics/codes/series-form.ts";
import { seriesLast } from "../../diagnostics/codes/series-last.ts";
import type {
  JournalDeclaration,
  NumberLiteral,
  SeriesClause,
  SeriesDeclaration,
} from "../../syntax/tree.ts";
import { type DeclaredSeries, type Journal, journalTypes, type NamedSeries } from "../book.ts";
import { mostDigits, yearTag } from "../series.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

export function resolveJournal(scope: Scope, declaration: JournalDeclaration): Journal {
  const { code, title, type } = declaration;
  const place = placeOf(scope, code.span);
  if (type === undefined) {
    const clause = { en: "type", fr: "son type" };
    const words = { of: "journal", name: code.text, clause, known: journalTypes } as const;
    report(scope, missingClause.at(place, words));
  }
  const known = type && readWord(scope, type, "journal", journalTypes);
  const series = declaration.series && resolveNumbers(scope, declaration.series);
  return {
    code: code.text,
    place,
    ...(title === undefined ? {} : { title: title.text }),
    ...(known === undefined ? {} : { type: known }),
    ...(series === undefined ? {} : { series }),
  };
}

/** Undefined after a problem: half a series would overlap where none does. */
export function resolveSeries(
  scope: Scope,
  declaration: SeriesDeclaration,
): NamedSeries | undefined {
  const series = resolveNumbers(scope, declaration.series);
  const { name } = declaration;
  return series && { ...series, name: name.text, namePlace: placeOf(scope, name.span) };
}

function resolveNumbers(scope: Scope, clause: SeriesClause): DeclaredSeries | undefined {
  const { prefix, from, to, last } = clause;
  const fault = faultOf(clause);
  if (fault !== undefined) {
    report(scope, seriesForm.at(placeOf(scope, fault.at.span), { reason: fault.reason }));
    return undefined;
  }
  const series = {
    prefix: (prefix?.text ?? "").normalize("NFC"),
    from: Number(from.text),
    to: Number(to.text),
    width: from.text.length === to.text.length ? from.text.length : 1,
    place: placeOf(scope, { start: clause.span.start, end: to.span.end }),
    fromPlace: placeOf(scope, from.span),
    toPlace: placeOf(scope, to.span),
    ...(prefix === undefined ? {} : { prefixPlace: placeOf(scope, prefix.span) }),
  };
  if (last === undefined) return series;
  const given = isCount(last) ? Number(last.text) : -1;
  // One before the first: nothing has been handed out yet.
  if (series.from - 1 <= given && given <= series.to) return { ...series, last: given };
  const words = { last: last.text, from: from.text, to: to.text };
  report(scope, seriesLast.at(placeOf(scope, last.span), words));
  return series;
}

interface Fault {
  readonly reason: "prefix" | "digits" | "backwards" | "widths";
  readonly at: Pick<NumberLiteral, "span">;
}

function faultOf({ prefix, from, to }: SeriesClause): Fault | undefined {
  if (prefix !== undefined && /[{}]|\p{Cc}/u.test(prefix.text.replace(yearTag, ""))) {
    return { reason: "prefix", at: prefix };
  }
  for (const end of [from, to]) if (!isCount(end)) return { reason: "digits", at: end };
  if (Number(from.text) > Number(to.text)) return { reason: "backwards", at: to };
  const padded = [from, to].some(({ text }) => text.length > 1 && text.startsWith("0"));
  if (padded && from.text.length !== to.text.length) return { reason: "widths", at: to };
  return undefined;
}

function isCount({ text }: NumberLiteral): boolean {
  return /^\d+$/.test(text) && text.length <= mostDigits;
}

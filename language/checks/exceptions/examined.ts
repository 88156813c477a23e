// The tables of a book that have exceptions, with what the checks of exceptions need of them.
import type { TextPlace } from "../../diagnostics/problem.ts";
import type { Book } from "../../model/book.ts";
import type { PlanRule } from "../../plan/plan.ts";
import type { CheckContext } from "../context.ts";
import { ruleOf } from "../tables.ts";
import type { Witness } from "./overlap.ts";
import type { Reach } from "./representatives.ts";

export interface ExaminedTable {
  readonly table: number;
  /** The numbers of its exceptions, in the order of the text. */
  readonly rules: readonly number[];
  readonly reach: Reach;
}

/** A table that no document reaches has nothing to examine: its kinds are not in this version. */
export function tablesWithExceptions({
  plan,
  book,
  reaching,
}: Pick<CheckContext, "plan" | "book" | "reaching">): readonly ExaminedTable[] {
  const currencies = currenciesOf(book);
  const { receivable, payable } = plan.controls ?? {};
  const seen = new Set<number>();
  return plan.tables.flatMap(({ exceptions }, table) => {
    const kinds = reaching[table];
    if (exceptions.length === 0 || kinds === undefined) return [];
    const rules = exceptions.map(({ rule }) => rule);
    // What the book says of lines, and of its documents beside them, is told once.
    const isControl = table === receivable || table === payable;
    if (isControl && rules.every((rule) => seen.has(rule))) return [];
    for (const rule of rules) seen.add(rule);
    const inText = rules.toSorted((a, b) => byPlace(ruleOf(plan, a), ruleOf(plan, b)));
    return [{ table, rules: inText, reach: { kinds, currencies } }];
  });
}

/** The book's own, and those that it takes beside it: a document in another one is refused. */
export function currenciesOf({ settings }: Pick<Book, "settings">): readonly string[] {
  return [...new Set([settings.currency, ...(settings.currencies?.codes ?? [])])];
}

export function placeOfRule({ place }: PlanRule): TextPlace {
  return { in: "book", file: place.file, span: { start: place.start, end: place.end } };
}

/** `customer.group = "Municipal" and place = "Laval"`, in the words of the language. */
export function shown(witness: Witness): string {
  return [...witness]
    .map(([field, value]) => `${field} = ${value === undefined ? "…" : `"${value}"`}`)
    .join(" and ");
}

function byPlace(left: PlanRule, right: PlanRule): number {
  if (left.place.file !== right.place.file) return left.place.file < right.place.file ? -1 : 1;
  return left.place.start - right.place.start;
}

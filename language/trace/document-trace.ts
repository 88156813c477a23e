// Why the entries of a document are what they are, as plain data: what `folio trace` tells in words.
import type { Place } from "../diagnostics/problem.ts";
import type { PlanTest } from "../plan/plan.ts";
import type { WhyLost } from "./lost-rules.ts";
import type { TracedRule } from "./rules.ts";

/** Amounts are texts with a point, in the book's currency. */
export interface DocumentTrace {
  readonly kind: string;
  readonly number: string;
  readonly date: string | null;
  readonly customer: string | null;
  readonly file: string;
  /** Its rows or records in the file, from 1. */
  readonly rows: readonly number[];
  /** The line of the file on which each of them begins, from 1. */
  readonly lines: readonly number[];
  readonly outcome: TracedOutcome;
  readonly entries: readonly TracedEntry[];
}

export type TracedOutcome =
  | { readonly what: "booked" | "refused" | "outside the dates" }
  /** Recognized on payment, and not settled yet. */
  | { readonly what: "held"; readonly total: string; readonly taxes: string }
  | { readonly what: "passed over"; readonly reason: string }
  /** Stated by an `opening`, with what is due of it there, in its own currency if that is another: known, and never booked. */
  | { readonly what: "opening"; readonly due: string | null; readonly currency?: string };

export interface TracedEntry {
  /** Which of the run's files has it, from 0. */
  readonly file: number;
  readonly date: string;
  readonly reference: string;
  readonly description: string;
  /** How many documents it books: more than one where the book groups. */
  readonly documents: number;
  readonly postings: readonly TracedPosting[];
}

export interface TracedPosting {
  /** The line of the journal file, from 1. */
  readonly line: number;
  readonly account: string;
  readonly title: string | null;
  readonly side: "debit" | "credit";
  /** What the document has in it; of a grouped entry, `whole` is more. */
  readonly amount: string;
  readonly whole: string;
  readonly parts: readonly TracedPart[];
}

/** One amount of a posting, and everything that made it. */
export interface TracedPart {
  /** The posting template: the law. */
  readonly template: string;
  readonly amount: string;
  readonly document: string;
  readonly file: string;
  /** The row or record of the file, from 1, and the line of the file on which it begins: what an editor shows. */
  readonly row: number;
  readonly line: number;
  /** Whether it stands on the other side than the template's: of a negative amount, or of a credit. */
  readonly turned: boolean;
  /** The line or the application of the document, from 1. */
  readonly part: number | null;
  /** What the line sells, what is paid, the tax, the method. */
  readonly about: string | null;
  /** What the amount is added up from, each term with its sign; one term alone is the amount. */
  readonly terms: readonly { readonly what: string; readonly amount: string }[];
  /** In another currency: what was converted, each at its rate; of a difference of rates, at the one and at the other. */
  readonly exchange: readonly TracedExchange[];
  readonly tax: TracedTax | null;
  /** Of a line whose tax group the document states, as no rule chose it; null too where only trace.json is looked at. */
  readonly statedGroup: {
    readonly name: string;
    /** The rule that would have chosen. */
    readonly overruled: TracedRule | null;
  } | null;
  readonly choices: readonly TracedChoice[];
  readonly cells: readonly TracedCell[];
}

export interface TracedExchange {
  readonly currency: string;
  readonly amount: string;
  readonly rate: string;
}

export interface TracedTax {
  readonly name: string;
  /** In percent: `9.975`. */
  readonly rate: string;
  readonly base: string;
  /** What the rate gives on the base. */
  readonly computed: string;
  /** What its lines come to before a discount lowers the base; null where none does. */
  readonly before: string | null;
  /** `stated`: as the document says. `computed`: by the rate. `credit`: what is due so far, less what was given. */
  readonly how: "stated" | "computed" | "credit";
  /** The whole tax, where what is posted is the part of it that comes back. */
  readonly whole: string | null;
  readonly rounded: "document" | "line";
  readonly inside: boolean;
}

export interface TracedChoice {
  readonly chose: "account" | "tax group";
  readonly value: string;
  readonly rule: TracedRule;
  readonly lost: readonly { readonly rule: TracedRule; readonly why: WhyLost }[];
  /** Exceptions that were asked and did not apply: the test that failed, and what the document has. */
  readonly untrue: readonly {
    readonly rule: TracedRule;
    readonly test: PlanTest;
    readonly found: string | null;
  }[];
}

/** What was read: a cell of a CSV file, the value of a key in JSON. */
export interface TracedCell {
  readonly field: string;
  readonly column: string | null;
  readonly row: number;
  /** The line of the file, from 1; it and the text are unknown where only trace.json is looked at. */
  readonly line: number | null;
  readonly text: string | null;
}

/** Where a problem must stand to be one of this document. */
export function isAbout(trace: DocumentTrace, place: Place): boolean {
  return place.in === "data" && place.file === trace.file && trace.rows.includes(place.row);
}

// Follows the documents of some numbers through a run, and keeps everything that made their entries.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { Booked, DraftEntry } from "../journal/booking.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import { partyOf } from "../journal/party.ts";
import type { Book } from "../model/book.ts";
import { decimalsOf } from "../model/currencies.ts";
import type { Document } from "../model/document.ts";
import { type Money, moneyText, sum } from "../model/money.ts";
import type { Plan } from "../plan/plan.ts";
import type { UnreadDocument } from "../sources/read.ts";
import { normalizeName } from "../text/names.ts";
import type { DocumentTrace, TracedEntry, TracedOutcome, TracedPosting } from "./document-trace.ts";
import { type NearNumbers, nearNumbers } from "./near-numbers.ts";
import type { RuleIndex } from "./rules.ts";
import { type TracePart, tracePart } from "./trace-part.ts";

export interface DocumentName {
  /** Undefined: of any kind. */
  readonly kind: string | undefined;
  readonly number: string;
}

export interface DocumentTracer {
  readonly document: (document: Document, booked: Booked, selected: readonly DraftEntry[]) => void;
  readonly opening: (document: Document) => void;
  readonly ignored: (document: { readonly kind: string; readonly number: string }) => void;
  readonly unread: (document: UnreadDocument) => void;
  readonly entry: (
    entry: Entry,
    firstLine: number,
    lines: { readonly postings: readonly number[] },
    file: number,
  ) => void;
  readonly found: () => readonly DocumentTrace[];
  /** Where nothing was found: the numbers of the data that are most like the one asked for. */
  readonly near: () => readonly string[];
}

export function traceDocuments(
  names: readonly DocumentName[],
  book: Book,
  plan: Plan,
  index: RuleIndex,
): DocumentTracer {
  const numbers = new Map(names.map(({ kind, number }) => [normalizeName(number), kind]));
  const isAsked = ({ kind, number }: { readonly kind: string; readonly number: string }) =>
    numbers.has(number) && (numbers.get(number) ?? kind) === kind;
  const part = tracePart(plan, index);
  const near = nearNumbers([...numbers.keys()][0] ?? "");
  const found: Followed[] = [];
  return {
    document: (document, booked, selected) => {
      const { kind, number: own } = document;
      if (isAsked(document)) found.push({ document, booked, selected, entries: [] });
      else look(near, found, { kind, number: own });
    },
    opening: (document) => {
      if (isAsked(document)) found.push({ opening: document });
      else look(near, found, document);
    },
    ignored: (document) => {
      if (isAsked(document)) found.push({ ignored: document });
      else look(near, found, document);
    },
    unread: (document) => {
      const { number } = document;
      const kind = document.kind ?? "";
      if (isAsked({ kind, number })) found.push({ unread: document });
      else look(near, found, { kind, number });
    },
    entry: (entry, firstLine, { postings }, file) => {
      for (const followed of found) {
        if (!("document" in followed) || !isOf(entry, followed.document)) continue;
        followed.entries.push(
          tracedEntry(entry, followed, (at) => firstLine + (postings[at] ?? 0), {
            book,
            part,
            file,
            places: plan.places,
          }),
        );
      }
    },
    found: () => found.map((followed) => traceOf(followed, plan)),
    near: () => (found.length === 0 ? near.list() : []),
  };
}

type Followed =
  | {
      readonly document: Document;
      readonly booked: Booked;
      readonly selected: readonly DraftEntry[];
      readonly entries: TracedEntry[];
    }
  | { readonly opening: Document }
  | { readonly unread: UnreadDocument }
  | { readonly ignored: { readonly kind: string; readonly number: string } };

type FollowedDocument = Extract<Followed, { readonly document: Document }>;

/** Numbers are compared only while nothing is found. */
function look(
  near: NearNumbers,
  found: readonly Followed[],
  { number }: { readonly kind: string; readonly number: string },
): void {
  if (found.length === 0) near.see(number);
}

function isOf(entry: Entry, { origin }: Document): boolean {
  return entry.documents.some(
    (key) => key.origin?.file === origin.file && key.origin.row === origin.row,
  );
}

interface Telling {
  readonly book: Book;
  readonly part: TracePart;
  readonly file: number;
  /** Decimals of the book’s currency. */
  readonly places: number;
}

function tracedEntry(
  entry: Entry,
  followed: FollowedDocument,
  lineOf: (posting: number) => number,
  telling: Telling,
): TracedEntry {
  const { date, reference, description, documents, postings } = entry;
  return {
    file: telling.file,
    date,
    reference,
    description,
    documents: documents.length,
    postings: postings.flatMap((posting, at) =>
      tracedPosting(posting, followed, lineOf(at), telling),
    ),
  };
}

/** Of a grouped entry, only what the document itself brought in. */
function tracedPosting(
  posting: Posting,
  { document, booked }: FollowedDocument,
  line: number,
  { book, part, places }: Telling,
): TracedPosting[] {
  if (booked.outcome !== "booked" && booked.outcome !== "held") return [];
  const { scene } = booked;
  const own = posting.causes.filter(
    (cause) => cause.document === document.number && isRowOf(document, cause),
  );
  if (own.length === 0) return [];
  const { account, side, amount } = posting;
  return [
    {
      line,
      account,
      title: book.accounts.get(account)?.title ?? null,
      side,
      amount: moneyText(sum(own.map((cause) => cause.amount)), places),
      whole: moneyText(amount, places),
      parts: own.map((cause) => part(cause, side, scene)),
    },
  ];
}

function isRowOf(
  document: Document,
  { file, row }: { readonly file: string; readonly row: number },
): boolean {
  return file === document.origin.file && rowsOf(document).includes(row);
}

function rowsOf(document: Document): readonly number[] {
  return [...placesOf(document).keys()];
}

/** Its rows in order, each with the line on which it begins. */
function placesOf({ origin, lines, applies }: Document): ReadonlyMap<number, number> {
  return linesByRow([
    origin,
    ...lines.map((line) => line.origin),
    ...applies.flatMap((application) => application.origin ?? []),
  ]);
}

function linesByRow(places: readonly DataPlace[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, line } of places) lines.set(row, Math.min(line, lines.get(row) ?? line));
  return new Map([...lines].sort(([a], [b]) => a - b));
}

function traceOf(followed: Followed, plan: Plan): DocumentTrace {
  if ("ignored" in followed) {
    const { kind, number } = followed.ignored;
    const outcome = { what: "passed over", reason: "ignored" } as const;
    return {
      kind,
      number,
      date: null,
      customer: null,
      file: "",
      rows: [],
      lines: [],
      outcome,
      entries: [],
    };
  }
  if ("unread" in followed) {
    const { kind = "", number, date = null, party = null, places } = followed.unread;
    const [{ file }] = places;
    const rows = linesByRow(places);
    const about = { kind, number, date, customer: party, file };
    const where = { rows: [...rows.keys()], lines: [...rows.values()] };
    return { ...about, ...where, outcome: { what: "refused" }, entries: [] };
  }
  if ("opening" in followed) {
    const { total, currency = plan.currency } = followed.opening;
    const due = total === undefined ? null : moneyText(total, decimalsOf(currency));
    const own = currency === plan.currency ? {} : { currency };
    return { ...told(followed.opening), outcome: { what: "opening", due, ...own }, entries: [] };
  }
  const { document, entries } = followed;
  return { ...told(document), outcome: outcomeOf(followed, plan.places), entries };
}

function told(document: Document): Omit<DocumentTrace, "outcome" | "entries"> {
  const { kind, number, date, origin } = document;
  const customer = partyOf(document);
  const places = placesOf(document);
  return {
    kind,
    number,
    date,
    customer: customer === "" ? null : customer,
    file: origin.file,
    rows: [...places.keys()],
    lines: [...places.values()],
  };
}

function outcomeOf({ booked, selected }: FollowedDocument, places: number): TracedOutcome {
  const text = (amount: Money) => moneyText(amount, places);
  switch (booked.outcome) {
    case "refused":
      return { what: "refused" };
    case "passed over":
      return { what: "passed over", reason: booked.reason };
    case "held":
      return { what: "held", total: text(booked.total), taxes: text(booked.taxes) };
    case "booked":
      return { what: selected.length === 0 ? "outside the dates" : "booked" };
  }
}

// A run: all documents, twice where one names another. The first pass remembers what others refer to, the second
// books; so the order of documents decides nothing but the order of entries.
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { type Money, timesRate, zero } from "../model/money.ts";
import { bookDocument } from "./book-document.ts";
import type { Booked, DraftEntry, Run } from "./booking.ts";
import { creditsOf } from "./credit-pass.ts";
import type { Entry } from "./entry.ts";
import { type Grouping, groupEntries } from "./group.ts";
import { hear } from "./hearing.ts";
import { type Knowing, know } from "./known.ts";
import { type OpenItems, trackOpenItems } from "./open-items.ts";
import type { Prepared } from "./prepare.ts";
import { resolveDocument } from "./resolved.ts";
import { bookedThere } from "./restriction.ts";
import type { DocumentScene } from "./scene.ts";
import { scrutinizeEntry } from "./scrutinize-entry.ts";
import { collectSettlements, type Settlements, unsettled } from "./settlement.ts";
import { stage } from "./stage.ts";
import type { DocumentTotal } from "./totals.ts";
import { verifyEntry } from "./verify.ts";
import { inWholeCents } from "./whole-cents.ts";

export interface JournalRequest {
  readonly prepared: Prepared;
  /** Documents known before the run: remembered, never posted. */
  readonly openings: Iterable<Document>;
  /** Numbers of documents that could not be read; all are there once the documents have been read. */
  readonly refused?: ReadonlyMap<string, DataPlace>;
  /** All documents but the first ones; may be asked for several times, and gives the same ones each time. */
  readonly documents: (but: number) => Iterable<Document>;
  /** Posting dates, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Whether only amounts in the book's currency are written: what is worth less than a cent is nothing then. */
  readonly homeAmounts?: boolean;
  /** Whether entries carry the document that they book, which a target of documents writes. */
  readonly resolved?: boolean;
  /** Of entries that carry their documents: those whose dates were not asked for, for what they settle. */
  readonly beside?: (entry: Entry, stands: "before" | "after") => void;
  readonly report: (problem: Problem) => void;
  /** Whether a problem of a document is to be told: there may be one for each of them. */
  readonly admits?: (problem: Problem) => boolean;
  /** Each document that came before, told as it is met. */
  readonly repeated?: (document: Document) => void;
  /** What became of each document; `selected` are the entries whose dates were asked for. */
  readonly observe?: (
    document: Document,
    booked: Booked,
    selected: readonly DraftEntry[],
    total: DocumentTotal,
  ) => void;
}

export interface Journal {
  /** To be read once; problems are told while it is read. */
  readonly entries: Iterable<Entry>;
  readonly openItems: OpenItems;
}

export function runJournal(asked: JournalRequest): Journal {
  const { prepared } = asked;
  const admits = asked.admits ?? (() => true);
  const report = (problem: Problem) => {
    if (admits(problem)) asked.report(problem);
  };
  const { creditRestriction } = prepared.plan.settings;
  const documents: JournalRequest["documents"] =
    creditRestriction === undefined
      ? asked.documents
      : (but) => bookedThere(asked.documents(but), creditRestriction.on);
  const request: JournalRequest = { ...asked, documents, admits, report };
  const settlements = collectSettlements(prepared.plan.settings);
  const knowing = know({
    prepared,
    settlements,
    totalOf: (document) => totalOf(prepared, document),
    refused: request.refused ?? new Map(),
    report,
    ...(request.repeated === undefined ? {} : { repeated: request.repeated }),
  });
  for (const opening of request.openings) knowing.open(opening);
  const openItems = trackOpenItems(knowing.known, prepared.plan);
  return { entries: entriesOf(request, knowing, settlements, openItems, asked.report), openItems };
}

/**
 * The first pass remembers what documents say of each other. Until one comes that names another, it books them as
 * well: what others say changes nothing of them. The second pass books the rest.
 */
function* entriesOf(
  request: JournalRequest,
  knowing: Knowing,
  settlements: Settlements,
  openItems: OpenItems,
  tell: (problem: Problem) => void,
): Generator<Entry> {
  const { prepared, report } = request;
  const { known } = knowing;
  const grouping = groupEntries(prepared.plan.settings);
  // What is told of one document, until it is known whether its entries were asked for.
  const told: Problem[] = [];
  const hearing = hear((problem) => told.push(problem));
  const booking: Booking = { request, openItems, grouping, told };
  const alone: Run = {
    prepared,
    known,
    settled: unsettled,
    credits: () => undefined,
    homeAmounts: request.homeAmounts ?? false,
    resolved: request.resolved ?? false,
    ...hearing,
  };
  // Told after what the first pass tells of all documents.
  const early: Problem[] = [];
  const tellLater = (problem: Problem) => {
    if (request.admits?.(problem) !== false) early.push(problem);
  };
  // Recognized on payment, an invoice hangs on what comes after it.
  let standsAlone = prepared.plan.settings.recognize === "issue";
  let booked = 0;
  let count = 0;
  for (const document of request.documents(0)) {
    knowing.collect(inWholeCents(prepared, document));
    count++;
    standsAlone &&= document.applies.length === 0 && document.credits === undefined;
    if (!standsAlone) continue;
    booked++;
    yield* entriesOfDocument(booking, alone, document, tellLater);
  }
  knowing.finish(() => allInWholeCents(request));
  const credits = creditsOf({
    prepared,
    known,
    settlements,
    documents: () => request.documents(0),
    homeAmounts: alone.homeAmounts,
    report,
  });
  for (const problem of early) tell(problem);
  const run: Run = { ...alone, settled: settlements.of, credits };
  if (booked < count) {
    for (const document of request.documents(booked)) {
      yield* entriesOfDocument(booking, run, document, report);
    }
  }
  for (const entry of grouping.end()) yield verified(entry);
}

interface Booking {
  readonly request: JournalRequest;
  readonly openItems: OpenItems;
  readonly grouping: Grouping;
  /** What the run has told of the document at hand. */
  readonly told: Problem[];
}

/** The entries that are written now; nothing for those that are refused, or grouped and written at the end. */
function entriesOfDocument(
  booking: Booking,
  run: Run,
  document: Document,
  report: (problem: Problem) => void,
): readonly Entry[] {
  const { request, openItems, told } = booking;
  const { prepared } = run;
  const booked = bookDocument(run, document);
  const drafts = booked.outcome === "booked" || booked.outcome === "held" ? booked.drafts : none;
  const { from, to } = request;
  const selected =
    from === undefined && to === undefined
      ? drafts
      : drafts.filter(({ entry }) => isBetween(request, entry.date));
  // Of a document whose entries were not asked for, only what stops the run is told.
  const silent = drafts.length > 0 && selected.length === 0;
  for (const problem of told) {
    if (!silent || problem.severity === "error") report(problem);
  }
  if (told.length > 0) told.length = 0;
  const accepted = selected.filter((draft) => scrutinizeEntry(prepared, report, document, draft));
  if (accepted.length < selected.length) {
    request.observe?.(document, { outcome: "refused" }, none, nothing);
    return none;
  }
  request.observe?.(document, booked, selected, totalOfBooked(prepared, booked));
  if (booked.outcome !== "booked" && booked.outcome !== "held") return none;
  const past = to === undefined ? drafts : drafts.filter(({ entry }) => entry.date <= to);
  openItems.put(document, past, booked.scene);
  if (request.resolved === true) {
    for (const draft of drafts) tellBeside(booking, run, draft, booked.scene);
  }
  const written: Entry[] = [];
  for (const draft of selected) {
    const entry = booking.grouping.put(draft);
    if (entry === undefined) continue;
    written.push(
      verified(
        request.resolved === true
          ? { ...entry, resolved: resolveDocument(prepared, run.known, booked.scene) }
          : entry,
      ),
    );
  }
  return written;
}

const none: readonly never[] = [];

/** What was not asked for, and is known beside it. */
function tellBeside(
  { request, grouping }: Booking,
  run: Run,
  draft: DraftEntry,
  scene: DocumentScene,
): void {
  const { date } = draft.entry;
  if (isBetween(request, date)) return;
  const entry = grouping.put(draft);
  if (entry === undefined) return;
  const resolved = resolveDocument(run.prepared, run.known, scene);
  const stands = request.from !== undefined && date < request.from ? "before" : "after";
  request.beside?.({ ...entry, resolved }, stands);
}

/** As it will be written: merged and grouped. */
function verified(entry: Entry): Entry {
  verifyEntry(entry);
  return entry;
}

function isBetween({ from, to }: JournalRequest, date: CivilDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function totalOfBooked(prepared: Prepared, booked: Booked): DocumentTotal {
  if (booked.outcome !== "booked") return nothing;
  const { scene } = booked;
  const { exchange, lines, document } = scene;
  const own = lines.length === 0 ? (document.amount ?? zero) : prepared.amount.total(scene);
  if (exchange === undefined) return { home: own, own };
  return { home: timesRate(own, exchange.rate, prepared.plan.places), own };
}

const nothing: DocumentTotal = { home: zero, own: zero };

/** A document's total: the money that it moves, or what it states, else what its lines and taxes give. */
function totalOf(prepared: Prepared, document: Document): Money {
  const { kind } = document;
  if (kind === "payment" || kind === "deposit" || kind === "bill-payment") {
    return document.amount ?? zero;
  }
  if (document.total !== undefined) return document.total;
  if (document.lines.length === 0) return document.amount ?? zero;
  // Problems are told when the document is booked, not when it is only remembered.
  const scene = stage({ prepared, document, date: document.date, ...hear(() => {}) });
  return scene === undefined ? zero : prepared.amount.total(scene);
}

/** As others see them. */
function* allInWholeCents({ prepared, documents }: JournalRequest): Generator<Document> {
  for (const document of documents(0)) yield inWholeCents(prepared, document);
}

// What a target is: rules that checks read, and a writer of entries or of documents. One file a package.
import type { Problem } from "../diagnostics/problem.ts";
import type { PassedOver } from "../journal/booking.ts";
import type { Entry, Posting } from "../journal/entry.ts";
import type { Account, Book } from "../model/book.ts";
import type { CivilDate, Period } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import type {
  NamedAtTarget,
  TargetOptionRule,
  TargetOptions,
  TargetRules,
} from "../model/target.ts";
import type { TargetIds } from "../model/target-ids.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Block } from "./block.ts";
import type { AlteredTexts } from "./fit-text.ts";

/** What a book may name after `target`. */
export interface TargetDeclaration {
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly options: readonly TargetOptionRule[];
  /** What its users must know of it, for the reference. */
  readonly notes?: Bilingual;
  /** What it has names of its own for, which `at` gives. */
  readonly names?: readonly NamedAtTarget[];
  /** The rules under the options that a book gives. */
  readonly rules: (options: TargetOptions) => TargetRules;
  /** What this target alone finds wrong with a book; what several share is in `rules`. */
  readonly check: (book: Book) => readonly Problem[];
}

/** Sees entries. */
export interface JournalTarget extends TargetDeclaration {
  readonly sees: "entries";
  /** A writer for one run, of all its files. */
  readonly open: (run: TargetRun) => JournalWriter;
}

/** Sees documents with their slots chosen; the entries are what the package should come to. */
export interface DocumentTarget extends TargetDeclaration {
  readonly sees: "documents";
  /** What the package's own lists find wrong with a book. */
  readonly checkIds: (book: Book, ids: TargetIds) => readonly Problem[];
  readonly open: (run: DocumentRun) => DocumentWriter;
}

export type Target = JournalTarget | DocumentTarget;

export interface TargetRun {
  readonly book: string;
  readonly currency: string;
  readonly places: number;
  /** Whether the book takes documents in other currencies. */
  readonly foreign: boolean;
  readonly fiscalYear: { readonly from: CivilDate; readonly periods: Period } | undefined;
  readonly options: TargetOptions;
  readonly accounts: ReadonlyMap<string, Account>;
  /** What to do with a text that does not fit: an error, or a cut that is counted. */
  readonly texts: "refuse" | "cut";
}

export interface DocumentRun extends TargetRun {
  /** SHA-256 of a text, in hexadecimal: hashing is the host's. */
  readonly digest: (text: string) => string;
  /** What the package itself has given ids. */
  readonly ids: TargetIds;
  /** The account that documents stand on until they are paid. */
  readonly receivable: string;
  /** The same of suppliers' documents, in a book that has any. */
  readonly payable: string | undefined;
  readonly taxAccounts: ReadonlySet<string>;
  /** Whether the book declares taxes at all. */
  readonly taxes: boolean;
}

/** Documents are kept, since they stand in the order of their dates, until the last one is known. */
export interface DocumentWriter {
  /** What the entry's document is to the package; with an error among the problems it is nothing. */
  readonly document: (entry: Entry) => readonly Problem[];
  /** A document of which nothing is booked, and which the package may have all the same. */
  readonly passedOver: (document: Document, reason: PassedOver) => readonly Problem[];
  /** An entry that is not asked for: sent in another run, it may have settled what this one settles. */
  readonly beside: (entry: Entry, stands: "before" | "after") => void;
  /** The files, in the order in which they are to be sent. */
  readonly stages: () => readonly Stage[];
  readonly altered: () => AlteredTexts;
  /** For the report: fallbacks that were used, and documents that were left as they are. */
  readonly counted: () => readonly CountedFact[];
}

/** What can be sent once everything before it was. */
export interface Stage {
  /** A part of the file's name: `2-documents`. */
  readonly name: string;
  /** Lines, without their ends. */
  readonly lines: () => Iterable<StageLine>;
  /** Named references that no id is known for. */
  readonly references: readonly string[];
}

export interface StageLine {
  readonly text: string;
  /** The entry that it is of, and the postings that it makes; none where it only comes before others. */
  readonly entry?: Entry;
  readonly postings?: readonly Posting[];
}

export interface CountedFact {
  readonly what: string;
  readonly count: number;
  readonly amount: string | null;
}

/** Where an entry stands among the lines of its file, for `trace`. One object, which each entry fills anew. */
export interface EntryLines {
  /** How many lines the entry is, the last one ended. */
  count: number;
  /** For each posting of the entry, by its index: the line that holds it, from 0. */
  readonly postings: number[];
}

/** Both ends included. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A file of the run while it is written. */
export interface JournalFile {
  readonly block: Block;
  /** Where the target wants a file for each fiscal period. */
  readonly period?: DateRange;
  /** From 1, in the order in which the run's files are opened. */
  readonly number: number;
  /** How many entries it holds so far. */
  entries: number;
}

/**
 * Writes into the block of the file at hand, in the target's encoding. Entries arrive one at a time and are not kept. An entry
 * with problems leaves no bytes.
 */
export interface JournalWriter {
  readonly begin: (file: JournalFile) => void;
  readonly entry: (entry: Entry, file: JournalFile, lines: EntryLines) => readonly Problem[];
  readonly end: (file: JournalFile) => void;
  /** For the report: what the target's fields made the writer alter so far. */
  readonly altered: () => AlteredTexts;
}

export function newEntryLines(): EntryLines {
  return { count: 0, postings: [] };
}

/** An entry of `above` lines and then one line a posting, in their order. */
export function onePostingALine(lines: EntryLines, above: number, { postings }: Entry): void {
  lines.count = above + postings.length;
  lines.postings.length = postings.length;
  for (let index = 0; index < postings.length; index++) lines.postings[index] = above + index;
}

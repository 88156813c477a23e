// What a run tells while it lasts, to whoever looks at it.
import type { Entry } from "../journal/entry.ts";
import type { JournalRequest } from "../journal/run.ts";
import type { Document } from "../model/document.ts";
import type { UnreadDocument } from "../sources/read.ts";
import type { EntryLines } from "../targets/writer.ts";

/** Looks at a run and changes nothing in it. */
export interface RunObserver {
  /** Every document that is read, and what became of it. */
  readonly document?: NonNullable<JournalRequest["observe"]>;
  /** What an opening of the book states, before every document. */
  readonly opening?: (document: Document) => void;
  /** What a source says to ignore. */
  readonly ignored?: (document: { readonly kind: string; readonly number: string }) => void;
  /** What could not be read as a whole, so that it is refused. */
  readonly unread?: (document: UnreadDocument) => void;
  /** What stands in the data a second time, before what became of it. */
  readonly repeated?: NonNullable<JournalRequest["repeated"]>;
  /** Every entry that is written, once; `made` is the same with its foreign amounts, where a target has no place for them. */
  readonly written?: (entry: Entry, made: Entry) => void;
  /**
   * Every entry where it stands; of a target of documents, each request with the postings that it makes: the first of its lines in its file, from 1, where its postings stand, and which of the
   * run's files that is, from 0.
   */
  readonly entry?: (
    entry: Entry,
    firstLine: number,
    lines: Readonly<EntryLines>,
    file: number,
  ) => void;
}

// What a run tells while it lasts, to whoever looks at it.
import type { Entry } from "../journal/entry.ts";
import type { JournalRequest } from "../journal/run.ts";
import type { EntryLines } from "../targets/writer.ts";

/** Looks at a run and changes nothing in it. */
export interface RunObserver {
  /** Every document that is read, and what became of it. */
  readonly document?: NonNullable<JournalRequest["observe"]>;
  /** What a source says to ignore. */
  readonly ignored?: (document: { readonly kind: string; readonly number: string }) => void;
  /** Every entry that is written: the first of its lines in the file, from 1, and where its postings stand. */
  readonly entry?: (entry: Entry, firstLine: number, lines: Readonly<EntryLines>) => void;
}

// What a journal target is: rules that checks read, and a writer of entries. One file a package.
import type { Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import type { Account } from "../model/book.ts";
import type { TargetOptionRule, TargetOptions, TargetRules } from "../model/target.ts";

export interface JournalTarget {
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly options: readonly TargetOptionRule[];
  /** The rules under the options that a book gives. */
  readonly rules: (options: TargetOptions) => TargetRules;
  /** A writer for one run. */
  readonly open: (run: TargetRun) => JournalWriter;
}

export interface TargetRun {
  readonly book: string;
  readonly currency: string;
  readonly places: number;
  readonly options: TargetOptions;
  readonly accounts: ReadonlyMap<string, Account>;
  /** What to do with a text that does not fit: an error, or a cut that is counted. */
  readonly texts: "refuse" | "cut";
}

/** Bytes are already in the target's encoding. Entries arrive one at a time and are not kept. */
export interface JournalWriter {
  readonly begin: () => Uint8Array;
  readonly entry: (entry: Entry) => {
    readonly bytes: Uint8Array;
    readonly problems: readonly Problem[];
  };
  readonly end: () => Uint8Array;
}

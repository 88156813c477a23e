// The files of a run: which file an entry goes into, when a new one begins, and what each is called.
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import type { Entry } from "../journal/entry.ts";
import { type CivilDate, earliest, latest, type Period, periodOf } from "../model/calendar.ts";
import { invariant } from "../text/invariant.ts";
import { type Block, type FilePrint, type OutgoingBlock, openOutgoing } from "./block.ts";
import { findOversize } from "./entry-facts.ts";
import { outputFileName } from "./file-names.ts";
import type { AlteredTexts } from "./fit-text.ts";
import { accountsWithCounterparty, findLinkedLines } from "./linked-lines.ts";
import {
  type DateRange,
  type EntryLines,
  type JournalFile,
  type JournalTarget,
  newEntryLines,
  type TargetRun,
} from "./writer.ts";

/** Where journal files go; their names are known when the run ends. */
export interface OutputFiles {
  readonly open: (what: "journal" | "trace") => OutputFile;
}

export interface OutputFile {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
  /** The SHA-256 of a closed journal, where whoever writes it takes one: the trace tells a journal that was changed by it. */
  readonly digest?: () => string;
}

export interface JournalFilesRequest {
  readonly target: JournalTarget;
  readonly run: TargetRun;
  readonly fiscalYear: { readonly from: CivilDate; readonly periods: Period } | undefined;
  readonly output: OutputFiles;
}

export interface JournalFiles {
  readonly write: (entry: Entry) => WrittenEntry;
  readonly close: () => void;
  /** How many files there are so far. */
  readonly opened: () => number;
  /** In the order in which the files were opened. */
  readonly names: (dates: RunDates) => readonly string[];
  /** In the same order, what each is known by; known when all are closed. */
  readonly prints: () => readonly FilePrint[];
  readonly altered: () => AlteredTexts;
}

export interface RunDates {
  /** The days that the run was asked for. */
  readonly asked: Partial<DateRange>;
  /** The days of its first and its last entry. */
  readonly entries: DateRange | undefined;
}

/** The same object for each entry, filled anew. */
export interface WrittenEntry {
  /** An entry with problems is not in any file. */
  problems: readonly Problem[];
  /** From 0, in the order in which files were opened. */
  file: number;
  /** From 1: the first of its lines there. */
  line: number;
  readonly lines: EntryLines;
}

export function openJournalFiles(request: JournalFilesRequest): JournalFiles {
  const { target, run, fiscalYear, output } = request;
  const rules = target.rules(run.options);
  const { each, entries: mostEntries, postings: mostPostings } = rules.files;
  const linked = accountsWithCounterparty(rules, run.accounts);
  const writer = target.open(run);
  const files: OpenFile[] = [];
  const current = new Map<string, OpenFile>();
  const written: WrittenEntry = { problems: [], file: 0, line: 0, lines: newEntryLines() };

  const open = (key: string, period: DateRange | undefined, part: number): OpenFile => {
    const out = openOutgoing(output.open("journal"), each === "run" ? runBlock : periodBlock);
    const file: JournalFile = {
      block: out.block,
      ...(period === undefined ? {} : { period }),
      number: files.length + 1,
      entries: 0,
    };
    writer.begin(file);
    const opened: OpenFile = { file, out, part, index: files.length, line: 1, postings: 0 };
    opened.line += lineEnds(out.block);
    files.push(opened);
    current.set(key, opened);
    return opened;
  };
  const close = ({ file, out }: OpenFile) => {
    writer.end(file);
    out.close();
  };
  const fileFor = (entry: Entry): OpenFile => {
    const period = each === "run" ? undefined : fiscalPeriod(fiscalYear, entry.date);
    const key = period?.from ?? "";
    const now = current.get(key) ?? open(key, period, 1);
    const full =
      now.file.entries >= (mostEntries ?? Number.POSITIVE_INFINITY) ||
      now.postings + entry.postings.length > (mostPostings ?? Number.POSITIVE_INFINITY);
    if (!full || now.file.entries === 0) return now;
    close(now);
    return open(key, period, now.part + 1);
  };

  // A run without entries writes an empty journal, where a run is what a file is for.
  if (each === "run") open("", undefined, 1);
  return {
    write: (entry) => {
      const oversize = findOversize(rules, entry);
      const into = fileFor(entry);
      const faults = findLinkedLines(rules, linked, entry);
      const others =
        oversize.refused || faults.length > 0
          ? faults
          : writer.entry(entry, into.file, written.lines);
      const { problems } = oversize;
      written.problems = problems.length === 0 ? others : [...problems, ...others];
      written.file = into.index;
      written.line = into.line;
      if (hasErrors(written.problems)) return written;
      into.file.entries++;
      into.postings += entry.postings.length;
      into.line += written.lines.count;
      into.out.pass();
      return written;
    },
    close: () => {
      for (const file of current.values()) close(file);
    },
    opened: () => files.length,
    names: (dates) => namesOf(target, files, dates),
    prints: () => files.map(({ out }) => out.print()),
    altered: writer.altered,
  };
}

interface OpenFile {
  readonly file: JournalFile;
  readonly out: OutgoingBlock;
  /** From 1, among the files of its period. */
  readonly part: number;
  readonly index: number;
  /** The line at which the next entry begins. */
  line: number;
  postings: number;
}

// A year of periods may be open at once.
const runBlock = 1 << 18;
const periodBlock = 1 << 15;

function fiscalPeriod(fiscalYear: JournalFilesRequest["fiscalYear"], date: CivilDate): DateRange {
  invariant(fiscalYear !== undefined, "a target of fiscal periods needs a fiscal year");
  return periodOf(fiscalYear.from, fiscalYear.periods, date);
}

/** A number at the end only where a run, or a period, has several files. */
function namesOf(
  { name, extension }: JournalTarget,
  files: readonly OpenFile[],
  { asked, entries }: RunDates,
): readonly string[] {
  const parts = new Map<string | undefined, number>();
  for (const { file, part } of files) parts.set(file.period?.from, part);
  return files.map(({ file, part }) => {
    const period = within(file.period ?? entries, asked, file.period !== undefined);
    return outputFileName({
      target: name,
      extension,
      ...(period === undefined ? {} : { period }),
      ...((parts.get(file.period?.from) ?? 1) > 1 ? { part } : {}),
    });
  });
}

/** The days that were asked for; of a period's file, those of them that lie in the period. */
function within(
  own: DateRange | undefined,
  { from, to }: Partial<DateRange>,
  narrowed: boolean,
): DateRange | undefined {
  if (narrowed && own !== undefined) {
    return {
      from: from === undefined ? own.from : latest(own.from, from),
      to: to === undefined ? own.to : earliest(own.to, to),
    };
  }
  const [first, last] = [from ?? own?.from, to ?? own?.to];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

function lineEnds({ bytes, length }: Block): number {
  return bytes.subarray(0, length).filter((byte) => byte === 0x0a).length;
}

// A run as it is asked for, what comes of it, and its end. Nothing here compiles: whoever has a thread do that needs
// not load the compiler.
import { hasErrors, type Problem } from "../../language/diagnostics/problem.ts";
import type { Report } from "../../language/journal/report.ts";
import type { CivilDate } from "../../language/model/calendar.ts";
import type { RunRecord } from "../../language/report-page/record.ts";
import type { SourceFile } from "../../language/text/source.ts";
import type { Answer, Question } from "../../language/trace/look.ts";
import type { DataPath } from "./data-files.ts";
import type { FileFacts } from "./file-prints.ts";
import type { Files } from "./files.ts";
import { type Draft, discardDraft, type Published, publishDraft } from "./publish.ts";

/** Plain data, so that a thread can be given it. */
export interface CompileJob {
  /** A name for the run, from `newRun`. */
  readonly run: string;
  /** The book's folder, absolute. */
  readonly folder: string;
  readonly data: readonly DataPath[];
  /** The source's own totals, to compare the run with. */
  readonly control?: DataPath;
  /** The ids that the package has given. */
  readonly ids?: DataPath;
  /** Where the files go, absolute; undefined writes nothing. */
  readonly out: string | undefined;
  readonly target?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** Keeps what the accountant's page tells of the run. */
  readonly keep?: boolean;
  /** What to look at on the way, beside the files. */
  readonly question?: Question;
}

export interface CompileOutcome {
  /** The book's files, for the excerpts of its problems. */
  readonly files: readonly SourceFile[];
  /** Of the book and of the data. With an error among them nothing was written. */
  readonly problems: readonly Problem[];
  /** Undefined where the book has errors, so that nothing was compiled. */
  readonly report: Report | undefined;
  /** Names of the files that the run makes, whether or not it wrote them. */
  readonly names: readonly string[];
  readonly written: readonly Published[];
  /** Where the job asks to keep it. */
  readonly kept?: KeptOutcome;
  /** To the job's question, where the run came that far. */
  readonly answer?: Answer;
  /** Where a line is asked for, what the files of the journal are known by: is the line's file one of them? */
  readonly prints?: readonly FileFacts[];
}

export interface KeptOutcome {
  readonly record: RunRecord;
  /** What was read and what the run makes of it. */
  readonly files: readonly FileFacts[];
}

/** How much of the data is read: bytes of all files. A compile may read its data more than once. */
export type CompileProgress = (done: { readonly bytes: number; readonly of: number }) => void;

/** Runs a job here or in a thread; only there can it be stopped. */
export type RunCompile = (
  job: CompileJob,
  progress: CompileProgress,
  stop: AbortSignal,
) => Promise<CompileOutcome>;

/** All of a run but the names of its files: what a thread of its own can do. */
export interface DraftedRun extends Omit<CompileOutcome, "written"> {
  readonly draft: Draft | undefined;
}

/** Publishes the run's files, or removes them where there are errors. Not to be interrupted. */
export function finishRun(files: Files, { draft, ...run }: DraftedRun): CompileOutcome {
  const names = journalsFirst(run.names, (name) => name, run.report);
  if (draft === undefined) return { ...run, names, written: [] };
  try {
    const published = hasErrors(run.problems) ? [] : publishDraft(files, draft, run.names);
    return { ...run, names, written: journalsFirst(published, ({ name }) => name, run.report) };
  } finally {
    discardDraft(files, draft);
  }
}

/** What a person asked for comes before what speaks of it, in whatever order files were opened. */
function journalsFirst<Value>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
  report: Report | undefined,
): readonly Value[] {
  const isJournal = (value: Value) => report?.files.includes(nameOf(value)) ?? false;
  return [...values.filter(isJournal), ...values.filter((value) => !isJournal(value))];
}

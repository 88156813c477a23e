// One run from the book's folder to the published files: what the command line and the editor both call.
import type { Problem } from "../../language/diagnostics/problem.ts";
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { type CheckedBook, compile, type OutputFiles } from "../../language/index.ts";
import type { Report } from "../../language/journal/report.ts";
import type { CivilDate } from "../../language/model/calendar.ts";
import { keepRun, type RunRecord } from "../../language/report-page/record.ts";
import type { DataFile } from "../../language/sources/data-file.ts";
import type { SourceFile } from "../../language/text/source.ts";
import { type Answer, type Look, lookAt, type Question } from "../../language/trace/look.ts";
import { checkFolder } from "./check-folder.ts";
import { type DataPath, openData } from "./data-files.ts";
import { type FileFacts, filesRead, printsOfOutput, withPrints } from "./file-prints.ts";
import type { Files } from "./files.ts";
import {
  type Draft,
  type DraftFiles,
  discardDraft,
  openDraft,
  type Published,
  publishDraft,
} from "./publish.ts";

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

/** Throws nothing but errors of the disk. */
export function compileBook(
  files: Files,
  job: CompileJob,
  progress: CompileProgress = () => {},
): CompileOutcome {
  return finishRun(files, draftRun(files, job, progress));
}

export function draftRun(files: Files, job: CompileJob, progress: CompileProgress): DraftedRun {
  const book = checkFolder(files, job.folder, { target: job.target });
  const [unreadable] = book.unreadable;
  if (unreadable !== undefined) throw unreadable.error;
  const { checked } = book;
  const nothing = { files: book.files, report: undefined, names: [], draft: undefined };
  if (checked.plan === undefined) return { ...nothing, problems: checked.problems };
  let total = 0;
  const data = openData(
    files,
    [...job.data, ...[job.control, job.ids].flatMap((path) => path ?? [])],
    (bytes) => progress({ bytes, of: total }),
  );
  total = data.bytes;
  const drafted = job.out === undefined ? undefined : openDraft(files, job.out, job.run);
  const kept = job.keep === true ? keepRun(checked) : undefined;
  const prints = kept === undefined ? undefined : printsOfOutput();
  const look = lookFor(job, checked);
  try {
    const compilation = compile(
      {
        checked,
        data: data.files.slice(0, job.data.length),
        ...(kept === undefined && look === undefined
          ? {}
          : { observers: [kept?.observer, look?.observer].flatMap((one) => one ?? []) }),
        // What only looks at a run has no use for it.
        trace: kept === undefined && look === undefined,
        ...control(job.control && data.files[job.data.length]),
        ...ids(job.ids && data.files.at(-1)),
        ...(job.from === undefined ? {} : { from: job.from }),
        ...(job.to === undefined ? {} : { to: job.to }),
        ...(job.source === undefined ? {} : { source: job.source }),
      },
      drafted === undefined ? (prints?.output ?? nowhere) : withPrints(drafted),
    );
    if (drafted !== undefined) writeReport(drafted, compilation.report);
    return {
      files: book.files,
      problems: [...checked.problems, ...compilation.problems],
      report: compilation.report,
      names: [...compilation.files, "report.json"],
      draft: drafted?.draft,
      ...(kept === undefined || prints === undefined
        ? {}
        : {
            kept: {
              record: kept.record(),
              files: [...filesRead(files, job, book), ...prints.facts(compilation.files)],
            },
          }),
      ...(look === undefined ? {} : { answer: look.answer() }),
    };
  } catch (error) {
    if (drafted !== undefined) discardDraft(files, drafted.draft);
    throw error;
  }
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

/** The report appears together with the journal: neither is ever there without the other. */
function writeReport(drafted: DraftFiles, report: Report): void {
  const file = drafted.open();
  file.write(new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`));
  file.close();
}

function lookFor({ question }: CompileJob, { book, plan, trees }: CheckedBook): Look | undefined {
  if (question === undefined || book === undefined || plan === undefined) return undefined;
  return lookAt(question, book, plan, trees);
}

function control(file: DataFile | undefined): { control?: DataFile } {
  return file === undefined ? {} : { control: file };
}

function ids(file: DataFile | undefined): { ids?: DataFile } {
  return file === undefined ? {} : { ids: file };
}

/** A dry run does everything but write. */
const nowhere: OutputFiles = { open: () => ({ write: () => {}, close: () => {} }) };

// One run from the book's folder to the published files: what the command line and the editor both call.
import { type CheckedBook, compile, type OutputFiles } from "../../language/index.ts";
import type { Report } from "../../language/journal/report.ts";
import { keepRun } from "../../language/report-page/record.ts";
import type { DataFile } from "../../language/sources/data-file.ts";
import { type Look, lookAt } from "../../language/trace/look.ts";
import { checkFolder } from "./check-folder.ts";
import {
  type CompileJob,
  type CompileOutcome,
  type CompileProgress,
  type DraftedRun,
  finishRun,
} from "./compile-job.ts";
import { openData } from "./data-files.ts";
import { filesRead, printsOfOutput, withPrints } from "./file-prints.ts";
import type { Files } from "./files.ts";
import { type DraftFiles, discardDraft, openDraft } from "./publish.ts";

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
  const asksLine = job.question?.asks === "line";
  const prints = kept === undefined && !asksLine ? undefined : printsOfOutput();
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
      ...(asksLine && prints !== undefined ? { prints: prints.facts(compilation.files) } : {}),
    };
  } catch (error) {
    if (drafted !== undefined) discardDraft(files, drafted.draft);
    throw error;
  }
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

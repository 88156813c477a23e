// One run from the book's folder to the published files: what the command line and the editor both call.
import type { Problem } from "../../language/diagnostics/problem.ts";
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { type Compilation, compile, type OutputFiles } from "../../language/index.ts";
import type { Report } from "../../language/journal/report.ts";
import type { CivilDate } from "../../language/model/calendar.ts";
import type { DataFile } from "../../language/sources/data-file.ts";
import type { SourceFile } from "../../language/text/source.ts";
import { checkFolder } from "./check-folder.ts";
import { type DataPath, openData } from "./data-files.ts";
import type { Files } from "./files.ts";
import type { Buffers } from "./find-book.ts";
import { openPublication, type Publication, type Published } from "./publish.ts";

export interface CompileJob {
  /** The book's folder, absolute. */
  readonly folder: string;
  /** Text of open editors, which goes before the disk. */
  readonly buffers?: Buffers;
  readonly data: readonly DataPath[];
  /** The source's own totals, to compare the run with. */
  readonly control?: DataPath;
  readonly input?: () => Iterable<Uint8Array>;
  /** Where the files go, absolute; undefined writes nothing. */
  readonly out: string | undefined;
  readonly target?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
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
}

/** How much of the data is read: bytes of all files. A compile may read its data more than once. */
export type CompileProgress = (done: { readonly bytes: number; readonly of: number }) => void;

/** Throws nothing but errors of the disk. */
export function compileBook(
  files: Files,
  job: CompileJob,
  progress: CompileProgress = () => {},
): CompileOutcome {
  const book = checkFolder(files, job.folder, { target: job.target, buffers: job.buffers });
  const [unreadable] = book.unreadable;
  if (unreadable !== undefined) throw unreadable.error;
  const { checked } = book;
  const nothing = { files: book.files, report: undefined, names: [], written: [] };
  if (hasErrors(checked.problems)) return { ...nothing, problems: checked.problems };
  let total = 0;
  const data = openData(
    files,
    job.control === undefined ? job.data : [...job.data, job.control],
    job.input ?? (() => []),
    (bytes) => progress({ bytes, of: total }),
  );
  total = data.bytes;
  const publication = job.out === undefined ? undefined : openPublication(files, job.out);
  try {
    const compilation = compile(
      {
        checked,
        data: data.files.slice(0, job.data.length),
        ...control(data.files[job.data.length]),
        ...(job.from === undefined ? {} : { from: job.from }),
        ...(job.to === undefined ? {} : { to: job.to }),
        ...(job.source === undefined ? {} : { source: job.source }),
      },
      publication ?? nowhere,
    );
    const problems = [...checked.problems, ...compilation.problems];
    const written =
      publication === undefined || hasErrors(problems) ? [] : publish(publication, compilation);
    return {
      files: book.files,
      problems,
      report: compilation.report,
      names: [...compilation.files, reportName],
      written,
    };
  } finally {
    publication?.discard();
    data.close();
  }
}

const reportName = "report.json";

/** The report appears together with the journal: neither is ever there without the other. */
function publish(publication: Publication, compilation: Compilation): readonly Published[] {
  const report = publication.open();
  report.write(new TextEncoder().encode(`${JSON.stringify(compilation.report, null, 2)}\n`));
  report.close();
  return publication.publish([...compilation.files, reportName]);
}

function control(file: DataFile | undefined): { control?: DataFile } {
  return file === undefined ? {} : { control: file };
}

/** A dry run does everything but write. */
const nowhere: OutputFiles = { open: () => ({ write: () => {}, close: () => {} }) };

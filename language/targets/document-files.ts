// The files of a run that writes documents: they stand in the order of their dates, so that all of them are known
// before the first line is written.
import type { Entry } from "../journal/entry.ts";
import { type FilePrint, openOutgoing, writeBytes } from "./block.ts";
import { outputFileName } from "./file-names.ts";
import type { JournalFiles, OutputFiles, RunDates } from "./journal-files.ts";
import {
  type CountedFact,
  type DocumentRun,
  type DocumentTarget,
  type DocumentWriter,
  type EntryLines,
  newEntryLines,
  type Stage,
} from "./writer.ts";

export interface DocumentFilesRequest {
  readonly target: DocumentTarget;
  readonly run: DocumentRun;
  readonly output: OutputFiles;
}

export interface DocumentFiles extends JournalFiles {
  /** Once they are closed: the requests, and what of an entry each posts. */
  readonly places: () => Iterable<Place>;
  readonly counted: () => readonly CountedFact[];
  readonly beside: DocumentWriter["beside"];
  readonly passedOver: DocumentWriter["passedOver"];
  /** By file: what is named there and has no id yet. */
  readonly references: (names: readonly string[]) => readonly FileReferences[];
}

export interface FileReferences {
  readonly file: string;
  readonly references: readonly string[];
}

/** A line of a file, from 1, and the entry of which it holds some postings. */
export interface Place {
  readonly entry: Entry;
  readonly file: number;
  readonly line: number;
  readonly lines: EntryLines;
}

export function openDocumentFiles({ target, run, output }: DocumentFilesRequest): DocumentFiles {
  const writer = target.open(run);
  const places: Place[] = [];
  const written: { readonly stage: Stage; readonly print: FilePrint }[] = [];
  const encoder = new TextEncoder();

  const writeStage = (stage: Stage) => {
    const out = openOutgoing(output.open("journal"));
    const file = written.length;
    let line = 1;
    for (const { text, entry, postings } of stage.lines()) {
      writeBytes(out.block, encoder.encode(`${text}\n`));
      out.pass();
      if (entry !== undefined) {
        const own = { ...entry, postings: postings ?? [] };
        const lines = { count: 1, postings: own.postings.map(() => 0) };
        places.push({ entry: own, file, line, lines });
      }
      line++;
    }
    out.close();
    written.push({ stage, print: out.print() });
  };
  return {
    write: (entry) => {
      const problems = writer.document(entry);
      return { problems, file: 0, line: 0, lines: newEntryLines() };
    },
    close: () => {
      for (const stage of writer.stages()) writeStage(stage);
    },
    opened: () => 0,
    names: (dates) => written.map(({ stage }) => nameOf(target, stage, dates)),
    prints: () => written.map(({ print }) => print),
    altered: writer.altered,
    counted: writer.counted,
    beside: writer.beside,
    passedOver: writer.passedOver,
    places: () => places,
    references: (names) =>
      written.flatMap(({ stage: { references } }, index) =>
        references.length === 0 ? [] : [{ file: names[index] ?? "", references }],
      ),
  };
}

function nameOf(
  { name, extension }: DocumentTarget,
  { name: stage }: Stage,
  { asked, entries }: RunDates,
): string {
  const [from, to] = [asked.from ?? entries?.from, asked.to ?? entries?.to];
  const period = from === undefined || to === undefined ? undefined : { from, to };
  return outputFileName({
    target: `${name}-${stage}`,
    extension,
    ...(period === undefined ? {} : { period }),
  });
}

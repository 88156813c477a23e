// Documents and a checked book become a journal file and a report. Bytes go out as they are made; whoever
// receives them throws them away if the problems hold an error.
import { noDocuments } from "./diagnostics/codes/no-documents.ts";
import { type DataPlace, hasErrors, type Problem } from "./diagnostics/problem.ts";
import type { CheckedBook } from "./front-end.ts";
import { compareControl } from "./journal/control.ts";
import type { Entry } from "./journal/entry.ts";
import { preparePlan } from "./journal/prepare.ts";
import type { Report } from "./journal/report.ts";
import { runJournal } from "./journal/run.ts";
import { holdSeries } from "./journal/series-held.ts";
import { addUp, type Totals } from "./journal/totals.ts";
import type { Book, Mapping, Source } from "./model/book.ts";
import type { CivilDate } from "./model/calendar.ts";
import type { Document } from "./model/document.ts";
import { offeredTaxes } from "./plan/offered.ts";
import { type AmountFormat, canonicalFormat } from "./sources/amount.ts";
import { chooseSource } from "./sources/choose-source.ts";
import type { DataFile } from "./sources/data-file.ts";
import { readControl } from "./sources/read-control.ts";
import { readDocuments } from "./sources/read-documents.ts";
import { countProblems } from "./sources/run-problems.ts";
import { inHomeAmounts } from "./targets/entry-facts.ts";
import type { AlteredTexts } from "./targets/fit-text.ts";
import type { OutputFiles } from "./targets/journal-files.ts";
import { findTarget } from "./targets/registry.ts";
import { openRunFiles, type RunFiles } from "./targets/run-files.ts";
import { invariant } from "./text/invariant.ts";
import * as limits from "./text/limits.ts";
import { normalizeName } from "./text/names.ts";
import type { RunObserver } from "./trace/run-observer.ts";
import { openTrace, traceFileName } from "./trace/trace-file.ts";

export interface CompileRequest {
  readonly checked: CheckedBook;
  readonly data: readonly DataFile[];
  /** Posting dates, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** The `source` of the book that reads the data, where the files' names do not decide. */
  readonly source?: string;
  /** The source's own totals: `what,name,amount`. */
  readonly control?: DataFile;
  /** The ids that the package has given, as `folio import ids` writes them. */
  readonly ids?: DataFile;
  /** Whether a file more says why each line of the journal is there: `trace.json`. */
  readonly trace?: boolean;
  /** Look at the run while it lasts, as `coverage` and `trace` do. */
  readonly observers?: readonly RunObserver[];
}

export type { OutputFiles } from "./targets/journal-files.ts";

export interface Compilation {
  readonly problems: readonly Problem[];
  readonly report: Report;
  /** Names for the files, in the order in which they were opened. */
  readonly files: readonly string[];
}

/** Compiles with a book that has no errors (`checked.plan` is there). */
export function compile(request: CompileRequest, output: OutputFiles): Compilation {
  const { plan, book } = request.checked;
  invariant(plan !== undefined && book !== undefined, "only a book without errors is compiled");
  const target = findTarget(plan.target.name);
  invariant(target !== undefined, "the resolver knows the targets");
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const counted = countProblems();
  const totals = addUp(book.accounts, plan);
  const { observers: others = [] } = request;
  const data = readData(request, book, report, {
    ignored: (document) => {
      totals.ignored(document);
      for (const { ignored } of others) ignored?.(document);
    },
    unread: (document) => {
      for (const { unread } of others) unread?.(document);
    },
  });
  const files = openRunFiles({
    target,
    book,
    plan,
    ids: request.ids,
    digest: request.checked.digest,
    output,
    report,
  });
  // The first journal file is the first of all, where there is one from the start.
  const before = files.opened();
  const trace =
    request.trace === true
      ? openTrace({
          book,
          plan,
          trees: request.checked.trees,
          mappings: data.mappings,
          file: output.open("trace"),
        })
      : undefined;
  const observers = trace === undefined ? others : [trace, ...others];
  for (const opening of data.openings) for (const one of others) one.opening?.(opening);
  const series = holdSeries(book, (problem) => counted.admits(problem) && report(problem));
  const { foreign } = target.rules(new Map(plan.target.options));
  const journal = runJournal({
    prepared: preparePlan(plan),
    openings: data.openings,
    refused: data.refused,
    documents: data.documents,
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(request.to === undefined ? {} : { to: request.to }),
    homeAmounts: foreign === "home",
    resolved: target.sees === "documents",
    ...(files.beside === undefined ? {} : { beside: files.beside }),
    report,
    admits: counted.admits,
    repeated: (document) => {
      for (const { repeated } of others) repeated?.(document);
    },
    observe: (...told) => {
      series?.hold(told[0], told[2]);
      totals.document(...told);
      const [document, booked] = told;
      if (booked.outcome === "passed over") {
        for (const problem of files.passedOver?.(document, booked.reason) ?? []) {
          if (counted.admits(problem)) report(problem);
        }
      }
      for (const { document } of observers) document?.(...told);
    },
  });
  // Told after what is found before an entry is written, on whichever pass that is.
  const written: Problem[] = [];
  writeJournal(files, journal.entries, {
    inHomeAmounts: foreign === "home",
    totals,
    report: (problem) => counted.admits(problem) && written.push(problem),
    observers,
  });
  series?.finish();
  for (const problem of [...written, ...counted.summaries()]) report(problem);
  const figures = totals.figures();
  const { firstDate, lastDate, purchases, ...reported } = figures;
  const { from, to } = request;
  const names = files.names({
    asked: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    entries:
      firstDate === null || lastDate === null ? undefined : { from: firstDate, to: lastDate },
  });
  trace?.end(names, files.prints());
  // Where something could not be read, that is what is wrong.
  if (request.data.length > 0 && !hasErrors(problems) && data.isWithoutDocuments()) {
    report(noDocuments.at({ in: "run" }, { files: request.data.length }));
  }
  const rows =
    request.control === undefined ? [] : readControl(request.control, data.amounts, report);
  // Figures of a run with errors are those of a part of it: they differ, and that is no second mistake.
  const whole = hasErrors(problems) ? [] : rows;
  const control = compareControl(whole, figures, book, plan.currency, report);
  const toldOnce = told(problems, request);
  return {
    problems: toldOnce,
    files: trace === undefined ? names : names.toSpliced(before, 0, traceFileName),
    report: {
      folio: 1,
      book: plan.book,
      target: plan.target.name,
      currency: plan.currency,
      packs: book.packs.map(({ name, version = null, hash = null }) => ({ name, version, hash })),
      from: request.from ?? firstDate,
      to: request.to ?? lastDate,
      files: names,
      ...reported,
      counted: [...figures.counted, ...countAltered(files.altered()), ...(files.counted?.() ?? [])],
      ...(files.references === undefined ? {} : { references: files.references(names) }),
      openItems: journal.openItems.ofCustomers(),
      purchases:
        plan.settings.payable === undefined
          ? null
          : { ...purchases, openItems: journal.openItems.ofSuppliers() },
      control,
      warnings:
        toldOnce.filter((problem) => problem.severity === "warning").length +
        counted.untoldWarnings(),
    },
  };
}

interface Writing {
  readonly totals: Totals;
  /** Of a target that has no place for other currencies, where the book says so. */
  readonly inHomeAmounts: boolean;
  readonly report: (problem: Problem) => void;
  readonly observers: readonly RunObserver[];
}

function writeJournal(
  files: RunFiles,
  entries: Iterable<Entry>,
  { totals, inHomeAmounts: isHome, report, observers }: Writing,
): void {
  for (const made of entries) {
    const entry = isHome ? inHomeAmounts(made) : made;
    totals.entry(entry);
    const { problems, file, line, lines } = files.write(entry);
    for (const problem of problems) report(problem);
    if (hasErrors(problems)) continue;
    for (const observer of observers) observer.written?.(entry, made);
    if (files.places !== undefined) continue;
    for (const observer of observers) observer.entry?.(entry, line, lines, file);
  }
  files.close();
  for (const { entry, line, lines, file } of files.places?.() ?? []) {
    for (const observer of observers) observer.entry?.(entry, line, lines, file);
  }
}

/** Who hears, on the first pass, of what is no document to book. */
interface Heard {
  readonly ignored: Totals["ignored"];
  readonly unread: NonNullable<RunObserver["unread"]>;
}

interface RunData {
  /** How the sources write amounts, where they all do so in one way. */
  readonly amounts: AmountFormat;
  readonly openings: readonly Document[];
  /** Numbers of documents that could not be read, as far as they are known; grows while documents are read. */
  readonly refused: ReadonlyMap<string, DataPlace>;
  readonly documents: (but: number) => Iterable<Document>;
  /** Whether all has been read and no file held a document, not even one to ignore. */
  readonly isWithoutDocuments: () => boolean;
  /** How the book reads each file; undefined in the canonical form. */
  readonly mappings: ReadonlyMap<string, Mapping | undefined>;
}

/** The data is read anew for each pass; its problems, and what it says to ignore, are told on the first. */
function readData(
  request: CompileRequest,
  book: Book,
  report: (problem: Problem) => void,
  { ignored, unread }: Heard,
): RunData {
  const taxes = new Set(book.taxes.keys());
  const offered = offeredTaxes(book);
  const identity = book.settings.suppliersNumber ? undefined : book.settings.identity;
  const openings = book.openings.flatMap((opening) => {
    const chunks = request.checked.read(opening.file);
    if (chunks === undefined) return [];
    const file: DataFile = { path: opening.file, chunks: () => chunks };
    const source = {
      name: opening.file,
      place: opening.place,
      format: "csv",
      pattern: opening.file,
      mapping: opening.mapping,
    } as const;
    const reads = readDocuments({ file, source, taxes, identity, report });
    return [...reads].flatMap((read) => ("document" in read ? [read.document] : []));
  });
  const chosen = request.data.map((file) => ({
    file,
    source: chooseSource({
      path: file.path,
      sources: book.sources,
      ...(request.source === undefined ? {} : { wanted: request.source }),
      report,
    }),
  }));
  const refused = new Map<string, DataPlace>();
  const refuse = (number: string, origin: DataPlace) => {
    if (refused.size < limits.refusedDocuments) refused.set(normalizeName(number), kept(origin));
  };
  const counts: number[] = [];
  let passes = 0;
  let found = false;
  const readAll = function* (but: number): Generator<Document> {
    const first = passes++ === 0;
    let left = but;
    for (const [index, { file, source }] of chosen.entries()) {
      if (source === undefined) continue;
      // A file of which nothing is wanted is not read again.
      const inFile = counts[index] ?? 0;
      if (!first && inFile <= left) {
        left -= inFile;
        continue;
      }
      const tell = first ? report : () => {};
      let count = 0;
      const how = { source: source.source, taxes, offered, identity };
      for (const read of readDocuments({ file, ...how, report: tell })) {
        found = true;
        if ("document" in read) {
          count++;
          if (count > left) yield read.document;
        } else if (first && "ignored" in read) {
          ignored(read.ignored);
        } else if (first && "refused" in read) {
          const { number, places } = read.refused;
          const [origin] = places;
          unread(read.refused);
          refuse(number, origin);
        } else if (first && "guessed" in read) {
          refuse(read.guessed.number, read.guessed.origin);
        }
      }
      counts[index] = count;
      left = 0;
    }
  };
  return {
    amounts: amountsOf(chosen.map(({ source }) => source?.source)),
    openings,
    refused,
    documents: readAll,
    isWithoutDocuments: () => !found,
    mappings: new Map(chosen.map(({ file, source }) => [file.path, source?.source?.mapping])),
  };
}

/** A place that keeps nothing of the file that it is in. */
function kept({ file, line, column, row, excerpt }: DataPlace): DataPlace {
  return { in: "data", file, line, column, row, excerpt };
}

function amountsOf(sources: readonly (Source | undefined)[]): AmountFormat {
  const forms = sources.map((source) => source?.mapping ?? canonicalFormat);
  const [first = canonicalFormat, ...more] = forms;
  const { decimal, thousands } = first;
  const same = more.every((form) => form.decimal === decimal && form.thousands === thousands);
  return same ? first : canonicalFormat;
}

function countAltered({ cut, replaced }: AlteredTexts): Report["counted"] {
  const counts = [
    { what: "texts cut", count: cut, amount: null },
    { what: "characters replaced", count: replaced, amount: null },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** In the order of the files and their lines; a problem met on both passes is told once. */
function told(
  problems: readonly Problem[],
  { data, control, ids }: CompileRequest,
): readonly Problem[] {
  const order = new Map(data.map(({ path }, index) => [path, index]));
  if (ids !== undefined) order.set(ids.path, -1);
  if (control !== undefined) order.set(control.path, data.length);
  const rank = ({ place }: Problem): readonly [number, number, number] =>
    // What is read before the documents comes before them, what is compared with them after.
    place.in === "data" ? [order.get(place.file) ?? -1, place.line, place.column] : [-1, 0, 0];
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = JSON.stringify([problem.code, problem.place, problem.message.en]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((problem) => ({ problem, at: rank(problem) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ problem }) => problem);
}

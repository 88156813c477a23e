// Finds out what `folio trace` is asked about, runs the compile that answers, and tells it.
import { basename, dirname, join } from "node:path";
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { documentKinds } from "../../language/model/document-fields.ts";
import { invariant } from "../../language/text/invariant.ts";
import { isAbout } from "../../language/trace/document-trace.ts";
import type { Question } from "../../language/trace/look.ts";
import type { DocumentName } from "../../language/trace/trace-documents.ts";
import { traceFileName } from "../../language/trace/trace-file.ts";
import type { CompileOutcome } from "../host/compile-job.ts";
import { printOfFile } from "../host/file-prints.ts";
import { traceLine } from "../host/trace-line.ts";
import { bookFolder, bookLocator } from "./book-folder.ts";
import type { Call } from "./command.ts";
import { readRun } from "./commands/compile.ts";
import { type ExitCode, exit } from "./environment.ts";
import { noteSummary, printFindings } from "./print-findings.ts";
import type { Findings } from "./render/findings.ts";
import { problemJson } from "./render/json.ts";
import { renderText } from "./render/text.ts";
import { renderDocumentTrace, renderLineTrace, type Whole } from "./render/trace.ts";
import { runJob } from "./run-compile.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

export async function runTrace(session: Session, call: Call): Promise<ExitCode> {
  const format = call.options.word("output-format", ["text", "json"]);
  const [asked = "", book] = call.arguments;
  const at = lineOf(session, asked);
  if (at !== undefined && call.options.texts("data").length === 0) {
    return tellLine(session, at, format);
  }
  if (call.options.texts("data").length === 0) refuseFile(session, asked);
  const run = readRun(session, { ...call, arguments: book === undefined ? [] : [book] });
  const request: Request = { ...run, format };
  if (at === undefined) return tellDocuments(session, request, [nameOf(asked)], undefined);
  refuseInput(request);
  refuseData(at, request.data.map(({ path }) => path).includes(at.path));
  const { outcome, findings } = await ask(session, request, { asks: "line", line: at.line });
  if (outcome.answer?.tells !== "line") return tellNoRun(session, findings, format);
  if (hasErrors(outcome.problems))
    return tellNoRun(session, findings, format, notOfData(session, at));
  const journals = outcome.report?.files ?? [];
  const file = journals.indexOf(basename(at.path));
  if (file === -1) throw otherJournal(at, journals);
  const written = outcome.prints?.find(({ name }) => name === basename(at.path));
  invariant(written !== undefined, "a run that is asked for a line takes the prints of its files");
  const found = printOfFile(session.environment.files, at.path);
  if (found.sha256 !== written.sha256) throw otherContent(at, found.bytes, written.bytes);
  const entry = outcome.answer.entries.find((one) => one.file === file);
  if (entry === undefined) throw noEntry(at);
  const line = { file, line: at.line };
  return tellDocuments(session, request, entry.documents.slice(0, mostDocuments), line);
}

/** Of a grouped entry; more would be a page that nobody reads. */
const mostDocuments = 20;

type Request = ReturnType<typeof readRun> & { readonly format: "text" | "json" };

interface FileLine {
  /** As the user wrote it. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

function lineOf(session: Session, asked: string): FileLine | undefined {
  const [, name = "", line = ""] = /^(.+):(\d{1,9})$/.exec(asked) ?? [];
  if (name === "") return undefined;
  const path = session.path(name);
  const isFile = session.environment.files.stat(path)?.kind === "file";
  return isFile ? { name, path, line: Number(line) } : undefined;
}

/** Without documents only a line of a journal can be traced: a file that is not there, or no line of it, is told. */
function refuseFile(session: Session, asked: string): void {
  const isFile = (name: string) =>
    name !== "" && session.environment.files.stat(session.path(name))?.kind === "file";
  const [, name = "", line = ""] = /^(.+):([^:]*)$/.exec(asked) ?? [];
  if (isFile(asked) || isFile(name)) {
    const file = isFile(asked) ? asked : name;
    throw new UsageError({
      en: `A line of ${file} is asked for by its number: ${file}:12`,
      fr: `Une ligne de ${file} se demande par son numéro\u00a0: ${file}:12`,
    });
  }
  if (/^\d+$/.test(line) && /[/\\]|\.[a-z]\w{1,7}$/i.test(name)) {
    throw new UsageError({
      en: `There is no file ${name}`,
      fr: `Il n’y a pas de fichier ${name}`,
    });
  }
}

/** `payment:P88` or `payment P88`. */
function nameOf(asked: string): DocumentName {
  const kind = documentKinds.find(
    (one) => asked.startsWith(one) && /^[ :]/.test(asked.slice(one.length)),
  );
  return kind === undefined
    ? { kind: undefined, number: asked }
    : { kind, number: asked.slice(kind.length + 1).trim() };
}

interface Asked {
  readonly outcome: CompileOutcome;
  readonly findings: Findings;
}

async function ask(session: Session, request: Request, question: Question): Promise<Asked> {
  const { environment, language } = session;
  const folder = bookFolder(session, request.book ?? ".");
  const { format: _, ...run } = request;
  const job = { ...run, out: undefined, question };
  const outcome = await environment.interruptible((stop) => runJob(session, folder, job, stop));
  const locate = bookLocator(session, { folder, files: outcome.files });
  return { outcome, findings: { problems: outcome.problems, locate, language } };
}

async function tellDocuments(
  session: Session,
  request: Request,
  names: readonly DocumentName[],
  line: Whole["line"],
): Promise<ExitCode> {
  const { outcome, findings } = await ask(session, request, { asks: "documents", names });
  const { answer, report } = outcome;
  if (answer?.tells !== "documents") return tellNoRun(session, findings, request.format);
  const { found, near } = answer;
  const problemsOf = (trace: (typeof found)[number]) =>
    outcome.problems.filter(({ place }) => isAbout(trace, place));
  const whole = { journals: report?.files ?? [], currency: report?.currency ?? "", line };
  if (request.format === "json") {
    const documents = found.map((trace) => ({
      ...trace,
      problems: problemsOf(trace).map((problem) => problemJson(problem, findings)),
    }));
    print(session, { folio: 1, files: whole.journals, currency: whole.currency, documents, near });
  } else {
    for (const trace of found) {
      session.environment.out.write(renderDocumentTrace(trace, whole, session));
      const own = problemsOf(trace);
      session.environment.out.write(renderText({ ...findings, problems: own }, session.page));
    }
  }
  const [name] = names;
  if (found.length === 0 && name !== undefined) {
    session.environment.err.write(`folio: ${session.say(notFound(name.number, near))}\n`);
  }
  if (outcome.problems.some(({ severity }) => severity === "error")) {
    noteSummary(session, findings, session.say(nothingWritten));
  }
  const isRefused = found.some(({ outcome: became }) => became.what === "refused");
  return found.length === 0 || isRefused ? exit.found : exit.clean;
}

const nothingWritten = {
  en: ": a compile would write nothing",
  fr: "\u00a0: une compilation n’écrirait rien",
};

function tellLine(session: Session, at: FileLine, format: Request["format"]): ExitCode {
  const { files } = session.environment;
  const beside = join(dirname(at.path), traceFileName);
  // No journal is written without it: a file of data, most likely.
  if (files.stat(beside) === undefined) session.note(`folio: ${session.say(whatIsTraced)}`);
  const told = traceLine(files, at.path, at.line);
  if (told === "none") throw noEntry(at);
  if (told === "foreign") {
    throw new UsageError({
      en: `The trace.json beside ${at.name} is not one of this version: compile again, or give the documents with --data`,
      fr: `Le trace.json qui accompagne ${at.name} n’est pas de cette version\u00a0: compilez de nouveau, ou donnez les pièces avec --data`,
    });
  }
  if (told === "changed") {
    throw new UsageError({
      en: `${at.name} is not as the compile wrote it: its lines are no longer those of the trace.json beside it`,
      fr: `${at.name} n’est plus comme la compilation l’a écrit\u00a0: ses lignes ne sont plus celles du trace.json qui l’accompagne`,
    });
  }
  if ("others" in told) throw otherRun(at, told.others);
  if (format === "json") print(session, { folio: 1, ...told });
  else session.environment.out.write(renderLineTrace(told, at, session));
  return exit.clean;
}

async function tellNoRun(
  session: Session,
  findings: Findings,
  format: Request["format"],
  after = "",
): Promise<ExitCode> {
  await printFindings(session, findings, format);
  noteSummary(session, findings, after);
  return exit.found;
}

function print(session: Session, value: object): void {
  session.environment.out.write(`${JSON.stringify(value, null, 2)}\n`);
}

function notFound(number: string, near: readonly string[]) {
  const list = near.join(", ");
  return {
    en: `The data has no document ${number}${near.length === 0 ? "" : `; the nearest: ${list}`}`,
    fr: `Les données n’ont pas de pièce ${number}${near.length === 0 ? "" : `; les plus proches\u00a0: ${list}`}`,
  };
}

function noEntry({ name, line }: FileLine): UsageError {
  return new UsageError({
    en: `Line ${line} of ${name} is not of an entry`,
    fr: `La ligne ${line} de ${name} n’appartient à aucune écriture`,
  });
}

function otherJournal({ name }: FileLine, journals: readonly string[]): UsageError {
  const journal = journals.join(", ");
  const own = basename(name);
  const byDates = journals.some((one) => one !== own && withoutDates(one) === withoutDates(own));
  return new UsageError({
    en: `${name} is not what is traced here, which is ${journal}${byDates ? ": give the --from and --to of the run that wrote it, with its data" : ""}`,
    fr: `${name} n’est pas le fichier dont il s’agit ici, ${journal}${byDates ? "\u00a0: donnez les --from et --to de l’exécution qui l’a écrit, avec ses données" : ""}`,
  });
}

/** `sage50-2026-01-01-2026-01-31.imp`: what two runs of other days have alike. */
function withoutDates(name: string): string {
  return name.replaceAll(/-\d{4}-\d{2}-\d{2}/g, "");
}

/** A recompile must write the very file of which a line is asked: another's line is another document. */
function otherContent({ name }: FileLine, bytes: number, written: number): UsageError {
  const same = bytes === written;
  return new UsageError({
    en: `${name} is not what this data and this book compile to: ${same ? `both have ${bytes} bytes, and they differ` : `it has ${bytes} bytes, a compile now writes ${written}`}. Compile again, or give the data, --from, --to and options of the run that wrote it`,
    fr: `${name} n’est pas ce que ces données et ce paramétrage donnent à la compilation\u00a0: ${same ? `les deux ont ${bytes} octets, et ils diffèrent` : `il a ${bytes} octets, une compilation en écrit maintenant ${written}`}. Compilez de nouveau, ou donnez les données, --from, --to et les options de l’exécution qui l’a écrit`,
  });
}

/** Of a run with errors there is no journal: a line of one is not of this data. */
function notOfData(session: Session, { name, line }: FileLine): string {
  return session.say({
    en: `: a compile would write nothing, so line ${line} of ${name} is not of this data`,
    fr: `\u00a0: une compilation n’écrirait rien, donc la ligne ${line} de ${name} ne provient pas de ces données`,
  });
}

const whatIsTraced = {
  en: "Lines of the journal that a compile wrote are traced; a document is traced by its number: folio trace NUMBER --data …",
  fr: "On retrace les lignes du journal qu’une compilation a écrit; une pièce se retrace par son numéro\u00a0: folio trace NUMÉRO --data …",
};

function refuseData({ name }: FileLine, isData: boolean): void {
  if (!isData) return;
  throw new UsageError({
    en: `${name} is data. ${whatIsTraced.en}`,
    fr: `${name} est un fichier de données. ${whatIsTraced.fr}`,
  });
}

/** A folder keeps the files of several runs, of other days or targets, and the trace of the last one. */
function otherRun({ name }: FileLine, journals: readonly string[]): UsageError {
  const journal = journals.join(", ");
  return new UsageError({
    en: `The trace.json beside ${name} is of another compile, which wrote ${journal}: give each run a folder of its own with --out, or give the documents of this one with --data`,
    fr: `Le trace.json qui accompagne ${name} provient d’une autre compilation, qui a écrit ${journal}\u00a0: donnez à chaque exécution son propre dossier avec --out, ou donnez les pièces de celle-ci avec --data`,
  });
}

/** Which documents an entry books is asked first, then why: the data is read twice. */
function refuseInput({ data }: Request): void {
  if (data.every(({ name }) => name !== "-")) return;
  throw new UsageError({
    en: "A line of a journal is traced with files: --data - can be read once only",
    fr: "Une ligne d’un journal se retrace avec des fichiers\u00a0: --data - ne se lit qu’une fois",
  });
}

// The request `folio/export`: a run of the editor's, with what it found shown at the files.
import { relative } from "node:path";
import { type CancellationToken, ErrorCodes, ResponseError } from "vscode-languageserver/node";
import { type Language, type Problem, readDate } from "../../language/index.ts";
import { moneyWords, readTotal, sum } from "../../language/model/money.ts";
import type { CompileJob, CompileOutcome } from "../host/compile-job.ts";
import type { DataPath } from "../host/data-files.ts";
import { diskMessage } from "../host/disk-words.ts";
import { DiskError } from "../host/files.ts";
import { newRun } from "../host/publish.ts";
import { StoppedError } from "../host/stopped-error.ts";
import { diagnosticsByPath } from "./diagnostics.ts";
import { faultText } from "./guard.ts";
import type { Session } from "./session.ts";
import { pathOf } from "./uris.ts";

/** Folders and files are URIs, days are `2026-01-31` and both included. */
export interface ExportParams {
  readonly book: string;
  readonly data: readonly string[];
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
}

/** With errors nothing is written. `summary` is a sentence in the language of the messages. */
export interface ExportResult {
  readonly written: readonly string[];
  readonly summary: string;
  readonly errors: number;
  readonly warnings: number;
}

/** Throws a response error that says in a sentence why there could be no run. */
export function onExport(
  session: Session,
  params: unknown,
  token: CancellationToken,
): Promise<ExportResult> {
  return answer(session, params, token, async (job, stop) => {
    const outcome = await session.compile(job, () => {}, stop);
    show(session, job, outcome);
    return result(session, outcome);
  });
}

/** A run for the editor, and its end in a sentence where it has no result. */
export async function answer<Result>(
  session: Session,
  params: unknown,
  token: CancellationToken,
  act: (job: CompileJob & { readonly out: string }, stop: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort());
  try {
    return await act(readJob(params, session.language()), stop.signal);
  } catch (error) {
    if (error instanceof StoppedError) {
      throw new ResponseError(
        requestCancelled,
        { en: "The run was stopped", fr: "Le lot a été interrompu" }[session.language()],
      );
    }
    if (error instanceof DiskError) {
      throw new ResponseError(ErrorCodes.InternalError, diskMessage(error)[session.language()]);
    }
    if (error instanceof ResponseError) throw error;
    const words = { en: "Folio itself failed", fr: "Folio lui-même a échoué" };
    session.log(`run: ${faultText(error)}`);
    throw new ResponseError(ErrorCodes.InternalError, words[session.language()]);
  }
}

const requestCancelled = -32800;

function readJob(params: unknown, language: Language): CompileJob & { readonly out: string } {
  if (!isExportParams(params)) {
    throw new ResponseError(ErrorCodes.InvalidParams, "book, data and out are URIs");
  }
  const [folder, out] = [pathOf(params.book), pathOf(params.out)];
  const data = params.data.map(pathOf);
  if (folder === undefined || out === undefined || data.some((path) => path === undefined)) {
    const words = {
      en: "Folio exports from files to files only",
      fr: "Folio exporte de fichiers vers des fichiers seulement",
    };
    throw new ResponseError(ErrorCodes.InvalidParams, words[language]);
  }
  return {
    run: newRun(),
    folder,
    out,
    data: data.flatMap((path) => (path === undefined ? [] : dataPath(folder, path))),
    from: readDate(params.from ?? ""),
    to: readDate(params.to ?? ""),
  };
}

/** A file inside the book's folder is called by its path from there. */
function dataPath(folder: string, path: string): DataPath {
  const short = relative(folder, path);
  return { path, name: short.startsWith("..") ? path : short.replaceAll("\\", "/") };
}

function isExportParams(params: unknown): params is ExportParams {
  if (typeof params !== "object" || params === null) return false;
  const { book, data, out, from, to } = { ...emptyParams, ...params };
  return (
    typeof book === "string" &&
    typeof out === "string" &&
    Array.isArray(data) &&
    data.every((one) => typeof one === "string") &&
    [from, to].every((day) => day === undefined || readDate(String(day)) !== undefined)
  );
}

const emptyParams: { readonly [key in keyof ExportParams]: unknown } = {
  book: undefined,
  data: undefined,
  out: undefined,
};

/** Problems of the data stay at the data files until the next export of the book. */
export function show(session: Session, job: CompileJob, outcome: CompileOutcome): void {
  const placing = {
    folder: job.folder,
    files: outcome.files,
    fallback: outcome.files[0]?.path,
    uriOf: session.uriOf,
    language: session.language(),
    data: new Map(job.data.map(({ name, path }) => [name, path])),
  };
  // Those of the book are shown by its own check, as it is typed.
  const problems = outcome.problems.filter((problem) => !isOfBook(problem, outcome));
  session.publisher.publish(exportOwner + job.folder, diagnosticsByPath(problems, placing));
}

const exportOwner = "export ";

export function isExport(owner: string): boolean {
  return owner.startsWith(exportOwner);
}

function isOfBook(problem: Problem, { report }: CompileOutcome): boolean {
  return report === undefined || problem.place.in === "book";
}

function result(session: Session, outcome: CompileOutcome): ExportResult {
  const count = (severity: Problem["severity"]) =>
    outcome.problems.filter((problem) => problem.severity === severity).length;
  return {
    written: outcome.written.map((file) => session.uriOf(file.path)),
    summary: summary(outcome, count("error"), session.language()),
    errors: count("error"),
    warnings: count("warning"),
  };
}

function summary({ report }: CompileOutcome, errors: number, language: Language): string {
  if (errors > 0 || report === undefined) {
    return {
      en: `Nothing was exported: ${errors} ${errors === 1 ? "error" : "errors"}`,
      fr: `Rien n’a été exporté\u00a0: ${errors} ${errors > 1 ? "erreurs" : "erreur"}`,
    }[language];
  }
  const debits = report.accounts.flatMap(({ debit }) => readTotal(debit) ?? []);
  const total = moneyWords(sum(debits), report.currency);
  const { entries } = report;
  const { files } = report;
  const where = files.length === 1 ? (files[0] ?? "") : undefined;
  return {
    en: `${entries} ${entries === 1 ? "entry" : "entries"}, ${total.en} in debit and credit, in ${where ?? `${files.length} files`}`,
    fr: `${entries} ${entries > 1 ? "écritures" : "écriture"}, ${total.fr} au débit et au crédit, dans ${where ?? `${files.length} fichiers`}`,
  }[language];
}

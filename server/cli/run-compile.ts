// Runs a compile for the terminal: progress while it lasts, findings, and the summary of the run.
import type { CompileJob, CompileOutcome } from "../host/compile-job.ts";
import { keepInput } from "../host/kept-input.ts";
import { filesBeside, holdsRun, newRun } from "../host/publish.ts";
import { bookFolder, bookLocator } from "./book-folder.ts";
import type { CompileRequest } from "./commands/compile.ts";
import type { ExitCode } from "./environment.ts";
import { exitCodeOf, type FindingChoices, noteSummary, printFindings } from "./print-findings.ts";
import { progressLine } from "./progress.ts";
import { renderRun } from "./render/run.ts";
import type { Session } from "./session.ts";

export async function runCompile(
  session: Session,
  request: CompileRequest,
  choices: FindingChoices,
): Promise<ExitCode> {
  const { environment, language } = session;
  const folder = bookFolder(session, request.book ?? ".");
  const outcome = await environment.interruptible((stop) => runJob(session, folder, request, stop));
  const { problems } = outcome;
  const locate = bookLocator(session, { folder, files: outcome.files });
  const findings = { problems, locate, language };
  await printFindings(session, findings, choices.format);
  const { out } = request;
  const { files } = environment;
  const before =
    out === undefined || !holdsRun(files, out)
      ? undefined
      : { folder: out, beside: filesBeside(files, out, outcome.names) };
  session.note(renderRun(outcome, session, before));
  if (problems.length > 0 || outcome.report === undefined) noteSummary(session, findings);
  return exitCodeOf(problems, choices.failOn);
}

/** The run itself, with its progress; standard input is kept for as long as it lasts. */
export async function runJob(
  session: Session,
  folder: string,
  { book: _, data, ...request }: CompileRequest & Pick<CompileJob, "keep" | "question">,
  stop: AbortSignal,
): Promise<CompileOutcome> {
  const { environment } = session;
  const name = newRun();
  const kept = data.some((file) => file.name === "-")
    ? await keepInput(environment.files, environment.input(), name, stop)
    : undefined;
  const paths = data.map((file) =>
    file.name === "-" && kept !== undefined ? { ...file, path: kept.path } : file,
  );
  const progress = progressLine(session);
  try {
    const job = { ...request, run: name, folder, data: paths };
    return await environment.compile(job, progress.show, stop);
  } finally {
    progress.clear();
    kept?.remove();
  }
}

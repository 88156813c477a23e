// Runs a compile for the terminal: progress while it lasts, findings, and the summary of the run.
import type { CompileOutcome } from "../host/compile-book.ts";
import { newRun } from "../host/publish.ts";
import { bookFolder, bookLocator } from "./book-argument.ts";
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
  const { book, ...job } = request;
  const { environment, language } = session;
  const folder = bookFolder(session, book ?? ".");
  const progress = progressLine(session);
  const input = environment.input;
  let outcome: CompileOutcome;
  try {
    outcome = await environment.compile({ ...job, run: newRun(), folder, input }, progress.show);
  } finally {
    progress.clear();
  }
  const { problems } = outcome;
  const locate = bookLocator(session, { folder, files: outcome.files });
  const findings = { problems, locate, language };
  printFindings(session, findings, choices.format);
  session.note(renderRun(outcome, session));
  if (problems.length > 0 || outcome.report === undefined) noteSummary(session, findings);
  return exitCodeOf(problems, choices.failOn);
}

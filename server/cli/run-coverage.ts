// Runs a compile that writes nothing, and tells what it used of the book.
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { bookFolder, bookLocator } from "./book-folder.ts";
import type { Call } from "./command.ts";
import { readRun } from "./commands/compile.ts";
import { type ExitCode, exit } from "./environment.ts";
import { noteSummary, printFindings } from "./print-findings.ts";
import { renderCoverage } from "./render/coverage.ts";
import { runJob } from "./run-compile.ts";
import type { Session } from "./session.ts";

export async function runCoverage(session: Session, call: Call): Promise<ExitCode> {
  const { environment, language } = session;
  const format = call.options.word("output-format", ["text", "json"]);
  const request = readRun(session, call);
  const folder = bookFolder(session, request.book ?? ".");
  const job = { ...request, out: undefined, question: { asks: "coverage" } as const };
  const outcome = await environment.interruptible((stop) => runJob(session, folder, job, stop));
  const { problems, answer } = outcome;
  const locate = bookLocator(session, { folder, files: outcome.files });
  const findings = { problems, locate, language };
  // Of a run with errors the figures are those of a part of it.
  if (answer?.tells !== "coverage" || hasErrors(problems)) {
    await printFindings(session, findings, format);
    noteSummary(session, findings);
    return exit.found;
  }
  const { coverage } = answer;
  environment.out.write(
    format === "json"
      ? `${JSON.stringify(coverage, null, 2)}\n`
      : renderCoverage(coverage, session),
  );
  return exit.clean;
}

// Runs a compile that writes no journal, and the accountant's page of it.
import { hasErrors } from "../../language/diagnostics/problem.ts";
import { refusalWords } from "../../language/report-page/control-alone.ts";
import { publishPage } from "../host/report-file.ts";
import { bookFolder, bookLocator } from "./book-folder.ts";
import type { readRun } from "./commands/compile.ts";
import type { ExitCode } from "./environment.ts";
import { exitCodeOf, type FindingChoices, noteSummary, printFindings } from "./print-findings.ts";
import { runJob } from "./run-compile.ts";
import type { Session } from "./session.ts";

/** `page` is where it goes, if the user says so. */
type ReportRequest = ReturnType<typeof readRun> & { readonly page: string | undefined };

export async function runReport(
  session: Session,
  { page, ...request }: ReportRequest,
  choices: FindingChoices,
): Promise<ExitCode> {
  const { environment, language } = session;
  const folder = bookFolder(session, request.book ?? ".");
  const job = { ...request, out: undefined, keep: true };
  const outcome = await environment.interruptible((stop) => runJob(session, folder, job, stop));
  const { problems } = outcome;
  const findings = {
    problems,
    locate: bookLocator(session, { folder, files: outcome.files }),
    language,
  };
  await printFindings(session, findings, choices.format);
  const where = page === undefined ? { folder: environment.folder } : { path: session.path(page) };
  const written = publishPage(environment.files, outcome, language, where);
  if (written === undefined) session.note(session.say(noPage));
  else {
    session.note(session.shown(written));
    if (hasErrors(problems)) {
      session.note(session.say(refusalWords(problems, outcome.kept?.files ?? [])));
    }
  }
  if (problems.length > 0) noteSummary(session, findings);
  return exitCodeOf(problems, choices.failOn);
}

const noPage = {
  en: "There is no page: the book has errors",
  fr: "Il n’y a pas de page\u00a0: le paramétrage contient des erreurs",
};

// What `folio check` does: reads the book, and tells every problem.
import { openBook } from "./book-argument.ts";
import type { Call } from "./command.ts";
import type { ExitCode } from "./environment.ts";
import { exitCodeOf, findingChoices, noteSummary, printFindings } from "./print-findings.ts";
import type { Session } from "./session.ts";

export async function runCheck(session: Session, call: Call): Promise<ExitCode> {
  const choices = findingChoices(call.options);
  const book = openBook(session, call.arguments[0], call.options.text("target"));
  const { problems } = book.checked;
  const findings = { problems, locate: book.locate, language: session.language };
  await printFindings(session, findings, choices.format);
  noteSummary(session, findings);
  return exitCodeOf(problems, choices.failOn);
}

// `folio test`: the tests that stand beside the book.
import type { Problem } from "../../../language/diagnostics/problem.ts";
import { hasErrors } from "../../../language/diagnostics/problem.ts";
import type { TestOutcome } from "../../../language/journal/run-tests.ts";
import type { OpenBook } from "../book-argument.ts";
import type { Command } from "../command.ts";
import { exit } from "../environment.ts";
import { bookArgument, formatOption, targetOption } from "../options.ts";
import type { Session } from "../session.ts";

export const test: Command = {
  name: "test",
  summary: {
    en: "Run the tests that stand beside the book",
    fr: "Exécuter les tests qui accompagnent le paramétrage",
  },
  argument: bookArgument,
  options: [targetOption, formatOption],
  examples: ["folio test", "folio test --output-format junit > tests.xml"],
  run: async (session, call) => {
    const { openBook } = await import("../book-argument.ts");
    const { findingChoices, noteSummary, printFindings } = await import("../print-findings.ts");
    const { runTests } = await import("../../../language/index.ts");
    const { format } = findingChoices(call.options);
    const book = openBook(session, call.arguments[0], call.options.text("target"));
    const { language } = session;
    const errors = book.checked.problems.filter((problem) => problem.severity === "error");
    if (hasErrors(errors)) {
      const findings = { problems: errors, locate: book.locate, language };
      await printFindings(session, findings, format);
      noteSummary(session, findings);
      return exit.found;
    }
    const outcomes = runTests(book.checked);
    const problems = outcomes.flatMap((outcome) => outcome.problems);
    if (format === "junit") await printJunit(session, book, outcomes);
    else {
      if (format === "text") printNames(session, outcomes);
      await printFindings(session, { problems, locate: book.locate, language }, format);
    }
    session.note(summary(session, outcomes));
    return outcomes.every((outcome) => outcome.passed) ? exit.clean : exit.found;
  },
};

function printNames(session: Session, outcomes: readonly TestOutcome[]): void {
  const { paint } = session.page;
  for (const { name, passed } of outcomes) {
    const mark = passed ? paint.good("✓") : paint.error("✗");
    session.environment.out.write(`${mark} ${name}\n`);
  }
  if (outcomes.length > 0) session.environment.out.write("\n");
}

async function printJunit(
  session: Session,
  book: OpenBook,
  outcomes: readonly TestOutcome[],
): Promise<void> {
  const { renderSuites } = await import("../render/junit.ts");
  const { language } = session;
  const cases = outcomes.map((outcome) => {
    const file = book.locate(outcome.place)?.path ?? "";
    if (outcome.passed) return { name: outcome.name, file };
    const [first] = outcome.problems;
    const failure = {
      message: first?.message[language] ?? "",
      type: first?.code ?? "",
      text: outcome.problems.map((problem) => failureText(problem, book, session)).join("\n"),
    };
    return { name: outcome.name, file, failure };
  });
  const name = book.checked.book?.name ?? "folio";
  session.environment.out.write(renderSuites([{ name, cases }]));
}

function failureText(problem: Problem, book: OpenBook, { language }: Session): string {
  const at = book.locate(problem.place);
  const where = at === undefined ? "" : `${at.path}:${at.line}:${at.column}: `;
  return `${where}${problem.message[language]}\n${problem.remedy[language]}`;
}

function summary(session: Session, outcomes: readonly TestOutcome[]): string {
  const { paint } = session.errorPage;
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  const all = outcomes.length;
  if (all === 0) {
    return session.say({
      en: "This book has no tests",
      fr: "Ce paramétrage n’a pas de tests",
    });
  }
  const words = session.say({
    en: `${passed} of ${all} tests passed`,
    fr: `Tests réussis\u00a0: ${passed} sur ${all}`,
  });
  return passed === all ? paint.good(words) : paint.error(words);
}

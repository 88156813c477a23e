// `folio check`: every problem of a book.
import type { Command } from "../command.ts";
import { bookArgument, findingOptions, targetOption } from "../options.ts";

export const check: Command = {
  name: "check",
  summary: {
    en: "Show every problem of a book",
    fr: "Montrer tous les problèmes d’un paramétrage",
  },
  argument: bookArgument,
  options: [targetOption, ...findingOptions],
  examples: ["folio check", "folio check samples/sage50-minimal --output-format sarif"],
  run: async (session, call) => {
    const { openBook } = await import("../book-argument.ts");
    const { exitCodeOf, findingChoices, noteSummary, printFindings } = await import(
      "../print-findings.ts"
    );
    const choices = findingChoices(call.options);
    const book = openBook(session, call.arguments[0], call.options.text("target"));
    const { problems } = book.checked;
    const findings = { problems, locate: book.locate, language: session.language };
    printFindings(session, findings, choices.format);
    noteSummary(session, findings);
    return exitCodeOf(problems, choices.failOn);
  },
};

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
    const { runCheck } = await import("../run-check.ts");
    return runCheck(session, call);
  },
};

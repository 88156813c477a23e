// What every import ends with: its findings, its text where it is wanted, and what to do next.
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { publishImport } from "../host/publish-import.ts";
import type { ExitCode } from "./environment.ts";
import type { OptionValues } from "./options.ts";
import {
  exitCodeOf,
  findingChoices,
  noteSummary,
  printFindings,
  renderWhole,
} from "./print-findings.ts";
import { locator } from "./render/locate.ts";
import type { Session } from "./session.ts";

export interface ImportResult {
  readonly problems: readonly Problem[];
  /** Undefined where there is an error: then nothing is written. */
  readonly text: string | undefined;
  /** What was found, and what to do with it: a line each. */
  readonly summary: readonly Bilingual[];
  /** True where the file that is written over was read, and is all in the text. */
  readonly replaces?: boolean;
}

export async function finishImport(
  session: Session,
  options: OptionValues,
  { problems, text, summary, replaces = false }: ImportResult,
): Promise<ExitCode> {
  const { environment, language } = session;
  const choices = findingChoices(options);
  const out = options.text("out");
  const findings = { problems, locate: locator([], session.shown), language };
  // Standard output is the text, where no file is: then findings go where summaries do.
  if (out !== undefined) await printFindings(session, findings, choices.format);
  else if (problems.length > 0) {
    environment.err.write(await renderWhole(session, findings, session.errorPage));
  }
  if (text === undefined) session.note(session.say(nothingWritten));
  else if (out === undefined) environment.out.write(text);
  else {
    const path = session.path(out);
    const force = replaces || options.flag("force");
    const change = publishImport(environment.files, path, text, force);
    session.note(`${session.shown(path)}${session.say(changes[change])}`);
  }
  if (text !== undefined) for (const line of summary) session.note(session.say(line));
  if (problems.length > 0) noteSummary(session, findings);
  return exitCodeOf(problems, choices.failOn);
}

const nothingWritten = {
  en: "Nothing is written: the list has errors",
  fr: "Rien n’est écrit\u00a0: la liste contient des erreurs",
};

const changes = {
  new: { en: "", fr: "" },
  unchanged: { en: " (unchanged)", fr: " (inchangé)" },
  replaced: { en: " (replaced)", fr: " (remplacé)" },
} as const;

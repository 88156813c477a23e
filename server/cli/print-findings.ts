// Writes findings in the format that was asked for, and says with which code the command ends.
import type { Problem, Severity } from "../../language/diagnostics/problem.ts";
import { type ExitCode, exit } from "./environment.ts";
import type { OptionValues } from "./options.ts";
import { countBySeverity, type Findings, isLong } from "./render/findings.ts";
import { renderGithub } from "./render/github.ts";
import { renderJson } from "./render/json.ts";
import { renderJunit } from "./render/junit.ts";
import { type Page, renderText, summaryLine } from "./render/text.ts";
import type { Session } from "./session.ts";

export const outputFormats = ["text", "json", "sarif", "github", "junit"] as const;

export type OutputFormat = (typeof outputFormats)[number];

/** The two options that every command with findings has, read before any work is done. */
export interface FindingChoices {
  readonly format: OutputFormat;
  readonly failOn: "error" | "warning" | "info";
}

export function findingChoices(options: OptionValues): FindingChoices {
  return {
    format: options.word("output-format", outputFormats),
    failOn: options.word("fail-on", ["error", "warning", "info"]),
  };
}

export async function printFindings(
  session: Session,
  findings: Findings,
  format: OutputFormat,
): Promise<void> {
  session.environment.out.write(await render(session, findings, format));
}

/** `2 errors, 1 warning`, in the colour of the worst. */
export function noteSummary(session: Session, findings: Findings, after = ""): void {
  const { paint } = session.errorPage;
  const worst = order.find((severity) =>
    findings.problems.some((problem) => problem.severity === severity),
  );
  const colour = worst === undefined ? paint.good : paint[worst];
  session.note(colour(summaryLine(findings)) + after);
}

export function exitCodeOf(
  problems: readonly Problem[],
  failOn: FindingChoices["failOn"],
): ExitCode {
  const failing = order.slice(0, failingCount[failOn]);
  return problems.some((problem) => failing.includes(problem.severity)) ? exit.found : exit.clean;
}

/** All the findings and, below a long list of them, what it comes down to. */
export async function renderWhole(
  { quiet }: Session,
  findings: Findings,
  page: Page,
): Promise<string> {
  const text = renderText(findings, page);
  const { error, warning } = countBySeverity(findings.problems);
  if (quiet || !(isLong(error) || isLong(warning))) return text;
  // It knows every diagnostic that there is, by its title.
  const { renderTally } = await import("./render/tally.ts");
  return text + renderTally(findings, page);
}

async function render(session: Session, findings: Findings, format: OutputFormat): Promise<string> {
  switch (format) {
    case "text":
      return renderWhole(session, findings, session.page);
    case "json":
      return renderJson(findings);
    case "sarif": {
      // It names every diagnostic that there is, with its explanations.
      const { renderSarif } = await import("./render/sarif.ts");
      return renderSarif(findings);
    }
    case "github":
      return renderGithub(findings);
    case "junit":
      return renderJunit(findings);
  }
}

const order: readonly Severity[] = ["error", "warning", "information", "hint"];
const failingCount = { error: 1, warning: 2, info: 3 } as const;

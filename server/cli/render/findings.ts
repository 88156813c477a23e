// What a command found, ready for any output format.
import type { Problem, Severity } from "../../../language/diagnostics/problem.ts";
import type { Language } from "../../../language/text/bilingual.ts";
import type { Locate } from "./locate.ts";

export interface Findings {
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  readonly language: Language;
}

export type Counts = { readonly [severity in Severity]: number };

export function countBySeverity(problems: readonly Problem[]): Counts {
  const count = (severity: Severity) =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    information: count("information"),
    hint: count("hint"),
  };
}

/** More than two screens of a terminal: what stood first is out of sight. */
export function isLong(count: number): boolean {
  return count > 20;
}

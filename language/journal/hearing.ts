// Problems on their way, and how many of them are errors: whether something failed is whether the number has grown.
import { refusedAppliedDocument } from "../diagnostics/codes/refused-applied-document.ts";
import type { Problem } from "../diagnostics/problem.ts";

export interface Hearing {
  readonly report: (problem: Problem) => void;
  readonly errors: () => number;
}

export function hear(report: (problem: Problem) => void): Hearing {
  let errors = 0;
  return {
    report: (problem) => {
      // What names a refused document could not be checked as a whole: it is refused with it.
      if (problem.severity === "error" || problem.code === refusedAppliedDocument.code) errors++;
      report(problem);
    },
    errors: () => errors,
  };
}

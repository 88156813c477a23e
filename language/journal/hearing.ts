// Problems on their way, and how many of them are errors: whether something failed is whether the number has grown.
import type { Problem } from "../diagnostics/problem.ts";

export interface Hearing {
  readonly report: (problem: Problem) => void;
  readonly errors: () => number;
}

export function hear(report: (problem: Problem) => void): Hearing {
  let errors = 0;
  return {
    report: (problem) => {
      if (problem.severity === "error") errors++;
      report(problem);
    },
    errors: () => errors,
  };
}

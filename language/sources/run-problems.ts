// The problems of a run, as many of each file as a person can work through; then how many more there are.
import { dataMoreProblems } from "../diagnostics/codes/data-more-problems.ts";
import { dataMoreRemarks } from "../diagnostics/codes/data-more-remarks.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { dataProblems } from "../text/limits.ts";

export interface RunProblems {
  /** Whether a problem is to be told: a year with one mistake in every row is no list that anybody reads. */
  readonly admits: (problem: Problem) => boolean;
  /** What was not admitted, a sentence a file. */
  readonly summaries: () => readonly Problem[];
  readonly untoldWarnings: () => number;
}

export function countProblems(): RunProblems {
  const errors = new Map<string, number>();
  const remarks = new Map<string, number>();
  let untoldWarnings = 0;
  return {
    admits: ({ place, severity }) => {
      if (place.in !== "data") return true;
      const counts = severity === "error" ? errors : remarks;
      const count = (counts.get(place.file) ?? 0) + 1;
      counts.set(place.file, count);
      if (count <= dataProblems) return true;
      if (severity === "warning") untoldWarnings++;
      return false;
    },
    summaries: () => [
      ...beyond(errors).map(({ place, more }) =>
        dataMoreProblems.at(place, { told: dataProblems, more }),
      ),
      ...beyond(remarks).map(({ place, more }) =>
        dataMoreRemarks.at(place, { told: dataProblems, more }),
      ),
    ],
    untoldWarnings: () => untoldWarnings,
  };
}

function beyond(counts: ReadonlyMap<string, number>) {
  return Array.from(counts, ([file, count]) => {
    const place: DataPlace = { in: "data", file, line: 1, column: 1, row: 0, excerpt: "" };
    return { place, more: count - dataProblems };
  }).filter(({ more }) => more > 0);
}

// The problems of a run, as many of each file as a person can work through; then how many more there are.
import { dataMoreProblems } from "../diagnostics/codes/data-more-problems.ts";
import { dataMoreRemarks } from "../diagnostics/codes/data-more-remarks.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { dataProblems } from "../text/limits.ts";
import { type CodeCounts, countCode, majorityOf } from "./majority.ts";

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
  const codes = new Map<string, CodeCounts>();
  let untoldWarnings = 0;
  const codesOf = (file: string) => {
    const known = codes.get(file);
    if (known !== undefined) return known;
    const fresh: CodeCounts = new Map();
    codes.set(file, fresh);
    return fresh;
  };
  return {
    admits: ({ place, severity, code }) => {
      if (place.in !== "data") return true;
      const counts = severity === "error" ? errors : remarks;
      const count = (counts.get(place.file) ?? 0) + 1;
      counts.set(place.file, count);
      if (severity === "error") countCode(codesOf(place.file), code);
      if (count <= dataProblems) return true;
      if (severity === "warning") untoldWarnings++;
      return false;
    },
    summaries: () => [
      ...beyond(errors).map(({ place, more }) =>
        dataMoreProblems.at(place, {
          told: dataProblems,
          more,
          most: majorityOf(codesOf(place.file)),
        }),
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

// Tells the problems of a file up to a limit, then how many more there are; documents end at a second limit.
import { dataMoreProblems } from "../diagnostics/codes/data-more-problems.ts";
import type { Problem } from "../diagnostics/problem.ts";
import * as limits from "../text/limits.ts";
import type { DataFile } from "./data-file.ts";
import { type CodeCounts, countCode, majorityOf } from "./majority.ts";

export interface CappedProblems {
  readonly report: (problem: Problem) => void;
  /** To be called once, when the file has been read. */
  readonly finish: () => void;
}

/** Ends the reading of a file from wherever a problem is told. */
export class EnoughProblems extends Error {
  override readonly name = "EnoughProblems";
}

/** `ends`: `report` throws `EnoughProblems` past the second limit, and whoever reads the file catches it. */
export function capProblems(
  file: DataFile,
  report: (problem: Problem) => void,
  { ends = false }: { readonly ends?: boolean } = {},
): CappedProblems {
  let count = 0;
  const codes: CodeCounts = new Map();
  return {
    report: (problem) => {
      count++;
      countCode(codes, problem.code);
      if (count <= limits.dataProblems) report(problem);
      if (ends && count > limits.countedDataProblems) throw new EnoughProblems();
    },
    finish: () => {
      const more = count - limits.dataProblems;
      if (more <= 0) return;
      const place = {
        in: "data",
        file: file.path,
        line: 1,
        column: 1,
        row: 0,
        excerpt: "",
      } as const;
      const unread = ends && count > limits.countedDataProblems;
      const most = majorityOf(codes);
      report(dataMoreProblems.at(place, { more, told: limits.dataProblems, unread, most }));
    },
  };
}

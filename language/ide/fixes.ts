// Quick fixes: the changes that cure the problems at a place.
import type { Fix, Problem } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";

export interface OfferedFix {
  readonly problem: Problem;
  readonly fix: Fix;
  /** The only cure of its problem, so that an editor may apply it without asking. */
  readonly preferred: boolean;
}

/** Fixes of the problems that touch a part of a file. */
export function fixesAt(problems: readonly Problem[], file: string, span: Span): OfferedFix[] {
  return problems
    .filter(({ place }) => place.in === "book" && place.file === file && touches(place.span, span))
    .flatMap((problem) =>
      problem.fixes.map((fix) => ({ problem, fix, preferred: problem.fixes.length === 1 })),
    );
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

// Findings for programs. The shape is stable: keys are added, never renamed or removed.
import type { Problem, Severity } from "../../../language/diagnostics/problem.ts";
import type { Language } from "../../../language/text/bilingual.ts";
import { type Counts, countBySeverity, type Findings } from "./findings.ts";
import type { Locate } from "./locate.ts";

export interface FindingsJson {
  /** The version of this shape. */
  readonly folio: 1;
  readonly problems: readonly ProblemJson[];
  readonly counts: Counts;
}

export interface ProblemJson {
  readonly code: string;
  readonly severity: Severity;
  /** In the language of the run, like every text here. */
  readonly message: string;
  readonly remedy: string;
  /** Null where the problem is about the run as a whole. */
  readonly place: PlaceJson | null;
  readonly related: readonly { readonly message: string; readonly place: PlaceJson | null }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly place: PlaceJson | null; readonly text: string }[];
  }[];
  /** The accounting package that objects, where only one does. */
  readonly target: string | null;
}

/** Lines and columns from 1, columns in UTF-16 units, the end after the last character. */
export interface PlaceJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of a data file: the record from 1, the column's or key's name, the raw text. */
  readonly row: number | null;
  readonly field: string | null;
  readonly excerpt: string | null;
}

export function renderJson(findings: Findings): string {
  const shape: FindingsJson = {
    folio: 1,
    problems: findings.problems.map((problem) => problemJson(problem, findings)),
    counts: countBySeverity(findings.problems),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

export function problemJson(
  problem: Problem,
  { locate, language }: { readonly locate: Locate; readonly language: Language },
): ProblemJson {
  const place = (of: Problem["place"]) => placeJson(of, locate);
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message[language],
    remedy: problem.remedy[language],
    place: place(problem.place),
    related: problem.related.map((related) => ({
      message: related.message[language],
      place: place(related.place),
    })),
    fixes: problem.fixes.map((fix) => ({
      title: fix.title[language],
      edits: fix.edits.map((edit) => ({
        place: place({ in: "book", file: edit.file, span: edit.span }),
        text: edit.text,
      })),
    })),
    target: problem.target ?? null,
  };
}

function placeJson(place: Problem["place"], locate: Locate): PlaceJson | null {
  const location = locate(place);
  if (location === undefined) return null;
  const { line, column, endLine, endColumn, row, field } = location;
  return {
    file: location.path,
    line,
    column,
    endLine,
    endColumn,
    row: row ?? null,
    field: field ?? null,
    excerpt: place.in === "data" ? place.excerpt : null,
  };
}

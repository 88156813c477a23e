// A problem: what is wrong, where, why, and what to do. Plain data, in both languages.
import type { Bilingual } from "../text/bilingual.ts";
import type { Span } from "../text/source.ts";

/** Errors stop a compile; warnings and the rest do not. Fixed per code. */
export type Severity = "error" | "warning" | "information" | "hint";

/** A place in a file of the book. */
export interface TextPlace {
  readonly in: "book";
  readonly file: string;
  readonly span: Span;
}

/** A place in a data file. The file is not kept, so the place carries what a message shows. */
export interface DataPlace {
  readonly in: "data";
  readonly file: string;
  /** Line and column of the text, from 1. */
  readonly line: number;
  readonly column: number;
  /** The record, from 1, the header not counted; 0 where no record is meant. */
  readonly row: number;
  /** The column's name in a CSV, the path of the key in JSON. */
  readonly field?: string;
  /** The raw text at the place, cut to what fits a line. */
  readonly excerpt: string;
}

/** No place in a file: the command's own arguments, the run as a whole. */
export interface RunPlace {
  readonly in: "run";
}

export type Place = TextPlace | DataPlace | RunPlace;

/** Another place that the problem is about, such as the first of two declarations. */
export interface Related {
  readonly place: Place;
  readonly message: Bilingual;
}

/** One replacement in a file of the book. */
export interface Edit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
}

/** A change that cures the problem, offered in the editor. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The target that objects, where only one does. */
  readonly target?: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

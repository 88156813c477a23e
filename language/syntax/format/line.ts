// The lines of the canonical text, before they are aligned.

export type Line =
  | { readonly is: "blank" }
  /** A piece with a problem is left as it stands. */
  | { readonly is: "as written"; readonly text: string }
  | { readonly is: "comment"; readonly indent: number; readonly text: string }
  | CodeLine;

export interface CodeLine {
  readonly is: "code";
  readonly indent: number;
  /** What is aligned with the same cell of the other lines; an empty one leaves its column free. */
  readonly cells: readonly string[];
  readonly between: " " | " | ";
  readonly comment: string | undefined;
  readonly run: Run | undefined;
}

/** Lines with the same name are aligned with one another. */
export interface Run {
  readonly name: string;
  /** True where a blank line ends the run. */
  readonly adjacent: boolean;
}

// Where a problem is, as people and other programs count: lines and columns from 1.
import type { Place } from "../../../language/diagnostics/problem.ts";
import { lineStarts, positionAt, type SourceFile } from "../../../language/text/source.ts";

export interface Location {
  /** From the folder where the command was started. */
  readonly path: string;
  readonly line: number;
  /** In UTF-16 units, as editors count. */
  readonly column: number;
  readonly endLine: number;
  /** After the last character. */
  readonly endColumn: number;
  /** The text of the line, or of a data file the raw text at the place. */
  readonly excerpt: string;
  /** Where in `excerpt` the place begins and ends. */
  readonly part: { readonly start: number; readonly end: number };
  /** Of a data file: the record from 1, and the column's or key's name. */
  readonly row?: number;
  readonly field?: string;
}

export type Locate = (place: Place) => Location | undefined;

/**
 * Finds places in the files that were checked. `pathOf` says how a file of the book is called from where
 * the command was started; data files already bear the name that the user gave them.
 */
export function locator(files: readonly SourceFile[], pathOf: (file: string) => string): Locate {
  const texts = new Map(
    files.map(({ path, text }) => [path, { text, starts: lineStarts(text) }] as const),
  );
  return (place) => {
    if (place.in === "run") return undefined;
    if (place.in === "data") return dataLocation(place);
    const { text, starts } = texts.get(place.file) ?? { text: "", starts: [0] };
    const start = positionAt(starts, place.span.start);
    const end = positionAt(starts, place.span.end);
    const lineStart = starts[start.line] ?? 0;
    const line = lineAt(text, lineStart);
    return {
      path: pathOf(place.file),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      excerpt: line,
      part: {
        start: start.character,
        end: end.line === start.line ? end.character : line.length,
      },
    };
  };
}

function dataLocation(place: Extract<Place, { in: "data" }>): Location {
  return {
    path: place.file,
    line: place.line,
    column: place.column,
    endLine: place.line,
    endColumn: place.column + place.excerpt.length,
    excerpt: place.excerpt,
    part: { start: 0, end: place.excerpt.length },
    ...(place.row === 0 ? {} : { row: place.row }),
    ...(place.field === undefined ? {} : { field: place.field }),
  };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

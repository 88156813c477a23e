// Source text: offsets are the truth, lines and columns exist only at the edges.

/** A half-open range of UTF-16 offsets in one file: `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file of the book, as text. `path` is relative to the book's folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Line and character counted from 0, the character in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets at which the lines of a text begin; the first is always 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}

/** The position of an offset; an offset past the end is the end. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The offset of a position, kept inside the text. */
export function offsetAt(text: string, starts: readonly number[], position: Position): number {
  const start = starts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : text.length;
  const next = starts[position.line + 1] ?? text.length;
  return Math.max(start, Math.min(start + position.character, next));
}

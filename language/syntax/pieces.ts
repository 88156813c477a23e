// Cuts a file into pieces: a piece begins at column 0 with anything but `}`, a comment or a space.
import type { Span } from "../text/source.ts";

/**
 * What stands before the first piece, then each piece up to the next one: together the whole text,
 * but for a byte order mark. Texts end with their line and no comment spans lines, so lines are
 * enough to find them.
 */
export function cut(text: string): readonly Span[] {
  const top = text.startsWith(byteOrderMark) ? 1 : 0;
  const starts = [top];
  for (let line = text.indexOf("\n", top) + 1; line > 0; line = text.indexOf("\n", line) + 1) {
    if (beginsPiece(text, line)) starts.push(line);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

export function beginsPiece(text: string, line: number): boolean {
  const first = text.charAt(line);
  if (first === "" || goesOn.test(first)) return false;
  return !text.startsWith("//", line);
}

export const byteOrderMark = "\ufeff";
const goesOn = /[\s}]/;

// Cuts a file into pieces: a piece begins at column 0 with anything but `}`, a comment or a space.
import type { Span } from "../text/source.ts";

/**
 * What stands before the first piece, then each piece up to the next one: the parts cover the text.
 * Texts end with their line and there are no block comments, so lines are enough to find them.
 */
export function cut(text: string): readonly Span[] {
  const starts: number[] = [0];
  const top = text.startsWith(byteOrderMark) ? 1 : 0;
  for (let line = top; line < text.length; ) {
    if (line > top ? beginsPiece(text, line) : beginsPiece(text, top)) {
      if (line === top) starts[0] = top;
      else starts.push(line);
    }
    const end = text.indexOf("\n", line);
    line = end === -1 ? text.length : end + 1;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

const byteOrderMark = "\ufeff";
const goesOn = /[\s}]/;

export function beginsPiece(text: string, line: number): boolean {
  const first = text.charAt(line);
  if (first === "" || goesOn.test(first)) return false;
  return !text.startsWith("//", line);
}

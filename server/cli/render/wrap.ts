// Breaks a paragraph into lines of a given width, at ordinary spaces only.
import { displayWidth } from "./visible.ts";

/** A no-break space holds: « mot » and 1 114,98 stay on one line. A word wider than a line stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    if (word === "") continue;
    if (line === "") line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The first line after `first`, the others after as many spaces. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrap(text, Math.max(20, width - indent)).map(
    (line, index) => (index === 0 ? first : " ".repeat(indent)) + line,
  );
}

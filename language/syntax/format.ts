// The canonical text of a file: the same tree, the same comments, one way to write it.
import type { Problem } from "../diagnostics/problem.ts";
import { bookFileLength, syntaxProblems } from "../text/limits.ts";
import type { Span } from "../text/source.ts";
import { aligned } from "./format/align.ts";
import { layOut } from "./format/layout.ts";
import type { Line } from "./format/line.ts";
import { endOf, lex } from "./lexer.ts";
import { byteOrderMark, cut } from "./pieces.ts";
import { LineEnd } from "./tokens.ts";
import type { Tree } from "./tree.ts";

/** Pieces with a problem are left as they stand; of a file that could not be read, everything is. */
export function formatFile(tree: Tree): string {
  const { path, text, problems } = tree;
  if (text.length > bookFileLength || problems.length > syntaxProblems) return text;
  const lines = cut(text).flatMap((part): readonly Line[] => {
    const told = problems.flatMap((problem) => placesIn(part, problem));
    if (told.length > 0) return asWritten(path, text, part, told);
    const pieces = tree.pieces.filter(({ span }) => span.start === part.start);
    const declarations = pieces.flatMap((piece) => piece.declarations);
    return layOut(path, text, part, declarations);
  });
  const formatted = aligned(withoutBlanks(lines));
  // What columns under one another would make too long to be read stays as it is.
  if (formatted.length > bookFileLength) return text;
  // A second byte order mark is a mistake, and must not become the first one.
  return formatted.startsWith(byteOrderMark) ? byteOrderMark + formatted : formatted;
}

/** A piece as it stands, then the comments and blank lines behind it and behind its problems. */
function asWritten(path: string, text: string, part: Span, told: readonly Span[]): readonly Line[] {
  const { tokens } = lex(path, text, part.start, part.end);
  const last = tokens.findLast((token) => token.tokenType !== LineEnd);
  const reach = Math.max(
    last === undefined ? part.start : endOf(last),
    ...told.map(({ end }) => end),
  );
  const lineEnd = text.indexOf("\n", reach);
  const end = lineEnd === -1 || lineEnd > part.end ? part.end : lineEnd;
  // A problem may reach over the last line end: that ends a row, and begins none.
  const rows = text.slice(part.start, end).replace(/\n$/, "").split("\n");
  const rest = layOut(path, text, { start: Math.min(end + 1, part.end), end: part.end }, []);
  return [...rows.map((row) => ({ is: "as written", text: row }) as const), ...rest];
}

function placesIn(part: Span, { place }: Problem): readonly Span[] {
  if (place.in !== "book" || place.span.start < part.start) return [];
  return place.span.start < part.end || place.span.end === part.end ? [place.span] : [];
}

/** At most one blank line in a row, none at the start, at the end, or at the edges of a block. */
function withoutBlanks(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.is === "blank") {
      const before = kept.at(-1);
      const after = lines.slice(index).find(({ is }) => is !== "blank");
      if (before === undefined || after === undefined || before.is === "blank") continue;
      if (opens(before) || closes(after)) continue;
    }
    kept.push(line);
  }
  return kept;
}

function opens(line: Line): boolean {
  return line.is === "code" && line.cells.findLast((cell) => cell !== "")?.endsWith("{") === true;
}

function closes(line: Line): boolean {
  return line.is === "code" && line.cells[0]?.startsWith("}") === true;
}

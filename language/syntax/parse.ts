// Text to tree. It never fails: what cannot be read is a problem with its place.
import { fileTooLong } from "../diagnostics/codes/file-too-long.ts";
import { tooManyProblems } from "../diagnostics/codes/too-many-problems.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { bookFileLength, syntaxProblems } from "../text/limits.ts";
import type { SourceFile } from "../text/source.ts";
import { createPieceCache, type PieceCache, remember } from "./memory.ts";
import { readPiece, readPreamble } from "./piece.ts";
import { beginsPiece, cut } from "./pieces.ts";
import { spanPlace } from "./place.ts";
import type { Piece, Tree } from "./tree.ts";

export { createPieceCache, type PieceCache } from "./memory.ts";

/**
 * Reads a file of a book. With the cache of an earlier parse of the same file, pieces whose text is
 * unchanged are only moved; the result is the same as without.
 */
export function parseFile(file: SourceFile, cache: PieceCache = createPieceCache()): Tree {
  const { path, text } = file;
  if (text.length > bookFileLength) return tooLong(file);
  const memory = remember(cache, path, text);
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  for (const part of cut(text)) {
    const read = memory.piece(part, () =>
      beginsPiece(text, part.start)
        ? readPiece(path, text, part, memory)
        : readPreamble(path, text, part),
    );
    if (read.span !== undefined) {
      pieces.push({ span: read.span, declarations: read.declarations });
    }
    // The pieces stand in order, so no later problem could be among the first.
    for (const problem of read.problems)
      if (problems.length <= syntaxProblems) problems.push(problem);
  }
  memory.keep();
  return { path, text, pieces, problems: capped(path, problems) };
}

/** The first problems, and whether there are more. */
function capped(path: string, problems: readonly Problem[]): readonly Problem[] {
  const next = problems[syntaxProblems];
  if (next === undefined) return problems;
  const place = next.place.in === "book" ? next.place : spanPlace(path, { start: 0, end: 0 });
  return [
    ...problems.slice(0, syntaxProblems),
    tooManyProblems.at(place, { told: syntaxProblems }),
  ];
}

function tooLong({ path, text }: SourceFile): Tree {
  const place = spanPlace(path, { start: bookFileLength, end: bookFileLength + 1 });
  const words = { length: text.length, limit: bookFileLength };
  return { path, text, pieces: [], problems: [fileTooLong.at(place, words)] };
}

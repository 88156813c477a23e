// The one front end: text to trees, trees to a book, a book to a plan, and every problem on the way.
import { runChecks } from "./checks/index.ts";
import { tooManyProblems } from "./diagnostics/codes/too-many-problems.ts";
import { tooManyRemarks } from "./diagnostics/codes/too-many-remarks.ts";
import { hasErrors, type Problem } from "./diagnostics/problem.ts";
import type { Book } from "./model/book.ts";
import { resolveBook } from "./model/resolve/resolve-book.ts";
import { packLookup } from "./packs/find-pack.ts";
import { lowerBook } from "./plan/lower.ts";
import type { Plan } from "./plan/plan.ts";
import { type PieceCache, parseFile } from "./syntax/parse.ts";
import type { Tree } from "./syntax/tree.ts";
import { targets } from "./targets/registry.ts";
import { bookProblems } from "./text/limits.ts";
import type { SourceFile } from "./text/source.ts";

export interface BookInput {
  /** Every `.folio` file of the book, its path relative to the book's folder. */
  readonly files: readonly SourceFile[];
  /** The bytes of a file that the book names, relative to its folder; undefined where there is none. */
  readonly read: (path: string) => Iterable<Uint8Array> | undefined;
  /** The `.folio` files of a folder that the book uses, all paths relative to the book's own. */
  readonly packFolder?: (path: string) => readonly SourceFile[] | undefined;
  /** SHA-256 of a text, in hexadecimal, for the report: hashing is the host's. */
  readonly digest?: (text: string) => string;
  /** Another target than the book's own. */
  readonly target?: string;
  /** The pieces of a file that were parsed before, for an editor. */
  readonly cacheOf?: (path: string) => PieceCache;
}

export interface CheckedBook {
  /** Of the book's files, then of the packs that it uses; paths of shipped ones are URIs. */
  readonly trees: readonly Tree[];
  /** Undefined only where no file declares a book. */
  readonly book: Book | undefined;
  /** Undefined while there are errors. */
  readonly plan: Plan | undefined;
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
  /** The files that the book names can be read again: openings are data. */
  readonly read: BookInput["read"];
  /** So are the digests that its host makes. */
  readonly digest?: BookInput["digest"];
}

export function checkBook(input: BookInput): CheckedBook {
  const inOrder = [...input.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parse = (file: SourceFile) => parseFile(file, input.cacheOf?.(file.path));
  const own = inOrder.map(parse);
  const resolved = resolveBook(own, {
    packs: packLookup({ folder: input.packFolder, digest: input.digest, parse }),
    targets: new Map(targets.map((target) => [target.name, target])),
    ...(input.target === undefined ? {} : { target: input.target }),
  });
  const { book } = resolved;
  const trees = [...own, ...resolved.packTrees];
  const found = [...trees.flatMap((tree) => tree.problems), ...resolved.problems];
  const plan = book && lowerBook(book);
  const checks =
    book === undefined || plan === undefined
      ? []
      : runChecks({ book, plan, trees, read: input.read, known: found });
  const sorted = sortProblems([...found, ...checks]);
  const problems = capProblems(sorted);
  const { read, digest } = input;
  const checked = { trees, book, plan: hasErrors(problems) ? undefined : plan, problems, read };
  return digest === undefined ? checked : { ...checked, digest };
}

/** The first problems of each file, and that there are more. */
function capProblems(sorted: readonly Problem[]): readonly Problem[] {
  if (sorted.length <= bookProblems) return sorted;
  const counts = new Map<string, number>();
  const told: Problem[] = [];
  const untold = new Map<string, Problem>();
  for (const problem of sorted) {
    const { place, severity } = problem;
    const kind = severity === "error" ? "errors of" : "remarks on";
    const key = `${kind} ${place.in === "run" ? "" : place.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= bookProblems) told.push(problem);
    else if (!untold.has(key)) untold.set(key, problem);
  }
  for (const [key, { place, severity }] of untold) {
    const more = (counts.get(key) ?? 0) - bookProblems;
    told.push(
      severity === "error"
        ? tooManyProblems.at(place, { told: bookProblems })
        : tooManyRemarks.at(place, { told: bookProblems, more }),
    );
  }
  return sortProblems(told);
}

function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ place }: Problem): readonly [string, number] => {
    if (place.in === "book") return [place.file, place.span.start];
    return place.in === "data" ? [place.file, place.row] : ["", 0];
  };
  return [...problems].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
    return left[1] - right[1];
  });
}

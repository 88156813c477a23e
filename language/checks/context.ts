// What a check is, and what it may look at.
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { brokenTexts, isBroken } from "../model/resolve/broken-names.ts";
import type { TargetRules } from "../model/target.ts";
import type { Plan } from "../plan/plan.ts";
import type { Tree } from "../syntax/tree.ts";
import { findTarget } from "../targets/registry.ts";
import type { Span } from "../text/source.ts";
import { type Catalogues, readCatalogues } from "./catalogue/read-catalogues.ts";
import { kindsReaching } from "./tables.ts";

/** What the front end knows when the checks begin. */
export interface CheckInput {
  readonly book: Book;
  /** The book's decision tables: checks and journal decide by the same ones, even in a book with errors. */
  readonly plan: Plan;
  readonly trees: readonly Tree[];
  /** The bytes of a file that the book names; undefined where there is none. */
  readonly read: (path: string) => Iterable<Uint8Array> | undefined;
  /** What syntax and names have already found: a check does not tell it again. */
  readonly known: readonly Problem[];
}

export interface CheckContext extends CheckInput {
  /** The rules of the target under the book's options; undefined for a target that is not known. */
  readonly target: TargetRules | undefined;
  /** For each table of the plan, the kinds of documents that may ask it. */
  readonly reaching: ReadonlyMap<number, ReadonlySet<DocumentKind>>;
  /** What the source sells, where the book names its catalogue. */
  readonly catalogues: Catalogues | undefined;
}

export interface Check {
  /** The name of its file. */
  readonly id: string;
  readonly run: (context: CheckContext) => readonly Problem[];
}

export function createContext(input: CheckInput): CheckContext {
  const { name, options } = input.book.settings.target;
  return {
    ...input,
    target: findTarget(name)?.rules(options),
    reaching: kindsReaching(input.plan),
    catalogues: readCatalogues(input),
  };
}

/** Whether the declaration at a place could not be read in full: what it lacks may only be unreadable. */
export function isDoubtful(context: CheckContext, place: TextPlace): boolean {
  const tree = context.trees.find(({ path }) => path === place.file);
  return tree !== undefined && hasErrorBeside(tree, place, tree.problems);
}

/** Whether names or values of the declaration at a place are known to be wrong. */
export function isKnownWrong(context: CheckContext, place: TextPlace): boolean {
  const tree = context.trees.find(({ path }) => path === place.file);
  return tree !== undefined && hasErrorBeside(tree, place, context.known);
}

/** Whether one of the errors lies in the declaration at a place, or in its piece and in no declaration. */
function hasErrorBeside(tree: Tree, place: TextPlace, problems: readonly Problem[]): boolean {
  const piece = tree.pieces.find(({ span }) => contains(span, place.span.start));
  if (piece === undefined) return false;
  const own = piece.declarations.find(({ span }) => contains(span, place.span.start));
  return problems.some(({ severity, place: found }) => {
    if (severity !== "error" || found.in !== "book" || found.file !== tree.path) return false;
    const { start } = found.span;
    if (!contains(piece.span, start)) return false;
    if (own !== undefined && contains(own.span, start)) return true;
    return !piece.declarations.some(({ span }) => contains(span, start));
  });
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether a word stands in a piece that could not be read in full, which may declare or use what it names. */
export function unreadableWords({ trees }: CheckContext): { has: (word: string) => boolean } {
  const text = [...brokenTexts(trees)].join("\n");
  return { has: (word) => text.includes(word) };
}

/** Whether any piece of the book could not be read in full. */
export function hasBrokenPieces(context: CheckContext): boolean {
  return context.trees.some((tree) => tree.pieces.some((piece) => isBroken(tree, piece)));
}

// What a check is, and what it may look at.
import type { Problem, TextPlace } from "../diagnostics/problem.ts";
import type { Book } from "../model/book.ts";
import { brokenTexts, isBroken } from "../model/resolve/broken-names.ts";
import type { TargetRules } from "../model/target.ts";
import type { Plan } from "../plan/plan.ts";
import type { Piece, Tree } from "../syntax/tree.ts";
import { findTarget } from "../targets/registry.ts";
import type { Span } from "../text/source.ts";
import { type PostedAccount, postedAccounts } from "./account-uses.ts";
import { type Catalogues, readCatalogues } from "./catalogue/read-catalogues.ts";
import { type ExaminedTable, tablesWithExceptions } from "./exceptions/examined.ts";
import { kindsReaching, type Reaching } from "./tables.ts";

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
  readonly reaching: Reaching;
  readonly examined: readonly ExaminedTable[];
  /** Every place of the book that posts to an account. */
  readonly posted: readonly PostedAccount[];
  /** What the source sells, where the book names its catalogue. */
  readonly catalogues: Catalogues | undefined;
}

export interface Check {
  /** The name of its file. */
  readonly id: string;
  readonly run: (context: CheckContext) => readonly Problem[];
}

export function createContext(input: CheckInput): CheckContext {
  const { book, plan } = input;
  const { name, options } = book.settings.target;
  const target = findTarget(name)?.rules(options);
  const reaching = kindsReaching(plan);
  return {
    ...input,
    target,
    reaching,
    examined: tablesWithExceptions({ book, plan, reaching }),
    posted: postedAccounts(book),
    catalogues: readCatalogues(input),
  };
}

/** Whether the declaration at a place could not be read in full: what it lacks may only be unreadable. */
export function isDoubtful(context: CheckContext, place: TextPlace): boolean {
  const tree = context.trees.find(({ path }) => path === place.file);
  // Most files have none, and thousands of declarations ask.
  if (tree === undefined || tree.problems.length === 0) return false;
  return hasErrorBeside(tree, place, tree.problems);
}

/** Whether names or values of the declaration at a place are known to be wrong. */
export function isKnownWrong(context: CheckContext, place: TextPlace): boolean {
  const tree = context.trees.find(({ path }) => path === place.file);
  return tree !== undefined && hasErrorBeside(tree, place, context.known);
}

/** Whether one of the errors lies in the declaration at a place, or in its piece and in no declaration. */
function hasErrorBeside(tree: Tree, place: TextPlace, problems: readonly Problem[]): boolean {
  const piece = pieceAt(tree, place.span.start);
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

/** The first piece that reaches to the offset, if it holds it. The pieces stand in order. */
function pieceAt({ pieces }: Tree, offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece !== undefined && contains(piece.span, offset) ? piece : undefined;
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

// Trees to a book: first every name is entered, then every declaration is read with all names known.

import { duplicateName } from "../../diagnostics/codes/duplicate-name.ts";
import { noBook } from "../../diagnostics/codes/no-book.ts";
import { twoBooks } from "../../diagnostics/codes/two-books.ts";
import type { Problem, TextPlace } from "../../diagnostics/problem.ts";
import type { BookDeclaration, Declaration, Name, Piece, Tree } from "../../syntax/tree.ts";
import { unreachable } from "../../text/invariant.ts";
import type {
  Account,
  Book,
  BookTest,
  Catalog,
  Category,
  Integration,
  Item,
  Journal,
  Method,
  NamedSeries,
  Opening,
  Source,
  Tax,
  TaxGroup,
} from "../book.ts";
import { resolveAccount } from "./accounts.ts";
import { resolveTestDeclaration } from "./book-tests.ts";
import { isBroken } from "./broken-names.ts";
import {
  completeCategory,
  completeItem,
  completeMethod,
  completeTax,
  completeTaxGroup,
} from "./complete.ts";
import { resolveCatalog, resolveOpening, resolveSource } from "./data-declarations.ts";
import { resolveIntegration } from "./integrations.ts";
import { resolveCategory, resolveItem, withoutCycles } from "./items.ts";
import { resolveJournal, resolveSeries } from "./journals.ts";
import { leaveOut, type PackGroup } from "./leave-out.ts";
import { resolveMethod } from "./methods.ts";
import { declare, declareOtherwise } from "./names.ts";
import { belongsInPack, completes, type PackTexts, usedPacks } from "./packs.ts";
import {
  createResolution,
  createScope,
  placeOf,
  type Resolution,
  type ResolveOptions,
  report,
  type Scope,
} from "./resolution.ts";
import { resolveSettings } from "./settings.ts";
import { resolveTax, resolveTaxGroup } from "./taxes.ts";

export interface ResolvedBook {
  /** Undefined only where there is no `book` declaration. */
  readonly book: Book | undefined;
  /** Texts of the packs in use. */
  readonly packTrees: readonly Tree[];
  readonly problems: readonly Problem[];
}

/** A declaration where it stands. */
interface Placed<D extends Declaration = Declaration> {
  readonly scope: Scope;
  readonly piece: Piece;
  readonly declaration: D;
}

/**
 * The book that the files say, its names resolved. All problems at once; what has a mistake is in the book
 * as well as it can be, so that one mistake is one problem. The order of files and declarations means nothing.
 */
export function resolveBook(trees: readonly Tree[], options: ResolveOptions): ResolvedBook {
  const resolution = createResolution(trees, options);
  const packs = usedPacks(trees, resolution);
  const packTrees = packs.flatMap((pack) => pack.trees);
  const placed = [
    // The names of packs first: the book completes what they declare.
    ...packs.flatMap((pack) => declarationsOfPack(pack, resolution)),
    ...trees.flatMap((tree) => declarationsOf(tree, resolution)),
  ];
  const whole = placed.filter((one) => !isCompletion(one)).filter(enter);
  const [completing, discarded] = partition(placed.filter(isCompletion), enter);
  const valid = [...whole, ...completing];
  // What completes nothing still names accounts: they are not unused.
  resolveDeclarations(discarded);
  const header = chooseBook(trees, valid, resolution);
  const parts = resolveDeclarations(valid);
  const categories = withoutCycles(parts.categories, resolution);
  if (header === undefined) return { book: undefined, packTrees, problems: resolution.problems };
  const { scope, piece, declaration } = header;
  const settings = resolveSettings(scope, declaration, !isBroken(scope.tree, piece));
  const book: Book = {
    name: declaration.name.text,
    place: placeOf(scope, declaration.name.span),
    settings,
    ...parts,
    ...leaveOut(parts, resolution.uses, isInPack(resolution), groupsOfPacks(valid, resolution)),
    categories,
    packs: [...resolution.packs.values()],
    uses: resolution.uses,
  };
  return { book, packTrees, problems: resolution.problems };
}

function declarationsOf(tree: Tree, resolution: Resolution): readonly Placed[] {
  const scope = createScope(tree, resolution);
  return tree.pieces.flatMap((piece) =>
    piece.declarations.map((declaration) => ({ scope, piece, declaration })),
  );
}

function declarationsOfPack(pack: PackTexts, resolution: Resolution): readonly Placed[] {
  const { trees, ...about } = pack;
  resolution.packs.set(pack.name, { ...about, files: trees.map(({ path }) => path) });
  return trees
    .flatMap((tree) => declarationsOf(tree, resolution))
    .filter(({ scope, declaration }) => belongsInPack(scope, pack.name, declaration));
}

function isInPack({ packs }: Resolution): (file: string) => boolean {
  const files = new Set([...packs.values()].flatMap((pack) => pack.files));
  return (file) => files.has(file);
}

function groupsOfPacks(placed: readonly Placed[], resolution: Resolution): readonly PackGroup[] {
  const inPack = isInPack(resolution);
  return placed.flatMap(({ scope: { tree }, declaration }) =>
    declaration.kind === "tax group" && inPack(tree.path) ? [{ file: tree.path, declaration }] : [],
  );
}

function partition<Value>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  const [yes, no]: [Value[], Value[]] = [[], []];
  for (const value of values) (test(value) ? yes : no).push(value);
  return [yes, no];
}

function isCompletion({ declaration }: Placed): boolean {
  return "from" in declaration && declaration.from !== undefined;
}

/** Enters the name of a declaration; false for the second of two. */
function enter({ scope, declaration }: Placed): boolean {
  if ("from" in declaration && declaration.from !== undefined) {
    const { kind, name, from, span } = declaration;
    return completes(scope, { kind, name, from, span });
  }
  switch (declaration.kind) {
    case "account":
    case "journal":
      return declare(scope, declaration.kind, declaration.code);
    case "tax":
    case "tax group":
    case "category":
      return declare(scope, declaration.kind, declaration.name);
    case "item":
    case "method":
      return declaration.name === undefined
        ? declareOtherwise(scope, declaration.kind, declaration.span)
        : declare(scope, declaration.kind, declaration.name);
    case "use":
    case "book":
    case "series":
    case "integration":
    case "catalog":
    case "source":
    case "opening":
    case "test":
      return true;
    default:
      return unreachable(declaration);
  }
}

function chooseBook(
  trees: readonly Tree[],
  placed: readonly Placed[],
  resolution: Resolution,
): Placed<BookDeclaration> | undefined {
  const books = placed.filter(
    (one): one is Placed<BookDeclaration> => one.declaration.kind === "book",
  );
  const [first, ...others] = books;
  for (const { scope, declaration } of others) {
    const place = placeOf(scope, declaration.name.span);
    report(
      scope,
      twoBooks.at(place, { name: declaration.name.text }, { related: firstBook(first) }),
    );
  }
  const tree = trees[0];
  if (first === undefined && !resolution.broken.mayHoldBook) {
    const nowhere = { in: "run" } as const;
    const start = { start: 0, end: 0 };
    const place =
      tree === undefined ? nowhere : ({ in: "book", file: tree.path, span: start } as const);
    resolution.problems.push(noBook.at(place, {}));
  }
  return first;
}

function firstBook(first: Placed<BookDeclaration> | undefined) {
  if (first === undefined) return [];
  const place = placeOf(first.scope, first.declaration.name.span);
  return [{ place, message: { en: "The other is here", fr: "L’autre est ici" } }];
}

function resolveDeclarations(placed: readonly Placed[]) {
  const accounts = new Map<string, Account>();
  const taxes = new Map<string, Tax>();
  const taxGroups = new Map<string, TaxGroup>();
  const items = new Map<string, Item>();
  const categories = new Map<string, Category>();
  const methods = new Map<string, Method>();
  const journals = new Map<string, Journal>();
  const series = new Map<string, NamedSeries>();
  const integrations = new Map<string, Integration>();
  const otherwise: { item?: Item; method?: Method } = {};
  const catalogs: Catalog[] = [];
  const sources = new Map<string, Source>();
  const openings: Opening[] = [];
  const tests = new Map<string, BookTest>();
  for (const { scope, piece, declaration } of placed) {
    switch (declaration.kind) {
      case "account":
        accounts.set(declaration.code.text, resolveAccount(scope, declaration));
        break;
      case "tax":
        complete(taxes, declaration, resolveTax(scope, declaration), completeTax);
        break;
      case "tax group":
        complete(taxGroups, declaration, resolveTaxGroup(scope, declaration), completeTaxGroup);
        break;
      case "category":
        complete(categories, declaration, resolveCategory(scope, declaration), completeCategory);
        break;
      case "item": {
        const item = resolveItem(scope, declaration);
        if (item.name === undefined) otherwise.item = item;
        else complete(items, declaration, item, completeItem);
        break;
      }
      case "method": {
        const method = resolveMethod(scope, declaration);
        if (method.name === undefined) otherwise.method = method;
        else complete(methods, declaration, method, completeMethod);
        break;
      }
      case "journal":
        journals.set(declaration.code.text, resolveJournal(scope, declaration));
        break;
      case "series": {
        const numbers = resolveSeries(scope, declaration);
        if (numbers !== undefined) enterOnce(scope, "series", series, numbers);
        break;
      }
      case "integration": {
        const integration = resolveIntegration(scope, declaration, !isBroken(scope.tree, piece));
        if (integration === undefined) break;
        enterOnce(scope, "integration", integrations, integration);
        break;
      }
      case "catalog":
        catalogs.push(resolveCatalog(scope, declaration));
        break;
      case "source":
        enterOnce(
          scope,
          "source",
          sources,
          resolveSource(scope, declaration, !isBroken(scope.tree, piece)),
        );
        break;
      case "opening":
        openings.push(resolveOpening(scope, declaration));
        break;
      case "test":
        enterOnce(scope, "test", tests, resolveTestDeclaration(scope, declaration));
        break;
      case "book":
      case "use":
        break;
      default:
        unreachable(declaration);
    }
  }
  return {
    accounts,
    taxes,
    taxGroups,
    items,
    categories,
    methods,
    journals,
    series,
    integrations,
    otherwise,
    catalogs,
    sources: [...sources.values()],
    openings,
    tests: [...tests.values()],
  };
}

/** Sets a declaration under its name, over that of the pack which it completes. */
function complete<Value>(
  values: Map<string, Value>,
  { name, from }: { readonly name: Name | undefined; readonly from: Name | undefined },
  own: Value,
  over: (pack: Value, own: Value) => Value,
): void {
  const key = name?.text ?? "";
  const pack = from === undefined ? undefined : values.get(key);
  values.set(key, pack === undefined ? own : over(pack, own));
}

/** Series, integrations, sources and tests are named but never referred to: they need no table of names. */
function enterOnce<Named extends { readonly name: string; readonly place: TextPlace }>(
  scope: Scope,
  of: "series" | "integration" | "source" | "test",
  names: Map<string, Named>,
  named: Named,
): void {
  const first = names.get(named.name);
  if (first === undefined) {
    names.set(named.name, named);
    return;
  }
  const message = { en: "It is declared here first", fr: "La première déclaration est ici" };
  const related = [{ place: first.place, message }];
  report(scope, duplicateName.at(named.place, { of, name: named.name }, { related }));
}

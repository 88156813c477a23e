// `use`: which packs a book brings in, and how its declarations complete theirs (law 1).
import { duplicateName } from "../../diagnostics/codes/duplicate-name.ts";
import { notInPack } from "../../diagnostics/codes/not-in-pack.ts";
import { outOfPlaceInPack } from "../../diagnostics/codes/out-of-place-in-pack.ts";
import { packHoldsBook } from "../../diagnostics/codes/pack-holds-book.ts";
import { packInsideBook } from "../../diagnostics/codes/pack-inside-book.ts";
import { packNotUsed } from "../../diagnostics/codes/pack-not-used.ts";
import { packUsedTwice } from "../../diagnostics/codes/pack-used-twice.ts";
import { unknownPack } from "../../diagnostics/codes/unknown-pack.ts";
import type { TextPlace } from "../../diagnostics/problem.ts";
import { byteOrderMark } from "../../syntax/pieces.ts";
import type { Declaration, Name, Tree, UseDeclaration } from "../../syntax/tree.ts";
import { nearestName } from "../../text/names.ts";
import type { Span } from "../../text/source.ts";
import type { NameKind, Pack } from "../book.ts";
import { quoteName, useInstead } from "./names.ts";
import { createScope, placeOf, type Resolution, report, type Scope } from "./resolution.ts";

export interface PackTexts extends Omit<Pack, "files"> {
  readonly trees: readonly Tree[];
}

export interface PackLookup {
  /** Names of the packs that come with Folio. */
  readonly shipped: readonly string[];
  readonly find: (name: string) => PackTexts | undefined;
}

/** The packs that the book's files use, and those that these use, each once, in the order of their names. */
export function usedPacks(trees: readonly Tree[], resolution: Resolution): readonly PackTexts[] {
  const found = new Map<string, PackTexts>();
  const bring = (from: readonly Tree[], within: string | undefined) => {
    const uses = new Map<string, TextPlace>();
    for (const { scope, use } of usesIn(from, resolution)) {
      const { pack: name } = use;
      const before = uses.get(name.text);
      if (before !== undefined) {
        const first = { en: "It stands here first", fr: "Il est d’abord indiqué ici" };
        report(
          scope,
          packUsedTwice.at(
            placeOf(scope, name.span),
            { pack: name.text },
            { related: [{ place: before, message: first }] },
          ),
        );
        continue;
      }
      uses.set(name.text, placeOf(scope, name.span));
      const pack = found.has(name.text) ? undefined : findPack(scope, name, within);
      if (pack === undefined) continue;
      found.set(name.text, pack);
      bring(pack.trees, name.text);
    }
  };
  bring(trees, undefined);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function* usesIn(
  trees: readonly Tree[],
  resolution: Resolution,
): Generator<{ readonly scope: Scope; readonly use: UseDeclaration }> {
  for (const tree of trees) {
    const scope = createScope(tree, resolution);
    for (const { declarations } of tree.pieces) {
      for (const use of declarations) if (use.kind === "use") yield { scope, use };
    }
  }
}

function findPack(scope: Scope, name: Name, within: string | undefined): PackTexts | undefined {
  const place = placeOf(scope, name.span);
  const { packs } = scope.resolution.options;
  const isFolder = /[./\\]/.test(name.text);
  // What is beside a pack is known only from where the pack lies: a book names each folder itself.
  if (isFolder && within !== undefined) {
    report(scope, outOfPlaceInPack.at(place, { pack: within, what: "use" }));
    return undefined;
  }
  if (isFolder && !/^\.\.(?:\/|$)/.test(name.text)) {
    report(scope, packInsideBook.at(place, { folder: name.text }));
    return undefined;
  }
  const pack = packs?.find(name.text);
  if (pack === undefined) {
    const near = isFolder ? undefined : nearestName(name.text, packs?.shipped ?? []);
    const fixes =
      near === undefined ? [] : [useInstead(place, near, name.quoted ? quoteName(near) : near)];
    const words = { name: name.text, isFolder, near, shipped: packs?.shipped ?? [] };
    report(scope, unknownPack.at(place, words, { fixes }));
    return undefined;
  }
  const book = pack.trees.flatMap((tree) => [...declarationsIn(tree)]).find(isBook);
  if (book === undefined) return pack;
  report(scope, packHoldsBook.at(place, { folder: name.text, book: book.name.text }));
  return undefined;
}

function isBook(declaration: Declaration): declaration is Extract<Declaration, { kind: "book" }> {
  return declaration.kind === "book";
}

function* declarationsIn(tree: Tree): Generator<Declaration> {
  for (const { declarations } of tree.pieces) yield* declarations;
}

/** Whether what stands in a pack may stand there; what reads files of the book's folder may not. */
export function belongsInPack(scope: Scope, pack: string, declaration: Declaration): boolean {
  switch (declaration.kind) {
    case "catalog":
    case "opening":
    case "test": {
      const word = {
        start: declaration.span.start,
        end: declaration.span.start + declaration.kind.length,
      };
      report(scope, outOfPlaceInPack.at(placeOf(scope, word), { pack, what: declaration.kind }));
      return false;
    }
    default:
      return true;
  }
}

/**
 * Where a missing `use` goes: first in the file, or above the declaration that misses it where the first line is
 * indented or closes a block, for that line would go on from `use`.
 */
function useSpan(text: string, declaration: { readonly span: Span }): Span {
  const top = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const start = /^(?:[^\S\n]*\n)*[\s}]/.test(text.slice(top)) ? declaration.span.start : top;
  return { start, end: start };
}

/** A declaration that completes a pack's: the pack is used, has the name, and is completed once. */
export function completes(
  scope: Scope,
  declaration: {
    readonly kind: NameKind;
    readonly name: Name | undefined;
    readonly from: Name;
    readonly span: Span;
  },
): boolean {
  const { kind, name, from } = declaration;
  const { packs, declared, uses, completed } = scope.resolution;
  const pack = packs.get(from.text);
  const fromPlace = placeOf(scope, from.span);
  if (pack === undefined) {
    const near = nearestName(from.text, packs.keys());
    const written =
      from.quoted || /[^\p{L}\p{N}-]/u.test(from.text) ? quoteName(from.text) : from.text;
    const isKnown = scope.resolution.options.packs?.find(from.text) !== undefined;
    const fix =
      near !== undefined
        ? useInstead(fromPlace, near, from.quoted ? quoteName(near) : near)
        : {
            title: { en: `Add: use ${written}`, fr: `Ajouter\u00a0: use ${written}` },
            edits: [
              {
                file: fromPlace.file,
                span: useSpan(scope.tree.text, declaration),
                text: `use ${written}\n`,
              },
            ],
          };
    const fixes = near !== undefined || isKnown ? [fix] : [];
    report(scope, packNotUsed.at(fromPlace, { pack: from.text, near }, { fixes }));
    return false;
  }
  const first = name === undefined ? undefined : declared.get(kind)?.get(name.text);
  if (name === undefined || first === undefined || !pack.files.includes(first.file)) {
    const place = placeOf(scope, name?.span ?? from.span);
    const names = [...(declared.get(kind) ?? [])].filter(([, at]) => pack.files.includes(at.file));
    const near =
      name === undefined
        ? undefined
        : nearestName(
            name.text,
            names.map(([one]) => one),
          );
    const fixes =
      near === undefined || name === undefined
        ? []
        : [useInstead(place, near, name.quoted ? quoteName(near) : near)];
    const words = { of: kind, name: name?.text ?? "otherwise", pack: from.text, near };
    report(scope, notInPack.at(place, words, { fixes }));
    return false;
  }
  const place = placeOf(scope, name.span);
  const key = `${kind} ${name.text}`;
  const before = completed.get(key);
  if (before !== undefined) {
    const message = { en: "It is completed here first", fr: "Il est complété ici d’abord" };
    const related = [{ place: before, message }];
    report(scope, duplicateName.at(place, { of: kind, name: name.text }, { related }));
    return false;
  }
  completed.set(key, place);
  uses.push({ of: kind, name: name.text, place });
  return true;
}

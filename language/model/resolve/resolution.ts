// What resolving a book carries along: the problems and uses found so far, and the names declared.
import type { Problem, TextPlace } from "../../diagnostics/problem.ts";
import type { Tree } from "../../syntax/tree.ts";
import { lineStarts, type Span } from "../../text/source.ts";
import type { NameKind, Pack, Use } from "../book.ts";
import type { NamedAtTarget, TargetOptionRule } from "../target.ts";
import { type BrokenNames, brokenNames } from "./broken-names.ts";
import type { PackLookup } from "./packs.ts";

export interface ResolveOptions {
  /** `--target`: takes the place of the book's own. */
  readonly target?: string;
  /** The targets that a book may name, by name. */
  readonly targets: ReadonlyMap<string, KnownTarget>;
  /** Where packs come from. Without it there are none. */
  readonly packs?: PackLookup;
}

export interface KnownTarget {
  readonly options: readonly TargetOptionRule[];
  /** What it has names of its own for. */
  readonly names?: readonly NamedAtTarget[];
}

export interface Resolution {
  readonly options: ResolveOptions;
  readonly problems: Problem[];
  readonly uses: Use[];
  readonly declared: ReadonlyMap<NameKind, Map<string, TextPlace>>;
  readonly otherwise: Map<"item" | "method", TextPlace>;
  /** The packs in use, by name. */
  readonly packs: Map<string, Pack>;
  /** Where the book completes a name of a pack, by its kind and itself. */
  readonly completed: Map<string, TextPlace>;
  /** Targets after `at` that do not exist, told once. */
  readonly unknownTargets: Set<string>;
  readonly broken: BrokenNames;
}

/** A resolution at work in one file. */
export interface Scope {
  readonly tree: Tree;
  readonly resolution: Resolution;
  /** Where the lines of the file begin, looked for once. */
  readonly lines: () => readonly number[];
}

export function createScope(tree: Tree, resolution: Resolution): Scope {
  let lines: readonly number[] | undefined;
  return {
    tree,
    resolution,
    lines: () => {
      lines ??= lineStarts(tree.text);
      return lines;
    },
  };
}

export function createResolution(trees: readonly Tree[], options: ResolveOptions): Resolution {
  return {
    options,
    problems: [],
    uses: [],
    declared: new Map<NameKind, Map<string, TextPlace>>([
      ["account", new Map()],
      ["tax", new Map()],
      ["tax group", new Map()],
      ["item", new Map()],
      ["category", new Map()],
      ["method", new Map()],
      ["journal", new Map()],
    ]),
    otherwise: new Map(),
    packs: new Map(),
    completed: new Map(),
    unknownTargets: new Set(),
    broken: brokenNames(trees),
  };
}

export function placeOf(scope: Scope, span: Span): TextPlace {
  return { in: "book", file: scope.tree.path, span };
}

export function report(scope: Scope, problem: Problem): void {
  scope.resolution.problems.push(problem);
}

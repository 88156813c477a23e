// `at quickbooks "Services:Tonte"`: what a target calls what the book declares.
import { noNamesAtTarget } from "../../diagnostics/codes/no-names-at-target.ts";
import { saidTwice } from "../../diagnostics/codes/said-twice.ts";
import { unknownTarget } from "../../diagnostics/codes/unknown-target.ts";
import type { AtClause } from "../../syntax/tree.ts";
import { nearestName, normalizeName } from "../../text/names.ts";
import type { TargetName } from "../book.ts";
import type { NamedAtTarget } from "../target.ts";
import { useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** By the target's name; one that does not exist, or has no such names, is told. */
export function resolveAt(
  scope: Scope,
  of: NamedAtTarget,
  clauses: readonly AtClause[],
): { readonly at?: ReadonlyMap<string, TargetName> } {
  if (clauses.length === 0) return {};
  const at = new Map<string, TargetName>();
  for (const { span, target, name } of clauses) {
    if (at.has(target.text)) {
      const clause = `at ${target.text}`;
      report(scope, saidTwice.at(placeOf(scope, span), { clause }));
    } else if (takesNames(scope, of, target)) {
      at.set(target.text, { text: normalizeName(name.text), place: placeOf(scope, name.span) });
    }
  }
  return { at };
}

function takesNames(scope: Scope, of: NamedAtTarget, target: AtClause["target"]): boolean {
  const { targets } = scope.resolution.options;
  const place = placeOf(scope, target.span);
  const found = targets.get(target.text);
  if (found === undefined) {
    // The rows of a table share the name in its header.
    if (scope.resolution.unknownTargets.has(target.text)) return false;
    scope.resolution.unknownTargets.add(target.text);
    const known = [...targets].filter(([, { names = [] }]) => names.length > 0);
    const words = { name: target.text, known: known.map(([name]) => name) };
    const near = nearestName(target.text, words.known);
    const isWord = scope.tree.text.slice(target.span.start, target.span.end) === target.text;
    const fixes = near === undefined || !isWord ? [] : [useInstead(place, near, near)];
    report(scope, unknownTarget.at(place, { ...words, near }, { fixes }));
    return false;
  }
  if (found.names?.includes(of) === true) return true;
  report(scope, noNamesAtTarget.at(place, { target: target.text, of }));
  return false;
}

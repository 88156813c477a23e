// Text in, text out: what the tests of the syntax share.
import type { Fix, Problem } from "../../language/diagnostics/problem.ts";
import { parseFile } from "../../language/syntax/parse.ts";
import type { Declaration, Tree } from "../../language/syntax/tree.ts";

export const path = "example.folio";

export function parse(text: string): Tree {
  return parseFile({ path, text });
}

/** The only declaration of a text that has no problem. */
export function only(text: string): Declaration {
  const tree = parse(text);
  const declaration = tree.pieces[0]?.declarations[0];
  if (tree.problems.length > 0 || declaration === undefined) {
    throw new Error(tell(text).join("\n"));
  }
  return declaration;
}

/** Each problem as its code, the text it marks, and its message. */
export function tell(text: string, language: "en" | "fr" = "en"): readonly string[] {
  return parse(text).problems.map(
    (problem) => `${problem.code} <${marked(text, problem)}> ${problem.message[language]}`,
  );
}

export function marked(text: string, problem: Problem): string {
  if (problem.place.in !== "book") throw new Error("a problem of a book stands in the book");
  return text.slice(problem.place.span.start, problem.place.span.end);
}

export function applyFix(text: string, fix: Fix): string {
  return fix.edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text);
}

/** The same data without its spans. */
export function spanless(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(spanless);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => !/^(span|keyword|.*Span)$/.test(key));
  if (entries.length === 2 && "start" in node && "end" in node) return "somewhere";
  return Object.fromEntries(entries.map(([key, value]) => [key, spanless(value)]));
}

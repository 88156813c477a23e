// Walks a tree without knowing its nodes: each has a span, and holds others.
import type { Span } from "../text/source.ts";

export interface Spanned {
  readonly span: Span;
}

/** The nodes directly inside a node, in the order of its properties. */
export function* children(node: object): Generator<Spanned> {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isSpanned(child)) yield child;
    }
  }
}

function isSpanned(value: unknown): value is Spanned {
  return typeof value === "object" && value !== null && "span" in value;
}

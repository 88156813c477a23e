// The outline of a file: its declarations, in the order of the text.
import type { Declaration, Tree } from "../syntax/tree.ts";
import { unreachable } from "../text/invariant.ts";
import type { Span } from "../text/source.ts";

export interface OutlineSymbol {
  readonly kind: Declaration["kind"];
  readonly name: string;
  /** What stands beside the name: an account's title. */
  readonly detail?: string;
  readonly span: Span;
  /** The name itself, inside the span. */
  readonly nameSpan: Span;
}

export function symbols(tree: Tree): readonly OutlineSymbol[] {
  return tree.pieces.flatMap((piece) => piece.declarations.map(symbol));
}

function symbol(declaration: Declaration): OutlineSymbol {
  const { kind, span } = declaration;
  switch (declaration.kind) {
    case "book":
    case "tax":
    case "tax group":
    case "category":
    case "series":
    case "integration":
    case "source":
    case "test":
      return { kind, span, ...named(declaration.name) };
    case "item":
    case "method":
      // The words `item otherwise` stand for a name.
      if (declaration.name === undefined) return { kind, span, name: "otherwise", nameSpan: span };
      return { kind, span, ...named(declaration.name) };
    case "account":
    case "journal": {
      const detail = declaration.title?.text;
      return {
        kind,
        span,
        ...named(declaration.code),
        ...(detail === undefined ? {} : { detail }),
      };
    }
    case "use":
      return { kind, span, ...named(declaration.pack) };
    case "catalog":
    case "opening":
      return { kind, span, ...named(declaration.file) };
    default:
      return unreachable(declaration);
  }
}

function named({ text, span }: { readonly text: string; readonly span: Span }) {
  return { name: text, nameSpan: span };
}

// Hover: what a name stands for, with everything that the book resolves for it.
import { explain } from "../diagnostics/page.ts";
import type { CheckedBook } from "../front-end.ts";
import type { Book } from "../model/book.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { unreachable } from "../text/invariant.ts";
import type { Span } from "../text/source.ts";
import {
  accountCard,
  categoryCard,
  itemCard,
  journalCard,
  methodCard,
  taxCard,
  taxGroupCard,
} from "./hover/cards.ts";
import { type Named, nameAt } from "./names.ts";

export interface Hover {
  readonly span: Span;
  /** Markdown; the user's texts in it are escaped. */
  readonly markdown: Bilingual;
}

export function hover(checked: CheckedBook, file: string, offset: number): Hover | undefined {
  const { book, trees } = checked;
  const named = book === undefined ? undefined : nameAt(book, file, offset);
  if (book !== undefined && named !== undefined) {
    const markdown = card(book, named);
    return markdown === undefined ? undefined : { span: named.place.span, markdown };
  }
  const text = trees.find((tree) => tree.path === file)?.text ?? "";
  return codeHover(text, offset);
}

function card(book: Book, { of, name }: Named): Bilingual | undefined {
  switch (of) {
    case "account":
      return accountCard(book, name);
    case "tax":
      return taxCard(book, name);
    case "tax group":
      return taxGroupCard(book, name);
    case "item":
      return itemCard(book, name);
    case "category":
      return categoryCard(book, name);
    case "method":
      return methodCard(book, name);
    case "journal":
      return journalCard(book, name);
    default:
      return unreachable(of);
  }
}

/** `expect problem FOL5012`: the page of the diagnostic. */
function codeHover(text: string, offset: number): Hover | undefined {
  const start = Math.max(0, offset - codeLength);
  for (const match of text.slice(start, offset + codeLength).matchAll(/FOL\d{4}/g)) {
    const span = { start: start + match.index, end: start + match.index + codeLength };
    if (offset < span.start || span.end < offset) continue;
    const [en, fr] = [explain(match[0], "en"), explain(match[0], "fr")];
    return en === undefined || fr === undefined ? undefined : { span, markdown: { en, fr } };
  }
  return undefined;
}

const codeLength = "FOL0000".length;

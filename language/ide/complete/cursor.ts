// Where the cursor stands: the declaration and blocks around it, and what its clause says so far.
import { lex } from "../../syntax/lexer.ts";
import { beginsPiece, cut } from "../../syntax/pieces.ts";
import type { Span } from "../../text/source.ts";

export interface Cursor {
  /**
   * The clauses around the cursor, outermost first; the last is the one that it stands in. A clause is its
   * words as written, with `1` for a number or a date and `""` for a text: `item "" debit 1 credit`.
   */
  readonly clauses: readonly string[];
  /** The first clause of the innermost block: a table's header. */
  readonly header: string;
  /** The text that a completion replaces: the word at the cursor, or nothing. */
  readonly replaces: Span;
  /** Texts in the declaration up to the cursor, such as the numbers of a test's documents. */
  readonly texts: readonly string[];
}

/** Undefined where nothing can be completed: in a comment, or behind a finished text. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const start = pieceStart(text, offset, line);
  const end = cut(text).find((span) => start < span.end)?.end ?? text.length;
  const { tokens, comments } = lex("", text, start, Math.max(end, offset));
  if (comments.some((one) => covers(one, offset, one.startOffset + one.image.length))) {
    return undefined;
  }
  const touched = tokens.find((token) => covers(token, offset, endOf(token)));
  const image = touched?.image ?? "";
  const isWord = /^[\p{L}\p{N}_"]/u.test(image);
  // A finished text or a number with the cursor behind it is no beginning of anything.
  if (isClosedText(image) && touched !== undefined && offset === endOf(touched)) return undefined;
  const before = tokens.filter((token) => endOf(token) <= offset && !(isWord && token === touched));
  return {
    ...clausesOf(before.map((token) => token.image)),
    replaces: isWord && touched !== undefined ? wordSpan(touched, offset) : at(offset),
    texts: before
      .map((token) => token.image)
      .filter(isClosedText)
      .map((one) => one.slice(1, -1)),
  };
}

/** A word at column 0 begins a piece of its own, whatever the piece above still lacks. */
function pieceStart(text: string, offset: number, line: number): number {
  if (/^[\p{L}\p{N}_-]*$/u.test(text.slice(line, offset))) {
    if (offset === line || beginsPiece(text, line)) return line;
  }
  return cut(text).findLast((span) => span.start <= offset)?.start ?? 0;
}

interface Piece {
  readonly startOffset: number;
  readonly image: string;
}

function wordSpan(token: Piece, offset: number): Span {
  // An open text runs to the line's end and covers what follows; only what was typed is replaced.
  const isOpen = token.image.startsWith('"') && !isClosedText(token.image);
  return { start: token.startOffset, end: isOpen ? offset : endOf(token) };
}

function covers(token: Piece, offset: number, end: number): boolean {
  return token.startOffset < offset && offset <= end;
}

function endOf(token: Piece): number {
  return token.startOffset + token.image.length;
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function isClosedText(image: string): boolean {
  return image.length > 1 && image.startsWith('"') && image.endsWith('"');
}

interface Block {
  clause: string[];
  header: string | undefined;
}

function clausesOf(images: readonly string[]): Pick<Cursor, "clauses" | "header"> {
  const blocks: Block[] = [{ clause: [], header: undefined }];
  for (const image of images) {
    const block = blocks.at(-1) ?? blocks[0];
    if (block === undefined) break;
    if (image === "{") blocks.push({ clause: [], header: undefined });
    else if (image === "}") {
      // A brace too many closes nothing.
      if (blocks.length > 1) blocks.pop();
    } else if (/^\r?\n$/.test(image)) {
      if (block.clause.length > 0) block.header ??= clauseText(block.clause);
      block.clause = [];
    } else block.clause.push(image);
  }
  return {
    clauses: blocks.map((block) => clauseText(block.clause)),
    header: blocks.at(-1)?.header ?? "",
  };
}

function clauseText(images: readonly string[]): string {
  return images
    .map((image) => {
      if (/^["“„«]/.test(image)) return '""';
      return /^-?\d/.test(image) ? "1" : image;
    })
    .join(" ")
    .replace(/ ?\. ?/g, ".");
}

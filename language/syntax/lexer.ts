// Cuts text into tokens. Comments stand apart; spaces are dropped; every character has its place.
import "./group-by.ts";
import { type IToken, Lexer } from "chevrotain";
import type { Problem } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";
import { characterProblems } from "./characters.ts";
import { Comment, lexerTokens, Odd, OddSpace, Space, Word, wordType } from "./tokens.ts";

export interface Lexed {
  /** Without spaces, comments and characters that cannot be read. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly problems: readonly Problem[];
}

/** Reads the text from `start` to `end`; offsets are those of the whole text. */
export function lex(path: string, text: string, start: number, end: number): Lexed {
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const problems: Problem[] = [];
  let previous: IToken | undefined;
  for (const token of lexer().tokenize(copied(text.slice(start, end))).tokens) {
    token.startOffset += start;
    const goesOn = token.tokenType === Odd && previous?.tokenType === Odd;
    if (goesOn && previous !== undefined) {
      previous.image += token.image;
      continue;
    }
    if (previous !== undefined) characterProblems(path, previous, problems);
    previous = token;
    switch (token.tokenType) {
      case Space:
      case OddSpace:
      case Odd:
        break;
      case Comment:
        comments.push(token);
        break;
      default:
        tokens.push(token.tokenType === Word ? keyworded(token) : token);
    }
  }
  if (previous !== undefined) characterProblems(path, previous, problems);
  return { tokens, comments, problems };
}

/**
 * The same text in memory of its own: names are parts of it, and what is remembered of one piece
 * must not keep a whole old version of the file alive.
 */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** Where a token stands. Never chevrotain's own columns: they count from 1. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Gives a word the type of its keyword; a clause that wants a name takes it all the same. */
function keyworded(token: IToken): IToken {
  const type = wordType(token.image);
  token.tokenType = type;
  if (type.tokenTypeIdx !== undefined) token.tokenTypeIdx = type.tokenTypeIdx;
  return token;
}

let built: Lexer | undefined;

/** Built when first needed: starting Folio should not pay for it. */
function lexer(): Lexer {
  built ??= new Lexer([...lexerTokens], { positionTracking: "onlyOffset", skipValidations: true });
  return built;
}

// The tokens of a line as text: one space between them, two before a clause that shares its line.
import type { IToken } from "chevrotain";
import { Comma, Dot, LeftBrace, Percent, Range } from "../tokens.ts";

/** Joins tokens of one line; `clauses` are the offsets at which clauses begin. */
export function spaced(tokens: readonly IToken[], clauses: ReadonlySet<number>): string {
  let text = "";
  let previous: IToken | undefined;
  for (const token of tokens) {
    if (previous !== undefined) text += space(previous, token, clauses);
    text += token.image;
    previous = token;
  }
  return text;
}

function space(previous: IToken, token: IToken, clauses: ReadonlySet<number>): string {
  if (touching.has(previous.tokenType) || clinging.has(token.tokenType)) return "";
  return clauses.has(token.startOffset) && previous.tokenType !== LeftBrace ? "  " : " ";
}

/** Nothing stands between these and what follows. */
const touching = new Set([Dot, Range]);
/** Nothing stands between these and what comes before. */
const clinging = new Set([Dot, Range, Comma, Percent]);

// Braces are matched before anything is parsed, so that one left open harms nothing behind it.
import type { IToken } from "chevrotain";
import { nestedTooDeep } from "../diagnostics/codes/nested-too-deep.ts";
import { unclosedBrace } from "../diagnostics/codes/unclosed-brace.ts";
import { unopenedBrace } from "../diagnostics/codes/unopened-brace.ts";
import type { Fix, Problem } from "../diagnostics/problem.ts";
import { nestingDepth } from "../text/limits.ts";
import { endOf } from "./lexer.ts";
import { replaceBy, shown, textPlace } from "./place.ts";
import { LeftBrace, LineEnd, OpenText, RightBrace } from "./tokens.ts";

export interface Matched {
  /** With each `{` closed and each `}` opened: what was missing is added, what was too much left out. */
  readonly tokens: readonly IToken[];
  readonly problems: readonly Problem[];
  /** Where reading became doubtful: a problem behind it may only follow from the brace. */
  readonly doubtfulFrom: number;
  /** True where the piece is nested too deep to be parsed. */
  readonly tooDeep: boolean;
}

/** How many braces are open at a token; a closing one counts as inside. */
export function depthOf(token: IToken): number {
  const depth: unknown = token.payload;
  return typeof depth === "number" ? depth : 0;
}

export function matchBraces(path: string, text: string, tokens: readonly IToken[]): Matched {
  const matched: IToken[] = [];
  const problems: Problem[] = [];
  const open: { readonly brace: IToken; readonly block: string }[] = [];
  let doubtfulFrom = Number.POSITIVE_INFINITY;
  let first: IToken | undefined;
  const unclosed: { readonly brace: IToken; readonly block: string }[] = [];
  for (const token of tokens) {
    if (token.tokenType === RightBrace) {
      // A `}` at the start of a line closes the whole declaration: braces left open inside end here.
      if (isAtLineStart(text, token)) {
        while (open.length > 1) close(token.startOffset);
      }
      if (open.length === 0) {
        const place = textPlace(path, token.startOffset, 1);
        problems.push(unopenedBrace.at(place, undefined, { fixes: [replaceBy(place, "")] }));
        continue;
      }
      token.payload = open.length;
      open.pop();
    } else {
      token.payload = open.length;
      if (token.tokenType === LeftBrace) {
        if (open.length === nestingDepth) {
          const place = textPlace(path, token.startOffset, 1);
          const problem = nestedTooDeep.at(place, { limit: nestingDepth });
          return { tokens: [], problems: [problem], doubtfulFrom: 0, tooDeep: true };
        }
        open.push({ brace: token, block: first?.image ?? "{" });
      }
      if (token.tokenType === LineEnd || token.tokenType === LeftBrace) first = undefined;
      else first ??= token;
    }
    matched.push(token);
  }
  const end = matched.findLast((token) => token.tokenType !== LineEnd);
  while (open.length > 0) close(end === undefined ? 0 : endOf(end));
  const innermost = unclosed[0];
  // Behind a text without closing quote, a brace may only have been swallowed by it.
  if (innermost !== undefined && !tokens.some((token) => token.tokenType === OpenText)) {
    const place = textPlace(path, innermost.brace.startOffset, 1);
    const fixes = [closeAtEnd(path, lastEnd())];
    problems.push(
      unclosedBrace.at(
        place,
        { block: shown(innermost.block) },
        unclosed.length === 1 ? { fixes } : {},
      ),
    );
  }
  return { tokens: matched, problems, doubtfulFrom, tooDeep: false };

  function close(at: number): void {
    const left = open.pop();
    if (left === undefined) return;
    unclosed.push(left);
    doubtfulFrom = Math.min(doubtfulFrom, endOf(left.brace));
    matched.push({
      image: "",
      startOffset: at,
      tokenType: RightBrace,
      tokenTypeIdx: RightBrace.tokenTypeIdx ?? 0,
      payload: open.length + 1,
    });
  }

  function lastEnd(): number {
    const last = tokens.findLast((token) => token.tokenType !== LineEnd);
    return last === undefined ? 0 : endOf(last);
  }
}

/** Closes a block behind the last word of its piece. */
export function closeAtEnd(path: string, end: number): Fix {
  return {
    title: { en: "Write `}` at the end", fr: "Écrire « } » à la fin" },
    edits: [{ file: path, span: { start: end, end }, text: "\n}" }],
  };
}

function isAtLineStart(text: string, token: IToken): boolean {
  return token.startOffset === 0 || text[token.startOffset - 1] === "\n";
}

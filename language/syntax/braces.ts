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

/** A brace, and the first word of what it holds: `invoice`. */
interface Opened {
  readonly brace: IToken;
  readonly block: string;
}

export function matchBraces(path: string, text: string, tokens: readonly IToken[]): Matched {
  const matched: IToken[] = [];
  const problems: Problem[] = [];
  const open: Opened[] = [];
  const unclosed: Opened[] = [];
  let block: string | undefined;
  const closeInner = (outer: number, at: number) => {
    for (const left of open.splice(outer).toReversed()) {
      unclosed.push(left);
      matched.push(addedBrace(at, depthOf(left.brace) + 1));
    }
  };
  for (const token of tokens) {
    // A `}` at the start of a line closes the whole declaration: what is open inside ends before.
    if (token.tokenType === RightBrace && isAtLineStart(text, token)) {
      closeInner(1, token.startOffset);
    }
    if (token.tokenType === RightBrace && open.length === 0) {
      const place = textPlace(path, token.startOffset, 1);
      problems.push(unopenedBrace.at(place, undefined, { fixes: [replaceBy(place, "")] }));
      continue;
    }
    token.payload = open.length;
    matched.push(token);
    if (token.tokenType === RightBrace) open.pop();
    if (token.tokenType === LeftBrace) {
      if (open.length === nestingDepth) return tooDeep(path, token);
      open.push({ brace: token, block: block ?? token.image });
    }
    const begins = token.tokenType === LineEnd || token.tokenType === LeftBrace;
    block = begins ? undefined : (block ?? token.image);
  }
  const last = tokens.findLast((token) => token.tokenType !== LineEnd);
  const end = last === undefined ? 0 : endOf(last);
  closeInner(0, end);
  if (unclosed.length === 0) {
    return { tokens: matched, problems, doubtfulFrom: Number.POSITIVE_INFINITY, tooDeep: false };
  }
  // Behind a text without closing quote, a brace may only have been swallowed by it.
  if (!tokens.some((token) => token.tokenType === OpenText)) {
    problems.push(...unclosedProblem(path, text, unclosed, end));
  }
  const doubtfulFrom = Math.min(...unclosed.map(({ brace }) => endOf(brace)));
  return { tokens: matched, problems, doubtfulFrom, tooDeep: false };
}

/** How many braces are open at a token; a closing one counts as inside. */
export function depthOf(token: IToken): number {
  const depth: unknown = token.payload;
  return typeof depth === "number" ? depth : 0;
}

/** Closes a block behind the line of the last word of its piece. */
export function closeAtEnd(path: string, text: string, word: number): Fix {
  const lineEnd = /\r?\n/g;
  lineEnd.lastIndex = word;
  const end = lineEnd.exec(text)?.index ?? text.length;
  return {
    title: { en: "Write `}` at the end", fr: "Écrire « } » à la fin" },
    edits: [{ file: path, span: { start: end, end }, text: "\n}" }],
  };
}

/** One problem a piece: of several open braces the innermost is the likeliest to want closing. */
function unclosedProblem(
  path: string,
  text: string,
  unclosed: readonly Opened[],
  end: number,
): readonly Problem[] {
  const [innermost, another] = unclosed;
  if (innermost === undefined) return [];
  const place = textPlace(path, innermost.brace.startOffset, 1);
  // At the end of the piece only the block of the declaration itself can be closed.
  const isOuter = another === undefined && depthOf(innermost.brace) === 0;
  const fixes = isOuter ? [closeAtEnd(path, text, end)] : [];
  return [unclosedBrace.at(place, { block: shown(innermost.block) }, { fixes })];
}

function tooDeep(path: string, brace: IToken): Matched {
  const place = textPlace(path, brace.startOffset, 1);
  const problems = [nestedTooDeep.at(place, { limit: nestingDepth })];
  return { tokens: [], problems, doubtfulFrom: 0, tooDeep: true };
}

/** A `}` that is missing, without width. */
function addedBrace(at: number, depth: number): IToken {
  return {
    image: "",
    startOffset: at,
    tokenType: RightBrace,
    tokenTypeIdx: RightBrace.tokenTypeIdx ?? 0,
    payload: depth,
  };
}

function isAtLineStart(text: string, token: IToken): boolean {
  return token.startOffset === 0 || text[token.startOffset - 1] === "\n";
}

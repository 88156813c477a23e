// Reads one piece: its declarations, and what is wrong with it.
import { type IToken, tokenMatcher } from "chevrotain";
import { unknownDeclaration } from "../diagnostics/codes/unknown-declaration.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Span } from "../text/source.ts";
import { matchBraces } from "./braces.ts";
import { meantKeyword } from "./french-keywords.ts";
import { declarationWords, readerOf } from "./grammar.ts";
import { endOf, lex, spanOf } from "./lexer.ts";
import type { Memory, ReadPiece } from "./memory.ts";
import { replaceBy, shown, spanPlace } from "./place.ts";
import { strayProblem } from "./stray.ts";
import { readTable } from "./table.ts";
import { tableOf } from "./table-columns.ts";
import { LineEnd, Word } from "./tokens.ts";

/** Reads what stands before the first piece: only comments may. */
export function readPreamble(path: string, text: string, part: Span): ReadPiece {
  const { tokens, problems } = lex(path, text, part.start, part.end);
  return {
    span: wordsOf(tokens),
    declarations: [],
    problems: [...problems, ...strayProblem(path, undefined, tokens)],
  };
}

/** Reads a piece; `part` reaches to the next one. */
export function readPiece(path: string, text: string, part: Span, memory: Memory): ReadPiece {
  const table = tableOf(/^[a-z]+/.exec(text.slice(part.start, part.start + 20))?.[0] ?? "");
  return table === undefined
    ? readDeclaration(path, text, part)
    : readTable(path, text, part, table, memory);
}

function readDeclaration(path: string, text: string, part: Span): ReadPiece {
  const lexed = lex(path, text, part.start, part.end);
  const first = lexed.tokens[0];
  const span = wordsOf(lexed.tokens);
  // A line of characters that cannot be read, which is told already.
  if (first === undefined || first.tokenType === LineEnd) {
    return { span, declarations: [], problems: lexed.problems };
  }
  const reader = readerOf(first.tokenType);
  if (reader === undefined) {
    // A table behind a character that cannot be read, which is told already.
    if (tableOf(first.image) !== undefined && lexed.problems.length > 0) {
      return { span, declarations: [], problems: lexed.problems };
    }
    return { span, declarations: [], problems: [...lexed.problems, unknown(path, first)] };
  }
  const braces = matchBraces(path, text, lexed.tokens);
  if (braces.tooDeep) {
    return { span, declarations: [], problems: [...lexed.problems, ...braces.problems] };
  }
  const read = reader(path, braces.tokens);
  const declarations = read.result === undefined ? [] : [read.result];
  if (lexed.problems.length + braces.problems.length + read.problems.length === 0) {
    return { span, declarations, problems: [] };
  }
  const grammar = read.problems.filter((problem) => startOf(problem) < braces.doubtfulFrom);
  const problems = [
    ...lexed.problems,
    ...braces.problems,
    ...notBlurred(text, lexed.problems, grammar),
  ];
  return {
    span,
    declarations,
    problems: problems.toSorted((one, other) => startOf(one) - startOf(other)),
  };
}

/**
 * On a line with characters that could not be read, what else seems wrong may only follow from them.
 */
function notBlurred(
  text: string,
  lexical: readonly Problem[],
  grammar: readonly Problem[],
): readonly Problem[] {
  const lines = new Set(
    lexical
      .filter(({ fixes }) => fixes.length === 0)
      .map((problem) => lineAt(text, startOf(problem))),
  );
  if (lines.size === 0) return grammar;
  return grammar.filter((problem) => !lines.has(lineAt(text, startOf(problem))));
}

/** Where the line of an offset begins. */
function lineAt(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function unknown(path: string, first: IToken): Problem {
  const nearest = tokenMatcher(first, Word)
    ? meantKeyword(first.image, declarationWords)
    : undefined;
  const place = spanPlace(path, spanOf(first));
  const words = { found: shown(first.image), nearest, known: declarationWords };
  const fixes = nearest === undefined ? [] : [replaceBy(place, nearest)];
  return unknownDeclaration.at(place, words, { fixes });
}

function wordsOf(tokens: readonly IToken[]): Span | undefined {
  const first = tokens.find((token) => token.tokenType !== LineEnd);
  const last = tokens.findLast((token) => token.tokenType !== LineEnd);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.startOffset, end: endOf(last) };
}

function startOf(problem: Problem): number {
  return problem.place.in === "book" ? problem.place.span.start : 0;
}

// Tables: `items { columns … rows }`. Each row is read alone, under the columns that all share.
import { type IToken, tokenMatcher } from "chevrotain";
import { cellCount } from "../diagnostics/codes/cell-count.ts";
import { missingColumn } from "../diagnostics/codes/missing-column.ts";
import { saidTwice } from "../diagnostics/codes/said-twice.ts";
import { unclosedBrace } from "../diagnostics/codes/unclosed-brace.ts";
import { unknownColumn } from "../diagnostics/codes/unknown-column.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { syntaxProblems } from "../text/limits.ts";
import type { Span } from "../text/source.ts";
import { closeAtEnd } from "./braces.ts";
import { clauseOf, expected } from "./expected.ts";
import { meantKeyword } from "./french-keywords.ts";
import { parser } from "./grammar/parser.ts";
import type { Column } from "./grammar/rows.ts";
import { endOf, lex, spanOf } from "./lexer.ts";
import type { Memory, ReadPiece } from "./memory.ts";
import { mistakeBetween } from "./mistake.ts";
import { replaceBy, shown, spanPlace, textPlace } from "./place.ts";
import { strayProblem } from "./stray.ts";
import { atColumn, nameIn, type Table } from "./table-columns.ts";
import { Bar, K, LeftBrace, LineEnd, OpenText, RightBrace, Word } from "./tokens.ts";
import type { Declaration } from "./tree.ts";

/** Reads a table; `part` reaches to the next piece. Rows whose text is remembered are not read again. */
export function readTable(
  path: string,
  text: string,
  part: Span,
  table: Table,
  memory: Memory,
): ReadPiece {
  const lines = linesOf(text, part.start, part.end);
  const opening = lex(path, text, part.start, lines[0]?.end ?? part.end);
  const [keyword, brace] = opening.tokens;
  if (keyword === undefined || brace?.tokenType !== LeftBrace) {
    const problem = mistakeBetween(path, expected.open, keyword, brace);
    const span = keyword === undefined ? undefined : spanOf(keyword);
    return { span, declarations: [], problems: [...opening.problems, problem] };
  }
  const body = bodyOf(path, text, endOf(brace), part.end);
  const declarations: Declaration[] = [];
  const problems: Problem[] = [];
  let row: ((line: Span) => ReadPiece) | undefined;
  let end = endOf(brace);
  for (const line of body.lines) {
    if (row === undefined) {
      const header = lex(path, text, line.start, line.end);
      problems.push(...header.problems);
      const tokens = withoutLineEnds(header.tokens);
      if (tokens.length === 0) continue;
      const columns = readHeader(path, table, tokens, problems);
      const recall = memory.rows(headerKey(table, columns));
      row = (at) => recall(at, () => readRow(path, text, at, table, columns));
      end = endOf(tokens.at(-1) ?? brace);
    } else {
      const read = row(line);
      for (const declaration of read.declarations) declarations.push(declaration);
      for (const problem of read.problems) problems.push(problem);
      end = read.span?.end ?? end;
    }
  }
  if (row === undefined) {
    problems.push(mistakeBetween(path, columnsExpected(table), brace, body.close));
  }
  if (body.close === undefined) {
    const fixes = [closeAtEnd(path, text, end)];
    const words = { block: table.keyword };
    problems.push(unclosedBrace.at(textPlace(path, brace.startOffset, 1), words, { fixes }));
  } else {
    end = endOf(body.close);
    const tail = lex(path, text, end, part.end);
    problems.push(...tail.problems, ...strayProblem(path, body.close, tail.tokens));
    end = endOf(withoutLineEnds(tail.tokens).at(-1) ?? body.close);
  }
  return { span: { start: part.start, end }, declarations, problems };
}

/** What a row's meaning depends on. */
function headerKey(table: Table, columns: readonly Column[]): string {
  return [table.keyword, ...columns.map(({ name, type }) => `${name}:${type}`)].join("|");
}

/** The lines between the braces, and the closing one if there is one. */
function bodyOf(
  path: string,
  text: string,
  start: number,
  end: number,
): { readonly lines: readonly Span[]; readonly close: IToken | undefined } {
  const lines: Span[] = [];
  let brace = text.indexOf("}", start);
  for (const line of linesOf(text, start, end)) {
    if (brace !== -1 && brace < line.start) brace = text.indexOf("}", line.start);
    const close = brace === -1 || brace >= line.end ? undefined : closingBrace(path, text, line);
    if (close !== undefined) {
      lines.push({ start: line.start, end: close.startOffset });
      return { lines, close };
    }
    lines.push(line);
  }
  return { lines, close: undefined };
}

/** A `}` that no `{` of the same line opened. */
function closingBrace(path: string, text: string, line: Span): IToken | undefined {
  let depth = 0;
  for (const token of lex(path, text, line.start, line.end).tokens) {
    if (token.tokenType === LeftBrace) depth++;
    if (token.tokenType === RightBrace && depth-- === 0) return token;
  }
  return undefined;
}

/** The columns; one that cannot be known keeps its place, so that the others are read. */
function readHeader(
  path: string,
  table: Table,
  tokens: readonly IToken[],
  problems: Problem[],
): readonly Column[] {
  const columns: Column[] = [];
  for (const cell of cellsOf(tokens)) {
    if (problems.length > syntaxProblems) break;
    const named = table.at ? atTarget(cell.tokens) : undefined;
    if (named !== undefined) {
      const name = `${atColumn}${named.image}`;
      const twice = columns.some((column) => column.name === name);
      if (twice) problems.push(saidTwice.at(spanPlace(path, spanOf(named)), { clause: name }));
      columns.push({ name, type: twice ? undefined : "text" });
      continue;
    }
    const [word, extra] = cell.tokens;
    if (word === undefined || !tokenMatcher(word, Word)) {
      problems.push(mistakeBetween(path, columnsExpected(table), cell.before, word ?? cell.after));
      columns.push({ name: "", type: undefined });
      continue;
    }
    const type = table.columns.get(word.image);
    const twice = columns.some((column) => column.name === word.image);
    if (type === undefined) problems.push(unknownColumnProblem(path, table, word));
    else if (twice) {
      problems.push(saidTwice.at(spanPlace(path, spanOf(word)), { clause: word.image }));
    }
    if (extra !== undefined) problems.push(mistakeBetween(path, expected.barOrEnd, word, extra));
    columns.push({ name: word.image, type: twice ? undefined : type });
  }
  if (columns.every(({ name, type }) => name !== table.key && type !== undefined)) {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first !== undefined && last !== undefined) {
      const place = spanPlace(path, { start: first.startOffset, end: endOf(last) });
      problems.push(missingColumn.at(place, { table: table.keyword, column: table.key }));
    }
  }
  return columns;
}

/** The target of `at quickbooks`. */
function atTarget([at, target, extra]: readonly IToken[]): IToken | undefined {
  if (at?.tokenType !== K.at || extra !== undefined || target === undefined) return undefined;
  return tokenMatcher(target, Word) ? target : undefined;
}

function unknownColumnProblem(path: string, table: Table, word: IToken): Problem {
  const known = [...table.columns.keys()];
  const nearest = meantKeyword(word.image, known);
  const place = spanPlace(path, spanOf(word));
  const words = { column: shown(word.image), table: table.keyword, nearest, known };
  const fixes = nearest === undefined ? [] : [replaceBy(place, nearest)];
  return unknownColumn.at(place, words, { fixes });
}

function readRow(
  path: string,
  text: string,
  line: Span,
  table: Table,
  columns: readonly Column[],
): ReadPiece {
  const { tokens: all, problems } = lex(path, text, line.start, line.end);
  const tokens = withoutLineEnds(all);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined)
    return { span: undefined, declarations: [], problems };
  const span = { start: first.startOffset, end: endOf(last) };
  const cells = 1 + tokens.filter((token) => token.tokenType === Bar).length;
  if (cells !== columns.length) {
    const place = spanPlace(path, span);
    const fix = { ...place, span: { start: span.end, end: span.end } };
    const missing = " |".repeat(Math.max(0, columns.length - cells));
    // A text whose quote is missing would take them in.
    const isOpen = tokens.some((token) => token.tokenType === OpenText);
    const fixes = missing === "" || isOpen ? [] : [replaceBy(fix, missing)];
    const problem = cellCount.at(place, { cells, columns: columns.length }, { fixes });
    return { span, declarations: [], problems: [...problems, problem] };
  }
  const read = parser().under(columns).run(parser().row, path, tokens);
  const key = read.result === undefined ? undefined : nameIn(read.result, table.key);
  const declarations =
    key === undefined || read.result === undefined ? [] : [table.declare(span, key, read.result)];
  return { span, declarations, problems: [...problems, ...read.problems] };
}

/** The tokens between bars, each with what stands before and after. */
function cellsOf(tokens: readonly IToken[]): readonly {
  readonly before: IToken | undefined;
  readonly tokens: readonly IToken[];
  readonly after: IToken | undefined;
}[] {
  const bars = tokens.flatMap((token, index) => (token.tokenType === Bar ? [index] : []));
  return [-1, ...bars].map((bar, index) => {
    const next = bars[index] ?? tokens.length;
    return { before: tokens[bar], tokens: tokens.slice(bar + 1, next), after: tokens[next] };
  });
}

function columnsExpected(table: Table): ReturnType<typeof clauseOf> {
  const words = [...table.columns.keys()];
  const english = words.map((word) => `\`${word}\``).join(", ");
  const french = words.map((word) => `« ${word} »`).join(", ");
  return clauseOf(`a column (${english})`, `une colonne (${french})`, words);
}

function withoutLineEnds(tokens: readonly IToken[]): readonly IToken[] {
  return tokens.filter((token) => token.tokenType !== LineEnd);
}

/** Lines with their line ends. */
function linesOf(text: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  for (let line = start; line < end; ) {
    const next = text.indexOf("\n", line);
    const after = next === -1 || next >= end ? end : next + 1;
    lines.push({ start: line, end: after });
    line = after;
  }
  return lines;
}

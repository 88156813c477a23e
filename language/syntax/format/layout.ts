// A piece as lines: indented by its braces, cut into the cells that will be aligned.
import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../../text/source.ts";
import type { Spanned } from "../children.ts";
import { lex } from "../lexer.ts";
import { tableOf } from "../table-columns.ts";
import { Comment, K, LeftBrace, LineEnd, RightBrace } from "../tokens.ts";
import type { Declaration, TestStep } from "../tree.ts";
import { clauseColumns, declarationColumns, rowColumns, settingColumns } from "./columns.ts";
import type { CodeLine, Line, Run } from "./line.ts";
import { spaced } from "./spacing.ts";

/** Declarations whose clauses are fields with what fills them. */
const dataKeywords: ReadonlySet<TokenType> = new Set([K.source, K.catalog, K.opening]);

/** Declarations that are settings, a line each. */
const settled: ReadonlySet<TokenType> = new Set([K.book, K.integration]);

/** A line as it is written: its tokens and its comment, either of which may be missing. */
interface Written {
  readonly tokens: readonly IToken[];
  readonly comment: string | undefined;
}

/** The lines of a piece without problems, with the comments and blank lines behind it. */
export function layOut(
  path: string,
  text: string,
  part: Span,
  declarations: readonly Declaration[],
): readonly Line[] {
  const lines = written(path, text, part);
  const clauses = clauseStarts(declarations);
  const first = lines.find((line) => line.tokens.length > 0)?.tokens[0];
  const whole = lines.filter((line) => line.tokens.length > 0).length === 1;
  const isTable = first !== undefined && tableOf(first.image) !== undefined;
  const isData = first !== undefined && dataKeywords.has(first.tokenType);
  let depth = 0;
  return lines.map(({ tokens, comment }): Line => {
    if (tokens.length === 0) {
      return comment === undefined
        ? { is: "blank" }
        : { is: "comment", indent: depth, text: comment };
    }
    const opened = depth;
    const indent = Math.max(0, depth - leadingClosers(tokens));
    depth = Math.max(0, depth + balance(tokens));
    const code = { is: "code", indent, between: " ", comment } as const;
    const line = (cells: readonly (readonly IToken[])[], run: Run): CodeLine => ({
      ...code,
      cells: cells.map((cell) => spaced(cell, clauses)),
      run,
    });
    if (whole) {
      const columned = declarationColumns(tokens);
      if (columned !== undefined)
        return line(columned.cells, { name: columned.name, adjacent: true });
    } else if (isTable && opened === 1 && indent === 1) {
      const row = line(rowColumns(tokens), { name: `table ${part.start}`, adjacent: false });
      return { ...row, between: " | " };
    } else if (
      first !== undefined &&
      settled.has(first.tokenType) &&
      opened === 1 &&
      indent === 1
    ) {
      return line(settingColumns(tokens), {
        name: `${first.image} ${part.start}`,
        adjacent: false,
      });
    } else if (isData) {
      const columns = clauseColumns(tokens, clauses);
      if (columns !== undefined) return line(columns, { name: `depth ${indent}`, adjacent: true });
    }
    return { ...code, cells: [spaced(tokens, clauses)], run: undefined };
  });
}

/** The lines of a part; a block over several lines has them to itself. */
function written(path: string, text: string, part: Span): readonly Written[] {
  const { tokens, comments } = lex(path, text, part.start, part.end);
  const spread = spreadBraces(tokens);
  const lines: Written[] = [];
  let line: IToken[] = [];
  let comment: string | undefined;
  const close = () => {
    lines.push({ tokens: line, comment });
    line = [];
    comment = undefined;
  };
  for (const token of [...tokens, ...comments].toSorted(byOffset)) {
    const previous = line.at(-1);
    if (token.tokenType === LineEnd) close();
    else if (token.tokenType === Comment) comment = token.image.trimEnd();
    else {
      const begins = spread.has(token) && token.tokenType === RightBrace;
      const follows = previous?.tokenType === LeftBrace && spread.has(previous);
      if (previous !== undefined && (begins || follows)) close();
      line.push(token);
    }
  }
  if (line.length > 0 || comment !== undefined) close();
  return lines;
}

/** The braces of blocks that reach over more than one line. */
function spreadBraces(tokens: readonly IToken[]): ReadonlySet<IToken> {
  const spread = new Set<IToken>();
  const open: { readonly brace: IToken; readonly line: number }[] = [];
  let line = 0;
  for (const token of tokens) {
    if (token.tokenType === LineEnd) line++;
    else if (token.tokenType === LeftBrace) open.push({ brace: token, line });
    else if (token.tokenType === RightBrace) {
      const opened = open.pop();
      if (opened !== undefined && opened.line !== line) spread.add(opened.brace).add(token);
    }
  }
  return spread;
}

/** Where the clauses begin that may share a line: two spaces stand before those. */
function clauseStarts(declarations: readonly Declaration[]): ReadonlySet<number> {
  const clauses = declarations.flatMap((declaration): readonly Spanned[] => {
    switch (declaration.kind) {
      case "tax":
        return declaration.rates;
      case "source":
      case "catalog":
      case "opening":
        return declaration.clauses.flatMap((clause): readonly Spanned[] =>
          clause.clause === "field" ? [clause, ...clause.values] : [clause],
        );
      case "test":
        return declaration.steps.flatMap((step) => [step, ...stepClauses(step)]);
      default:
        return [];
    }
  });
  return new Set(clauses.map(({ span }) => span.start));
}

function stepClauses(step: TestStep): readonly Spanned[] {
  return step.step === "document"
    ? [...step.fields, ...step.lines, ...(step.taxes ?? [])]
    : step.postings;
}

function leadingClosers(tokens: readonly IToken[]): number {
  const other = tokens.findIndex((token) => token.tokenType !== RightBrace);
  return other === -1 ? tokens.length : other;
}

function balance(tokens: readonly IToken[]): number {
  let depth = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === LeftBrace) depth++;
    if (tokenType === RightBrace) depth--;
  }
  return depth;
}

function byOffset(one: IToken, other: IToken): number {
  return one.startOffset - other.startOffset;
}

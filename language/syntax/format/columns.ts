// Which tokens of a line begin a column that neighbouring lines share.
import type { IToken, TokenType } from "chevrotain";
import { tokenMatcher } from "chevrotain";
import {
  AccountClass,
  Bar,
  Equals,
  JournalType,
  K,
  LeftBrace,
  Quoted,
  RightBrace,
} from "../tokens.ts";

/** What begins each column after the first; a later one may be missing, an earlier one not come back. */
interface Layout {
  readonly name: string;
  readonly columns: readonly (readonly TokenType[])[];
  /** What follows these belongs to them, whatever it is. */
  readonly last?: readonly TokenType[];
}

const slots = [[K.debit], [K.credit], [K.tax]];
const itemRest = [K.category, K.inactive, K.unit, K.price, K.because];
const at = [K.at];

const layouts = new Map<TokenType, Layout>([
  [
    K.account,
    {
      name: "account",
      columns: [[Quoted], [AccountClass], [K.linked, K.header, K.path, K.inactive]],
    },
  ],
  [
    K.tax,
    {
      name: "tax",
      columns: [[K.debit], [K.credit], [K.purchases, K.recoverable], [LeftBrace]],
      last: [K.purchases, K.recoverable, LeftBrace],
    },
  ],
  [K.item, { name: "item", columns: [...slots, [K.purchases], itemRest, at], last: [K.purchases] }],
  [
    K.category,
    {
      name: "category",
      columns: [[K.in], ...slots, [K.purchases], [K.because], at],
      last: [K.purchases],
    },
  ],
  [
    K.method,
    {
      name: "method",
      columns: [[K.debit], [K.credit], at, [K.refunds], [K.purchases], [LeftBrace]],
      last: [K.refunds, K.purchases],
    },
  ],
  [
    K.journal,
    { name: "journal", columns: [[Quoted], [JournalType], [K.series]], last: [K.series] },
  ],
  [K.series, { name: "series", columns: [[Quoted], [K.last]] }],
  [K.use, { name: "use", columns: [] }],
]);

const taxGroup: Layout = { name: "tax group", columns: [[Equals], [K.at]] };

/** Settings whose name is two words. */
const twoWords = new Map([
  [K.fiscal, K.year],
  [K.before, K.cutover],
  [K.payment, K.discount],
  [K.credit, K.restriction],
  [K.compute, K.taxes],
]);

export interface Columned {
  readonly name: string;
  readonly cells: readonly (readonly IToken[])[];
}

/** The cells of a declaration that stands on one line. */
export function declarationColumns(tokens: readonly IToken[]): Columned | undefined {
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  const isGroup = first.tokenType === K.tax && second?.tokenType === K.group;
  const layout = isGroup ? taxGroup : layouts.get(first.tokenType);
  if (layout === undefined) return undefined;
  const cells = cellsBy(layout, tokens, isGroup ? 3 : 2);
  return { name: layout.name, cells: cells ?? [tokens] };
}

/** The name of a setting, and the rest of its line. */
export function settingColumns(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  if (tokens.length === 0) return [];
  const words = wordsOf(tokens);
  return [tokens.slice(0, words), tokens.slice(words)];
}

function wordsOf([first, second, third]: readonly IToken[]): number {
  if (first?.tokenType === K.purchases && second !== undefined) {
    const rule = slots.some(([slot]) => slot === second.tokenType);
    return rule ? 1 : 1 + wordsOf(third === undefined ? [second] : [second, third]);
  }
  const pair = first && twoWords.get(first.tokenType);
  return pair !== undefined && second?.tokenType === pair ? 2 : 1;
}

/** What a clause of a source fills, and what with; undefined where the line holds more than one. */
export function clauseColumns(
  tokens: readonly IToken[],
  clauses: ReadonlySet<number>,
): readonly (readonly IToken[])[] | undefined {
  const equals = tokens.findIndex((token) => token.tokenType === Equals);
  const braces = tokens.findIndex((token) => token.tokenType === LeftBrace);
  const outside = braces === -1 ? tokens : tokens.slice(0, braces);
  const closed = tokens.findLastIndex((token) => token.tokenType === RightBrace);
  const behind = closed === -1 ? [] : tokens.slice(closed);
  const begun = [...outside, ...behind].filter((token) => clauses.has(token.startOffset));
  if (equals === -1 || begun.length !== 1) return undefined;
  return [tokens.slice(0, equals), tokens.slice(equals)];
}

/** The cells of a row. */
export function rowColumns(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const cells: IToken[][] = [[]];
  for (const token of tokens) {
    if (token.tokenType === Bar) cells.push([]);
    else cells.at(-1)?.push(token);
  }
  return cells;
}

/** Undefined where the clauses do not stand in the order of the columns. */
function cellsBy(
  layout: Layout,
  tokens: readonly IToken[],
  named: number,
): readonly (readonly IToken[])[] | undefined {
  const cells: IToken[][] = [tokens.slice(0, named)];
  let free = true;
  for (const token of tokens.slice(named)) {
    const at = layout.columns.findIndex((types) => types.some((type) => tokenMatcher(token, type)));
    const column = at + 1;
    if (free && at !== -1 && column !== cells.length - 1) {
      if (column < cells.length) return undefined;
      while (cells.length < column) cells.push([]);
      cells.push([]);
    }
    if (layout.last?.includes(token.tokenType) === true) free = false;
    cells.at(-1)?.push(token);
  }
  return cells;
}

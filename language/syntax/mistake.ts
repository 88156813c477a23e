// A clause that cannot go on: thrown inside the parser only, and told as a problem.
import { type IToken, tokenMatcher } from "chevrotain";
import { decimalComma } from "../diagnostics/codes/decimal-comma.ts";
import { unexpectedWord } from "../diagnostics/codes/unexpected-word.ts";
import type { Fix, Problem } from "../diagnostics/problem.ts";
import { type Expected, lineEnd } from "./expected.ts";
import { isFrenchFor, meantKeyword } from "./french-keywords.ts";
import { endOf } from "./lexer.ts";
import { replaceBy, shown, textPlace } from "./place.ts";
import {
  Bar,
  Comma,
  Digits,
  LeftBrace,
  LineEnd,
  Nameable,
  Numeric,
  RightBrace,
  Word,
} from "./tokens.ts";

/** The tokens around the place; the previous one may be missing at the start of a piece. */
export interface Around {
  readonly previous: IToken | undefined;
  readonly found: IToken | undefined;
  readonly next: IToken | undefined;
}

export class Mistake extends Error {
  override readonly name = "Mistake";
  readonly expected: Expected;
  readonly around: Around;

  constructor(expected: Expected, around: Around) {
    super();
    this.expected = expected;
    this.around = around;
  }
}

export function mistakeProblem(path: string, { expected, around }: Mistake): Problem {
  return commaProblem(path, around) ?? wordProblem(path, expected, around);
}

/** The same, of two neighbouring tokens. */
export function mistakeBetween(
  path: string,
  expected: Expected,
  previous: IToken | undefined,
  found: IToken | undefined,
): Problem {
  return wordProblem(path, expected, { previous, found, next: undefined });
}

function wordProblem(path: string, expected: Expected, { previous, found }: Around): Problem {
  const ended = found === undefined || found.tokenType === LineEnd;
  const after = clauseWord(previous);
  const keyword =
    previous !== undefined && previous.tokenType !== Word && tokenMatcher(previous, Word);
  const nearest = ended ? undefined : nearestWord(found, expected);
  const words = {
    after: after === undefined ? undefined : shown(after),
    wants: keyword && expected.ends !== true,
    expected: expected.is,
    choices: expected.choices ?? [],
    ends: expected === lineEnd,
    found: ended ? undefined : shown(found.image),
    nearest,
    french: !ended && nearest !== undefined && isFrenchFor(found.image, nearest),
  };
  if (ended) {
    const end = previous === undefined ? (found?.startOffset ?? 0) : endOf(previous);
    return unexpectedWord.at(textPlace(path, end, 0), words);
  }
  const place = textPlace(path, found.startOffset, found.image.length);
  const fixes: Fix[] = [];
  if (nearest !== undefined) fixes.push(replaceBy(place, nearest));
  else if (expected.quoted === true && tokenMatcher(found, Nameable)) {
    fixes.push(replaceBy(place, `"${found.image}"`));
  }
  return unexpectedWord.at(place, words, { fixes });
}

/** `60,00`: a point was meant. */
function commaProblem(path: string, { previous, found, next }: Around): Problem | undefined {
  if (previous === undefined || next === undefined || found?.tokenType !== Comma) return undefined;
  if (!tokenMatcher(previous, Numeric) || next.tokenType !== Digits) return undefined;
  if (endOf(previous) !== found.startOffset || endOf(found) !== next.startOffset) return undefined;
  const written = `${previous.image},${next.image}`;
  const right = `${previous.image}.${next.image}`;
  const place = textPlace(path, previous.startOffset, written.length);
  const words = { written: shown(written), right: shown(right) };
  return decimalComma.at(place, words, { fixes: [replaceBy(place, right)] });
}

/** The word before, unless the clause only begins here. */
function clauseWord(previous: IToken | undefined): string | undefined {
  switch (previous?.tokenType) {
    case undefined:
    case LineEnd:
    case LeftBrace:
    case RightBrace:
    case Bar:
      return undefined;
    default:
      return previous?.image;
  }
}

/** The word that was meant, if one of those expected is spelt much like what stands there, or is its English. */
function nearestWord(found: IToken, expected: Expected): string | undefined {
  if (!tokenMatcher(found, Word) || found.image.length < shortestWord) return undefined;
  const nearest = meantKeyword(found.image, expected.words ?? []);
  return nearest === found.image ? undefined : nearest;
}

/** Shorter words resemble too many others. */
const shortestWord = 3;

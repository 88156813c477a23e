// What follows a finished declaration and belongs to nothing.
import type { IToken } from "chevrotain";
import { strayText } from "../diagnostics/codes/stray-text.ts";
import { unopenedBrace } from "../diagnostics/codes/unopened-brace.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { wordsOrEnd } from "./expected.ts";
import { spanOf } from "./lexer.ts";
import { mistakeBetween } from "./mistake.ts";
import { replaceBy, shown, spanPlace } from "./place.ts";
import { LineEnd, RightBrace } from "./tokens.ts";

/** At most one problem: the first of what stands there. `last` is the declaration's last token. */
export function strayProblem(
  path: string,
  last: IToken | undefined,
  tokens: readonly IToken[],
): readonly Problem[] {
  const index = tokens.findIndex((token) => token.tokenType !== LineEnd);
  const first = tokens[index];
  if (first === undefined) return [];
  const place = spanPlace(path, spanOf(first));
  if (first.tokenType === RightBrace) {
    return [unopenedBrace.at(place, undefined, { fixes: [replaceBy(place, "")] })];
  }
  if (index === 0 && last !== undefined) {
    return [mistakeBetween(path, wordsOrEnd([]), last, first)];
  }
  return [strayText.at(place, { found: shown(first.image) })];
}

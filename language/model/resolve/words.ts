// Words from a fixed list: a setting or a field knows a few, and another one is an error with the nearest.
import { unknownWord } from "../../diagnostics/codes/unknown-word.ts";
import { meantKeyword } from "../../syntax/french-keywords.ts";
import { quoteName, useInstead, type Written } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

/** The word of the list that is written, or undefined after a problem. */
export function readWord<Word extends string>(
  scope: Scope,
  written: Written,
  clause: string,
  known: Iterable<Word>,
): Word | undefined {
  const words = [...known];
  const found = words.find((word) => word === written.text);
  if (found !== undefined) return found;
  const near = meantKeyword(written.text, words);
  const place = placeOf(scope, written.span);
  const more =
    near === undefined
      ? {}
      : { fixes: [useInstead(place, near, written.quoted ? quoteName(near) : near)] };
  report(scope, unknownWord.at(place, { word: written.text, clause, known: words, near }, more));
  return undefined;
}

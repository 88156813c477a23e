// What is wrong inside a single token: its characters, its quotes, its escapes.
import type { IToken } from "chevrotain";
import { characterNotAllowed } from "../diagnostics/codes/character-not-allowed.ts";
import { curlyQuotes } from "../diagnostics/codes/curly-quotes.ts";
import { hiddenCharacter } from "../diagnostics/codes/hidden-character.ts";
import { unknownEscape } from "../diagnostics/codes/unknown-escape.ts";
import { unterminatedText } from "../diagnostics/codes/unterminated-text.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { syntaxProblems } from "../text/limits.ts";
import { replaceBy, shown, textPlace } from "./place.ts";
import { Comment, CurlyText, Odd, OddSpace, OpenText, Text } from "./tokens.ts";

/** Adds what is wrong with a token, which starts at its place in the whole text. */
export function characterProblems(path: string, token: IToken, problems: Problem[]): void {
  if (problems.length > syntaxProblems) return;
  switch (token.tokenType) {
    case Odd:
      problems.push(oddCharacter(path, token));
      break;
    case OddSpace: {
      const place = textPlace(path, token.startOffset, token.image.length);
      const words = { character: codePoint(token.image), space: true };
      problems.push(characterNotAllowed.at(place, words, { fixes: [replaceBy(place, " ")] }));
      break;
    }
    case OpenText: {
      const place = textPlace(path, token.startOffset, token.image.trimEnd().length);
      problems.push(unterminatedText.at(place, { text: shown(token.image.trimEnd()) }));
      break;
    }
    case CurlyText: {
      const place = textPlace(path, token.startOffset, token.image.length);
      const right = `"${token.image.slice(1, -1).trim().replaceAll("\\", "\\\\")}"`;
      const words = { written: shown(token.image), right: shown(right) };
      problems.push(curlyQuotes.at(place, words, { fixes: [replaceBy(place, right)] }));
      hiddenCharacters(path, token, hidden, problems);
      break;
    }
    case Text:
      escapes(path, token, problems);
      hiddenCharacters(path, token, hidden, problems);
      break;
    case Comment:
      hiddenCharacters(path, token, turning, problems);
      break;
  }
}

/** Characters that turn the direction of what is displayed (the "Trojan Source" attack). */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The first character of a name that a text in quotes cannot hold, or that nobody would see there. */
export function unwritableIn(name: string): string | undefined {
  if (plain.test(name)) return undefined;
  return /[\r\n]/.exec(name)?.[0] ?? [...name.matchAll(hidden)][0]?.[0];
}

/** Those, controls, and what takes no room; a joiner is right after letters that join, not Latin ones. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<=[\p{Script=Latin}\p{N} "])[\u200c\u200d]/gu;

/** Printable ASCII and Latin letters: what nearly every text is made of hides nothing. */
const plain = /^[ -~\u00c0-\u017f]*$/;

function hiddenCharacters(path: string, token: IToken, which: RegExp, problems: Problem[]): void {
  if (plain.test(token.image)) return;
  for (const match of token.image.matchAll(which)) {
    const place = textPlace(path, token.startOffset + match.index, match[0].length);
    const words = { character: codePoint(match[0]) };
    problems.push(hiddenCharacter.at(place, words, { fixes: [replaceBy(place, "")] }));
  }
}

function escapes(path: string, token: IToken, problems: Problem[]): void {
  if (!token.image.includes("\\")) return;
  for (const match of token.image.matchAll(/\\[\s\S]/gu)) {
    const written = match[0];
    if (written === '\\"' || written === "\\\\") continue;
    const place = textPlace(path, token.startOffset + match.index, written.length);
    const fixes = [replaceBy(place, `\\${written}`)];
    problems.push(unknownEscape.at(place, { written }, { fixes }));
  }
}

function oddCharacter(path: string, token: IToken): Problem {
  const place = textPlace(path, token.startOffset, token.image.length);
  const visible = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(token.image);
  const character = visible ? shown(token.image) : codePoint(token.image);
  const fixes = visible ? [] : [replaceBy(place, "")];
  return characterNotAllowed.at(place, { character, space: false }, { fixes });
}

function codePoint(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

// Every diagnostic, by code: one import and one entry each. Pages, examples and tests derive from it.
import { cellCount } from "./codes/cell-count.ts";
import { characterNotAllowed } from "./codes/character-not-allowed.ts";
import { curlyQuotes } from "./codes/curly-quotes.ts";
import { decimalComma } from "./codes/decimal-comma.ts";
import { emptyName } from "./codes/empty-name.ts";
import { fileTooLong } from "./codes/file-too-long.ts";
import { hiddenCharacter } from "./codes/hidden-character.ts";
import { missingColumn } from "./codes/missing-column.ts";
import { nestedTooDeep } from "./codes/nested-too-deep.ts";
import { saidTwice } from "./codes/said-twice.ts";
import { strayText } from "./codes/stray-text.ts";
import { tooManyProblems } from "./codes/too-many-problems.ts";
import { unclosedBrace } from "./codes/unclosed-brace.ts";
import { unexpectedWord } from "./codes/unexpected-word.ts";
import { unknownColumn } from "./codes/unknown-column.ts";
import { unknownDeclaration } from "./codes/unknown-declaration.ts";
import { unknownEscape } from "./codes/unknown-escape.ts";
import { unopenedBrace } from "./codes/unopened-brace.ts";
import { unterminatedText } from "./codes/unterminated-text.ts";
import type { Diagnostic } from "./define.ts";

/** Sorted by code. `never` lets diagnostics with different words stand in one list. */
export const registry: readonly Diagnostic<never>[] = [
  unexpectedWord,
  unknownDeclaration,
  unterminatedText,
  unclosedBrace,
  characterNotAllowed,
  unknownColumn,
  cellCount,
  unknownEscape,
  hiddenCharacter,
  strayText,
  unopenedBrace,
  decimalComma,
  saidTwice,
  curlyQuotes,
  missingColumn,
  emptyName,
  fileTooLong,
  nestedTooDeep,
  tooManyProblems,
];

// Every diagnostic, by code: one import and one entry each. Pages, examples and tests derive from it.
import { accountNameClash } from "./codes/account-name-clash.ts";
import { accountPathNotTaken } from "./codes/account-path-not-taken.ts";
import { badAmount } from "./codes/bad-amount.ts";
import { badDateForm } from "./codes/bad-date-form.ts";
import { badRate } from "./codes/bad-rate.ts";
import { badTargetOption } from "./codes/bad-target-option.ts";
import { categoryCycle } from "./codes/category-cycle.ts";
import { cellCount } from "./codes/cell-count.ts";
import { characterNotAllowed } from "./codes/character-not-allowed.ts";
import { characterNotHeld } from "./codes/character-not-held.ts";
import { curlyQuotes } from "./codes/curly-quotes.ts";
import { currencyNotTaken } from "./codes/currency-not-taken.ts";
import { decimalComma } from "./codes/decimal-comma.ts";
import { duplicateName } from "./codes/duplicate-name.ts";
import { emptyName } from "./codes/empty-name.ts";
import { fileTooLong } from "./codes/file-too-long.ts";
import { hiddenCharacter } from "./codes/hidden-character.ts";
import { missingClause } from "./codes/missing-clause.ts";
import { missingColumn } from "./codes/missing-column.ts";
import { missingSetting } from "./codes/missing-setting.ts";
import { nestedTooDeep } from "./codes/nested-too-deep.ts";
import { noBook } from "./codes/no-book.ts";
import { noSuchDay } from "./codes/no-such-day.ts";
import { placeholderWithoutFallback } from "./codes/placeholder-without-fallback.ts";
import { repeatedClause } from "./codes/repeated-clause.ts";
import { repeatedSetting } from "./codes/repeated-setting.ts";
import { saidTwice } from "./codes/said-twice.ts";
import { slotOutOfPlace } from "./codes/slot-out-of-place.ts";
import { sourceWithoutField } from "./codes/source-without-field.ts";
import { strayBrace } from "./codes/stray-brace.ts";
import { strayText } from "./codes/stray-text.ts";
import { taxLinesUnstated } from "./codes/tax-lines-unstated.ts";
import { taxWithoutCode } from "./codes/tax-without-code.ts";
import { textTooLong } from "./codes/text-too-long.ts";
import { tooManyProblems } from "./codes/too-many-problems.ts";
import { twoBooks } from "./codes/two-books.ts";
import { unclosedBrace } from "./codes/unclosed-brace.ts";
import { unexpectedWord } from "./codes/unexpected-word.ts";
import { unknownAccount } from "./codes/unknown-account.ts";
import { unknownCategory } from "./codes/unknown-category.ts";
import { unknownColumn } from "./codes/unknown-column.ts";
import { unknownDeclaration } from "./codes/unknown-declaration.ts";
import { unknownEscape } from "./codes/unknown-escape.ts";
import { unknownField } from "./codes/unknown-field.ts";
import { unknownItem } from "./codes/unknown-item.ts";
import { unknownMethod } from "./codes/unknown-method.ts";
import { unknownPack } from "./codes/unknown-pack.ts";
import { unknownPlaceholder } from "./codes/unknown-placeholder.ts";
import { unknownTarget } from "./codes/unknown-target.ts";
import { unknownTargetOption } from "./codes/unknown-target-option.ts";
import { unknownTax } from "./codes/unknown-tax.ts";
import { unknownTaxGroup } from "./codes/unknown-tax-group.ts";
import { unknownWord } from "./codes/unknown-word.ts";
import { unopenedBrace } from "./codes/unopened-brace.ts";
import { unsupportedVersion } from "./codes/unsupported-version.ts";
import { unterminatedText } from "./codes/unterminated-text.ts";
import { untestableField } from "./codes/untestable-field.ts";
import { valueNotQuoted } from "./codes/value-not-quoted.ts";
import { valueOfWrongType } from "./codes/value-of-wrong-type.ts";
import { wrongKindOfName } from "./codes/wrong-kind-of-name.ts";
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
  unknownAccount,
  unknownTax,
  unknownTaxGroup,
  unknownCategory,
  unknownMethod,
  unknownItem,
  wrongKindOfName,
  duplicateName,
  noBook,
  twoBooks,
  missingSetting,
  repeatedSetting,
  repeatedClause,
  unknownWord,
  unknownTarget,
  unknownTargetOption,
  badTargetOption,
  noSuchDay,
  unknownPack,
  categoryCycle,
  unknownField,
  unsupportedVersion,
  missingClause,
  untestableField,
  slotOutOfPlace,
  valueNotQuoted,
  valueOfWrongType,
  badDateForm,
  sourceWithoutField,
  unknownPlaceholder,
  placeholderWithoutFallback,
  strayBrace,
  badAmount,
  badRate,
  textTooLong,
  characterNotHeld,
  currencyNotTaken,
  taxLinesUnstated,
  taxWithoutCode,
  accountNameClash,
  accountPathNotTaken,
  fileTooLong,
  nestedTooDeep,
  tooManyProblems,
];

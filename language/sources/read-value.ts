// Reads one value as its field's type, strictly, and puts it into a draft; says what is wrong with it if it cannot.
import { dataAmount } from "../diagnostics/codes/data-amount.ts";
import { dataDate } from "../diagnostics/codes/data-date.ts";
import { dataEmptyValue } from "../diagnostics/codes/data-empty-value.ts";
import { dataFormulaText } from "../diagnostics/codes/data-formula-text.ts";
import { dataRate } from "../diagnostics/codes/data-rate.ts";
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { type CivilDate, readDate } from "../model/calendar.ts";
import { closedValues } from "../model/closed-fields.ts";
import {
  type DateForm,
  dateMistake,
  dayForMonth,
  isoForm,
  readDateAs,
} from "../model/date-form.ts";
import { documentKinds, documentStatuses, type FieldType } from "../model/document-fields.ts";
import { unreachable } from "../text/invariant.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import {
  type AmountFormat,
  amountMistake,
  canonicalFormat,
  readAmount,
  readDeclaredRate,
} from "./amount.ts";
import type { Put } from "./document-draft.ts";
import { cellMistake, isFormula, textOfFormula } from "./spreadsheet-cell.ts";

/** How a file writes its values. */
export interface ValueForm extends AmountFormat {
  /** Without one, dates are `2026-01-15`. */
  readonly date?: { readonly form: DateForm; readonly text: string } | undefined;
}

export const canonicalForm: ValueForm = canonicalFormat;

const priceWords = ["exclusive", "inclusive"] as const;
const currencyWords: ReadonlySet<string> = closedValues("currency") ?? new Set();

/** Puts the value into the draft; false where the text is no value of the field. */
export function putValue<Whole>(
  put: Put<Whole>,
  text: string,
  draft: Whole,
  form: ValueForm,
): boolean {
  return withField(put, form, (read, fill) => {
    const value = read(text);
    if (value !== undefined) fill(draft, value);
    return value !== undefined;
  });
}

/** Gives how a text becomes a value of the field, undefined where it is none, and how the value is put. */
export function withField<Whole, Made>(
  put: Put<Whole>,
  form: ValueForm,
  make: <Value>(
    read: (text: string) => Value | undefined,
    fill: (draft: Whole, value: Value) => void,
  ) => Made,
): Made {
  switch (put.type) {
    case "text":
      return make(textValue, put.put);
    case "currency":
      return make((text) => (currencyWords.has(text) ? text : undefined), put.put);
    case "amount":
      return make((text) => readAmount(text, form), put.put);
    case "rate":
      return make((text) => readDeclaredRate(text, form), put.put);
    case "date":
      return make((text) => dateValue(text, form), put.put);
    case "kind":
      return make((text) => wordOf(documentKinds, text), put.put);
    case "status":
      return make((text) => wordOf(documentStatuses, text), put.put);
    case "prices":
      return make((text) => wordOf(priceWords, text), put.put);
    default:
      return unreachable(put);
  }
}

function dateValue(text: string, form: ValueForm): CivilDate | undefined {
  return form.date === undefined ? readDate(text) : readDateAs(form.date.form, text);
}

function wordOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}

/** A text as names compare; undefined if it is blank, or the formula that keeps a text. */
export function textValue(text: string): string | undefined {
  const value = isPlain(text) ? text : normalizeName(text);
  if (value === "" || isFormula(value)) return undefined;
  // A longer slice would keep the whole piece of the file in memory that it was cut from.
  return value.length < shortSlice ? value : ` ${value}`.slice(1);
}

/** From this length on, V8 makes a slice a view of the text that it was cut from. */
const shortSlice = 13;

/** Letters below U+0300 never compose: such a text, without blanks around it, is already in its form. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  if (text.charCodeAt(0) <= 0x20 || text.charCodeAt(last) <= 0x20) return false;
  for (let index = 0; index <= last; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x300 || unit === 0xa0) return false;
  }
  return true;
}

/** What is wrong with a text that is no value of a field. */
export function valueProblem(
  type: FieldType,
  field: string,
  text: string,
  form: ValueForm,
  place: DataPlace,
): Problem {
  const kept = textOfFormula(text);
  if (kept !== undefined) return dataFormulaText.at(place, { text: kept });
  switch (type) {
    case "text":
      return dataEmptyValue.at(place, { field });
    case "amount":
      return dataAmount.at(place, {
        field,
        text,
        mistake: amountMistake(text, form),
        decimal: form.decimal,
        thousands: form.thousands,
        by: form === canonicalForm ? "folio" : "source",
      });
    case "rate":
      return dataRate.at(place, { field, text, decimal: form.decimal });
    case "date": {
      const written = form.date?.text ?? "yyyy-mm-dd";
      return dataDate.at(place, {
        field,
        text,
        form: written,
        swapped: dayForMonth(written),
        mistake: cellMistake(text) ?? dateMistake(form.date?.form ?? isoForm, text),
      });
    }
    case "kind":
      return unknownWord(documentKinds);
    case "status":
      return unknownWord(documentStatuses);
    case "prices":
      return unknownWord(priceWords);
    case "currency":
      return unknownWord([...currencyWords]);
    default:
      return unreachable(type);
  }

  function unknownWord(words: readonly string[]): Problem {
    const nearest = nearestName(text, words);
    return dataUnknownWord.at(place, { field, value: text, words, nearest });
  }
}

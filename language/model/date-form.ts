// Forms of dates, such as `dd/mm/yyyy`: how a source writes its days. Nothing about a date is guessed.
import { type CivilDate, dateOf } from "./calendar.ts";

/** A date form, cut: fields of so many digits and the text between them. */
export type DateForm = readonly DateFormPart[];

type DateFormPart =
  | { readonly part: "year" | "month" | "day"; readonly least: number; readonly most: number }
  | { readonly part: "text"; readonly text: string }
  /** A time of day, at the end: it is passed over, the day counts as it is written. */
  | { readonly part: "time" };

const fields = new Map<string, DateFormPart>([
  ["yyyy", { part: "year", least: 4, most: 4 }],
  ["mm", { part: "month", least: 2, most: 2 }],
  ["m", { part: "month", least: 1, most: 2 }],
  ["dd", { part: "day", least: 2, most: 2 }],
  ["d", { part: "day", least: 1, most: 2 }],
]);

const timeEnd = " time";

/**
 * Reads a form: year, month and day once each (`yyyy`, `mm` or `m`, `dd` or `d`), and no other letter or digit,
 * but ` time` at the end. A field of no fixed width must be followed by a mark: else a text could be two dates.
 */
export function readDateForm(text: string): DateForm | undefined {
  if (!text.endsWith(timeEnd)) return readDayForm(text);
  const day = readDayForm(text.slice(0, -timeEnd.length));
  return day === undefined ? undefined : [...day, timePart];
}

const timePart: DateFormPart = { part: "time" };

function readDayForm(text: string): DateForm | undefined {
  const parts = (text.match(/y+|m+|d+|[\p{L}\p{N}]|[^\p{L}\p{N}]+/gu) ?? []).map(
    (run): DateFormPart => fields.get(run) ?? { part: "text", text: run },
  );
  for (const field of ["year", "month", "day"] as const) {
    if (parts.filter(({ part }) => part === field).length !== 1) return undefined;
  }
  const good = parts.every((part, index) => {
    if (part.part === "time") return false;
    if (part.part === "text") return !/[\p{L}\p{N}]/u.test(part.text);
    return part.least === part.most || (parts[index + 1]?.part ?? "text") === "text";
  });
  return good ? parts : undefined;
}

export const isoForm: DateForm = [
  { part: "year", least: 4, most: 4 },
  { part: "text", text: "-" },
  { part: "month", least: 2, most: 2 },
  { part: "text", text: "-" },
  { part: "day", least: 2, most: 2 },
];

/**
 * The date that a text names in a form; undefined where it has another form, or the calendar no such day, or
 * where its time is one of UTC, so that its day may be another one where the book is kept.
 */
export function readDateAs(form: DateForm, text: string): CivilDate | undefined {
  const numbers = readNumbers(form, text);
  return numbers === undefined || numbers.time === "UTC"
    ? undefined
    : dateOf(numbers.year, numbers.month, numbers.day);
}

/** What a person or a program did that wrote a date which cannot be read. */
export type DateMistake =
  | "no such day"
  | "day for month"
  | "with time"
  | "UTC"
  | "serial number"
  | "other form";

export function dateMistake(form: DateForm, text: string): DateMistake {
  const numbers = readNumbers(form, text);
  if (numbers !== undefined) {
    const { year, month, day, time } = numbers;
    if (time === "UTC") return "UTC";
    return dateOf(year, day, month) === undefined ? "no such day" : "day for month";
  }
  if (readNumbers([...form, timePart], text) !== undefined) return "with time";
  // Days since 1900, as spreadsheets keep them: from 1954 to 2119.
  return /^[2-7]\d{4}(?:\.\d{1,20})?$/.test(text) ? "serial number" : "other form";
}

/** The form that has the day where this one has the month: `mm/dd/yyyy` of `dd/mm/yyyy`. */
export function dayForMonth(form: string): string {
  const end = form.endsWith(timeEnd) ? timeEnd : "";
  const day = form.slice(0, form.length - end.length);
  return `${day.replace(/[dm]/g, (letter) => (letter === "d" ? "m" : "d"))}${end}`;
}

interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: Time | undefined;
}

function readNumbers(form: DateForm, text: string): Numbers | undefined {
  const numbers = { year: 0, month: 0, day: 0 };
  let time: Time | undefined;
  let index = 0;
  for (const part of form) {
    if (part.part === "time") {
      time = readTime(text.slice(index));
      if (time === undefined) return undefined;
      index = text.length;
      continue;
    }
    if (part.part === "text") {
      if (!text.startsWith(part.text, index)) return undefined;
      index += part.text.length;
      continue;
    }
    const start = index;
    let number = 0;
    for (; index < start + part.most; index++) {
      const digit = text.charCodeAt(index) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    if (index - start < part.least) return undefined;
    numbers[part.part] = number;
  }
  return index === text.length ? { ...numbers, time } : undefined;
}

/** Of the place where it was written, or of UTC. Midnight of UTC is how programs write a day without a time. */
type Time = "local" | "UTC";

const timeOfDay =
  /^(?:T| {1,4})(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,9}))? ?([AaPp]\.?[Mm]\.?)? ?(Z|UTC|[-+]\d{2}:?\d{2})?$/;

function readTime(text: string): Time | undefined {
  if (text.length > 40) return undefined;
  const found = timeOfDay.exec(text);
  if (found === null) return undefined;
  const [, hour = "", minute = "", second = "0", fraction = "0", half, zone] = found;
  const parts = [hour, minute, second, fraction].map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  if (minutes > 59 || seconds > 59) return undefined;
  if (half === undefined ? hours > 23 : hours < 1 || hours > 12) return undefined;
  const isUtc = zone !== undefined && /^(?:Z|UTC|[-+]00:?00)$/.test(zone);
  return isUtc && (half !== undefined || parts.some((part) => part > 0)) ? "UTC" : "local";
}

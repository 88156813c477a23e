// Forms of dates, such as `dd/mm/yyyy`: how a source writes its days. Nothing about a date is guessed.
import { type CivilDate, dateOf } from "./calendar.ts";

/** A date form, cut: fields of so many digits and the text between them. */
export type DateForm = readonly DateFormPart[];

type DateFormPart =
  | { readonly part: "year" | "month" | "day"; readonly least: number; readonly most: number }
  | { readonly part: "text"; readonly text: string };

const fields = new Map<string, DateFormPart>([
  ["yyyy", { part: "year", least: 4, most: 4 }],
  ["mm", { part: "month", least: 2, most: 2 }],
  ["m", { part: "month", least: 1, most: 2 }],
  ["dd", { part: "day", least: 2, most: 2 }],
  ["d", { part: "day", least: 1, most: 2 }],
]);

/**
 * Reads a form: year, month and day once each (`yyyy`, `mm` or `m`, `dd` or `d`), and no other small letter or
 * digit. A field of no fixed width must be followed by a mark: else a text could be two dates.
 */
export function readDateForm(text: string): DateForm | undefined {
  const parts = (text.match(/y+|m+|d+|[a-z0-9]|[^a-z0-9]+/g) ?? []).map(
    (run): DateFormPart => fields.get(run) ?? { part: "text", text: run },
  );
  for (const field of ["year", "month", "day"] as const) {
    if (parts.filter(({ part }) => part === field).length !== 1) return undefined;
  }
  const good = parts.every((part, index) =>
    part.part === "text"
      ? !/[a-z0-9]/.test(part.text)
      : part.least === part.most || (parts[index + 1]?.part ?? "text") === "text",
  );
  return good ? parts : undefined;
}

export const isoForm: DateForm = [
  { part: "year", least: 4, most: 4 },
  { part: "text", text: "-" },
  { part: "month", least: 2, most: 2 },
  { part: "text", text: "-" },
  { part: "day", least: 2, most: 2 },
];

/** The date that a text names in a form; undefined where it has another form, or the calendar no such day. */
export function readDateAs(form: DateForm, text: string): CivilDate | undefined {
  const numbers = readNumbers(form, text);
  return numbers === undefined ? undefined : dateOf(numbers.year, numbers.month, numbers.day);
}

/** Whether a text has the form, if the calendar has such a day or not. */
export function hasDateForm(form: DateForm, text: string): boolean {
  return readNumbers(form, text) !== undefined;
}

function readNumbers(
  form: DateForm,
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const numbers = { year: 0, month: 0, day: 0 };
  let index = 0;
  for (const part of form) {
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
  return index === text.length ? numbers : undefined;
}

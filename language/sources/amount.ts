// Amounts in the form that a source declares: its decimal mark, its thousands mark, and nothing else.
import type { AmountMistake } from "../diagnostics/codes/data-amount.ts";
import { type Money, type Rate, readMoney, readRate } from "../model/money.ts";
import * as limits from "../text/limits.ts";
import { cellMistake } from "./spreadsheet-cell.ts";

export interface AmountFormat {
  readonly decimal: "." | ",";
  /** A single character; without one, amounts have no thousands mark. */
  readonly thousands?: string | undefined;
}

export const canonicalFormat: AmountFormat = { decimal: "." };

export function readAmount(text: string, format: AmountFormat): Money | undefined {
  const plain = plainNumber(text, format);
  return plain === undefined ? undefined : readMoney(plain);
}

export function readDeclaredRate(text: string, format: AmountFormat): Rate | undefined {
  const plain = plainNumber(text, format);
  return plain === undefined ? undefined : readRate(plain);
}

/** The number with a point and without thousands marks, if its marks are the declared ones. */
function plainNumber(text: string, { decimal, thousands }: AmountFormat): string | undefined {
  if (thousands !== undefined && isSpace(thousands)) {
    const plain = withSpaces(text);
    if (plain.includes(" ")) return withoutThousands(plain, decimal, " ");
  } else if (thousands !== undefined && text.includes(thousands)) {
    return withoutThousands(text, decimal, thousands);
  }
  if (decimal === ".") return text;
  return text.includes(".") ? undefined : text.replace(",", ".");
}

/** French exports write one space or another, which nobody can see: whichever is declared, all are taken. */
function isSpace(mark: string): boolean {
  return withSpaces(mark) === " ";
}

function withSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** Thousands marks stand before each three digits of the whole part, or nowhere. */
function withoutThousands(text: string, decimal: string, thousands: string): string | undefined {
  const sign = text.startsWith("-") ? "-" : "";
  const mark = text.indexOf(decimal);
  const whole = text.slice(sign.length, mark === -1 ? undefined : mark);
  const [first = "", ...groups] = whole.split(thousands);
  if (first.length < 1 || first.length > 3) return undefined;
  if (groups.some((group) => group.length !== 3)) return undefined;
  return `${sign}${first}${groups.join("")}${mark === -1 ? "" : `.${text.slice(mark + 1)}`}`;
}

/** Past this length a text was never meant to be an amount. */
const longestTold = 64;

/** What a person did who wrote an amount that cannot be read. */
export function amountMistake(written: string, { decimal, ...marks }: AmountFormat): AmountMistake {
  if (written.length > longestTold) return "no number";
  const shown = cellMistake(written);
  if (shown !== undefined) return shown;
  const spaced = marks.thousands !== undefined && isSpace(marks.thousands);
  const text = spaced ? withSpaces(written) : written;
  const thousands = spaced ? " " : marks.thousands;
  if (/[\u00a0\u2009\u202f]/.test(text)) return "no-break space";
  if (/[\u2212\u2010-\u2015]/.test(text)) return "typographic minus";
  if (/(?![0-9])\p{N}/u.test(text)) return "other digits";
  if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(text)) return "exponent";
  if (/^\(.*\)$/.test(text)) return "parentheses";
  if (/^[^-]*\d-$/.test(text)) return "minus behind";
  if (/^\+/.test(text)) return "plus";
  if (/^-{2,}/.test(text)) return "two signs";
  if (/\p{Sc}/u.test(text) || /^[A-Z]{3}\b|\b[A-Z]{3}$/.test(text)) return "currency";
  return marksMistake(text, decimal, thousands);
}

function marksMistake(text: string, decimal: string, thousands: string | undefined): AmountMistake {
  const digits = text.startsWith("-") ? text.slice(1) : text;
  if (!/^\d?[\d.,' ]*$/.test(digits) || !/\d/.test(digits)) return "no number";
  const mark = digits.lastIndexOf(decimal);
  const whole = mark === -1 ? digits : digits.slice(0, mark);
  const fraction = mark === -1 ? "" : digits.slice(mark + 1);
  if (whole === "" || (mark !== -1 && fraction === "")) return "mark without digits";
  if (/^\d+$/.test(fraction) && fraction.length > limits.amountFractionDigits) {
    return "too many decimals";
  }
  if (/^\d+$/.test(whole) && whole.length > limits.amountIntegerDigits) return "too many digits";
  const foreign = [".", ","].some(
    (mark) => mark !== decimal && mark !== thousands && whole.includes(mark),
  );
  if (foreign) return "other marks";
  if (thousands !== undefined && whole.includes(thousands)) return "thousands misplaced";
  return "other marks";
}

// Civil dates of our own: no clock, no time zone, no day that does not exist.
import * as limits from "../text/limits.ts";

/** `2026-01-15`. As text it compares in the order of days with `<`. */
export type CivilDate = `${number}-${number}-${number}`;

export type Period = "day" | "week" | "month" | "quarter" | "year";

/** The date that a text in ISO form names, or undefined where the calendar has no such day. */
export function readDate(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined;
}

export function isCivilDate(text: string): text is CivilDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [, year = "", month = "", day = ""] = parts;
  return isDay(Number(year), Number(month), Number(day));
}

/** The date of a year, month and day, or undefined where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): CivilDate | undefined {
  if (!isDay(year, month, day)) return undefined;
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isCivilDate(text) ? text : undefined;
}

/** A date in eighteen bits, for tables that hold many. */
export function packDate(date: CivilDate): number {
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
  return ((year - limits.firstYear) << 9) | (twoDigits(date, 5) << 5) | twoDigits(date, 8);
}

function twoDigits(date: CivilDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 0x30 * 11;
}

export function unpackDate(packed: number): CivilDate {
  return dateOf(limits.firstYear + (packed >>> 9), (packed >>> 5) & 0xf, packed & 0x1f) ?? firstDay;
}

/** The day after; the last day that Folio knows has none, and is its own. */
export function nextDay(date: CivilDate): CivilDate {
  const { year, month, day } = partsOf(date);
  return (
    dateOf(year, month, day + 1) ?? dateOf(year, month + 1, 1) ?? dateOf(year + 1, 1, 1) ?? date
  );
}

/** The day before; the first day that Folio knows has none, and is its own. */
export function previousDay(date: CivilDate): CivilDate {
  const { year, month, day } = partsOf(date);
  if (day > 1) return dateOf(year, month, day - 1) ?? date;
  if (month > 1) return dateOf(year, month - 1, daysInMonth(year, month - 1)) ?? date;
  return dateOf(year - 1, 12, 31) ?? date;
}

/** The last day of the year that begins with `from`: `2026-12-31` of `2026-01-01`. */
export function yearEnd(from: CivilDate): CivilDate {
  const { year, month, day } = partsOf(from);
  // The 29th of February has no anniversary: its year ends with the 28th.
  const anniversary = dateOf(year + 1, month, day) ?? dateOf(year + 1, month + 1, 1);
  return anniversary === undefined ? lastDay : previousDay(anniversary);
}

/** The first and last days that a date may be. */
export const firstDay: CivilDate = `${limits.firstYear}-01-01`;
export const lastDay: CivilDate = `${limits.lastYear}-12-31`;

export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

export function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? b : a;
}

export function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function endOfMonth(date: CivilDate): CivilDate {
  const { year, month } = partsOf(date);
  return known(dateOf(year, month, daysInMonth(year, month)), date);
}

/** The Sunday that ends the week, as ISO 8601 counts weeks. */
export function endOfWeek(date: CivilDate): CivilDate {
  return addDays(date, (7 - weekday(date)) % 7);
}

/** The last day of the period that holds `date`, periods counted from the fiscal year's first day. */
export function endOfPeriod(from: CivilDate, period: Period, date: CivilDate): CivilDate {
  return periodOf(from, period, date).to;
}

/** The period that holds `date`, both ends included. */
export function periodOf(
  from: CivilDate,
  period: Period,
  date: CivilDate,
): { readonly from: CivilDate; readonly to: CivilDate } {
  if (period === "day") return { from: date, to: date };
  if (period === "week") {
    const to = endOfWeek(date);
    return { from: addDays(to, -6), to };
  }
  const months = period === "month" ? 1 : period === "quarter" ? 3 : 12;
  let first = from;
  let next = from;
  for (let count = months; next <= date; count += months) {
    const moved = addMonths(from, count);
    if (moved <= next) break;
    [first, next] = [next, moved];
  }
  return { from: first, to: addDays(next, -1) };
}

/** The day `count` months later; the month's last day where it has no such day. */
function addMonths(date: CivilDate, count: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return known(dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))), date);
}

export function addDays(date: CivilDate, count: number): CivilDate {
  let { year, month, day } = partsOf(date);
  day += count;
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  for (let days = daysInMonth(year, month); days < day; days = daysInMonth(year, month)) {
    day -= days;
    month += 1;
    if (12 < month) [year, month] = [year + 1, 1];
  }
  return known(dateOf(year, month, day), date);
}

/** 1 for Monday to 7 for Sunday (Zeller's congruence). */
function weekday(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const zeller =
    day +
    Math.floor((13 * (m + 1)) / 5) +
    y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400);
  return ((zeller + 5) % 7) + 1;
}

/** Past the calendar's own end there is no later day: the date itself stands. */
function known(date: CivilDate | undefined, otherwise: CivilDate): CivilDate {
  return date ?? otherwise;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    limits.firstYear <= year &&
    year <= limits.lastYear &&
    1 <= month &&
    month <= 12 &&
    1 <= day &&
    day <= daysInMonth(year, month)
  );
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

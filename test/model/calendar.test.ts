// Civil dates against the calendar of the platform, over every day that Folio knows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CivilDate,
  dateOf,
  daysInMonth,
  firstDay,
  isCivilDate,
  lastDay,
  nextDay,
  partsOf,
  previousDay,
  readDate,
  yearEnd,
} from "../../language/model/calendar.ts";
import { invariant } from "../../language/text/invariant.ts";

describe("reading", () => {
  test.each(["1900-01-01", "2000-02-29", "2024-02-29", "2026-01-15", "2199-12-31"])(
    "%s is a day",
    (text) => {
      expect(readDate(text)).toBe(text);
    },
  );

  test.each([
    "",
    "2026-02-29",
    "2024-02-30",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "1899-12-31",
    "2200-01-01",
    "26-01-15",
    "2026-1-15",
    "2026/01/15",
    "15-01-2026",
    "2026-01-15T00:00",
    " 2026-01-15",
    "2026-01-15\n",
    "٢٠٢٦-01-15",
    "-2026-01-15",
  ])("“%s” is no day", (text) => {
    expect(readDate(text)).toBeUndefined();
    expect(isCivilDate(text)).toBe(false);
  });

  test("a date of year, month and day exists where its text does", () => {
    expect(dateOf(2026, 1, 5)).toBe("2026-01-05");
    expect(dateOf(2026, 2, 29)).toBeUndefined();
    expect(dateOf(2026, 0, 1)).toBeUndefined();
    expect(dateOf(2026, 1, 1.5)).toBeUndefined();
    expect(dateOf(26, 1, 5)).toBeUndefined();
    expect(dateOf(Number.NaN, 1, 5)).toBeUndefined();
  });
});

describe("the days", () => {
  test("follow each other as in the platform's calendar, from the first to the last", () => {
    let day: CivilDate = firstDay;
    for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2199, 11, 31); time += 86_400_000) {
      if (day !== iso(time)) expect(day).toBe(iso(time));
      const next = nextDay(day);
      if (next !== day && previousDay(next) !== day) expect(previousDay(next)).toBe(day);
      day = next;
    }
    expect(day).toBe(lastDay);
  });

  test("end with the first and the last that Folio knows", () => {
    expect(previousDay(firstDay)).toBe(firstDay);
    expect(nextDay(lastDay)).toBe(lastDay);
  });

  test("compare as text in the order of days", () => {
    fc.assert(
      fc.property(dates, dates, (left, right) => {
        expect(left < right).toBe(Date.parse(left) < Date.parse(right));
      }),
    );
  });

  test("come apart and together again", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { year, month, day } = partsOf(date);
        expect(dateOf(year, month, day)).toBe(date);
        expect(day <= daysInMonth(year, month)).toBe(true);
      }),
    );
  });
});

describe("a fiscal year", () => {
  test.each([
    ["2026-01-01", "2026-12-31"],
    ["2026-04-01", "2027-03-31"],
    ["2025-07-15", "2026-07-14"],
    ["2027-03-01", "2028-02-29"],
    ["2028-02-29", "2029-02-28"],
    ["2199-01-01", "2199-12-31"],
    ["2199-06-01", "2199-12-31"],
  ])("from %s ends on %s", (from, to) => {
    expect(yearEnd(day(from))).toBe(to);
  });

  test("is followed at once by the next, which ends a year later", () => {
    fc.assert(
      fc.property(dates, (from) => {
        fc.pre(from < "2198-01-01" && !from.endsWith("-02-29"));
        const next = nextDay(yearEnd(from));
        expect(partsOf(next)).toEqual({ ...partsOf(from), year: partsOf(from).year + 1 });
      }),
    );
  });
});

const dates = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days) => day(iso(days * 86_400_000)));

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function day(text: string): CivilDate {
  const date = readDate(text);
  invariant(date !== undefined, `the test writes the date ${text} rightly`);
  return date;
}

// Series as sets of texts: the exact algebra against all numbers written out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  longestNumber,
  type NumberSeries,
  numberText,
  placeInSeries,
  sharedNumbers,
} from "../../language/model/series.ts";
import { runs } from "../support/runs.ts";

/** Every number of a series in every year that a tag can stand for. */
function numbers(series: NumberSeries): readonly (readonly string[])[] {
  const years = series.prefix.includes("{")
    ? Array.from({ length: 100 }, (_, i) => 2000 + i)
    : [2000];
  return years.map((year) => {
    const texts: string[] = [];
    for (let value = series.from; value <= series.to; value++) {
      texts.push(numberText(series, value, year));
    }
    return texts;
  });
}

// Few letters and short ranges, so that prefixes often run into one another's digits.
const small: fc.Arbitrary<NumberSeries> = fc
  .record({
    prefix: fc.constantFrom("", "A", "A1", "1", "10", "AB", "A{y}", "A{yy}-", "{yy}", "A{yyyy}"),
    width: fc.integer({ min: 1, max: 3 }),
    from: fc.integer({ min: 0, max: 120 }),
    count: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ prefix, width, from, count }) => ({ prefix, width, from, to: from + count - 1 }));

test("two series share a number exactly where one is in both lists", () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      const first = new Set(numbers(one).flat());
      const second = numbers(other).flat();
      const found = sharedNumbers([one, other]).find(({ series, other }) => series !== other);
      expect(found !== undefined).toBe(second.some((text) => first.has(text)));
      if (found === undefined) return;
      expect(first.has(found.number)).toBe(true);
      expect(second).toContain(found.number);
    }),
    { numRuns: runs },
  );
});

test("of many, each series that meets another is told with one that it meets", () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 6 }), (list) => {
      const sets = list.map((series) => new Set(numbers(series).flat()));
      const shares = (a: number, b: number) => [...(sets[a] ?? [])].some((n) => sets[b]?.has(n));
      const found = sharedNumbers(list).filter(({ series, other }) => series !== other);
      for (const { series, other, number } of found) {
        expect(sets[series]?.has(number) && sets[other]?.has(number)).toBe(true);
      }
      const touched = new Set(found.flatMap(({ series, other }) => [series, other]));
      for (const a of list.keys()) {
        if ([...list.keys()].some((b) => a !== b && shares(a, b))) expect(touched).toContain(a);
      }
    }),
    { numRuns: runs },
  );
});

test("a series comes back to its own numbers exactly where two of its years do", () => {
  fc.assert(
    fc.property(small, (series) => {
      const seen = new Set<string>();
      let repeats = false;
      for (const texts of numbers(series)) {
        repeats ||= texts.some((text) => seen.has(text));
        for (const text of texts) seen.add(text);
      }
      expect(sharedNumbers([series]).length > 0).toBe(repeats);
    }),
    { numRuns: runs },
  );
});

test("a text is a number of a series exactly where the series hands it out", () => {
  fc.assert(
    fc.property(small, small, (series, other) => {
      const own = new Set(numbers(series).flat());
      for (const text of numbers(other).slice(0, 3).flat()) {
        const at = placeInSeries(series, text);
        // A tag takes any digits of its length; the years written out are those of a century.
        if (/\{yyyy\}/.test(series.prefix)) continue;
        expect(at !== undefined).toBe(own.has(text));
      }
      for (const text of own) expect(placeInSeries(series, text)).toBeDefined();
    }),
    { numRuns: runs },
  );
});

test("no number is longer than the longest", () => {
  fc.assert(
    fc.property(small, (series) => {
      const lengths = numbers(series).flatMap((texts) => texts.map((text) => text.length));
      expect(Math.max(...lengths)).toBe(longestNumber(series));
    }),
    { numRuns: runs },
  );
});

describe("prefix, width and range", () => {
  const series = (prefix: string, from: string, to: string): NumberSeries => ({
    prefix,
    from: Number(from),
    to: Number(to),
    width: from.length === to.length ? from.length : 1,
  });
  test.each([
    ["digits of a prefix", series("F", "10000", "19999"), series("F1", "0001", "4999"), "F10001"],
    ["ends that touch", series("", "1", "100"), series("", "100", "200"), "100"],
    ["ends that do not", series("", "1", "99"), series("", "100", "200"), undefined],
    ["another width", series("", "001", "099"), series("", "1", "99"), undefined],
    ["a letter more", series("F", "0001", "9999"), series("FA", "0001", "9999"), undefined],
    ["a year as digits", series("F{yy}", "001", "999"), series("F26", "500", "600"), "F26500"],
    ["years apart", series("F2025-", "1", "9"), series("F{yyyy}-", "10", "99"), undefined],
    [
      "fifteen digits",
      series("9", "0", "999999999999999"),
      series("", "1", "99"),
      "90".slice(0, 2),
    ],
  ])("%s", (_, one, other, number) => {
    expect(sharedNumbers([one, other])[0]?.number).toBe(number);
  });
});

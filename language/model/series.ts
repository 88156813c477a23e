// Series of document numbers, as sets of texts: which numbers two series share, and what is left of one.

/** The numbers that one counter hands out: its prefix, and each number of its range in digits. */
export interface NumberSeries {
  /** May hold the year: `{yyyy}`, `{yyy}`, `{yy}` or `{y}`, its last four, three, two or one digits. */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** The fewest digits: shorter numbers begin with zeros. */
  readonly width: number;
  /** The number handed out last. */
  readonly last?: number;
}

/** Digits of a number in a series: all of them are exact. */
export const mostDigits = 15;

export const yearTag = /\{(y{1,4})\}/g;

/** Two series, by their place in the list, with the first number that both hand out. */
export interface SharedNumber {
  readonly series: number;
  /** The same series where a year comes back to its numbers. */
  readonly other: number;
  readonly number: string;
  /** As `from` and `to` of the first series: all that it shares with the other in one run of numbers. */
  readonly shared: { readonly from: number; readonly to: number };
}

/**
 * Pairs of series that share numbers: every series that shares one is in such a pair, though not every pair is told,
 * since a hundred alike would be thousands. Exact: `F1` with 0000..9999 and `F` with 10000..19999 are the same numbers.
 */
export function sharedNumbers(list: readonly NumberSeries[]): readonly SharedNumber[] {
  const found = new Map<string, SharedNumber>();
  for (const runs of alike(list).values()) {
    runs.sort((a, b) => compare(a.low, b.low) || a.series - b.series);
    // Of the runs so far, the one that reaches farthest: what overlaps any of them overlaps that one.
    let widest: Run | undefined;
    for (const run of runs) {
      if (widest !== undefined && run.low <= widest.high) tell(found, widest, run);
      if (widest === undefined || widest.high < run.high) widest = run;
    }
  }
  return [...found.values()].sort((a, b) => a.series - b.series || a.other - b.other);
}

/** Whether its counter begins anew with each year. */
export function isYearly({ prefix }: NumberSeries): boolean {
  return prefix.search(yearTag) !== -1;
}

/** The longest number of a series, in characters. */
export function longestNumber(series: NumberSeries): number {
  const prefix = series.prefix.replace(yearTag, (_, tag: string) => tag);
  return [...prefix].length + Math.max(series.width, String(series.to).length);
}

/** A number of a series as text; with a year tag, that of the year. */
export function numberText(series: NumberSeries, value: number, year: number): string {
  return prefixIn(series, year) + String(value).padStart(series.width, "0");
}

/** How many numbers are left behind `last`, where they are few: less than one in fifty, and less than a hundred. */
export function fewLeft({ from, to }: NumberSeries, last: number): number | undefined {
  const left = to - last;
  return left >= 100 || left * 50 >= to - from + 1 ? undefined : left;
}

/** Which number of the series a text is, or undefined where it is none. */
export function placeInSeries(
  series: NumberSeries,
  number: string,
): { readonly prefix: string; readonly value: number } | undefined {
  const pattern = series.prefix.split(yearTag);
  // Odd parts are the tags.
  let at = 0;
  for (const [index, part] of pattern.entries()) {
    if (index % 2 === 0) {
      if (!number.startsWith(part, at)) return undefined;
    } else if (!/^\d+$/.test(number.slice(at, at + part.length))) return undefined;
    at += part.length;
  }
  const digits = number.slice(at);
  if (!/^\d{1,15}$/.test(digits) || digits.length < series.width) return undefined;
  if (digits.length > series.width && digits.startsWith("0")) return undefined;
  const value = Number(digits);
  if (value < series.from || series.to < value) return undefined;
  return { prefix: number.slice(0, at), value };
}

/** Numbers that end in the same count of digits behind the same text: an interval of whole numbers. */
interface Run {
  readonly series: number;
  readonly head: string;
  readonly digits: number;
  readonly low: bigint;
  readonly high: bigint;
  /** How many of the digits are the counter's own. */
  readonly own: number;
}

/** The years in which a tag can stand; `{yy}` comes back to its numbers after a hundred. */
const years = { first: 2000, last: 2099 } as const;

function alike(list: readonly NumberSeries[]): Map<string, Run[]> {
  const groups = new Map<string, Run[]>();
  for (const [index, series] of list.entries()) {
    for (const run of runsOf(series, index)) {
      const key = `${run.digits} ${run.head}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(run);
    }
  }
  return groups;
}

function* runsOf(series: NumberSeries, index: number): Generator<Run> {
  const { from, to, width } = series;
  const longest = Math.max(width, String(to).length);
  for (const prefix of prefixes(series)) {
    const [, head = "", tail = ""] = /^([\s\S]*?)(\d*)$/.exec(prefix) ?? [];
    for (let own = Math.max(width, String(from).length); own <= longest; own++) {
      const least = own === width ? 0 : 10 ** (own - 1);
      const low = Math.max(from, least);
      const high = Math.min(to, 10 ** own - 1);
      if (low > high) continue;
      const above = BigInt(tail === "" ? 0 : tail) * 10n ** BigInt(own);
      const digits = tail.length + own;
      yield {
        series: index,
        head,
        digits,
        low: above + BigInt(low),
        high: above + BigInt(high),
        own,
      };
    }
  }
}

/** A tag of one digit gives ten prefixes, each for several years: it comes back, and is a run for each of two. */
function* prefixes(series: NumberSeries): Generator<string> {
  if (!isYearly(series)) {
    yield series.prefix;
    return;
  }
  for (let year = years.first; year <= years.last; year++) yield prefixIn(series, year);
}

function prefixIn({ prefix }: NumberSeries, year: number): string {
  return prefix.replace(yearTag, (_, tag: string) => String(year).slice(-tag.length));
}

function tell(found: Map<string, SharedNumber>, one: Run, another: Run): void {
  const [other, run] = one.series <= another.series ? [one, another] : [another, one];
  const pair = `${run.series} ${other.series}`;
  if (found.has(pair)) return;
  const low = one.low > another.low ? one.low : another.low;
  const high = one.high < another.high ? one.high : another.high;
  const base = 10n ** BigInt(run.own);
  found.set(pair, {
    series: run.series,
    other: other.series,
    number: run.head + String(low).padStart(run.digits, "0"),
    shared: { from: Number(low % base), to: Number(high % base) },
  });
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

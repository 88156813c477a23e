// Exact money. The only file that knows how an amount is kept, and the only one that imports decimal.js.
import { Decimal } from "decimal.js";
import type { Bilingual } from "../text/bilingual.ts";
import { countDigits, writeDigitsBefore } from "../text/digits.ts";
import { invariant } from "../text/invariant.ts";
import * as limits from "../text/limits.ts";
import { decimalsOf } from "./currencies.ts";

// Own instance: the default precision of 20 digits loses cents of big sums (facts of the stack).
const Exact = Decimal.clone({ precision: 64, rounding: Decimal.ROUND_HALF_UP });

const scale = 10 ** limits.amountFractionDigits;

/**
 * An exact amount of money. `micros` counts millionths of the currency's unit: a number while that is a
 * safe integer, a bigint beyond, so that ordinary amounts cost no more than ordinary numbers.
 */
export interface Money {
  readonly micros: number | bigint;
}

/** An exact rate, such as 9.975 percent or an exchange rate: `numerator / denominator`, a power of ten below. */
export interface Rate {
  readonly exact: Decimal;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The same as numbers, where they are safe. */
  readonly small: { readonly numerator: number; readonly denominator: number } | undefined;
}

export const zero: Money = { micros: 0 };

/** Reads `114.98` or `-5`: at most 18 digits before the point and 6 after, nothing else. */
export function readMoney(text: string): Money | undefined {
  return readShort(text) ?? readLong(text, limits.amountIntegerDigits);
}

/** Digits whose millionths are surely a safe integer. */
const shortDigits = 9;

/** An ordinary amount, a digit at a time: reading data is mostly this. Undefined for whatever is not ordinary. */
function readShort(text: string): Money | undefined {
  const negative = text.charCodeAt(0) === 0x2d;
  const start = negative ? 1 : 0;
  let index = start;
  let whole = 0;
  for (; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  if (index === start || index - start > shortDigits) return undefined;
  let fraction = 0;
  let unit = scale;
  if (index < text.length) {
    const point = index;
    if (text.charCodeAt(point) !== 0x2e || point + 1 === text.length) return undefined;
    if (text.length - point - 1 > limits.amountFractionDigits) return undefined;
    for (index++; index < text.length; index++) {
      const digit = text.charCodeAt(index) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      unit /= 10;
      fraction += digit * unit;
    }
  }
  const size = whole * scale + fraction;
  return { micros: negative ? 0 - size : size };
}

/** The marks of amounts in bytes of ASCII; -1 where there is no thousands mark. */
export interface AmountMarks {
  readonly decimal: number;
  readonly thousands: number;
}

/**
 * An ordinary amount straight from its bytes, thousands marks in their places. Undefined for whatever is not
 * ordinary, right or wrong: that is for `readMoney`, and ten times slower.
 */
export function readMoneyBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  { decimal, thousands }: AmountMarks,
): Money | undefined {
  const negative = bytes[from] === 0x2d;
  let index = negative ? from + 1 : from;
  let whole = 0;
  let digits = 0;
  /** Digits since the last thousands mark; -1 before the first. */
  let group = -1;
  for (; index < to; index++) {
    const byte = bytes[index] ?? 0;
    const digit = byte - 0x30;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
      if (group !== -1) group++;
    } else if (byte === thousands) {
      if (group === -1 ? digits < 1 || digits > 3 : group !== 3) return undefined;
      group = 0;
    } else break;
  }
  if (digits === 0 || digits > shortDigits || (group !== -1 && group !== 3)) return undefined;
  let fraction = 0;
  if (index < to) {
    const places = to - index - 1;
    if (bytes[index] !== decimal || places === 0 || places > limits.amountFractionDigits) {
      return undefined;
    }
    for (index++; index < to; index++) {
      const digit = (bytes[index] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      fraction = fraction * 10 + digit;
    }
    fraction *= microsOfUnit(places);
  }
  const size = whole * scale + fraction;
  return { micros: negative ? 0 - size : size };
}

/** Reads what `moneyText` wrote: of any size, for a sum may be larger than any amount that may be given. */
export function readTotal(text: string): Money | undefined {
  return readShort(text) ?? readLong(text, Number.POSITIVE_INFINITY);
}

function readLong(text: string, mostDigits: number): Money | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (whole.replace(/^0+(?=\d)/, "").length > mostDigits) return undefined;
  if (fraction.length > limits.amountFractionDigits) return undefined;
  const digits = whole + fraction.padEnd(limits.amountFractionDigits, "0");
  return keep(BigInt(`${sign}${digits}`));
}

/** Reads a rate: `9.975`, `1.3525`; not negative, at most 12 digits on either side. */
export function readRate(text: string): Rate | undefined {
  return /^\d{1,12}(\.\d{1,12})?$/.test(text) ? rateOf(new Exact(text)) : undefined;
}

/** Reads what `rateText` writes of a percentage: two more decimals than a rate that people write. */
export function readFraction(text: string): Rate | undefined {
  return /^\d{1,12}(\.\d{1,14})?$/.test(text) ? rateOf(new Exact(text)) : undefined;
}

/** `9.975` percent as 0.09975. */
export function percent(rate: Rate): Rate {
  return rateOf(rate.exact.div(100));
}

export function isZeroRate(rate: Rate): boolean {
  return rate.exact.isZero();
}

export function addRates(rates: readonly Rate[]): Rate {
  return rateOf(rates.reduce((sum, rate) => sum.plus(rate.exact), new Exact(0)));
}

export function timesRates(left: Rate, right: Rate): Rate {
  return rateOf(left.exact.times(right.exact));
}

/** All of something. */
export const wholeRate: Rate = rateOf(new Exact(1));

function rateOf(exact: Decimal): Rate {
  const decimals = exact.decimalPlaces();
  const numerator = BigInt(exact.times(new Exact(10).pow(decimals)).toFixed(0));
  const denominator = 10n ** BigInt(decimals);
  const [above, below] = [Number(numerator), Number(denominator)];
  const safe = Number.isSafeInteger(above) && Number.isSafeInteger(below);
  const small = safe ? { numerator: above, denominator: below } : undefined;
  return { exact, numerator, denominator, small };
}

export function rateText(rate: Rate): string {
  return rate.exact.toFixed();
}

/** The rate as people read it: `1.3725` and `1,3725`. */
export function rateWords(rate: Rate): Bilingual {
  const en = rateText(rate);
  return { en, fr: en.replace(".", ",") };
}

/** 0.09975 as `9.975`. */
export function percentText(rate: Rate): string {
  return rate.exact.times(100).toFixed();
}

export function add(left: Money, right: Money): Money {
  // Most amounts that are added are alone: what is there already is not made again.
  if (left.micros === 0) return right;
  if (right.micros === 0) return left;
  if (typeof left.micros === "number" && typeof right.micros === "number") {
    const sum = left.micros + right.micros;
    if (Number.isSafeInteger(sum)) return { micros: sum };
  }
  return keep(BigInt(left.micros) + BigInt(right.micros));
}

export function subtract(left: Money, right: Money): Money {
  if (right.micros === 0) return left;
  if (typeof left.micros === "number" && typeof right.micros === "number") {
    const difference = left.micros - right.micros;
    if (Number.isSafeInteger(difference)) return { micros: difference };
  }
  return keep(BigInt(left.micros) - BigInt(right.micros));
}

export function negate(amount: Money): Money {
  // 0 - x, so that zero never gets a sign.
  return typeof amount.micros === "number" ? { micros: 0 - amount.micros } : keep(-amount.micros);
}

export function absolute(amount: Money): Money {
  return isNegative(amount) ? negate(amount) : amount;
}

export function sum(amounts: Iterable<Money>): Money {
  let total = zero;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** A sum that grows in place, amount by amount: the totals of a run would else be made anew for every posting. */
export interface RunningSum {
  /** Millionths that are not in `large` yet. */
  recent: number;
  large: bigint;
}

export function startSum(): RunningSum {
  return { recent: 0, large: 0n };
}

export function addTo(sum: RunningSum, { micros: exact }: Money): void {
  if (typeof exact === "number") {
    const next = sum.recent + exact;
    if (Number.isSafeInteger(next)) {
      sum.recent = next;
      return;
    }
  }
  sum.large += BigInt(sum.recent) + BigInt(exact);
  sum.recent = 0;
}

export function subtractFrom(sum: RunningSum, { micros: exact }: Money): void {
  if (typeof exact === "number") {
    const next = sum.recent - exact;
    if (Number.isSafeInteger(next)) {
      sum.recent = next;
      return;
    }
  }
  sum.large += BigInt(sum.recent) - BigInt(exact);
  sum.recent = 0;
}

export function totalOf({ recent, large }: RunningSum): Money {
  return large === 0n ? { micros: recent } : keep(large + BigInt(recent));
}

export function isZero(amount: Money): boolean {
  return amount.micros === 0;
}

export function isNegative(amount: Money): boolean {
  return amount.micros < 0;
}

/** -1, 0 or 1, as a sort wants it. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  if (left.micros === right.micros) return 0;
  return left.micros < right.micros ? -1 : 1;
}

/** `amount × rate`, rounded half a cent away from zero to `places` (Revenu Québec and CRA: half and up rounds up). */
export function timesRate(amount: Money, rate: Rate, places: number): Money {
  const quick = timesSmallRate(amount.micros, rate, places);
  if (quick !== undefined) return quick;
  const product = BigInt(amount.micros) * rate.numerator;
  const unit = BigInt(microsOfUnit(places));
  return keep(divideHalfAway(product, rate.denominator * unit) * unit);
}

/** The size of a rounded amount in smallest units: cents. */
export function smallestUnits(amount: Money, places: number): number {
  return Math.abs(Number(amount.micros) / microsOfUnit(places));
}

/** Of the fewest decimals, from six on, at which an amount comes to what it is worth; as near as there is one. */
export function rateBetween(amount: Money, worth: Money, places: number): Rate {
  const exact = toExact(worth).div(toExact(amount));
  let rate = rateOf(exact.toDecimalPlaces(6));
  for (let decimals = 7; decimals <= mostDecimals; decimals++) {
    if (compareMoney(timesRate(amount, rate, places), worth) === 0) break;
    rate = rateOf(exact.toDecimalPlaces(decimals));
  }
  return rate;
}

const mostDecimals = 18;

export function sameRate(left: Rate, right: Rate): boolean {
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

export function isOne(rate: Rate): boolean {
  return rate.numerator === rate.denominator;
}

/** To `places` decimals, half away from zero. */
export function round(amount: Money, places: number): Money {
  return fits(amount, places) ? amount : timesRate(amount, wholeRate, places);
}

/** The same in numbers, where every product is a safe integer. A remainder is exact, a quotient with one is not. */
function timesSmallRate(amount: number | bigint, rate: Rate, places: number): Money | undefined {
  if (typeof amount !== "number" || rate.small === undefined) return undefined;
  const unit = microsOfUnit(places);
  const size = Math.abs(amount) * rate.small.numerator;
  const divisor = rate.small.denominator * unit;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(divisor)) return undefined;
  const remainder = size % divisor;
  const quotient = (size - remainder) / divisor + (remainder * 2 >= divisor ? 1 : 0);
  // A quotient of cents is smaller than the product, so it is safe as well; 0 - x gives zero no sign.
  const rounded = quotient * unit;
  if (!Number.isSafeInteger(rounded)) return undefined;
  return { micros: amount < 0 ? 0 - rounded : rounded };
}

/** The whole quotient of two whole numbers, the divisor above zero; half away from zero. */
function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (size + divisor / 2n) / divisor;
  // An odd divisor has no half: what is rounded up by the line above lies above it.
  return dividend < 0n ? -quotient : quotient;
}

/** A cent is 10,000 millionths. */
function microsOfUnit(places: number): number {
  return units[places] ?? 10 ** (limits.amountFractionDigits - places);
}

const units: readonly number[] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/**
 * The tax inside gross amounts, `gross × rate / (1 + rates)` each, rounded once for all of them, half away from
 * zero. `rates` is the sum of the rates that the amount bears.
 */
export function taxesInside(
  parts: readonly { readonly gross: Money; readonly rates: Rate }[],
  rate: Rate,
  places: number,
): Money {
  const byRates = new Map<string, { readonly divisor: Decimal; readonly gross: Decimal }>();
  for (const { gross, rates } of parts) {
    const divisor = rates.exact.plus(1);
    const before = byRates.get(divisor.toFixed())?.gross ?? new Exact(0);
    byRates.set(divisor.toFixed(), { divisor, gross: before.plus(toExact(gross)) });
  }
  // Over one denominator: quotients that each lose a digit may add up to less than the half cent they are.
  const whole = [...byRates.values()].reduce(
    (all, { divisor, gross }) => ({
      gross: all.gross.times(divisor).plus(gross.times(all.divisor)),
      divisor: all.divisor.times(divisor),
    }),
    { gross: new Exact(0), divisor: new Exact(1) },
  );
  return roundExact(whole.gross.times(rate.exact).div(whole.divisor), places);
}

/** `amount × part / whole`, rounded half away from zero; exactly `amount` where the part is the whole. */
export function proportion(amount: Money, part: Money, whole: Money, places: number): Money {
  if (compareMoney(part, whole) === 0) return amount;
  return roundExact(toExact(amount).times(toExact(part)).div(toExact(whole)), places);
}

/** Whether the amount has no more than `places` decimals. */
export function fits(amount: Money, places: number): boolean {
  const unit = microsOfUnit(places);
  return typeof amount.micros === "number"
    ? amount.micros % unit === 0
    : amount.micros % BigInt(unit) === 0n;
}

/**
 * Splits `amount` in proportion to `weights`, each part rounded to `places`, the parts adding up to the
 * amount exactly. What rounding leaves goes, a smallest unit at a time, to the largest remainders
 * (`remainder`) or as a whole to the part with the largest weight (`largest`). Weights all zero: the first part takes all.
 */
export function split(
  amount: Money,
  weights: readonly Money[],
  options: { places: number; leftover: "remainder" | "largest" },
): Money[] {
  invariant(weights.length > 0, "an amount is split over at least one part");
  if (isZero(amount) || weights.length === 1) return weights.map(() => amount);
  const weighed = weights.map(toExact);
  const total = weighed.reduce((all, weight) => all.plus(weight), new Exact(0));
  if (total.isZero()) return weights.map((_, index) => (index === 0 ? amount : zero));
  const exact = weighed.map((weight) => toExact(amount).times(weight).div(total));
  const parts = exact.map((part) => part.toDecimalPlaces(options.places, Exact.ROUND_DOWN));
  const left = toExact(amount).minus(parts.reduce((all, part) => all.plus(part), new Exact(0)));
  const order = weights.map((_, index) => index);
  if (options.leftover === "largest") {
    order.sort((a, b) => at(weighed, b).abs().cmp(at(weighed, a).abs()) || a - b);
    const first = order[0] ?? 0;
    parts[first] = at(parts, first).plus(left);
    return parts.map(fromExact);
  }
  const direction = left.isNegative() ? -1 : 1;
  // Signed: among weights of both signs a part is never moved away from its exact share.
  const remainder = (index: number) => at(exact, index).minus(at(parts, index)).times(direction);
  order.sort((a, b) => remainder(b).cmp(remainder(a)) || a - b);
  const unit = new Exact(10).pow(-options.places).times(direction);
  const units = left.div(unit).floor().toNumber();
  for (let given = 0; given < units; given++) {
    const index = order[given % order.length] ?? 0;
    parts[index] = at(parts, index).plus(unit);
  }
  // An amount with more decimals than `places` leaves less than a unit: it stays with the first.
  const rest = left.minus(unit.times(units));
  const first = order[0] ?? 0;
  parts[first] = at(parts, first).plus(rest);
  return parts.map(fromExact);
}

/** Whether the amount is a whole number of steps; of a step of zero, always. */
export function isMultiple(amount: Money, step: Money): boolean {
  return isZero(step) || BigInt(amount.micros) % BigInt(step.micros) === 0n;
}

/** The amount with at least `places` decimals, a point, no thousands mark and no sign on zero: `114.98`. */
export function moneyText(amount: Money, places: number): string {
  const negative = isNegative(amount);
  const digits = absolute(amount).micros.toString().padStart(7, "0");
  const whole = digits.slice(0, -limits.amountFractionDigits);
  const fraction = digits
    .slice(-limits.amountFractionDigits)
    .replace(/0+$/, "")
    .padEnd(places, "0");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Writes what `moneyText` says into bytes with room for it; returns the place after the last digit. */
export function writeMoney(amount: Money, places: number, bytes: Uint8Array, at: number): number {
  const { micros: exact } = amount;
  const unit = microsOfUnit(places);
  if (typeof exact !== "number" || exact % unit !== 0 || places === 0) {
    return writeText(moneyText(amount, places), bytes, at);
  }
  const units = Math.abs(exact) / unit;
  const sign = exact < 0 ? 1 : 0;
  const after = at + sign + Math.max(places + 1, countDigits(units)) + 1;
  const point = after - places - 1;
  const whole = writeDigitsBefore(units, bytes, point + 1, after);
  bytes[point] = 0x2e;
  writeDigitsBefore(whole, bytes, at + sign, point);
  if (sign === 1) bytes[at] = 0x2d;
  return after;
}

/** Bytes that no amount in a journal is longer than. */
export const longestAmount = 40;

function writeText(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + text.length;
}

/** The amount as people read it: `1,114.98 CAD` and `1 114,98 CAD`. */
export function moneyWords(amount: Money, currency: string): Bilingual {
  const { en, fr } = figureWords(amount, decimalsOf(currency));
  return { en: `${en}\u00a0${currency}`, fr: `${fr}\u00a0${currency}` };
}

/** The same where its currency is said elsewhere, with at least `places` decimals: `1,114.98` and `1 114,98`. */
export function figureWords(amount: Money, places: number): Bilingual {
  const [whole = "", fraction] = moneyText(amount, places).split(".");
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return {
    en: `${grouped(",")}${fraction === undefined ? "" : `.${fraction}`}`,
    fr: `${grouped("\u00a0")}${fraction === undefined ? "" : `,${fraction}`}`,
  };
}

/** An amount as a number, for tables that hold many; undefined beyond what a number counts exactly. */
export function packMoney({ micros: exact }: Money): number | undefined {
  return typeof exact === "number" ? exact : undefined;
}

/** What `packMoney` packed. */
export function unpackMoney(packed: number): Money {
  return packed === 0 ? zero : { micros: packed };
}

function roundExact(exact: Decimal, places: number): Money {
  return fromExact(exact.toDecimalPlaces(places, Exact.ROUND_HALF_UP));
}

function toExact(amount: Money): Decimal {
  return new Exact(amount.micros.toString()).div(scale);
}

function fromExact(exact: Decimal): Money {
  const micros = exact.times(scale);
  invariant(micros.isInteger(), "amounts have at most six decimals");
  return keep(BigInt(micros.toFixed(0)));
}

function keep(micros: bigint): Money {
  const small = Number(micros);
  return { micros: Number.isSafeInteger(small) ? small : micros };
}

function at(values: readonly Decimal[], index: number): Decimal {
  const value = values[index];
  invariant(value !== undefined, "an index of the same list");
  return value;
}

/** For the second, independent computation of `journal/verify.ts`: whole millionths, a bigint where no number is safe. */
export function millionths(amount: Money): number | bigint {
  return amount.micros;
}

/** The same always as a bigint. */
export function micros(amount: Money): bigint {
  return BigInt(amount.micros);
}

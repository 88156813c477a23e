// Exact money against plain fractions of BigInt, and the cents that accountants know by heart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  addRates,
  compareMoney,
  figureWords,
  fits,
  isNegative,
  isZero,
  longestAmount,
  type Money,
  micros,
  moneyText,
  moneyWords,
  negate,
  percent,
  proportion,
  type Rate,
  rateText,
  readFraction,
  readMoney,
  readRate,
  readTotal,
  round,
  split,
  subtract,
  sum,
  taxesInside,
  timesRate,
  writeMoney,
  zero,
} from "../../language/model/money.ts";
import { invariant } from "../../language/text/invariant.ts";

const largest = "999999999999999999.999999";

describe("reading", () => {
  test.each([
    ["0", "0.00"],
    ["-0.00", "0.00"],
    ["10.10", "10.10"],
    ["0010.1", "10.10"],
    ["-5", "-5.00"],
    ["0.000001", "0.000001"],
    ["100.005", "100.005"],
    ["9007199254740993", "9007199254740993.00"],
    [largest, largest],
    [`-${largest}`, `-${largest}`],
  ])("%s is %s", (text, shown) => {
    expect(moneyText(money(text), 2)).toBe(shown);
  });

  test.each([
    "",
    "-",
    " 5",
    "5 ",
    "5\n",
    "+5",
    "--5",
    "5.",
    ".5",
    "-.5",
    "1e5",
    "NaN",
    "Infinity",
    "0x10",
    "1_000",
    "1,000.00",
    "1 000",
    "5,00",
    "5.00.00",
    "٥",
    "1000000000000000000",
    "0.1234567",
    "-1000000000000000000.00",
  ])("“%s” is no amount", (text) => {
    expect(readMoney(text)).toBeUndefined();
  });

  test("a total that was written is read again, whatever its size", () => {
    const total = `-${"9".repeat(25)}.01`;
    expect(readMoney(total)).toBeUndefined();
    expect(moneyText(readTotal(total) ?? zero, 2)).toBe(total);
    expect(readTotal("1e5")).toBeUndefined();
  });

  test("leading zeros do not count among the 18 digits", () => {
    expect(moneyText(money(`000${largest}`), 2)).toBe(largest);
  });

  test("what is written is read again", () => {
    fc.assert(
      fc.property(amounts(6), (amount) => {
        expect(money(moneyText(amount, 2))).toEqual(amount);
      }),
    );
  });
});

describe("rates", () => {
  test.each(["", "-5", "+5", "5%", "5.", ".5", "1e2", "9,975", "NaN", "1234567890123"])(
    "“%s” is no rate",
    (text) => {
      expect(readRate(text)).toBeUndefined();
    },
  );

  test("9.975 percent is 0.09975", () => {
    expect(rateText(rate("9.975"))).toBe("0.09975");
  });

  test("the finest percentage survives being written as a fraction", () => {
    const finest = rate("9.123456789012");
    const text = rateText(finest);
    expect(text).toBe("0.09123456789012");
    const read = readFraction(text);
    expect(read && rateText(read)).toBe(text);
  });

  test("the rates of a group add up", () => {
    expect(rateText(addRates([rate("5"), rate("9.975")]))).toBe("0.14975");
    expect(rateText(addRates([]))).toBe("0");
  });
});

describe("sums", () => {
  test("agree with whole millionths", () => {
    fc.assert(
      fc.property(amounts(6), amounts(6), (left, right) => {
        expect(micros(add(left, right))).toBe(micros(left) + micros(right));
        expect(micros(subtract(left, right))).toBe(micros(left) - micros(right));
        expect(micros(negate(left))).toBe(-micros(left));
        expect(micros(absolute(left))).toBe(micros(left) < 0n ? -micros(left) : micros(left));
      }),
    );
  });

  test("have one form for each amount, however it was reached", () => {
    fc.assert(
      fc.property(amounts(6), amounts(6), (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left);
        expect(subtract(left, left)).toEqual(zero);
      }),
    );
  });

  test("order amounts of any size", () => {
    fc.assert(
      fc.property(amounts(6), amounts(6), (left, right) => {
        const difference = micros(left) - micros(right);
        expect(compareMoney(left, right)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(isNegative(left)).toBe(micros(left) < 0n);
        expect(isZero(left)).toBe(micros(left) === 0n);
      }),
    );
  });

  test("ten dimes are a dollar", () => {
    expect(moneyText(sum(Array.from({ length: 10 }, () => money("0.10"))), 2)).toBe("1.00");
    expect(sum([])).toEqual(zero);
  });

  test("zero never has a sign", () => {
    expect(Object.is(negate(zero).micros, 0)).toBe(true);
    expect(Object.is(money("-0").micros, 0)).toBe(true);
  });

  test("do not lose the last cent of a big amount", () => {
    expect(moneyText(add(money("999999999999999998.99"), money("0.01")), 2)).toBe(
      "999999999999999999.00",
    );
  });
});

describe("writing digits", () => {
  test("says what the text says", () => {
    fc.assert(
      fc.property(amounts(6), places, (amount, decimals) => {
        const bytes = new Uint8Array(longestAmount + 1);
        const end = writeMoney(amount, decimals, bytes, 1);
        expect(Buffer.from(bytes.subarray(1, end)).toString()).toBe(moneyText(amount, decimals));
      }),
    );
  });

  test.each([
    "0",
    "-0.05",
    "0.10",
    "-1.00",
    "9.99",
    "10",
    "-100000.01",
    "9007199254.74",
    "-999999999999999999.99",
  ])("%s", (text) => {
    const bytes = new Uint8Array(longestAmount);
    const end = writeMoney(money(text), 2, bytes, 0);
    expect(Buffer.from(bytes.subarray(0, end)).toString()).toBe(moneyText(money(text), 2));
  });
});

describe("tax on an amount", () => {
  test.each([
    ["140.00", "9.975", "13.97"],
    ["0.70", "5", "0.04"],
    ["-0.70", "5", "-0.04"],
    ["0.69", "5", "0.03"],
    ["100.00", "9.975", "9.98"],
    ["20.10", "5", "1.01"],
    ["0.00", "5", "0.00"],
    ["100.00", "0", "0.00"],
    ["999999999999999999.99", "9.975", "99750000000000000.00"],
  ])("of %s at %s %% is %s", (amount, percentage, tax) => {
    expect(moneyText(timesRate(money(amount), rate(percentage), 2), 2)).toBe(tax);
  });

  test("of three lines of 3.35 differs by line and by document", () => {
    const lines = ["3.35", "3.35", "3.35"].map(money);
    const byLine = (percentage: string) =>
      moneyText(sum(lines.map((line) => timesRate(line, rate(percentage), 2))), 2);
    const byDocument = (percentage: string) =>
      moneyText(timesRate(sum(lines), rate(percentage), 2), 2);
    expect([byLine("9.975"), byDocument("9.975")]).toEqual(["0.99", "1.00"]);
    expect([byLine("5"), byDocument("5")]).toEqual(["0.51", "0.50"]);
  });

  test("is the exact product, rounded half away from zero", () => {
    fc.assert(
      fc.property(amounts(6), rates, places, (amount, [text, thousandths], decimals) => {
        const exact = { numerator: micros(amount) * thousandths, denominator: 100_000n };
        expect(micros(timesRate(amount, rate(text), decimals))).toBe(rounded(exact, decimals));
      }),
    );
  });
});

describe("tax inside a gross amount", () => {
  const both = addRates([rate("5"), rate("9.975")]);
  const inside = (gross: string, percentage: string, all: Rate = rate(percentage)) =>
    moneyText(taxesInside([{ gross: money(gross), rates: all }], rate(percentage), 2), 2);

  test("of 114.98 with both taxes is 5.00 and 9.98", () => {
    expect([inside("114.98", "5", both), inside("114.98", "9.975", both)]).toEqual([
      "5.00",
      "9.98",
    ]);
  });

  test("is rounded half away from zero", () => {
    expect([inside("0.03", "20"), inside("-0.03", "20")]).toEqual(["0.01", "-0.01"]);
  });

  test("is rounded once for all lines, even where no single line has a finite tax", () => {
    const tax = (...gross: readonly string[]) =>
      moneyText(
        taxesInside(
          gross.map((text) => ({ gross: money(text), rates: rate("20") })),
          rate("20"),
          2,
        ),
        2,
      );
    expect(tax("0.21")).toBe("0.04");
    expect(tax("0.08", "0.08", "0.05")).toBe("0.04");
  });

  test("of no lines is nothing", () => {
    expect(taxesInside([], rate("5"), 2)).toEqual(zero);
  });

  test("is the exact fraction, rounded half away from zero, for lines with other rates too", () => {
    const part = fc.record({ gross: amounts(2), rate: rates });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), rates, (parts, [text, thousandths]) => {
        const exact = parts
          .map((one) => ({
            numerator: micros(one.gross) * thousandths,
            denominator: 100_000n + one.rate[1],
          }))
          .reduce(plus, { numerator: 0n, denominator: 1n });
        const asked = parts.map((one) => ({ gross: one.gross, rates: rate(one.rate[0]) }));
        expect(micros(taxesInside(asked, rate(text), 2))).toBe(rounded(exact, 2));
      }),
    );
  });
});

describe("rounding", () => {
  test.each([
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["1.004999", 2, "1.00"],
    ["0.5", 0, "1.00"],
    ["-0.5", 0, "-1.00"],
    ["-0.004", 2, "0.00"],
    ["1.234567", 6, "1.234567"],
  ])("%s to %i places is %s", (amount, decimals, result) => {
    expect(moneyText(round(money(amount), decimals), 2)).toBe(result);
  });

  test("is exact at every size, and fits afterwards", () => {
    fc.assert(
      fc.property(amounts(6), places, (amount, decimals) => {
        const result = round(amount, decimals);
        const exact = { numerator: micros(amount), denominator: 1n };
        expect(micros(result)).toBe(rounded(exact, decimals));
        expect(fits(result, decimals)).toBe(true);
        expect(fits(amount, decimals)).toBe(micros(result) === micros(amount));
      }),
    );
  });
});

describe("a proportion", () => {
  test("is exact, rounded half away from zero", () => {
    fc.assert(
      fc.property(amounts(2), amounts(2), amounts(2), (amount, part, whole) => {
        fc.pre(micros(whole) !== 0n && micros(part) !== micros(whole));
        const sign = micros(whole) < 0n ? -1n : 1n;
        const exact = {
          numerator: micros(amount) * micros(part) * sign,
          denominator: micros(whole) * sign,
        };
        fc.pre(abs(exact.numerator / exact.denominator) < 10n ** 24n);
        expect(micros(proportion(amount, part, whole, 2))).toBe(rounded(exact, 2));
      }),
    );
  });

  test("of the whole is the amount itself", () => {
    expect(moneyText(proportion(money("0.125"), money("3"), money("3.00"), 2), 2)).toBe("0.125");
  });
});

describe("splitting", () => {
  const parts = (
    amount: string,
    weights: readonly string[],
    leftover: "remainder" | "largest",
  ): string[] =>
    split(money(amount), weights.map(money), { places: 2, leftover }).map((part) =>
      moneyText(part, 2),
    );

  test("gives the cents left to the largest remainders, one each", () => {
    expect(parts("10.00", ["1", "1", "1"], "remainder")).toEqual(["3.34", "3.33", "3.33"]);
    expect(parts("0.05", ["1", "1", "1"], "remainder")).toEqual(["0.02", "0.02", "0.01"]);
    expect(parts("1.00", ["2", "5", "4"], "remainder")).toEqual(["0.18", "0.46", "0.36"]);
  });

  test("gives the cents left to the largest weight, all of them", () => {
    expect(parts("0.05", ["1", "1", "1"], "largest")).toEqual(["0.03", "0.01", "0.01"]);
    expect(parts("1.00", ["2", "5", "4"], "largest")).toEqual(["0.18", "0.46", "0.36"]);
    expect(parts("0.01", ["1", "1", "3"], "largest")).toEqual(["0.00", "0.00", "0.01"]);
  });

  test("of a negative amount mirrors the positive one", () => {
    expect(parts("-10.00", ["1", "1", "1"], "remainder")).toEqual(["-3.34", "-3.33", "-3.33"]);
    expect(parts("-0.05", ["1", "1", "1"], "largest")).toEqual(["-0.03", "-0.01", "-0.01"]);
  });

  test("takes weights of both signs: a returned item reduces the split", () => {
    expect(parts("10.00", ["120.00", "-20.00"], "remainder")).toEqual(["12.00", "-2.00"]);
    // Exactly 4.2864, 4.2864, 4.2859 and -2.8587: a cent more on the last would take it away from its share.
    const shares = ["50.0654", "50.0654", "50.0601", "-33.39"];
    expect(parts("10.00", shares, "remainder")).toEqual(["4.29", "4.28", "4.28", "-2.85"]);
  });

  test("over weights that come to nothing gives all to the first part", () => {
    expect(parts("1.00", ["0", "0"], "remainder")).toEqual(["1.00", "0.00"]);
    expect(parts("1.00", ["5.00", "-5.00"], "largest")).toEqual(["1.00", "0.00"]);
  });

  test("keeps what is smaller than a cent", () => {
    expect(parts("0.015", ["1", "1"], "remainder")).toEqual(["0.015", "0.00"]);
    expect(parts("0.015", ["1", "1"], "largest")).toEqual(["0.015", "0.00"]);
  });

  test("over nothing is our own mistake", () => {
    expect(() => split(zero, [], { places: 2, leftover: "remainder" })).toThrow(/at least one/);
  });

  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(cents), {
    minLength: 1,
    maxLength: 8,
  });
  const leftovers = fc.constantFrom("remainder" as const, "largest" as const);

  test("adds up to the amount, whatever the signs", () => {
    const signed = fc.array(amounts(2), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts(2), signed, leftovers, (amount, mixed, leftover) => {
        fc.pre(abs(micros(sum(mixed))) >= 10n ** 12n || mixed.every(isZero));
        const result = split(amount, mixed, { places: 2, leftover });
        expect(sum(result)).toEqual(amount);
        expect(result).toHaveLength(mixed.length);
        for (const part of result) expect(fits(part, 2)).toBe(true);
      }),
    );
  });

  test("turns round with the amount", () => {
    fc.assert(
      fc.property(amounts(2), weights, leftovers, (amount, positive, leftover) => {
        const options = { places: 2, leftover };
        const turned = split(negate(amount), positive, options).map(negate);
        expect(turned).toEqual(split(amount, positive, options));
      }),
    );
  });

  test("by remainder is what whole cents give", () => {
    fc.assert(
      fc.property(amounts(2), weights, (amount, positive) => {
        const result = split(amount, positive, { places: 2, leftover: "remainder" });
        expect(result.map(micros)).toEqual(byRemainder(micros(amount), positive.map(micros)));
      }),
    );
  });

  test("by the largest weight leaves every other part cut, not rounded", () => {
    fc.assert(
      fc.property(amounts(2), weights, (amount, positive) => {
        const total = micros(sum(positive));
        fc.pre(total !== 0n);
        const [most = zero] = [...positive].sort((a, b) => compareMoney(b, a));
        const taker = positive.findIndex((weight) => compareMoney(weight, most) === 0);
        const result = split(amount, positive, { places: 2, leftover: "largest" });
        result.forEach((part, index) => {
          const weight = positive[index] ?? zero;
          const cut = ((micros(amount) * micros(weight)) / (total * cent)) * cent;
          if (index !== taker) expect(micros(part)).toBe(cut);
        });
      }),
    );
  });
});

describe("amounts in words", () => {
  test.each([
    ["114.98", "114.98", "114,98"],
    ["1114.98", "1,114.98", "1\u00a0114,98"],
    ["-1234567.5", "-1,234,567.50", "-1\u00a0234\u00a0567,50"],
    ["-123.00", "-123.00", "-123,00"],
    ["100.005", "100.005", "100,005"],
    ["0", "0.00", "0,00"],
    [
      largest,
      "999,999,999,999,999,999.999999",
      "999\u00a0999\u00a0999\u00a0999\u00a0999\u00a0999,999999",
    ],
  ])("%s is “%s” and « %s »", (amount, en, fr) => {
    expect(figureWords(money(amount), 2)).toEqual({ en, fr });
  });

  test.each([
    ["CAD", "1,114.00", "1\u00a0114,00"],
    ["XOF", "1,114", "1\u00a0114"],
    ["TND", "1,114.000", "1\u00a0114,000"],
  ])("in %s end with the currency, and have its decimals", (currency, en, fr) => {
    expect(moneyWords(money("1114"), currency)).toEqual({
      en: `${en}\u00a0${currency}`,
      fr: `${fr}\u00a0${currency}`,
    });
  });

  test("in figures have as many decimals as asked, or more where the amount has them", () => {
    expect(moneyText(money("10.10"), 2)).toBe("10.10");
    expect(moneyText(money("10.1"), 3)).toBe("10.100");
    expect(moneyText(money("10.125"), 0)).toBe("10.125");
    expect(moneyText(money("-0.5"), 0)).toBe("-0.5");
    expect(moneyText(money("10"), 0)).toBe("10");
  });
});

// --- fractions ------------------------------------------------------------------------------------

interface Fraction {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

const cent = 10_000n;

function plus(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** A fraction of millionths, rounded half away from zero to so many decimals of the unit. */
function rounded({ numerator, denominator }: Fraction, decimals: number): bigint {
  const unit = 10n ** BigInt(6 - decimals);
  const step = denominator * unit;
  const whole = (2n * abs(numerator) + step) / (2n * step);
  return (numerator < 0n ? -whole : whole) * unit;
}

/** The largest-remainder method in whole cents; ties go to the earlier part. */
function byRemainder(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((all, weight) => all + weight, 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const size = abs(amount);
  const shares = weights.map((weight, index) => ({
    index,
    part: (size * weight) / (total * cent),
    rest: (size * weight) % (total * cent),
  }));
  let left = size / cent - shares.reduce((all, share) => all + share.part, 0n);
  for (const share of [...shares].sort((a, b) =>
    a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : a.index - b.index,
  )) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => (amount < 0n ? -part : part) * cent);
}

function abs(number: bigint): bigint {
  return number < 0n ? -number : number;
}

// --- amounts and rates ----------------------------------------------------------------------------

function money(text: string): Money {
  const amount = readMoney(text);
  invariant(amount !== undefined, `the test writes the amount ${text} rightly`);
  return amount;
}

function rate(percentage: string): Rate {
  const read = readRate(percentage);
  invariant(read !== undefined, `the test writes the rate ${percentage} rightly`);
  return percent(read);
}

function cents(count: bigint): Money {
  const digits = abs(count).toString().padStart(3, "0");
  return money(`${count < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/** Small amounts, and amounts on both sides of what a number holds exactly. */
function amounts(decimals: 2 | 6): fc.Arbitrary<Money> {
  const scale = 10n ** BigInt(decimals);
  const within = (most: bigint) => fc.bigInt({ min: -most, max: most });
  return fc
    .oneof(within(1_000n), within(100_000n * scale), within(10n ** 17n * scale))
    .map((count) => {
      const digits = abs(count)
        .toString()
        .padStart(decimals + 1, "0");
      return money(
        `${count < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`,
      );
    });
}

/** A percentage with three decimals, and how many thousandths of a percent it is. */
const rates = fc
  .integer({ min: 0, max: 30_000 })
  .map((thousandths): readonly [string, bigint] => [
    `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`,
    BigInt(thousandths),
  ]);

const places = fc.constantFrom(0, 2, 3, 6);

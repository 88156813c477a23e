// Amounts are read in the declared form and in no other; each refusal says what is wrong with it.
import { describe, expect, test } from "vitest";
import { moneyText } from "../../language/model/money.ts";
import { type AmountFormat, amountMistake, readAmount } from "../../language/sources/amount.ts";

const point: AmountFormat = { decimal: "." };
const comma: AmountFormat = { decimal: "," };
const french: AmountFormat = { decimal: ",", thousands: " " };
const english: AmountFormat = { decimal: ".", thousands: "," };
const swiss: AmountFormat = { decimal: ".", thousands: "'" };

const amount = (text: string, format: AmountFormat) => {
  const money = readAmount(text, format);
  return money === undefined ? undefined : moneyText(money, 2);
};

test.each<[string, AmountFormat, string]>([
  ["0", point, "0.00"],
  ["-0.00", point, "0.00"],
  ["-5", point, "-5.00"],
  ["007.50", point, "7.50"],
  ["0.000001", point, "0.000001"],
  ["999999999999999999.999999", point, "999999999999999999.999999"],
  ["12345678901234567.89", point, "12345678901234567.89"],
  ["5,25", comma, "5.25"],
  ["-1 234 567,89", french, "-1234567.89"],
  ["1234567,89", french, "1234567.89"],
  ["1,234.56", english, "1234.56"],
  ["-1\u00a0234\u202f567,89", french, "-1234567.89"],
  ["1 234\u202f567,89", { decimal: ",", thousands: "\u00a0" }, "1234567.89"],
  ["1 234\u00a0567,89", { decimal: ",", thousands: "\u202f" }, "1234567.89"],
  ["12'345.00", swiss, "12345.00"],
])("%s", (text, format, expected) => {
  expect(amount(text, format)).toBe(expected);
});

describe("refused", () => {
  test.each<[string, AmountFormat, string]>([
    ["1e999999999", point, "exponent"],
    ["1e-400", point, "exponent"],
    ["1E5", point, "exponent"],
    ["NaN", point, "no number"],
    ["Infinity", point, "no number"],
    ["0x10", point, "no number"],
    ["1_000", point, "no number"],
    ["--5", point, "two signs"],
    ["+-5", point, "plus"],
    ["+5", point, "plus"],
    ["5-", point, "minus behind"],
    ["(5.00)", point, "parentheses"],
    [".5", point, "mark without digits"],
    ["5.", point, "mark without digits"],
    ["-.5", point, "mark without digits"],
    [",5", comma, "mark without digits"],
    ["1.234,56", point, "other marks"],
    ["1,234.56", point, "other marks"],
    ["1.234,56", comma, "other marks"],
    ["5.25", comma, "other marks"],
    ["1,2,3", comma, "other marks"],
    ["1,23,456.78", english, "thousands misplaced"],
    ["1234,567.00", english, "thousands misplaced"],
    [",123.00", english, "thousands misplaced"],
    ["1 23,00", french, "thousands misplaced"],
    ["2 280.00", french, "other marks"],
    ["1  234,00", french, "thousands misplaced"],
    ["1'234.50", point, "other marks"],
    ["1 234", point, "other marks"],
    ["1\u00a0234,50", comma, "no-break space"],
    ["1\u202f234,50", comma, "no-break space"],
    ["1\u00a023,50", french, "thousands misplaced"],
    ["1\u2009234,50", french, "no-break space"],
    ["\u22125.00", point, "typographic minus"],
    ["\u20135.00", point, "typographic minus"],
    ["\uff15", point, "other digits"],
    ["\u0665", point, "other digits"],
    ["€ 5", point, "currency"],
    ["5 EUR", point, "currency"],
    ["$5.00", point, "currency"],
    ["1234567890123456789", point, "too many digits"],
    ["1.1234567", point, "too many decimals"],
    ["-", point, "no number"],
    ["abc", point, "no number"],
    ["1.2.3", point, "other marks"],
    ["9".repeat(100_000), point, "no number"],
  ])("%s", (text, format, mistake) => {
    expect(amount(text, format)).toBeUndefined();
    expect(amountMistake(text, format)).toBe(mistake);
  });

  test("a declared no-break space is a thousands mark", () => {
    expect(amount("1\u00a0234,50", { decimal: ",", thousands: "\u00a0" })).toBe("1234.50");
  });

  test("nothing takes long, whatever it is", () => {
    const started = performance.now();
    for (const character of [" ", "9", ",", '"', "(", "-", "."]) {
      const text = character.repeat(100_000);
      readAmount(text, french);
      amountMistake(text, french);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

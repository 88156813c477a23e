// Digits in bytes are what JavaScript writes of the same number, on both sides of 32 bits.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countDigits,
  longestWhole,
  writeDigits,
  writeDigitsBefore,
} from "../../language/text/digits.ts";

const wholes = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: longestWhole - 1 }).map((zeros) => 10 ** zeros),
  fc.integer({ min: 1, max: longestWhole - 1 }).map((zeros) => 10 ** zeros - 1),
  fc.constantFrom(0, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
);

test("whole numbers", () => {
  fc.assert(
    fc.property(wholes, (whole) => {
      const bytes = new Uint8Array(longestWhole + 1);
      const end = writeDigits(whole, bytes, 1);
      expect(ascii(bytes.subarray(1, end))).toBe(String(whole));
      expect(countDigits(whole)).toBe(String(whole).length);
    }),
  );
});

test("the last digits of a number, and what is left of it", () => {
  fc.assert(
    fc.property(wholes, fc.integer({ min: 0, max: longestWhole }), (whole, width) => {
      const bytes = new Uint8Array(width);
      const left = writeDigitsBefore(whole, bytes, 0, width);
      const text = String(whole).padStart(width, "0");
      expect(ascii(bytes)).toBe(text.slice(text.length - width));
      expect(left).toBe(Number(text.slice(0, text.length - width)));
    }),
  );
});

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

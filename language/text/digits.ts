// The digits of whole numbers, put into bytes: journals and traces are mostly these.

/** Bytes of the longest whole number that is safe. */
export const longestWhole = 16;

/** Zero or more, without a sign; returns the place after the last digit. */
export function writeDigits(whole: number, bytes: Uint8Array, at: number): number {
  const end = at + countDigits(whole);
  writeDigitsBefore(whole, bytes, at, end);
  return end;
}

/** Fills the bytes from `at` to `end` with the last digits of a whole number, zeros before them; returns what is left. */
export function writeDigitsBefore(
  whole: number,
  bytes: Uint8Array,
  at: number,
  end: number,
): number {
  let index = end - 1;
  let left = whole;
  while (left > largestInt && index >= at) {
    const rest = Math.floor(left / 10);
    bytes[index--] = 0x30 + (left - rest * 10);
    left = rest;
  }
  // In whole numbers of 32 bits a division by ten is a multiplication: a run writes a hundred digits a document.
  let small = left | 0;
  for (; index >= at; index--) {
    const rest = (small / 10) | 0;
    bytes[index] = 0x30 + (small - rest * 10);
    small = rest;
  }
  return left > largestInt ? left : small;
}

const largestInt = 0x7fffffff;

export function countDigits(whole: number): number {
  if (whole < 10) return 1;
  if (whole < 100) return 2;
  if (whole < 1_000) return 3;
  if (whole < 10_000) return 4;
  if (whole < 100_000) return 5;
  let digits = 6;
  for (let least = 1_000_000; least <= whole; least *= 10) digits++;
  return digits;
}

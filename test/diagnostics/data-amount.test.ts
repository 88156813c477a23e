// What to do about an amount depends on who wrote it: a spreadsheet's exponent is no question of marks.
import { expect, test } from "vitest";
import { dataAmount } from "../../language/diagnostics/codes/data-amount.ts";

const place = {
  in: "data",
  file: "ventes.csv",
  line: 2,
  column: 1,
  row: 1,
  excerpt: "",
} as const;

test.each([
  ["1E+05", "exponent", /^Show the column as plain numbers .* like -1234,50$/],
  ["100.00", "other marks", /^Write amounts like -1234,50, or declare `decimal`/],
] as const)("an amount of %s, which has %s", (text, mistake, remedy) => {
  const words = { field: "total", text, mistake, decimal: ",", thousands: undefined };
  expect(dataAmount.at(place, words).remedy.en).toMatch(remedy);
});

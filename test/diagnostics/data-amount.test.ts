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
  const words = {
    field: "total",
    text,
    mistake,
    decimal: ",",
    thousands: undefined,
    by: "source",
  } as const;
  expect(dataAmount.at(place, words).remedy.en).toMatch(remedy);
});

test.each([
  [
    "source",
    "the decimal mark of the source is the point, without a thousands mark",
    "or declare `decimal` and `thousands` in the `source` as the file has them",
  ],
  [
    "folio",
    "the decimal mark of Folio’s own form is the point, without a thousands mark",
    "or describe the file in a `source`, which says its `decimal` and `thousands`",
  ],
  [
    "option",
    "the decimal mark of the list is the point, without a thousands mark",
    "or say with `--decimal` which decimal mark the list has",
  ],
] as const)("the marks of an amount are those of the %s", (by, reason, otherwise) => {
  const marks = { decimal: ".", thousands: undefined, by };
  const { message, remedy } = dataAmount.at(place, {
    field: "total",
    text: "100,00",
    mistake: "other marks",
    ...marks,
  });
  expect(message.en).toBe(`“100,00” is no amount for \`total\`: ${reason}`);
  expect(remedy.en).toBe(`Write amounts like -1234.50, ${otherwise}`);
});

// Rows of totals: told as what they are, whether a word says so or only amounts stand in them.
import { expect, test } from "vitest";
import { read } from "../support/data.ts";

const header = "kind,number,date,customer.name,line.item,line.quantity,line.amount,tax.TPS,total";
const good = "invoice,F1,2026-01-15,Roy,Tonte,2,100.00,5.00,105.00";

test.each([
  ["a word", "Total,,,,,2,100.00,5.00,105.00", ['FOL5094 3:1 kind "Total"']],
  ["amounts alone", ",,,,,,100.00,5.00,105.00", ['FOL5094 3:7 line.amount "100.00"']],
  ["with their quantities", ",,,,,2,100.00,,", ['FOL5094 3:6 line.quantity "2"']],
  ["a name beside them", ",,,Roy,,,100.00,5.00,105.00", ['FOL5016 3:2 number ""']],
  ["an item beside them", ",,,,Tonte,,100.00,5.00,105.00", ['FOL5016 3:2 number ""']],
  ["a date beside them", ",,2026-01-15,,,,100.00,5.00,105.00", ['FOL5016 3:2 number ""']],
  ["blanks alone", ",,,,,,,,", []],
])("%s", (_, row, problems) => {
  expect(read(`${header}\n${good}\n${row}\n`).problems).toEqual(problems);
});

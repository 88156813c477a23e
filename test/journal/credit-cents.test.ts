// Credit notes of which some state their taxes and some do not: what was credited before counts as it was booked.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";

const header = "kind,number,date,line.item,line.amount";

/** An invoice of 20.10 with 1.01 of TPS (1.005 rounded); the tax of half of it is 0.505. */
const invoice = `--- data-1.csv
${header},tax.TPS
invoice,F1,2026-01-15,Tonte,20.10,1.01`;

const stating = (row: string) => `--- data-2.csv\n${header},tax.TPS,credits.document\n${row}`;
const silent = (row: string) => `--- data-3.csv\n${header},credits.document\n${row}`;

test("the last one without taxes takes what the stated ones left", () => {
  const { entries, problems } = journal(
    [
      invoice,
      stating("credit-note,N7,2026-01-20,Tonte,10.05,0.50,F1"),
      silent("credit-note,N8,2026-01-22,Tonte,10.05,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual([]);
  expect(entries.at(2)).toBe("N8 2026-01-22: debit 4001 10.05, debit 2420 0.51, credit 1210 10.56");
});

test("a stated one that comes last leaves the cents it does not give back", () => {
  const { problems, messages } = journal(
    [
      invoice,
      silent("credit-note,N7,2026-01-20,Tonte,10.05,F1"),
      stating("credit-note,N8,2026-01-22,Tonte,10.05,0.51,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual(["FOL5072 data-2.csv:2:1"]);
  expect(messages[0]?.message.en).toContain("-0.01\u00a0CAD of TPS is left");
});

// Credit notes of which some state their taxes and some do not: what was credited before counts as it was booked.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

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

test("what credits an invoice that is refused is not told to lack its taxes", () => {
  const { problems } = journal(
    [
      `--- data-1.csv\n${header},tax.TPS\ninvoice,F1,2026-01-15,Inconnu,20.10,1.01`,
      silent("credit-note,N7,2026-01-20,Tonte,10.05,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual(["FOL5051 data-1.csv:2:23"]);
});

test("a fraction of a cent of tax is told of the invoice that states it, and not of what credits it", () => {
  const { problems } = journal(
    [
      `--- data-1.csv\n${header},tax.TPS\ninvoice,F1,2026-01-15,Tonte,20.10,1.005`,
      silent("credit-note,N7,2026-01-20,Tonte,20.10,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual(["FOL5079 data-1.csv:2:35"]);
});

test("of an invoice before the cutover whose tax has a fraction, whole cents are credited", () => {
  const { problems, entries } = journal(
    [
      sageBook("  cutover 2026-01-16 skip\n  before cutover to 3000"),
      `--- data-1.csv\n${header},tax.TPS,tax.TVQ\ninvoice,F1,2026-01-15,Tonte,20.10,1.005,2.00`,
      silent("credit-note,N7,2026-01-20,Tonte,20.10,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "N7 2026-01-20: debit 4001 20.10, debit 2420 1.01, debit 2500 2.00, credit 3000 23.11",
  ]);
});

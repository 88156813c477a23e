// What spreadsheets leave in cells is told as such, and nothing that people write is taken for it.
import { expect, test } from "vitest";
import {
  cellMistake,
  formulaAhead,
  isExponent,
  textOfFormula,
} from "../../language/sources/spreadsheet-cell.ts";
import { read } from "../support/data.ts";

test.each([
  ['="F3"', "F3"],
  ['=""', ""],
  ['="Plaque 12"""', 'Plaque 12"'],
  ['="F3', undefined],
  ["=F3", undefined],
  ['=""F3""', undefined],
  ['F3="a"', undefined],
  ["=", undefined],
  ['="', undefined],
])("%s keeps the text %s", (cell, text) => {
  expect(textOfFormula(cell)).toBe(text);
});

test("a formula is found before the cells behind it", () => {
  expect(formulaAhead('="F3";07/01/2026;"x"')).toBe('="F3"');
  expect(formulaAhead('="F3;07/01/2026')).toBeUndefined();
});

test.each([
  ["##", "column too narrow"],
  ["########", "column too narrow"],
  ["#VALEUR!", "error of a formula"],
  ["#REF!", "error of a formula"],
  ["#N/A", "error of a formula"],
  ["#DIV/0!", "error of a formula"],
  ["#NAME?", "error of a formula"],
  ["#NOM?", "error of a formula"],
  ["Err:502", "error of a formula"],
  ["#", undefined],
  ["#12", undefined],
  ["100,00", undefined],
  ["N/A", undefined],
])("%s is shown for want of a value: %s", (cell, mistake) => {
  expect(cellMistake(cell)).toBe(mistake);
});

const header =
  "kind,number,date,customer.name,line.item,line.amount,method,amount,applies.document";

test.each([
  ['invoice,="F1",2026-01-15,Roy,Tonte,100.00,,,', 'FOL5102 2:9 number "=\\"F1\\""'],
  [
    'invoice,"=""F1""",2026-01-15,Roy,Tonte,100.00,,,',
    'FOL5102 2:9 number "\\"=\\"\\"F1\\"\\"\\""',
  ],
  ['payment,P1,2026-01-15,Roy,,,Interac,5.00,"=""F1"""', "FOL5102 2:42 applies.document"],
  ['invoice,F1,"=""2026-01-15""",Roy,Tonte,100.00,,,', "FOL5102 2:12 date"],
  ['"=""invoice""",F1,2026-01-15,Roy,Tonte,100.00,,,', "FOL5102 2:1 kind"],
  // Not closed, or a quote elsewhere: that is a quote in the wrong place.
  ['invoice,="F1,2026-01-15,Roy,Tonte,100.00,,,', "FOL5008 2:9 number"],
  ['invoice,a="F1",2026-01-15,Roy,Tonte,100.00,,,', "FOL5008 2:11 number"],
])("%s", (row, problem) => {
  for (const chunk of [1, 65_536]) {
    const { problems, reads } = read(`${header}\n${row}\n`, { chunk });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(reads.filter((one) => "document" in one)).toEqual([]);
  }
});

test("a formula in JSON is no number either", () => {
  const line = { folio: 1, kind: "invoice", number: '="F1"', date: "2026-01-15", lines: [] };
  const { problems } = read(`${JSON.stringify(line)}\n`, { path: "data.ndjson" });
  expect(problems).toEqual([expect.stringContaining("FOL5102 1:")]);
});

test.each([
  ["2.02601E+11", true],
  ["2,02601E+11", true],
  ["9.9E+9", true],
  ["2E+11", false],
  ["20.2601E+11", false],
  ["0.2601E+11", false],
  ["2.02601E-11", false],
  ["2.02601e+11", false],
  ["2.02601E11", false],
  ["F2.02601E+11", false],
  ["2.02601E+11-A", false],
  ["2.02601", false],
])("%s is what is left of a long number: %s", (cell, lost) => {
  expect(isExponent(cell)).toBe(lost);
});

test.each([
  ["invoice,2.02601E+11,2026-01-15,Roy,Tonte,100.00,,,", 'FOL5138 2:9 number "2.02601E+11"'],
  ["payment,P1,2026-01-15,Roy,,,Interac,5.00,2.02601E+11", "FOL5138 2:42 applies.document"],
  ["payment,P1,2026-01-15,Roy,,,Interac,5.00,2E+11", undefined],
  ["invoice,2E11,2026-01-15,2.02601E+11,Tonte,100.00,,,", undefined],
])("%s", (row, problem) => {
  const { problems, documents } = read(`${header}\n${row}\n`);
  expect(problems).toEqual(problem === undefined ? [] : [expect.stringContaining(problem)]);
  expect(documents).toHaveLength(problem === undefined ? 1 : 0);
});

test("the number of what a credit note credits is asked as well", () => {
  const row = "credit-note,N1,2026-01-15,Roy,Tonte,100.00,2.02601E+11";
  const columns = "kind,number,date,customer.name,line.item,line.amount,credits.document";
  expect(read(`${columns}\n${row}\n`).problems).toEqual([
    expect.stringContaining("FOL5138 2:44 credits.document"),
  ]);
});

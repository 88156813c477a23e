// A header in UTF-8 that was read as Windows-1252 is no other name: the encoding is what to correct.
import { expect, test } from "vitest";
import { dataMissingColumn } from "../../language/diagnostics/codes/data-missing-column.ts";

const place = {
  in: "data",
  file: "ventes.csv",
  line: 1,
  column: 1,
  row: 0,
  excerpt: "",
} as const;

test.each([
  ["Numéro", "NumÃ©ro", /^Write `encoding utf-8` in the `source`/],
  ["À payer", "Ã€ payer", /^Write `encoding utf-8` in the `source`/],
  ["Montant net", "Montant Net", /^Write “Montant Net” if that is what was meant/],
  ["Age", "Âge", /^Write “Âge” if that is what was meant/],
  ["Total", undefined, /^Add the column to the export/],
])("column %s where the file has %s", (column, nearest, remedy) => {
  const words = { column, field: "total", nearest, encoding: "windows-1252" };
  const problem = dataMissingColumn.at(place, words);
  expect(problem.remedy.en).toMatch(remedy);
});

test("in a file that is read as UTF-8 the letters were encoded twice before", () => {
  const words = { column: "Méthode", field: "method", nearest: "MÃ©thode" };
  expect(dataMissingColumn.at(place, words).remedy.en).toBe(
    "“MÃ©thode” seems to be “Méthode”, encoded twice: export the file again, and let no other program convert it; else add the column to the export, or correct its name in the `source`",
  );
});

// Sage Accounting: the columns of its template, and what stands on the first line alone.
import { expect, test } from "vitest";
import { saleOf } from "../../support/sale.ts";
import { writeJournal } from "../../support/write-journal.ts";

test("the file has the columns of Sage's template, and an entry says on its first line what it is", () => {
  const options = { "tax return": "Non" };
  const { bytes } = writeJournal({ target: "sage-accounting", entries: [saleOf({})], options });
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n")).toEqual([
    "\ufeffRéférence,Date,Description,Numéro de compte du grand livre,Détails,Débit,Crédit,Incluse dans la déclaration de taxes?,Type d'analyse 1,Type d'analyse 2,Type d'analyse 3,Taux de change",
    "F1001,15/01/2026,Client Tremblay,1210,,114.98,,Non,,,,",
    ",,,4001,,,60.00,Non,,,,",
    ",,,4002,,,40.00,Non,,,,",
    ",,,2420,,,5.00,Non,,,,",
    ",,,2500,,,9.98,Non,,,,",
    "",
  ]);
});

test("a description of more than 39 characters is refused, unless the book says that Sage takes it", () => {
  const entries = [saleOf({ description: `F1001 ${"x".repeat(34)}` })];
  const codes = (options: Readonly<Record<string, string>>) =>
    writeJournal({ target: "sage-accounting", entries, options, texts: "refuse" })
      .problems.flat()
      .map(({ code }) => code);
  expect(codes({})).toEqual(["FOL6101"]);
  expect(codes({ "description length": "40" })).toEqual([]);
  expect(codes({ "description length": "200" })).toEqual([]);
});

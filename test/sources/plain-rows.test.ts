// Catalogues and control files: a thing a row.
import { expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import type { Mapping } from "../../language/model/book.ts";
import { moneyText } from "../../language/model/money.ts";
import { readCatalog } from "../../language/sources/read-catalog.ts";
import { readControl } from "../../language/sources/read-control.ts";
import { brief, dataFile, mapping } from "../support/data.ts";

function catalog(text: string, how: Mapping, path = "catalogue.csv") {
  const problems: Problem[] = [];
  const place = { in: "book", file: "book.folio", span: { start: 0, end: 0 } } as const;
  const rows = readCatalog({
    file: dataFile(path, text),
    catalog: { file: path, place, mapping: how },
    report: (problem) => problems.push(problem),
  });
  const read = rows.map(({ origin, origins, price, ...row }) => ({
    ...row,
    ...(price === undefined ? {} : { price: moneyText(price, 2) }),
  }));
  return { rows, read, problems: problems.map(brief) };
}

const french = mapping(
  {
    name: "Nom",
    category: "Catégorie",
    unit: "Unité",
    price: "Prix",
    active: ["Actif", { Oui: "active", Non: "inactive" }],
  },
  { delimiter: ";", decimal: "," },
);

test("a catalogue in its own words", () => {
  const { read, rows, problems } = catalog(
    `Nom;Catégorie;Unité;Prix;Actif;Autre
Tonte;Entretien;visite;60,00;Oui;x
Forfait;;;;Non;
;;;;;
`,
    french,
  );
  expect(problems).toEqual([]);
  expect(read).toEqual([
    { name: "Tonte", category: "Entretien", unit: "visite", price: "60.00", active: true },
    { name: "Forfait", active: false },
  ]);
  expect(rows[1]?.origins.get("name")).toMatchObject({ line: 3, column: 1, field: "Nom" });
});

test("a catalogue in canonical words, of one column, and as JSON", () => {
  expect(catalog("name\nTonte\n\nNeige\n", mapping({})).read).toEqual([
    { name: "Tonte", active: true },
    { name: "Neige", active: true },
  ]);
  expect(catalog("name,active\nTonte,inactive\n", mapping({})).read).toEqual([
    { name: "Tonte", active: false },
  ]);
  const text = '[{"name":"Tonte","price":60.10},{"name":"Neige","active":"inactive"}]';
  expect(catalog(text, mapping({}), "catalogue.json").read).toEqual([
    { name: "Tonte", price: "60.10", active: true },
    { name: "Neige", active: false },
  ]);
});

test("what is wrong with a catalogue", () => {
  expect(catalog("Nom;Catégorie;Unité;Prix;Actif\n;x;;1.5;oui\n", french).problems).toEqual([
    'FOL5016 2:1 Nom ""',
    'FOL5018 2:5 Prix "1.5"',
    'FOL5021 2:9 Actif "oui"',
  ]);
  expect(catalog("name,active\nTonte,yes\n", mapping({})).problems).toEqual([
    'FOL5020 2:7 active "yes"',
  ]);
  expect(catalog("name,prise\n", mapping({})).problems).toEqual(['FOL5013 1:6 prise "prise"']);
  expect(catalog("Nom;Catégorie\n", french).problems).toHaveLength(3);
});

test("a control file", () => {
  const problems: Problem[] = [];
  const rows = readControl(
    dataFile("c.csv", "what,name,amount\nsales,,112.22\ntax,TPS,5.00\nmethod,Carte,1e5\n,x,1\n"),
    { decimal: "." },
    (problem) => problems.push(problem),
  );
  expect(rows.map(({ what, name, amount }) => [what, name, moneyText(amount, 2)])).toEqual([
    ["sales", "", "112.22"],
    ["tax", "TPS", "5.00"],
  ]);
  expect(rows[1]?.places.amount).toMatchObject({ line: 3, column: 9, field: "amount" });
  expect(problems.map(brief)).toEqual(['FOL5016 5:1 what ""', 'FOL5018 4:14 amount "1e5"']);
});

test("a blank cell is told by the column that the book reads its field from", () => {
  const problems: Problem[] = [];
  const place = { in: "book", file: "book.folio", span: { start: 0, end: 0 } } as const;
  readCatalog({
    file: dataFile("catalogue.csv", "Nom;Catégorie;Unité;Prix;Actif\n;x;;1,50;Oui\n"),
    catalog: { file: "catalogue.csv", place, mapping: french },
    report: (problem) => problems.push(problem),
  });
  expect(problems[0]?.message.en).toBe("There is no `name` here, which is read from column “Nom”");
  expect(problems[0]?.remedy.en).toBe("Fill in “Nom” in the data");
});

// Products and services become items that a book takes, each with its account; nothing is merged.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CatalogImportRequest, importCatalog } from "../../language/import/import-catalog.ts";
import { defaultChoices } from "../../language/import/layout.ts";
import type { Item } from "../../language/index.ts";
import { moneyText } from "../../language/model/money.ts";
import { unwritableIn } from "../../language/syntax/characters.ts";
import { fold, normalizeName } from "../../language/text/names.ts";
import { brief, dataFile } from "../support/data.ts";
import { checkTexts } from "../support/front-end.ts";
import { runs } from "../support/runs.ts";

function catalog(
  content: string | Uint8Array,
  options: Partial<CatalogImportRequest> & { readonly path?: string } = {},
) {
  const { path = "data.csv", ...more } = options;
  const imported = importCatalog({
    files: [dataFile(path, content)],
    choices: defaultChoices,
    system: "quickbooks",
    form: "items",
    links: new Map(),
    language: "en",
    ...more,
  });
  return { ...imported, told: imported.problems.map(brief) };
}

function exported(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "exports", name));
}

const chart = dataFile("comptes.csv", exported("quickbooks-accounts.csv"));

const block = `book "B" {
  folio 1
  target hledger
  currency CAD
  fiscal year from 2026-01-01 periods month
  receivable 1100
  tax "TPS"
}
account 1000 "Banque" asset
account 1100 "Clients" asset
account 2200 "TPS" liability
account 4000 "Ventes" revenue
account 4010 "Services" revenue path "Ventes:Services"
tax TPS debit 1100 credit 2200 { 5% from 2008-01-01 }
tax group "TPS" = TPS
method "Interac" debit 1000 credit 1100
`;

function itemsIn(text: string | undefined, more = "", settings = block) {
  const checked = checkTexts([
    { path: "book.folio", text: settings + more },
    { path: "articles.folio", text: text ?? "" },
  ]);
  return {
    items: [...(checked.book?.items.values() ?? [])],
    categories: [...(checked.book?.categories.values() ?? [])].map(({ name, parent }) =>
      parent === undefined ? name : `${name} in ${parent}`,
    ),
    problems: checked.problems.map(({ code, message }) => `${code} ${message.en}`),
  };
}

function shape({ name, slots, category, unit, price, inactiveFrom }: Item) {
  return [
    name,
    slots.credit.base?.value,
    category ?? "",
    unit ?? "",
    price === undefined ? "" : moneyText(price, 2),
    inactiveFrom === undefined ? "" : "inactive",
  ].join(" | ");
}

describe("QuickBooks", () => {
  test("an export: categories before their items, accounts by their names, bundles passed over", () => {
    const { text, told, bundles } = catalog(exported("quickbooks-products.csv"), { chart });
    expect([told, bundles]).toEqual([
      [expect.stringMatching(/^FOL5134 9:1 /), expect.stringMatching(/^FOL5134 5:1 /)],
      1,
    ]);
    const { items, categories, problems } = itemsIn(text);
    expect(problems).toEqual([]);
    expect(categories).toEqual(["Entretien", "Hiver", "Contrats in Hiver"]);
    expect(items.map(shape)).toEqual([
      "Tonte de pelouse | 4010 | Entretien |  | 60.00 | ",
      'Tonte "été" | 4010 | Entretien |  | 45.50 | ',
      "Déneigement | 4010 | Hiver |  | 85.00 | ",
      "Forfait 2024 | 4000 | Contrats |  | 1250.00 | ",
      "Plantation | 4000 |  |  |  | ",
    ]);
  });

  test("an answer of the API: inactive items stay, and say so", () => {
    const { text } = catalog(exported("quickbooks-items.json"), { chart, path: "data.json" });
    expect(itemsIn(text).items.map(shape)).toEqual([
      "Tonte de pelouse | 4010 | Entretien |  | 60.00 | ",
      "Forfait 2024 | 4000 |  |  | 1250.00 | inactive",
    ]);
  });

  test.each([
    ["data.json", '[{"Name":"Tonte","IncomeAccountRef":{"name":"4000"}}]', "Name", "key", "clé la"],
    [
      "data.json",
      '{"QueryResponse":{"Item":[{"Name":"Tonte","IncomeAccountRef":{"name":"4000"}}]}}',
      "QueryResponse.Item[0].Name",
      "key",
      "clé la",
    ],
    ["data.csv", "Name,Income account\nTonte,4000\n", undefined, "column", "colonne la"],
  ])("an item without a unit is told by what %s has: %s", (path, content, field, en, fr) => {
    const { problems } = catalog(content, { path });
    const problem = problems.find(({ message }) => message.en.includes("no unit"));
    expect(problem?.message.en).toBe("1 of 1 active item has no unit, the first “Tonte”");
    expect(problem?.place).toMatchObject({ excerpt: expect.stringContaining("Tonte") });
    expect(problem?.place.in === "data" && problem.place.field).toBe(field ?? "Name");
    expect(problem?.remedy.en).toContain(`or say which ${en} has it: --column unit=…`);
    expect(problem?.remedy.fr).toContain(`ou dites quelle ${fr} donne\u00a0: --column unit=…`);
  });

  test("two categories of one name under two others go by their whole path", () => {
    const rows = "Name,Income account\nÉté:Autre:A,4000\nHiver:Autre:B,4000\n";
    const { text } = catalog(rows);
    expect(itemsIn(text).categories).toEqual([
      "Été",
      "Été:Autre in Été",
      "Hiver",
      "Hiver:Autre in Hiver",
    ]);
  });

  test("a table without income accounts says so once", () => {
    expect(catalog("Name,Price\nTonte,60\nTaille,70\n").told).toEqual(['FOL5120 1:1 "Name,Price"']);
  });

  test("items without an account take the one that is said, and are counted", () => {
    const { text, fallen } = catalog("Name,Price,Unit\nTonte,60,h\n", { income: "4000" });
    expect([itemsIn(text).items.map(shape), fallen]).toEqual([
      ["Tonte | 4000 |  | h | 60.00 | "],
      1,
    ]);
  });

  test.each([
    [
      "a category of an item's name, whatever its capitals",
      "Tonte:A,4000\ntonte,4000\n",
      "FOL5131",
    ],
    ["an item twice", "A,4000\nA,4010\n", "FOL5132"],
    ["an item under two categories", "X:A,4000\nY:A,4010\n", "FOL5132"],
    ["no account", "A,\n", "FOL5130"],
    ["no name", ",4000\n", "FOL5016"],
  ])("refuses %s", (_, rows, code) => {
    const { text, problems } = catalog(`Name,Income account\n${rows}`);
    expect(text).toBeUndefined();
    expect(problems.map((one) => one.code)).toContain(code);
  });

  test("prices are read as they are written, or told", () => {
    const rows = 'Name;Income account;Price\nA;4000;"1250,50"\n';
    const choices = { ...defaultChoices, decimal: ",", delimiter: ";" } as const;
    expect(itemsIn(catalog(rows, { choices }).text).items.map(shape)).toEqual([
      "A | 4000 |  |  | 1250.50 | ",
    ]);
    expect(catalog(rows).told[0]).toBe('FOL5018 2:8 Price "\\"1250,50\\""');
  });
});

describe("a firm that already works in its day system", () => {
  const known = dataFile("plannit.csv", exported("plannit-catalogue.csv"));
  const links = new Map([["Tonte", "Tonte de pelouse"]]);

  test("its items are linked, and none of the package's comes in", () => {
    const { text, told, leftOut } = catalog(exported("quickbooks-products.csv"), {
      chart,
      known,
      links,
    });
    expect(told.filter((one) => one.startsWith("FOL5136"))).toEqual(['FOL5136 5:1 Nom "Taille"']);
    expect(leftOut).toBe(2);
    const { items, problems } = itemsIn(text);
    expect(problems).toEqual([]);
    expect(items.map(shape)).toEqual([
      "Tonte | 4010 |  | visite | 60.00 | ",
      "Déneigement | 4010 |  | tempête | 85.00 | ",
      "Plantation | 4000 |  | h | 72.50 | ",
    ]);
  });
});

describe("a catalogue", () => {
  test("is what a book's `catalog` reads without being told", () => {
    const { text } = catalog(exported("quickbooks-products.csv"), { form: "catalog" });
    expect(text).toBe(`name,category,unit,price,active
Tonte de pelouse,Entretien,,60.00,active
"Tonte ""été""",Entretien,,45.50,active
Déneigement,Hiver,,85.00,active
Forfait 2024,Contrats,,1250.00,active
Plantation,,,,active
`);
    const checked = checkTexts([
      { path: "book.folio", text: `${block}catalog items from "c.csv"\n` },
      { path: "c.csv", text: text ?? "" },
    ]);
    expect(
      checked.problems.map(({ code }) => code).filter((code) => code.startsWith("FOL5")),
    ).toEqual([]);
  });
});

describe("what is written", () => {
  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '"',
        "\\",
        "a | b",
        "// x",
        "}",
        "=cmd|'/c'!A1",
        "otherwise",
        "x:y",
        "inactive",
      ),
      fc.string({ unit: fc.constantFrom('"', "\\", "|", "\n", "\u200b", "a", " ") }),
    )
    .filter((text) => normalizeName(text) !== "");

  test("reads back as the same names, or nothing is written", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: fold, minLength: 1 }), name, (names, unit) => {
        const json = JSON.stringify(
          names.map((one) => ({ Name: one, unit, IncomeAccountRef: { name: "4000" } })),
        );
        const { text, told } = catalog(json, { path: "data.json", system: "columns" });
        const bad = [...names, unit].some((one) => unwritableIn(normalizeName(one)) !== undefined);
        expect([text === undefined, told.some((one) => one.startsWith("FOL5127"))]).toEqual([
          bad,
          bad,
        ]);
        if (bad) return;
        const { items } = itemsIn(text);
        expect(items.map((item) => [item.name, item.unit])).toEqual(
          names.map((one) => [normalizeName(one), normalizeName(unit)]),
        );
      }),
      { numRuns: runs },
    );
  });
});

// Files of other systems, read as a `source` of the book says.
import { describe, expect, test } from "vitest";
import type { Mapping } from "../../language/model/book.ts";
import { mapping, plain, read, source } from "../support/data.ts";

const plannit = {
  number: "No",
  date: "Date as dd/mm/yyyy",
  "customer.name": "Client",
  kind: ["Type", { Facture: "invoice", Paiement: "payment", Soumission: "ignore" }],
  status: ["État", { Annulée: "void", Payée: "paid" }],
  "line.item": "Article",
  "line.amount": "Montant",
  "tax.TPS": "TPS",
  "tax.TVQ": "TVQ",
  method: "Mode",
  amount: "Reçu",
  "applies.document": "Facture payée",
  currency: "=CAD",
} as const;

const header = "No;Type;Date;État;Client;Article;Montant;TPS;TVQ;Mode;Reçu;Facture payée\n";

function readPlannit(rows: string, more: Partial<Mapping> = {}) {
  const how = mapping(plannit, { delimiter: ";", decimal: ",", thousands: " ", ...more });
  return read(header + rows, { source: source("csv", how) });
}

test("an export, with its own columns, dates, marks and words", () => {
  const { reads, problems } =
    readPlannit(`F1;Facture;15/01/2026;Payée;Tremblay;Tonte;1 060,00;53,00;;;;
F1;Facture;15/01/2026;;Tremblay;Neige;-40,00;-2,00;;;;
P1;Paiement;20/01/2026;;Tremblay;;;;;Interac;1 071,00;F1
S1;Soumission;n'importe quand;Perdue;;;x;;;;;
S1;Soumission;;;;;;;;;;
`);
  expect(problems).toEqual([]);
  expect(reads.map((one) => ("document" in one ? plain(one.document) : one))).toEqual([
    {
      kind: "invoice",
      number: "F1",
      date: "2026-01-15",
      status: "paid",
      currency: "CAD",
      customer: { name: "Tremblay" },
      lines: [
        { item: "Tonte", amount: 1060, taxes: [{ tax: "TPS", amount: 53 }] },
        { item: "Neige", amount: -40, taxes: [{ tax: "TPS", amount: -2 }] },
      ],
      taxes: [{ tax: "TPS", amount: 51 }],
      applies: [],
    },
    {
      kind: "payment",
      number: "P1",
      date: "2026-01-20",
      status: "open",
      currency: "CAD",
      customer: { name: "Tremblay" },
      lines: [],
      method: "Interac",
      amount: 1071,
      applies: [{ document: "F1" }],
    },
    { ignored: { kind: "Soumission", number: "S1" } },
  ]);
});

describe("values", () => {
  test("outside the list are told, with the nearest; every row of them once a document", () => {
    const { problems, found } = readPlannit(`F1;facture;15/01/2026;Payee;;;;;;;;
F2;Avoir;15/01/2026;;;;;;;;;
F2;Avoir;15/01/2026;;;;;;;;;
`);
    expect(problems).toEqual([
      'FOL5021 2:4 Type "facture"',
      'FOL5021 2:23 État "Payee"',
      'FOL5021 3:4 Type "Avoir"',
    ]);
    expect(found.map(({ remedy }) => remedy.en)).toEqual([
      expect.stringContaining("“Facture”"),
      expect.stringContaining("“Payée”"),
      expect.not.stringContaining("the list has"),
    ]);
  });

  test("compare after NFC and trim", () => {
    const { documents } = readPlannit("F1; Facture ;15/01/2026;Paye\u0301e;;;;;;;;\n");
    expect(documents).toMatchObject([{ kind: "invoice", status: "paid" }]);
  });

  test("of other fields are translated too", () => {
    const how = mapping({
      kind: "=payment",
      number: "id",
      date: "day",
      method: ["mode", { CC: "Carte de crédit" }],
    });
    const { documents, problems } = read("id,day,mode\n1,2026-01-15,CC\n2,2026-01-15,Interac\n", {
      source: source("csv", how),
    });
    expect(documents).toMatchObject([{ method: "Carte de crédit" }]);
    expect(problems).toEqual(['FOL5021 3:14 mode "Interac"']);
  });

  test.each([
    ["15-01-2026", 'FOL5019 2:12 Date "15-01-2026"'],
    ["31/02/2026", 'FOL5019 2:12 Date "31/02/2026"'],
    ["2026-01-15", 'FOL5019 2:12 Date "2026-01-15"'],
    ["45292", 'FOL5019 2:12 Date "45292"'],
  ])("date %s", (date, problem) => {
    expect(readPlannit(`F1;Facture;${date};;;;;;;;;\n`).problems).toEqual([problem]);
  });
});

describe("columns", () => {
  test("that are missing are told at the header, with the nearest and the place in the book", () => {
    const how = mapping({ kind: "=invoice", number: "Nos", date: "Jour", total: "Somme" });
    const { problems, found } = read("No,Date\n1,2026-01-15\n", { source: source("csv", how) });
    expect(problems).toEqual(Array(3).fill('FOL5015 1:1 "No,Date"'));
    expect(found[0]?.remedy.en).toContain("“No”");
    expect(found[0]?.related[0]?.place).toMatchObject({ in: "book" });
  });

  test("that the book does not name are passed over", () => {
    const how = mapping({ kind: "=invoice", number: "No", date: "Date" });
    const { documents } = read("No,Date,Autre\n1,2026-01-15,x\n", { source: source("csv", how) });
    expect(documents).toHaveLength(1);
  });

  test("a source without any names reads the canonical ones, in its own marks", () => {
    const how = mapping({}, { delimiter: ";", decimal: ",", encoding: "windows-1252" });
    const text = "kind;number;date;customer.name;total\ninvoice;1;2026-01-15;C\u00f4t\u00e9;1,5\n";
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const { documents, problems } = read(bytes, { source: source("csv", how) });
    expect(problems).toEqual([]);
    expect(documents.map(plain)).toMatchObject([{ customer: { name: "Côté" }, total: 1.5 }]);
  });

  test("a field that must be there and is not mapped", () => {
    const how = mapping({ kind: "=invoice", number: "No" });
    const { problems } = read("No\n1\n", { source: source("csv", how) });
    expect(problems).toEqual(['FOL5017 1:1 "No"']);
  });
});

describe("rows grouped", () => {
  const scattered = `F1;Facture;15/01/2026;;Tremblay;Tonte;60,00;3,00;;;;
F2;Facture;15/01/2026;;Gagnon;Tonte;10,00;0,50;;;;
F1;Facture;15/01/2026;;;Neige;40,00;2,00;;;;
F1;Paiement;15/01/2026;;;;;;;Interac;5,00;
`;

  test("are joined from anywhere, in the order of the first", () => {
    const { documents, problems } = readPlannit(scattered, { grouped: true });
    expect(problems).toEqual([]);
    expect(documents.map(({ kind, number, lines }) => [kind, number, lines.length])).toEqual([
      ["invoice", "F1", 2],
      ["invoice", "F2", 1],
      ["payment", "F1", 0],
    ]);
  });

  test("else stand apart, which is an error", () => {
    expect(readPlannit(scattered).problems).toEqual(['FOL5025 4:1 No "F1"']);
  });

  test("still must agree", () => {
    const { problems } = readPlannit(`${scattered}F2;Facture;15/01/2026;;Roy;;;;;;;\n`, {
      grouped: true,
    });
    expect(problems).toEqual(['FOL5024 6:24 Client "Roy"']);
  });
});

test("a month first is told with the form that reads it", () => {
  const { found } = readPlannit("F1;Facture;01/20/2026;;Tremblay;Tonte;60,00;3,00;;;;\n");
  expect(found.map(({ code, remedy }) => [code, remedy?.en])).toEqual([
    [
      "FOL5019",
      'Write `as "mm/dd/yyyy"` in the `source` if the file writes all its dates so, or correct this one',
    ],
  ]);
});

test("what cannot be seen in an amount is named by its code point", () => {
  const row = "F1;Facture;20/01/2026;;Tremblay;Tonte;1\u2009060,00;3,00;;;;\n";
  const { found } = readPlannit(row);
  expect(found.map(({ code, message }) => [code, /\(.*\)/.exec(message.en)?.[0]])).toEqual([
    ["FOL5018", "(it has U+2009)"],
  ]);
});

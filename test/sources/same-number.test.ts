// Documents of one number: the supplier tells bills apart, or what the book names as identity.
import { describe, expect, test } from "vitest";
import type { Document } from "../../language/model/document.ts";
import { mapping, read, source } from "../support/data.ts";

const header = "kind,number,date,supplier.number,supplier.name,line.item,line.amount,total\n";
const scierie = "bill,55,2026-01-08,20001,Scierie";
const total = "bill,55,2026-01-08,20002,Total";
const grouped = source("csv", mapping({}, { grouped: true }));

describe("two suppliers' bills of one number", () => {
  const twice = `${header}${scierie},Bois,480.00,480.00\n${total},Carburant,95.43,95.43\n`;

  test("are two bills", () => {
    for (const how of [{}, { source: grouped }]) {
      const { documents, problems } = read(twice, how);
      expect(problems).toEqual([]);
      expect(documents.map(brief)).toEqual(["bill 55 Scierie 1", "bill 55 Total 1"]);
    }
  });

  test("by the source's own words and columns, and in credits and payments too", () => {
    const how = mapping({
      kind: ["Genre", { Facture: "bill", Paiement: "bill-payment" }],
      number: "No",
      date: "Date",
      "supplier.name": "Fournisseur",
      amount: "Montant",
    });
    const { documents, problems } = read(
      `Genre;No;Date;Fournisseur;Montant
Facture;55;2026-01-08;Scierie;
Facture;55;2026-01-08;Total;
Paiement;9;2026-01-08;Scierie;1.00
Paiement;9;2026-01-08;Total;2.00
`.replaceAll(";", ","),
      { source: source("csv", how) },
    );
    expect(problems).toEqual([]);
    expect(documents.map(brief)).toEqual([
      "bill 55 Scierie 0",
      "bill 55 Total 0",
      "bill-payment 9 Scierie 0",
      "bill-payment 9 Total 0",
    ]);
  });

  test("a row that leaves the supplier empty is of the bill above", () => {
    const rows = `${header}${scierie},Bois,480.00,\nbill,55,,,,Clous,20.00,\n${total},Carburant,95.43,\nbill,55,,,,Huile,5.00,\n`;
    for (const how of [{}, { source: grouped }]) {
      const { documents, problems } = read(rows, how);
      expect(problems).toEqual([]);
      expect(documents.map(brief)).toEqual(["bill 55 Scierie 2", "bill 55 Total 2"]);
    }
  });

  test("rows grouped are joined from anywhere, by the supplier", () => {
    const rows = `${header}${scierie},Bois,480.00,\n${total},Carburant,95.43,\n${scierie},Clous,20.00,\n`;
    expect(read(rows, { source: grouped }).documents.map(brief)).toEqual([
      "bill 55 Scierie 2",
      "bill 55 Total 1",
    ]);
    expect(read(rows).problems).toEqual(['FOL5025 4:6 number "55"']);
  });

  test("a row that leaves open whose it is refuses both", () => {
    const between = "bill,56,2026-01-08,20001,Scierie,Bois,1.00,1.00\n";
    const rows = `${twice}${between}bill,55,2026-01-08,,,Huile,5.00,\n`;
    const { documents, problems } = read(rows, { source: grouped });
    expect(problems).toEqual(['FOL5016 5:20 supplier.number ""']);
    expect(documents.map(brief)).toEqual(["bill 56 Scierie 1"]);
    expect(read(rows).problems).toEqual(['FOL5025 5:6 number "55"']);
  });

  test("so does one that comes before both", () => {
    const rows = `${header}bill,55,2026-01-08,,,Huile,5.00,\n${scierie},Bois,480.00,\n${total},Carburant,95.43,\n`;
    const { documents, problems } = read(rows, { source: grouped });
    expect(problems).toEqual(['FOL5016 2:20 supplier.number ""']);
    expect(documents.map(brief)).toEqual(["bill 55 Total 1"]);
    expect(read(rows).problems).toEqual(['FOL5025 4:6 number "55"']);
  });

  test("rows of one supplier that disagree on its name are told", () => {
    const rows = `${header}${scierie},Bois,480.00,\nbill,55,2026-01-08,20001,Scieries,Clous,20.00,\n`;
    expect(read(rows).problems).toEqual(['FOL5024 3:26 supplier.name "Scieries"']);
  });

  test("an invoice is of its number alone: its rows still must agree", () => {
    const rows =
      "kind,number,date,customer.name,supplier.name\ninvoice,1,2026-01-08,Roy,A\ninvoice,1,2026-01-08,Roy,B\n";
    expect(read(rows).problems).toEqual(['FOL5024 3:26 supplier.name "B"']);
  });
});

test.each([
  ["a name alone, with an empty column for the number", ["", ""]],
  ["a number in their first row alone", ["number", "none"]],
])("tens of thousands of suppliers may do so with %s", { timeout: 8_000 }, (_, [first, later]) => {
  const row = (supplier: number, says: string | undefined, amount: number) => {
    const number = says === "number" ? `${supplier}` : "";
    const name = says === "none" ? "" : `S${supplier}`;
    return `bill,1,2026-01-08,${number},${name},Bois,${amount}.00,\n`;
  };
  const suppliers = Array.from({ length: 20_000 }, (_, index) => index + 1);
  const apart = first === "";
  const rows = apart
    ? [...suppliers.map((one) => row(one, first, 1)), ...suppliers.map((one) => row(one, later, 2))]
    : suppliers.flatMap((one) => [row(one, first, 1), row(one, later, 2)]);
  const { documents, problems } = read(header + rows.join(""), { source: grouped });
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(suppliers.length);
  expect(documents.filter(({ lines }) => lines.length !== 2)).toEqual([]);
});

test("thousands of suppliers may all number their bills from 1", () => {
  const row = (supplier: number, amount: number) =>
    `bill,1,2026-01-08,${supplier},S${supplier},Bois,${amount}.00,\n`;
  const suppliers = Array.from({ length: 5_000 }, (_, index) => index + 1);
  const rows = [...suppliers.map((one) => row(one, 1)), ...suppliers.map((one) => row(one, 2))];
  const { documents, problems } = read(header + rows.join(""), { source: grouped });
  expect(problems).toEqual([]);
  expect(documents.map(({ supplier }) => supplier?.name)).toEqual(
    suppliers.map((one) => `S${one}`),
  );
  expect(documents.filter(({ lines }) => lines.length !== 2)).toEqual([]);
});

describe("the fields of identity", () => {
  const header = "kind,number,date,place,customer.name,line.item,line.amount\n";
  const rows = `${header}invoice,1,2026-01-08,Laval,Roy,Tonte,10.00
invoice,1,2026-01-08,Lévis,Roy,Tonte,20.00
invoice,1,,,,Neige,30.00
`;
  const identity = ["place", "kind", "number"];

  test("tell rows of one number apart", () => {
    for (const how of [{ identity }, { identity, source: grouped }]) {
      const { documents, problems } = read(rows, how);
      expect(problems).toEqual([]);
      expect(documents.map(({ place, lines }) => [place, lines.length])).toEqual([
        ["Laval", 1],
        ["Lévis", 2],
      ]);
    }
  });

  test("that the book does not name must agree", () => {
    expect(read(rows).problems).toEqual(['FOL5024 3:22 place "Lévis"']);
    const bills = `${`${scierie},Bois,480.00,\n${total}`},Carburant,95.43,\n`;
    const columns = "kind,number,date,supplier.number,supplier.name,line.item,line.amount,total\n";
    const { problems } = read(`${columns}${bills}`, { identity: ["kind", "number"] });
    expect(problems).toEqual([
      'FOL5024 3:20 supplier.number "20002"',
      'FOL5024 3:26 supplier.name "Total"',
    ]);
  });
});

function brief({ kind, number, supplier, lines }: Document): string {
  return `${kind} ${number} ${supplier?.name} ${lines.length}`;
}

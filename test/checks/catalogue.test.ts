// The catalogue against the items of the book.
import { expect, it } from "vitest";
import { checkExample, problemsOf } from "../support/problems.ts";

/** The example book sells "Tonte"; these lines stand in its catalogue and these declarations beside it. */
function book(catalogue: string, declarations = "", clauses = ""): string {
  return `catalog items from "articles.csv"${clauses}
${declarations}
--- articles.csv
name,category,active
${catalogue}
`;
}

it("takes a catalogue that agrees", () => {
  expect(problemsOf(book("Tonte,Pelouse,active\nAncien,Pelouse,inactive"))).toEqual([]);
});

it("names every active item that is not declared", () => {
  const found = problemsOf(book("Tonte,Pelouse,active\nHaie,Arbres,active\nBois,Arbres,active"));
  expect(found.map((problem) => problem.slice(0, 7))).toEqual(["FOL3030", "FOL3030"]);
});

it("lets a written fallback take them", () => {
  const fallback = 'item otherwise credit 4001 tax "TPS"';
  expect(problemsOf(book("Tonte,Pelouse,active\nHaie,Arbres,active", fallback))).toEqual([]);
});

it("declares an item like its neighbour in the catalogue", () => {
  const category = 'category "Services" credit 4001 tax "TPS"\nitem "Haie" category "Services"';
  const [problem] = checkExample(
    book('Tonte,Pelouse,active\nHaie,Arbres,active\n"Taille ""fine""",Arbres,active', category),
  ).problems;
  expect(problem?.fixes.map(({ edits }) => edits.map(({ text }) => text))).toEqual([
    ['\nitem "Taille \\"fine\\"" category "Services"\n'],
  ]);
});

it("has no fix where nothing says how the item is posted", () => {
  const [problem] = checkExample(book("Tonte,Pelouse,active\nHaie,Arbres,active")).problems;
  expect(problem?.fixes).toEqual([]);
});

it("does not miss what is only bought", () => {
  const bought = 'account 5100 "Achats" expense\nitem "Essence" purchases debit 5100 tax "TPS"';
  const codes = problemsOf(book("Tonte,Pelouse,active", bought)).map((one) => one.slice(0, 7));
  expect(codes).not.toContain("FOL3031");
  const both = bought.replace("purchases", "credit 4001 purchases");
  const told = problemsOf(book("Tonte,Pelouse,active", both)).map((one) => one.slice(0, 7));
  expect(told).toContain("FOL3031");
});

it("points at the name that was probably meant", () => {
  const found = checkExample(book("Tonte de pelouse,,active\nTontes,,active")).problems;
  expect(found.map(({ code, message }) => `${code} ${message.en}`)).toEqual([
    "FOL3030 Item “Tonte de pelouse” is active in the catalogue and is not declared",
    "FOL3030 Item “Tontes” is active in the catalogue and is not declared",
    "FOL3031 Item “Tonte” is not in the catalogue",
  ]);
  expect(found.at(-1)?.remedy.en).toContain("“Tontes”");
});

it("takes what is inactive here and gone there", () => {
  const old = 'item "Forfait 2024" credit 4001 tax "TPS" inactive from 2026-03-01';
  expect(problemsOf(book("Tonte,Pelouse,active", old))).toEqual([]);
});

it("says nothing is gone where part of the catalogue cannot be read", () => {
  const found = problemsOf(book("Haie,Arbres,perhaps", 'item "Haie" credit 4001 tax "TPS"'));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^FOL5/);
});

it("reads the catalogue's own words", () => {
  const clauses = ` {
  delimiter ";"
  name = column "Nom"
  active = column "Actif" { "Oui" = active "Non" = inactive }
}`;
  const text = book("", "", clauses).replace("name,category,active\n", "Nom;Actif\nTonte;Non\n");
  expect(problemsOf(text)).toEqual(['FOL3032 "Tonte"']);
});

// Books in a currency without decimals, and in one with three: whatever people or programs read shows those and no others.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../../support/command.ts";
import { currencyFiles, dinars, francs } from "../../support/currency-book.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";
import { readPage } from "../../support/html-page.ts";

const data = ["--data", "ventes.csv"];
const control = ["--control", "controle.csv"];

test("a stated tax may be a franc off, as it may be a cent off", async () => {
  const book = `book "Épicerie" {
  folio      1
  target     hledger
  currency   XOF
  receivable 411
}
account 411 "Clients" asset
account 443 "TVA" liability
account 701 "Ventes" revenue
tax TVA credit 443 { 18% from 2020-01-01 }
tax group Normal = TVA
item "Riz" credit 701 tax Normal
`;
  // 18 % of 1,503 is 270.54.
  const rows = [270, 271, 272, 273].map(
    (tax) => `invoice,F${tax},2026-01-05,Awa,Riz,1503,${tax},${1503 + tax}\n`,
  );
  const header = "kind,number,date,customer.name,line.item,line.amount,tax.TVA,total\n";
  const folder = folderOf({ "book.folio": book, "d.csv": header + rows.join("") });
  const { out } = await runFolio(folder, ["compile", "--data", "d.csv", "--dry-run"]);
  expect([...out.matchAll(/FOL5061|d\.csv:(\d)/g)].map(([all]) => all)).toEqual([
    "FOL5061",
    "d.csv:5",
  ]);
});

describe.each([francs, dinars])("a book in $currency", (shop) => {
  const files = currencyFiles(shop);
  const isOther = (text: string) => !shop.amount.test(text);
  const isOtherFigure = (text: string) => !shop.figure.test(text);
  const ask = async (...args: readonly string[]) => {
    const { code, out, err } = await runFolio(folderOf(files), args);
    return { code, out: spaced(out), err: spaced(err) };
  };

  test("has them in report.json and in trace.json, the source's own totals too", async () => {
    const folder = folderOf(files);
    const { code } = await runFolio(folder, ["compile", ...data, ...control, "--out", "out"]);
    expect(code).toBe(0);
    const written = contentsOf(join(folder, "out"));
    const report = amountsIn(written["report.json"]);
    expect(report.length).toBeGreaterThan(50);
    expect(report.filter(isOther)).toEqual([]);
    const causes = [...(written["trace.json"] ?? "").matchAll(/,"(-?\d[\d.]*)"/g)];
    const amounts = causes.map(([, amount = ""]) => amount);
    expect(amounts.length).toBeGreaterThan(15);
    expect(amounts.filter(isOther)).toEqual([]);
  });

  test("has them on the terminal, and in what is found", async () => {
    const { err } = await ask("compile", ...data, "--dry-run");
    expect(err).toContain("credit note");
    expect(decimalsIn(err)).toEqual(shop.inWords);
    const other = { ...files, "controle.csv": "what,name,amount\nsales,,1\nsales,EUR,1\n" };
    const differs = await runFolio(folderOf(other), ["compile", ...data, ...control, "--dry-run"]);
    const told = spaced(differs.out).replaceAll(/\s+/g, " ");
    expect(told).toContain(`the source has ${shop.one} ${shop.currency}, and the run has`);
    expect(told).toContain("the source has 1.00 EUR, and the run has 0.00 EUR");
  });

  test.each(["F1", "F2", "C1", "P2", "B1"])("has them where %s is traced", async (number) => {
    const json = await ask("trace", number, ...data, "--output-format", "json");
    const amounts = amountsIn(json.out);
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts.filter(isOther)).toEqual([]);
    const { out } = await ask("trace", number, ...data);
    expect(out).toMatch(/, debit [1-9]/);
    expect(decimalsIn(out)).toEqual(shop.inWords);
  });

  test("has them where a line of the journal is traced from the file beside it", async () => {
    const folder = folderOf(files);
    await runFolio(folder, ["compile", ...data, "--out", "out"]);
    const name = "hledger-2026-01-03-2026-01-13.journal";
    const journal = contentsOf(join(folder, "out"))[name] ?? "";
    const line = journal.slice(0, journal.indexOf("assets:411 Clients  ")).split("\n").length;
    const { out } = await runFolio(folder, ["trace", `out/${name}:${line}`]);
    const figure = (at: RegExp) => at.exec(out)?.[1] ?? "";
    expect(figure(/411 Clients, debit (\S+)$/m)).toMatch(shop.figure);
    expect(figure(/^ {4}(\S+) {2}F1/m)).toMatch(shop.figure);
  });

  test("has them in the coverage, as tables and as data", async () => {
    const json = await ask("coverage", ...data, "--output-format", "json");
    const amounts = amountsIn(json.out);
    expect(amounts.length).toBeGreaterThan(40);
    expect(amounts.filter(isOther)).toEqual([]);
    const { out } = await ask("coverage", ...data);
    expect(out).toMatch(/ {2}total +[1-9]/);
    expect(decimalsIn(out)).toEqual(shop.inWords);
  });

  test("has them on the accountant's page, its totals and its picture", async () => {
    const folder = folderOf(files);
    await runFolio(folder, ["report", ...data, ...control, "--out", "page.html"]);
    const html = spaced(contentsOf(folder)["page.html"] ?? "");
    const { tables, text } = readPage(html);
    const total = tables.get("By account")?.total ?? [];
    expect(total).toHaveLength(5);
    expect(total.slice(2).filter(isOtherFigure)).toEqual([]);
    expect(decimalsIn(text)).toEqual(shop.inWords);
    const drawn = [...html.matchAll(/text-anchor="end">([(\d][^<]*)<\/text>/g)];
    expect(drawn.length).toBeGreaterThan(8);
    expect(drawn.map(([, figure = ""]) => figure).filter(isOtherFigure)).toEqual([]);
  });

  test("has them where a test of the book fails", async () => {
    const { out, err } = await ask("test", "--lang", "en");
    const told = `${out}${err}`.replaceAll(/\s+/g, " ");
    expect(told).toContain(`should be ${shop.wrong}, and it is ${shop.right}`);
  });

  test("has euros with cents beside them", async () => {
    const folder = folderOf(files);
    const foreign = ["--data", "euros/ventes.csv", "--control", "euros/controle.csv"];
    await runFolio(folder, ["compile", ...foreign, "--out", "out"]);
    const report = JSON.parse(contentsOf(join(folder, "out"))["report.json"] ?? "");
    expect(report.control).toEqual([
      { what: "sales", name: "EUR", source: "100.50", folio: "100.50", difference: "0.00" },
      { what: "purchases", name: "EUR", source: "200.40", folio: "200.40", difference: "0.00" },
    ]);
    expect(report.currencies).toMatchObject([
      { total: "118.59", sales: "100.50", home: expect.stringMatching(shop.amount) },
      { total: "118.59", sales: "0.00", home: expect.stringMatching(shop.amount) },
      { total: "236.47", sales: "0.00", home: expect.stringMatching(shop.amount) },
    ]);
    await runFolio(folder, ["report", ...foreign, "--out", "page.html"]);
    const { tables, text } = readPage(spaced(contentsOf(folder)["page.html"] ?? ""));
    expect(tables.get("The source’s own totals")?.rows).toEqual([
      ["Sales in EUR, before taxes, less credits", "100.50", "100.50", "0.00"],
      ["Purchases in EUR, before taxes, less credits", "200.40", "200.40", "0.00"],
    ]);
    expect(text).toContain("7011 Ventes 100.50 EUR");
    // An opening is owed in the currency of its document.
    const opening = await runFolio(folder, ["trace", "O2", ...foreign.slice(0, 2)]);
    expect(spaced(opening.out)).toContain("with 480.00 EUR due");
    const home = await runFolio(folder, ["trace", "O1", ...foreign.slice(0, 2)]);
    const [, due = "", currency] = / with (\S+) (\S+) due/.exec(spaced(home.out)) ?? [];
    expect([due, currency]).toEqual([expect.stringMatching(shop.figure), shop.currency]);
  });

  test("has them in a description that tells the total", async () => {
    const folder = folderOf(files);
    await runFolio(folder, ["compile", ...data, "--out", "out"]);
    await runFolio(folder, ["compile", "--data", "euros/ventes.csv", "--out", "euros-out"]);
    const written = Object.entries(contentsOf(folder)).filter(([path]) => path.endsWith("journal"));
    const journal = written.map(([, text]) => text).join("");
    const total = /\(F3\) Awa (\S+)$/m.exec(journal)?.[1];
    expect(total).toMatch(shop.amount);
    expect(journal).toContain("(F4) Paul 118.59\n");
  });
});

function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** How many decimals the numbers of a text in English have that have any; percentages and versions are no amounts. */
function decimalsIn(text: string): readonly number[] {
  const found = [...text.matchAll(/(?<![\d.])\d[\d,]*\.(\d+)(?![\d.]|%)/g)];
  return [...new Set(found.map(([, fraction = ""]) => fraction.length))];
}

/** What stands under names that mean an amount of the book's currency, wherever it stands. */
function amountsIn(json = ""): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value) => {
    if (typeof value === "string" && amountNames.has(key)) found.push(value);
    return value;
  });
  return found.filter((text) => /^-?[\d.]+$/.test(text));
}

const amountNames = new Set([
  ...["debit", "credit", "balance", "total", "taxes", "base", "computed", "amount", "whole"],
  ...["recovered", "open", "sales", "source", "folio", "difference", "due"],
]);

// Packs: what ships, what a book completes and overrides, what it leaves out, and what a run tells of them.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkBook, formatFile, hasErrors, parseFile } from "../../language/index.ts";
import { shippedPacks } from "../../language/packs/shipped.ts";
import { bookFiles } from "../support/book-files.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { problemsOf } from "../support/problems.ts";

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const head = `book "Exemple" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2025-01-01 periods month
  receivable  1210
  compute taxes
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 2500 "TVQ à payer"     liability
account 2510 "TVH à payer"     liability
account 4001 "Ventes"          revenue
method "Interac" debit 1020
`;

const québec = `${head}use canada
tax TPS from canada credit 2420
tax TVQ from canada credit 2500
item "Tonte" credit 4001 tax "TPS+TVQ"
`;

describe("shipped packs", () => {
  test.each([...shippedPacks.values()])("$name is formatted and has no mistake", ({ files }) => {
    for (const file of files) {
      const tree = parseFile(file);
      expect(tree.problems).toEqual([]);
      expect(formatFile(tree)).toBe(file.text);
    }
  });

  test("the two languages hold the same taxes, rates and groups, in the same order", () => {
    const [french, english] = [taxesOf("canada"), taxesOf("canada-en")];
    expect(french.length).toBeGreaterThan(20);
    const inEnglish = french.map((text) =>
      text
        .replaceAll("TPS", "GST")
        .replaceAll("TVQ", "QST")
        .replaceAll("TVH", "HST")
        .replaceAll("TVP", "PST")
        .replaceAll("TVD", "RST"),
    );
    expect(english).toEqual(inEnglish);
  });

  test.each([
    ["TPS", "2006-06-30", "7"],
    ["TPS", "2006-07-01", "6"],
    ["TPS", "2007-12-31", "6"],
    ["TPS", "2008-01-01", "5"],
    ["TVQ", "2012-12-31", undefined],
    ["TVQ", "2013-01-01", "9.975"],
    ["TVH-ON", "2010-06-30", undefined],
    ["TVH-ON", "2026-01-01", "13"],
    ["TVH-NB", "2016-06-30", "13"],
    ["TVH-NB", "2016-07-01", "15"],
    ["TVH-NL", "2016-07-01", "15"],
    ["TVH-PE", "2016-09-30", "14"],
    ["TVH-PE", "2016-10-01", "15"],
    ["TVH-NS", "2010-06-30", "13"],
    ["TVH-NS", "2025-03-31", "15"],
    ["TVH-NS", "2025-04-01", "14"],
    ["TVH-BC", "2013-03-31", "12"],
    ["TVP-BC", "2013-03-31", undefined],
    ["TVP-BC", "2013-04-01", "7"],
    ["TVP-SK", "2017-03-22", "5"],
    ["TVP-SK", "2017-03-23", "6"],
    ["TVD-MB", "2019-06-30", "8"],
    ["TVD-MB", "2019-07-01", "7"],
  ])("%s on %s is %s", (name, day, percent) => {
    const { book } = checkTexts([{ path: "book.folio", text: `${head}use canada` }]);
    const tax = book?.taxes.get(name) ?? book?.leftOut.taxes.get(name);
    const rate = tax?.rates.find(({ from, to }) => from <= day && (to === undefined || day <= to));
    expect(rate?.percent).toBe(percent);
  });

  test("what a book does not use is no part of it, and is told nowhere", () => {
    const checked = checkTexts([{ path: "book.folio", text: québec }]);
    expect(checked.problems.map(({ code }) => code)).toEqual(["FOL2110"]);
    expect([...(checked.book?.taxes.keys() ?? [])]).toEqual(["TPS", "TVQ"]);
    expect([...(checked.book?.taxGroups.keys() ?? [])]).toEqual([
      "TPS",
      "TPS+TVQ",
      "Détaxé",
      "Exonéré",
      "Hors champ",
    ]);
  });
});

describe("a book completes a pack", () => {
  test("and compiles: Revenu Québec's own example", () => {
    const { text, report, problems } = compiled(québec, "F1,2025-01-15,Tonte,100.00");
    expect(problems).toEqual([]);
    expect(text).toContain("1210,114.98");
    expect(text).toContain("2420,-5.00");
    expect(text).toContain("2500,-9.98");
    expect(report.packs).toEqual([
      {
        name: "canada",
        version: "2026.1",
        hash: digest(`canada.folio\n${shippedPacks.get("canada")?.files[0]?.text}\n`),
      },
    ]);
  });

  test("Nova Scotia's rate follows the day of the document", () => {
    const book = `${head}use canada
tax TVH-NS from canada credit 2510
item "Plan" credit 4001 tax "TVH Nouvelle-Écosse"
`;
    const { text } = compiled(book, "F1,2025-03-31,Plan,100.00\ninvoice,F2,2025-04-01,Plan,100.00");
    expect(text).toContain("2510,-15.00");
    expect(text).toContain("2510,-14.00");
  });

  test("a document of a group that the book did not complete is refused", () => {
    const checked = checkTexts([{ path: "book.folio", text: québec }]);
    const data = `kind,number,date,customer.name,taxGroup,line.item,line.amount
invoice,F1,2025-01-15,Roy,TVH Ontario,Tonte,100.00
`;
    const { problems } = compileTexts(checked, [{ path: "d.csv", text: data }]);
    expect(problems.map(({ code }) => code)).toEqual(["FOL5054"]);
  });

  describe("what a document names of a pack and the book leaves out is told with the line to write", () => {
    const told = (book: string, path: string, text: string) =>
      compileTexts(checkTexts([{ path: "book.folio", text: book }]), [{ path, text }]).problems;
    const line = "tax TVH-NS from canada credit …";

    test("a column of the tax", () => {
      const columns = "kind,number,date,customer.name,line.item,line.amount,tax.TVH-NS\n";
      const problems = told(
        québec,
        "d.csv",
        `${columns}invoice,F1,2025-05-15,Roy,Tonte,100.00,14\n`,
      );
      expect(problems.map(({ code }) => code)).toEqual(["FOL5013"]);
      expect(problems[0]?.remedy.en).toContain(line);
    });

    test("the group and the tax in a document, until the line is written", () => {
      const data = `{"folio":1,"kind":"invoice","number":"F1","date":"2025-05-15","customer":{"name":"Roy"},"lines":[{"item":"Tonte","amount":"100.00","taxGroup":"TVH Nouvelle-Écosse"}],"taxes":[{"tax":"TVH-NS","amount":"14.00"}]}\n`;
      const problems = told(québec, "d.ndjson", data);
      expect(problems.map(({ code }) => code)).toEqual(["FOL5054", "FOL5053"]);
      for (const { remedy } of problems) expect(remedy.fr).toContain(line);
      const written = `${québec}${line.replace("…", "2510")}\n`;
      // The item has another group: that is told, and the document is booked.
      expect(told(written, "d.ndjson", data).map(({ code }) => code)).toEqual(["FOL5074"]);
    });

    test("a group of several taxes", () => {
      const data = `kind,number,date,customer.name,taxGroup,line.item,line.amount
invoice,F1,2025-01-15,Roy,TPS+TVP Saskatchewan,Plan,100.00
`;
      const book = `${head}use canada\nitem "Plan" credit 4001 tax "Exonéré"\n`;
      expect(
        told(book, "d.csv", data).map(({ message, remedy }) => [message.en, remedy.en]),
      ).toEqual([
        [
          "Document F1 names the tax group “TPS+TVP Saskatchewan” of the pack “canada”, whose taxes “TPS” and “TVP-SK” the book does not complete",
          "Complete them, each on a line of the book: `tax TPS from canada credit …` and `tax TVP-SK from canada credit …`; or correct the data",
        ],
      ]);
    });
  });

  test("what it says goes before what the pack says, slot by slot", () => {
    const book = `${head}use canada
use "../commun"
tax TPS from canada credit 2420 { 4% from 2025-01-01 }
item "Taille" from "../commun" credit 4001
method "Carte" from "../commun" debit 1020
`;
    const checked = checkTexts([
      { path: "book.folio", text: book },
      {
        path: "../commun/articles.folio",
        text: `category "Entretien" tax "TPS"
item "Taille" category "Entretien" credit 9999 unit "h"
method "Carte" debit 9998
account 9998 "Carte du cabinet" asset
account 9999 "À préciser" revenue
`,
      },
    ]);
    expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { book: read } = checked;
    expect(read?.taxes.get("TPS")?.rates.map(({ percent }) => percent)).toEqual(["4"]);
    expect(read?.items.get("Taille")).toMatchObject({ category: "Entretien", unit: "h" });
    expect(read?.items.get("Taille")?.slots.credit.base?.value).toBe("4001");
    expect(read?.methods.get("Carte")?.slots.debit.base?.value).toBe("1020");
  });

  test("a pack may use a shipped one, which the book then completes", () => {
    const book = `${head}use "../commun"
tax TPS from canada credit 2420
`;
    const checked = checkTexts([
      { path: "book.folio", text: book },
      {
        path: "../commun/articles.folio",
        text: 'use canada\nitem "Tonte" credit 4001 tax "TPS"\n',
      },
    ]);
    expect(hasErrors(checked.problems)).toBe(false);
    expect(checked.book?.packs.map(({ name }) => name)).toEqual(["../commun", "canada"]);
  });

  test("the order of files and lines says nothing", () => {
    const lines = québec.slice(head.length).trim().split("\n");
    const one = checkTexts([{ path: "book.folio", text: québec }]);
    const other = checkTexts([
      { path: "a.folio", text: `${lines.toReversed().join("\n")}\n` },
      { path: "book.folio", text: head },
    ]);
    expect(JSON.stringify(other.plan?.taxes.map(({ name }) => name))).toBe(
      JSON.stringify(one.plan?.taxes.map(({ name }) => name)),
    );
    const data = [
      {
        path: "d.csv",
        text: "kind,number,date,customer.name,line.item,line.amount\ninvoice,F1,2025-01-15,Roy,Tonte,9.99\n",
      },
    ];
    expect(compileTexts(other, data).text).toBe(compileTexts(one, data).text);
  });

  test("the hash of a folder does not hang on its path or on the order of its files", () => {
    const texts = { "a.folio": "// a\n", "b.folio": "// b\n" };
    const hashOf = (folder: string, names: readonly string[]) =>
      checkBook({
        ...bookFiles([
          { path: "book.folio", text: `${head}use "${folder}"` },
          ...names.map((name) => ({
            path: `${folder}/${name}`,
            text: name === "a.folio" ? texts["a.folio"] : texts["b.folio"],
          })),
        ]),
        read: () => undefined,
        digest,
      }).book?.packs[0]?.hash;
    expect(hashOf("../x", ["a.folio", "b.folio"])).toBe(hashOf("../y", ["b.folio", "a.folio"]));
    expect(hashOf("../x", ["a.folio"])).not.toBe(hashOf("../x", ["b.folio"]));
  });
});

describe("mistakes with packs", () => {
  const within = (text: string) => `--- book.folio\n${québec}${text}`;
  test.each([
    ["a pack's name declared anew", "tax TVQ debit 1210 credit 2500", "FOL2010 TVQ"],
    ["a pack's group declared anew", 'tax group "TPS+TVQ" = TPS', 'FOL2010 "TPS+TVQ"'],
    ["completed twice", "tax TPS from canada credit 2500", "FOL2010 TPS"],
    ["no such name", "tax TVX from canada credit 2500", "FOL2161 TVX"],
    ["from a pack not used", "tax GST from canada-en credit 2500", "FOL2162 canada-en"],
    ["otherwise", "item otherwise from canada credit 4001", "FOL2161 canada"],
    [
      "a debit that nothing gives",
      'item "X" credit 4001 tax "TVH Ontario"',
      'FOL2163 "TVH Ontario"',
    ],
  ])("%s", (_, text, expected) => {
    expect(problemsOf(within(`${text}\n`)).filter((one) => !one.startsWith("FOL2110"))).toEqual([
      expected,
    ]);
  });
});

function taxesOf(pack: string): readonly string[] {
  return (shippedPacks.get(pack)?.files ?? []).flatMap(({ text }) =>
    text
      .split("\n")
      .filter((line) => !line.startsWith("//") && line.trim() !== "")
      // Groups are called by provinces, whose names differ: what is the same is what they hold.
      .map((line) => line.replace(/^tax group "[^"]*" *=/, "tax group =")),
  );
}

function compiled(book: string, rows: string) {
  const checked = checkBook({
    files: [{ path: "book.folio", text: book }],
    read: () => undefined,
    digest,
  });
  const data = `kind,number,date,line.item,line.amount\ninvoice,${rows}\n`;
  const run = compileTexts(checked, [{ path: "d.csv", text: data }]);
  return { ...run, problems: run.problems.map(({ code, message }) => `${code} ${message.en}`) };
}

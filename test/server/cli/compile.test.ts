import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../../support/command.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";
import { sampleBook } from "../../support/ide.ts";
import { purchaseBook, purchaseData } from "../../support/purchase-book.ts";

const data = `kind,number,date,customer.group,line.item,line.amount,tax.TPS,tax.TVQ,method,amount,applies.document
invoice,F1,2026-01-15,Municipal,Tonte,100.00,5.00,9.98,,,
invoice,F2,2026-02-10,Municipal,Tonte,40.00,2.00,3.99,,,
payment,P1,2026-01-20,Municipal,,,,,Interac,114.98,F1
`;
const files = { "book.folio": sampleBook, "data.csv": data };
const compile = ["compile", "--data", "data.csv", "--out", "out"];

describe("compile", () => {
  test("writes the journal with its report, and sums the run up", async () => {
    const folder = folderOf(files);
    const ran = await runFolio(folder, compile);
    expect([ran.code, ran.out]).toEqual([0, ""]);
    expect(ran.err).toBe(
      `Essai for sage50, 2026-01-15 to 2026-02-10

  invoices  2  160.97 CAD
  payment   1  114.98 CAD

  Entries           3
  Debit    275.95 CAD
  Credit   275.95 CAD
  TPS        7.00 CAD
  TVQ       13.97 CAD

  out/sage50-2026-01-15-2026-02-10.txt
  out/trace.json
  out/report.json

A compile does not protect against importing the same file twice.
`.replace(/ CAD/g, "\u00a0CAD"),
    );
    const written = contentsOf(join(folder, "out"));
    expect(Object.keys(written)).toEqual([
      "report.json",
      "sage50-2026-01-15-2026-02-10.txt",
      "trace.json",
    ]);
    expect(JSON.parse(written["report.json"] ?? "")).toMatchObject({ folio: 1, entries: 3 });
  });

  test("in French, with the dates that are asked for and what they leave out", async () => {
    const folder = folderOf(files);
    const dates = ["--from", "2026-01-01", "--to", "2026-01-31", "--lang", "fr"];
    const ran = await runFolio(folder, [...compile, ...dates]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("Essai pour sage50, du 2026-01-01 au 2026-01-31\n");
    expect(ran.err).toContain("  laissée de côté\u00a0: 1 (hors des dates demandées)\n");
    expect(ran.err).toContain("La compilation ne protège pas contre une double importation");
  });

  test("sums up what was bought, where the book takes bills", async () => {
    const folder = folderOf({ "book.folio": purchaseBook, "data.ndjson": purchaseData });
    const args = ["compile", "--data", "data.ndjson", "--out", "out"];
    const block = ({ err }: { readonly err: string }) =>
      err.split("\n\n")[3]?.replaceAll("\u00a0", " ");
    expect(block(await runFolio(folder, args))).toBe(
      `  Purchases before taxes       380.00 CAD
  TPS on purchases              19.00 CAD
    of which recovered          18.00 CAD
  TVP on purchases              14.00 CAD
    of which recovered           0.00 CAD
  TVQ on purchases              17.96 CAD
    of which recovered          15.97 CAD
  Paid to suppliers, Virement  135.00 CAD
  Open, customers              149.75 CAD
  Open, suppliers              292.99 CAD`,
    );
    expect(block(await runFolio(folder, [...args, "--lang", "fr"]))).toBe(
      `  Achats avant taxes               380,00 CAD
  TPS sur les achats                19,00 CAD
    dont récupéré                   18,00 CAD
  TVP sur les achats                14,00 CAD
    dont récupéré                    0,00 CAD
  TVQ sur les achats                17,96 CAD
    dont récupéré                   15,97 CAD
  Payé aux fournisseurs, Virement  135,00 CAD
  Postes ouverts, clients          149,75 CAD
  Postes ouverts, fournisseurs     292,99 CAD`,
    );
  });

  test("totals are told whole, though they are larger than any amount that may be given", async () => {
    const large = `kind,number,date,customer.group,line.item,line.amount,tax.TPS,tax.TVQ
invoice,F1,2026-01-15,Municipal,Tonte,999999999999999999.99,0.00,0.00
invoice,F2,2026-01-15,Municipal,Tonte,999999999999999999.99,0.00,0.00
`;
    const folder = folderOf({ ...files, "data.csv": large });
    const { err } = await runFolio(folder, [...compile, "--target", "hledger"]);
    const told = err.replaceAll("\u00a0", " ");
    expect(told).toContain("Debit    1,999,999,999,999,999,999.98 CAD");
    expect(told).toContain("Credit   1,999,999,999,999,999,999.98 CAD");
  });

  test("again: the same bytes, and it says so", async () => {
    const folder = folderOf(files);
    await runFolio(folder, compile);
    const before = contentsOf(folder);
    const again = await runFolio(folder, compile);
    expect(contentsOf(folder)).toEqual(before);
    expect(again.err).toContain("out/report.json (unchanged)");
  });

  test("files of an earlier run that stay beside its own are named", async () => {
    const folder = folderOf(files);
    const first = await runFolio(folder, compile);
    expect(first.err).not.toContain("earlier run");
    const [journal = ""] = Object.keys(contentsOf(join(folder, "out"))).filter((name) =>
      name.startsWith("sage50"),
    );
    const { renameSync } = await import("node:fs");
    const older = journal.replaceAll("2026", "2025");
    renameSync(join(folder, "out", journal), join(folder, "out", older));
    const again = await runFolio(folder, compile);
    const told = `Files of an earlier run stay beside them: ${older}. Import each document once.`;
    expect(again.err.replaceAll("\n", " ")).toContain(told);
    const french = await runFolio(folder, [...compile, "--lang", "fr"]);
    expect(french.err.replaceAll("\n", " ")).toContain(
      "Des fichiers d’un lot précédent restent à côté",
    );
  });

  test("with an error in the data nothing is written, and what was there stays", async () => {
    const folder = folderOf(files);
    await runFolio(folder, compile);
    const before = contentsOf(join(folder, "out"));
    const bad = join(folder, "bad.csv");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(bad, data.replace("Tonte,40", "Tente,40"));
    const ran = await runFolio(folder, ["compile", "--data", "bad.csv", "--out", "out"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('--> bad.csv:3:33, row 2, column "line.item"');
    expect(ran.err).toBe(
      "Nothing was written: there are errors; the files in out are those of an earlier\nrun\n1 error\n",
    );
    expect(contentsOf(join(folder, "out"))).toEqual(before);
    const french = await runFolio(folder, [...compile, "--data", "bad.csv", "--lang", "fr"]);
    expect(french.err.replaceAll("\n", " ")).toContain(
      "il y a des erreurs; les fichiers dans out sont ceux d’un lot précédent",
    );
    writeFileSync(join(folder, "out", "report.json"), "{}");
    const foreign = await runFolio(folder, ["compile", "--data", "bad.csv", "--out", "out"]);
    expect(foreign.err).toBe("Nothing was written: there are errors\n1 error\n");
    const elsewhere = ["compile", "--data", "bad.csv", "--out", "new"];
    const first = await runFolio(folder, elsewhere);
    expect(first.err).toBe("Nothing was written: there are errors\n1 error\n");
  });

  test("a book with errors is not compiled", async () => {
    const folder = folderOf({
      ...files,
      "book.folio": sampleBook.replace("credit 4001 tax", "credit 4O01 tax"),
    });
    const ran = await runFolio(folder, compile);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("Nothing was compiled: the book has errors");
    expect(contentsOf(folder)).not.toHaveProperty("out/report.json");
  });

  test("a dry run writes nothing and names what it would", async () => {
    const folder = folderOf(files);
    const ran = await runFolio(folder, ["export", "--data", "data.csv", "--dry-run"]);
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/sage50-2026-01-15-2026-02-10\.txt,\strace\.json,\sreport\.json/);
    expect(contentsOf(folder)).toEqual(files);
  });

  test("several files and standard input", async () => {
    const [header = "", ...rows] = data.trimEnd().split("\n");
    const part = (of: string[]) => `${[header, ...of].join("\n")}\n`;
    const folder = folderOf({ "book.folio": sampleBook, "a.csv": part(rows.slice(0, 1)) });
    const args = ["compile", "--data", "a.csv", "--data", "-", "--out", "out"];
    const ran = await runFolio(folder, args, { input: part(rows.slice(1)) });
    expect([ran.code, ran.out]).toEqual([0, ""]);
    const whole = folderOf(files);
    await runFolio(whole, compile);
    const name = "sage50-2026-01-15-2026-02-10.txt";
    expect(contentsOf(join(folder, "out"))[name]).toBe(contentsOf(join(whole, "out"))[name]);
  });

  test("--target writes for another package", async () => {
    const folder = folderOf(files);
    const ran = await runFolio(folder, [...compile, "--target", "hledger"]);
    expect(ran.code).toBe(0);
    expect(Object.keys(contentsOf(join(folder, "out"))).join()).toContain("hledger-");
  });

  test("--plan prints the plan as JSON", async () => {
    const ran = await runFolio(folderOf(files), ["compile", "--plan"]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ book: "Essai", target: { name: "sage50" } });
  });

  test("the disk's errors end with 3, and name the path and the reason", async () => {
    const folder = folderOf({ ...files, taken: "" });
    const missing = await runFolio(folder, ["compile", "--data", "none.csv", "--out", "out"]);
    expect([missing.code, missing.err]).toEqual([
      3,
      expect.stringMatching(/none\.csv: there is no/),
    ]);
    const file = await runFolio(folder, ["compile", "--data", "data.csv", "--out", "taken"]);
    expect([file.code, file.err]).toEqual([3, expect.stringContaining("taken: ")]);
    const french = await runFolio(folder, [
      "compile",
      "--data",
      ".",
      "--out",
      "out",
      "--lang",
      "fr",
    ]);
    expect([french.code, french.err]).toEqual([3, expect.stringContaining("c’est un dossier")]);
  });

  test("progress on a terminal only, and it leaves no trace", async () => {
    const folder = folderOf(files);
    const ran = await runFolio(folder, compile, { terminal: true });
    expect(ran.err).toContain("\rReading 0 MB");
    expect((await runFolio(folder, compile)).err).not.toContain("Reading");
    expect((await runFolio(folder, [...compile, "--quiet"], { terminal: true })).err).toBe("");
  });
});

describe("test", () => {
  const passing =
    'test "juste" {\n  payment "P1" 2026-01-20 "Interac" 10.00\n  expect entry "P1" { debit 1020 10.00  credit 1210 10.00 }\n}\n';
  const failing = passing
    .replace('"juste"', '"faux"')
    .replace("debit 1020 10.00", "debit 1020 11.00");

  test("names what passed and what did not, with the reason", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "tests.folio": passing + failing });
    const ran = await runFolio(folder, ["test"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^✓ juste\n✗ faux\n\nerror FOL9\d{3}: /);
    expect(ran.err).toBe("1 of 2 tests passed\n");
    const french = await runFolio(folder, ["test", "--lang", "fr"]);
    expect(french.err).toBe("Tests réussis\u00a0: 1 sur 2\n");
  });

  test("junit", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "tests.folio": passing + failing });
    const ran = await runFolio(folder, ["test", "--output-format", "junit"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('<testsuite name="Essai" tests="2" failures="1" errors="0">');
    expect(ran.out).toContain(
      '<testcase name="juste" classname="tests.folio" file="tests.folio"/>',
    );
  });

  test("a book without tests says so, one with errors is not tested", async () => {
    const folder = folderOf({ "book.folio": sampleBook });
    expect(await runFolio(folder, ["test"])).toEqual({
      code: 0,
      out: "",
      err: "This book has no tests\n",
    });
    const wrong = folderOf({ "book.folio": `${sampleBook}acount 1\n` });
    expect((await runFolio(wrong, ["test"])).code).toBe(1);
  });
});

describe("init", () => {
  test.each(["en", "fr"])(
    "the starter book is clean, passes its tests and compiles (%s)",
    async (lang) => {
      const folder = folderOf({});
      const run = (...args: string[]) => runFolio(folder, [...args, "--lang", lang]);
      const made = await run("init", "livre");
      expect(made.code).toBe(0);
      expect(made.out).toBe("livre/book.folio\nlivre/tests.folio\nlivre/documents.csv\n");
      expect(made.err).toContain("folio compile livre --data livre/documents.csv --out livre/out");
      const checked = await run("check", "livre", "--fail-on", "info");
      expect([checked.code, checked.out]).toEqual([0, ""]);
      expect((await run("test", "livre")).code).toBe(0);
      const formatted = await run("format", "--check", "livre");
      expect([formatted.code, formatted.out]).toEqual([0, ""]);
      const compiled = await run(
        "compile",
        "livre",
        "--data",
        "livre/documents.csv",
        "--out",
        "livre/out",
      );
      expect([compiled.code, compiled.out]).toEqual([0, ""]);
    },
  );

  test("for every target", async () => {
    const { targets } = await import("../../../language/index.ts");
    for (const { name } of targets) {
      const folder = folderOf({});
      expect((await runFolio(folder, ["init", "--target", name])).code).toBe(0);
      const ran = await runFolio(folder, ["compile", "--data", "documents.csv", "--out", "out"]);
      expect([ran.code, ran.out]).toEqual([0, ""]);
    }
  });

  test("it takes the place of nothing, and knows its targets", async () => {
    const folder = folderOf({ "documents.csv": "mine" });
    const taken = await runFolio(folder, ["init"]);
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringContaining("documents.csv is there already"),
    ]);
    expect(contentsOf(folder)).toEqual({ "documents.csv": "mine" });
    const unknown = await runFolio(folder, ["init", "x", "--target", "excel"]);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("acomba, afas")]);
  });

  test("a folder's name may hold what a text must escape", async () => {
    const folder = folderOf({});
    expect((await runFolio(folder, ["init", 'a"b\\c'])).code).toBe(0);
    expect((await runFolio(folder, ["check", 'a"b\\c'])).code).toBe(0);
  });
});

// `folio trace` and `folio coverage` as users call them; what they tell in full is in test/golden/trace.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { foreignExample, readExample } from "../../../language/diagnostics/example.ts";
import { runFolio } from "../../support/command.ts";
import { folderOf } from "../../support/folder.ts";

const golden = join(import.meta.dirname, "../../golden/trace");
const samples = join(import.meta.dirname, "../../../samples");
const data = ["--data", "pieces.csv"];

function folder(): string {
  const made = folderOf({});
  cpSync(golden, made, { recursive: true });
  return made;
}

describe("trace", () => {
  test("offers the nearest numbers for one that is not there", async () => {
    const ran = await runFolio(golden, ["trace", "P11", ...data]);
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.err).toBe("folio: The data has no document P11; the nearest: P1\n");
    const french = await runFolio(golden, ["trace", "ZZ", ...data, "--lang", "fr"]);
    expect(french.err).toBe("folio: Les données n’ont pas de pièce ZZ\n");
  });

  test("needs data, and a document", async () => {
    expect((await runFolio(golden, ["trace", "F1"])).err).toContain("--data is missing");
    expect((await runFolio(golden, ["trace"])).code).toBe(2);
  });

  test("a kind picks one of two documents with one number", async () => {
    const both = await runFolio(golden, ["trace", "F2", ...data]);
    expect(both.out).toMatch(/^Invoice F2[\s\S]*\nPayment F2/);
    for (const name of ["payment:F2", "payment F2"]) {
      const one = await runFolio(golden, ["trace", name, ...data]);
      expect(one.out).toMatch(/^Payment F2/);
      expect(one.out).not.toContain("Invoice");
    }
  });

  test("of a tax that comes back by half, the whole is told, too", async () => {
    const book = join(samples, "acomba-plomberie");
    const bought = ["trace", "R-3320", "--data", "achats-2026.csv"];
    const { out } = await runFolio(book, bought);
    const told = out.replaceAll(/\s+/g, " ");
    expect(told).toContain(
      "2.16 TPS, what is recovered of 4.32: 5% of 86.40, as the document states it",
    );
    expect(told).toContain(
      "4.31 TVQ, what is recovered of 8.62: 9.975% of 86.40, as the document states it",
    );
    const { out: french } = await runFolio(book, [...bought, "--lang", "fr"]);
    expect(french.replaceAll(/\s+/g, " ")).toContain(
      "2,16 TPS, ce qui se récupère de 4,32 : 5 % de 86,40, comme l’énonce la pièce",
    );
    const { out: whole } = await runFolio(book, ["trace", "8871", ...bought.slice(2)]);
    expect(whole).toContain("5.91  TPS, 5% of 118.20, as the document states it");
    expect(whole).not.toContain("what is recovered of");
  });

  test("amounts in other currencies have their decimals and no others", async () => {
    const { files } = readExample(
      foreignExample.replace("currencies  USD", "currencies  JPY, KWD"),
    );
    const rows = [
      "kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,total",
      "invoice,F1,2026-01-15,Kyoto,JPY,0.0092,Tonte,10880,544,11424",
      "invoice,F2,2026-01-15,Koweït,KWD,4.4512,Tonte,10.125,0.506,10.631",
    ];
    const made = folderOf({
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
      "data.csv": `${rows.join("\n")}\n`,
    });
    const told = async (number: string, ...more: readonly string[]) => {
      const { out } = await runFolio(made, ["trace", number, "--data", "data.csv", ...more]);
      return out.replaceAll(/\s+/g, " ");
    };
    const english = await told("F1");
    expect(english).toContain("Tonte, 10,880 JPY at 0.0092");
    expect(english).toContain(
      "TPS, 5% of 10,880 JPY, as the document states it, 544 JPY at 0.0092",
    );
    const french = await told("F1", "--lang", "fr");
    expect(french).toContain("Tonte, 10 880 JPY à 0,0092");
    expect(french).toContain("TPS, 5 % de 10 880 JPY, comme l’énonce la pièce, 544 JPY à 0,0092");
    expect(await told("F2")).toContain(
      "TPS, 5% of 10.125 KWD, as the document states it, 0.506 KWD at 4.4512",
    );
  });

  test("a line of a journal, from the trace beside it and from the data", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const line = `out/${journal}:6`;
    const beside = await runFolio(made, ["trace", line]);
    expect(beside.code).toBe(0);
    expect(beside.out).toContain(`${line}, entry of 2026-01-15: F1`);
    expect(beside.out).toContain("4026 Municipal, Nord, credit 905.66");
    expect(beside.out).toContain("F1, pieces.csv:2: line.item, line.amount, discount");
    expect(beside.out).toContain("not credit 4025 when customer.group");
    expect(beside.out).not.toContain("4025 Déneigement municipal, credit");
    const whole = await runFolio(made, ["trace", line, ...data]);
    expect(whole.out).toContain("4026 Municipal, Nord, credit 905.66");
    expect(whole.out).toContain("line.amount “1000.00”");
    expect(whole.out).not.toContain("4025 Déneigement municipal, credit");
  });

  test("data is placed by the line of its file, also after cells of several lines", async () => {
    const made = folder();
    const head = "kind,number,date,x-note,customer.province,line.item,line.amount";
    const row = (number: string, note: string) =>
      `invoice,${number},2026-01-15,${note},ON,Tonte,60.00`;
    const rows = [head, row("F1", '"une\nnote\nlongue"'), "", row("F2", ""), row("F2", "")];
    writeFileSync(join(made, "notes.csv"), `${rows.join("\n")}\n`);
    const asked = ["--data", "notes.csv"];
    const whole = await runFolio(made, ["trace", "F2", ...asked]);
    expect(whole.out).toContain("Invoice F2, 2026-01-15\nnotes.csv:6, 7\n");
    expect(whole.out).toContain("60.00  Tonte\n           notes.csv:7: line.item “Tonte”");
    const json = await runFolio(made, ["trace", "F2", ...asked, "--output-format", "json"]);
    expect(JSON.parse(json.out).documents[0]).toMatchObject({ rows: [2, 3], lines: [6, 7] });
    await runFolio(made, ["compile", ...asked, "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const beside = await runFolio(made, ["trace", `out/${journal}:6`]);
    expect(beside.out).toContain("60.00  F2, notes.csv:6: line.item");
    expect(beside.out).toContain("60.00  F2, notes.csv:7: line.item");
  });

  test("of JSON the line and the record, where they differ", async () => {
    const made = folder();
    const records = ["F1", "F2"].map((number) => {
      const customer = { name: "Roy", province: "ON" };
      const lines = [{ item: "Tonte", amount: "60.00" }];
      return JSON.stringify({
        folio: 1,
        kind: "invoice",
        number,
        date: "2026-01-15",
        customer,
        lines,
      });
    });
    writeFileSync(join(made, "pieces.json"), `[${records.join(",")}]`);
    writeFileSync(join(made, "pieces.ndjson"), `${records.join("\n")}\n`);
    const told = async (file: string, language: string) =>
      (await runFolio(made, ["trace", "F2", "--data", file, "--lang", language])).out;
    const one = await told("pieces.json", "en");
    expect(one).toContain("Invoice F2, 2026-01-15, Roy\npieces.json:1, record 2\n");
    expect(one).toContain("pieces.json:1, record 2: lines[0].item “Tonte”");
    expect(await told("pieces.json", "fr")).toContain("\npieces.json:1, enregistrement 2\n");
    const each = await told("pieces.ndjson", "en");
    expect(each).toContain("Invoice F2, 2026-01-15, Roy\npieces.ndjson:2\n");
    expect(each).toContain("pieces.ndjson:2: lines[0].item “Tonte”");
  });

  test("a document that cannot be read is told as refused, with what is wrong with it", async () => {
    const made = folder();
    const rows = "kind,number,date,customer.name,line.item,line.amount\n";
    const bad = "invoice,F9,2026-02-30,Roy,Tonte,60.00\n,F10,2026-01-15,,Tonte,60.00\n";
    writeFileSync(join(made, "bad.csv"), `${rows}${bad}`);
    const ran = await runFolio(made, ["trace", "F9", "--data", "bad.csv"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Invoice F9, Roy\nbad.csv:2\n\nIt is refused, and has no entry:\n");
    expect(ran.out).toContain("error FOL5019");
    expect(ran.out).not.toContain("bad.csv:3");
    const other = await runFolio(made, ["trace", "F10", "--data", "bad.csv", "--lang", "fr"]);
    expect(other.out).toContain("F10, 2026-01-15\nbad.csv:3\n\nElle est refusée");
    const json = await runFolio(made, [
      "trace",
      "F9",
      "--data",
      "bad.csv",
      "--output-format",
      "json",
    ]);
    expect(JSON.parse(json.out).documents[0]).toMatchObject({ date: null, rows: [1], lines: [2] });
  });

  test("the head of an entry tells all of it; a line of none, and a foreign trace, are refused", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const head = await runFolio(made, ["trace", `out/${journal}:1`]);
    expect(head.out).toContain("The line holds no account of its own");
    expect(head.out.match(/^\d{4} .*, (debit|credit) /gm)).toHaveLength(6);
    expect((await runFolio(made, ["trace", `out/${journal}:999`])).err).toContain(
      `Line 999 of out/${journal} is not of an entry`,
    );
    writeFileSync(join(made, "out/trace.json"), '{"folio":1,"trace":1}\n');
    expect((await runFolio(made, ["trace", `out/${journal}:1`])).err).toContain(
      "is not one of this version",
    );
    rmSync(join(made, "out/trace.json"));
    expect((await runFolio(made, ["trace", `out/${journal}:1`])).code).toBe(3);
  });

  test("a file that is not there, a line that is none, and a journal changed since are each told", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const path = join(made, "out", journal);
    const none = await runFolio(made, ["trace", "out/none.txt:2"]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("no file out/none.txt")]);
    for (const asked of [`out/${journal}:abc`, `out/${journal}`]) {
      const ran = await runFolio(made, ["trace", asked]);
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("by its number")]);
    }
    const was = readFileSync(path, "latin1");
    // Longer, and of the same length with one digit more or less.
    for (const is of [`${was}\r\n`, was.replace("905.66", "905.67")]) {
      expect(is).not.toBe(was);
      writeFileSync(path, is, "latin1");
      const changed = await runFolio(made, ["trace", `out/${journal}:2`]);
      expect([changed.code, changed.out]).toEqual([2, ""]);
      expect(changed.err).toContain("is not as the compile wrote it");
    }
    writeFileSync(path, was, "latin1");
    expect((await runFolio(made, ["trace", `out/${journal}:2`])).code).toBe(0);
  });

  test("a file that another compile left in the folder is told as such, with the way out", async () => {
    const made = folder();
    const of = async (days: readonly string[]) => {
      const before = new Set(
        readdirSync(made).includes("out") ? readdirSync(join(made, "out")) : [],
      );
      await runFolio(made, ["compile", ...data, ...days, "--out", "out"]);
      return readdirSync(join(made, "out")).find(
        (name) => name.endsWith(".txt") && !before.has(name),
      );
    };
    const first = await of(["--to", "2026-01-15"]);
    const second = await of(["--from", "2026-01-15"]);
    expect([first, second]).not.toContain(undefined);
    const { code, err } = await runFolio(made, ["trace", `out/${first}:1`]);
    expect(code).toBe(2);
    expect(err).toContain(`is of another compile, which wrote ${second}`);
    expect(err).toContain("--out");
    expect((await runFolio(made, ["trace", `out/${second}:1`])).code).toBe(0);
  });

  test("with data, a journal that this data does not compile to is refused", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const path = join(made, "out", journal);
    const asked = ["trace", `out/${journal}:6`, ...data];
    const refused = async (...says: readonly string[]) => {
      const [en, fr] = [
        await runFolio(made, asked),
        await runFolio(made, [...asked, "--lang", "fr"]),
      ];
      expect([en.code, en.out, fr.code, fr.out]).toEqual([2, "", 2, ""]);
      expect(en.err).toContain("is not what this data and this book compile to");
      expect(en.err).toContain("Compile again, or give the data, --from, --to and options");
      expect(fr.err).toContain("n’est pas ce que ces données et ce paramétrage donnent");
      for (const one of says) expect(en.err).toContain(one);
    };
    expect((await runFolio(made, asked)).code).toBe(0);
    const was = readFileSync(path, "latin1");
    writeFileSync(path, was.replace("905.66", "905.67"), "latin1");
    await refused(`both have ${was.length} bytes`);
    writeFileSync(path, `${was}\r\n`, "latin1");
    await refused(`it has ${was.length + 2} bytes, a compile now writes ${was.length}`);
    writeFileSync(path, was, "latin1");
    const pieces = readFileSync(join(made, "pieces.csv"), "utf8");
    writeFileSync(join(made, "pieces.csv"), pieces.replace("Nord", "Sud"));
    expect(readFileSync(join(made, "pieces.csv"), "utf8")).not.toBe(pieces);
    await refused();
    writeFileSync(join(made, "pieces.csv"), `${pieces.trimEnd()}\ninvoice,F99,2026-02-30\n`);
    const errors = await runFolio(made, asked);
    expect(errors.code).toBe(1);
    expect(errors.out).not.toContain("Invoice F1");
    expect(errors.err).toContain(`line 6 of out/${journal} is not of this data`);
  });

  test("a journal of other days is told to need the dates of its run", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--to", "2026-01-15", "--out", "out"]);
    const journal = readdirSync(join(made, "out")).find((name) => name.endsWith(".txt")) ?? "";
    const line = `out/${journal}:2`;
    const ran = await runFolio(made, ["trace", line, ...data]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("is not what is traced here");
    expect(ran.err).toContain("give the --from and --to of the run that wrote it");
    const french = await runFolio(made, ["trace", line, ...data, "--lang", "fr"]);
    expect(french.err).toContain("donnez les --from et --to de l’exécution");
    expect((await runFolio(made, ["trace", line, ...data, "--to", "2026-01-15"])).code).toBe(0);
  });

  test("a row of data is told to be traced by its document's number", async () => {
    const made = folder();
    const row = ["trace", "pieces.csv:2"];
    const beside = await runFolio(made, row);
    expect([beside.code, beside.out]).toEqual([3, ""]);
    expect(beside.err).toContain("a document is traced by its number");
    const ran = await runFolio(made, [...row, ...data]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("pieces.csv is data. Lines of the journal that a compile wrote");
    const french = await runFolio(made, [...row, ...data, "--lang", "fr"]);
    expect(french.err).toContain("une pièce se retrace par son numéro");
  });

  test("of a tax that each row states in part, the cell of each", async () => {
    const { files } = readExample(foreignExample);
    const rows = [
      "kind,number,date,customer.name,line.item,line.amount,tax.TPS",
      "invoice,F1,2026-01-15,Roy,Tonte,60.00,3.00",
      "invoice,F1,2026-01-15,Roy,Tonte,40.00,2.00",
    ];
    const made = folderOf({
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
      "data.csv": `${rows.join("\n")}\n`,
    });
    const { out } = await runFolio(made, ["trace", "F1", "--data", "data.csv"]);
    const tax = out.split("\n\n").find((block) => block.startsWith("2420")) ?? "";
    expect(tax).toContain("data.csv:2: tax.TPS “3.00”, tax.TPS “2.00” (data.csv:3)");
  });

  test("a document of the opening is told as such, with what is due of it", async () => {
    const folder = join(samples, "sage50-plannit");
    const asked = ["trace", "F25-402", "--data", "export-2026-01.csv"];
    const ran = await runFolio(folder, asked);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toContain("Invoice F25-402, 2025-12-03, Gagnon\nouvertes.csv:2\n");
    expect(ran.out).toContain("It stands in the opening with 189.71\u00a0CAD due");
    const json = await runFolio(folder, [...asked, "--output-format", "json"]);
    expect(JSON.parse(json.out).documents[0].outcome).toEqual({ what: "opening", due: "189.71" });
    const near = await runFolio(folder, ["trace", "F25-40", "--data", "export-2026-01.csv"]);
    expect(near.err).toContain("F25-402");
  });

  test("cash that was rounded up is told so from the trace beside, as from the data", async () => {
    const made = folderOf({});
    cpSync(join(samples, "afas-profit"), made, { recursive: true });
    const all = ["export-2026-01.csv", "export-2026-02.csv"].flatMap((file) => ["--data", file]);
    await runFolio(made, ["compile", ...all, "--out", "out"]);
    const line = "out/afas-2026-01-06-2026-02-28.ndjson:26";
    for (const asked of [
      ["trace", line],
      ["trace", line, ...all],
    ]) {
      const { out } = await runFolio(made, asked);
      expect(out).toContain("659000 Différences d'arrondi, credit 0.01\n  Cash was rounded up");
    }
    // What a payment settles is its money and what stands beside it.
    const settled = await runFolio(made, ["trace", "B26-003", ...all]);
    expect(settled.out).toContain("Imputé\n              “1085,22”, Limitation non due “18,00”");
  });

  test("a rule is underlined where it stands, not where its text stands first", async () => {
    const book = `book "B" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  tax         "Détaxé"
}
account 1020 "Banque"  asset
account 1210 "Clients" asset
account 4001 "Ventes"  revenue
tax group "Détaxé" = zero-rated
items {
  name   | debit | credit
  "4001" | 1210  | 4001
}
method otherwise debit 1020
`;
    const pieces = "kind,number,date,line.item,line.amount\ninvoice,F1,2026-01-10,4001,1.00\n";
    const made = folderOf({ "book.folio": book, "pieces.csv": pieces });
    const ran = await runFolio(made, ["trace", "F1", ...data]);
    const lines = ran.out.split("\n");
    const at = lines.findLastIndex((line) => line.includes('"4001" | 1210  | 4001'));
    expect(lines[at + 1]?.indexOf("^")).toBe(lines[at]?.lastIndexOf("4001"));
  });

  test("JSON has the same, with the problems of the document", async () => {
    const ran = await runFolio(golden, ["trace", "F1", ...data, "--output-format", "json"]);
    const told = JSON.parse(ran.out);
    expect(told.documents).toHaveLength(1);
    expect(told.documents[0].entries[0].postings).toHaveLength(6);
    expect(told.documents[0].problems[0].code).toBe("FOL5061");
  });

  test("narrow terminals and colours", async () => {
    const narrow = await runFolio(golden, ["trace", "F1", ...data, "--color", "always"], {
      columns: 60,
    });
    const plain = stripVTControlCharacters(narrow.out);
    expect(plain).not.toBe(narrow.out);
    const long = plain
      .split("\n")
      .filter((line) => line.length > 60 && !/^ *\|? *\^+$|\|/.test(line));
    expect(long).toEqual([]);
  });
});

describe("coverage", () => {
  test("tells what went through the default item of QuickBooks, in both languages", async () => {
    const files = ["export-2026-02.csv", "export-2026-03.csv"].flatMap((file) => ["--data", file]);
    const folder = join(samples, "quickbooks-vitres");
    const told = async (language: string) =>
      (await runFolio(folder, ["coverage", ...files, "--lang", language])).out;
    const english = await told("en");
    expect(english).toMatch(/^ {2}default item {2}Revenus autres +1 +1 +140\.00 {2}2026-02-17$/m);
    expect(english).toMatch(
      /^ {2}item +in the package: default item +1 +5\.60% +140\.00 +4\.40%$/m,
    );
    const french = await told("fr");
    expect(french).toMatch(
      /^ {2}article par défaut {2}Revenus autres +1 +1 +140,00 {2}2026-02-17$/m,
    );
    expect(french).toMatch(/^ {2}article +dans le logiciel\u00a0: par défaut +1 +5,60\u00a0% /m);
  });

  test("as JSON, its accounts are the report's", async () => {
    const made = folder();
    await runFolio(made, ["compile", ...data, "--out", "out"]);
    const ran = await runFolio(made, ["coverage", ...data, "--output-format", "json"]);
    const report = JSON.parse(readFileSync(join(made, "out/report.json"), "utf8"));
    expect(JSON.parse(ran.out).accounts).toEqual(
      report.accounts.map(
        ({
          account,
          title,
          debit,
          credit,
        }: Record<"account" | "title" | "debit" | "credit", string>) => ({
          account,
          title,
          debit,
          credit,
        }),
      ),
    );
  });
});

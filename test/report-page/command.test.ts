// `folio report` as it is called.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../support/command.ts";
import { contentsOf, folderOf } from "../support/folder.ts";
import { readPage } from "../support/html-page.ts";

const tiny = (name: string) => readFileSync(join(import.meta.dirname, "tiny", name), "utf8");
const files = {
  "book.folio": tiny("book.folio"),
  "documents.csv": tiny("documents.csv"),
  "control.csv": tiny("control.csv"),
};
const report = ["report", "--data", "documents.csv", "--control", "control.csv"];

describe("folio report", () => {
  test("writes one page, named by its dates, and no journal", async () => {
    const folder = folderOf(files);
    const ran = await runFolio(folder, report);
    expect([ran.code, ran.out, ran.err]).toEqual([0, "", "report-2026-01-15-2026-02-12.html\n"]);
    const written = contentsOf(folder);
    expect(Object.keys(written).sort()).toEqual(
      [...Object.keys(files), "report-2026-01-15-2026-02-12.html"].sort(),
    );
  });

  test("in French, where it is told to; again it is the same, byte for byte", async () => {
    const folder = folderOf(files);
    const call = [...report, "--lang", "fr", "--out", "page.html"];
    await runFolio(folder, call);
    const first = contentsOf(folder)["page.html"];
    expect(first).toContain('<html lang="fr-CA">');
    const again = await runFolio(folder, call);
    expect([again.code, again.err]).toEqual([0, "page.html\n"]);
    expect(contentsOf(folder)["page.html"]).toBe(first);
  });

  test("names the files it is made from, and the journal that a compile writes, by their bytes", async () => {
    const folder = folderOf(files);
    await runFolio(folder, [...report, "--out", "page.html"]);
    await runFolio(folder, ["compile", ...report.slice(1), "--out", "out"]);
    const { createHash } = await import("node:crypto");
    const facts = (path: string) => {
      const bytes = readFileSync(join(folder, path));
      return [String(bytes.length), createHash("sha256").update(bytes).digest("hex")];
    };
    const { tables } = readPage(contentsOf(folder)["page.html"] ?? "");
    const journal = "sage50-2026-01-15-2026-02-12.txt";
    const rows = tables.get("What this page was made from")?.rows ?? [];
    expect(
      rows.map(([name, , , bytes, print = ""]) => [
        name,
        bytes?.replace(",", ""),
        print.replace(" ", ""),
      ]),
    ).toEqual([
      ["book.folio", ...facts("book.folio")],
      ["documents.csv", ...facts("documents.csv")],
      ["control.csv", ...facts("control.csv")],
      [journal, ...facts(`out/${journal}`)],
    ]);
  });

  test("names the packs that the book uses, as report.json does; without one it has no such table", async () => {
    const lines = tiny("book.folio").split("\n");
    const without = folderOf(files);
    await runFolio(without, [...report, "--out", "page.html"]);
    const label = "Packs that the book uses";
    expect(readPage(contentsOf(without)["page.html"] ?? "").tables.has(label)).toBe(false);
    const folder = folderOf({ ...files, "book.folio": [...lines, "use canada-en", ""].join("\n") });
    await runFolio(folder, [...report, "--out", "page.html"]);
    await runFolio(folder, ["compile", ...report.slice(1), "--out", "out"]);
    const { packs } = JSON.parse(readFileSync(join(folder, "out/report.json"), "utf8"));
    expect(packs).toEqual([
      { name: "canada-en", version: "2026.1", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const rows = readPage(contentsOf(folder)["page.html"] ?? "").tables.get(label)?.rows;
    expect(rows?.map((row) => row.map((cell) => cell.replace(" ", "")))).toEqual([
      [packs[0].name, packs[0].version, packs[0].hash],
    ]);
  });

  test("takes the place of no file but an older page", async () => {
    const folder = folderOf({ ...files, "notes.html": "<!doctype html>\n<p>mine" });
    for (const name of ["notes.html", "book.folio", "documents.csv"]) {
      const ran = await runFolio(folder, [...report, "--out", name]);
      expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("that Folio did not write")]);
    }
    expect(contentsOf(folder)).toEqual({ ...files, "notes.html": "<!doctype html>\n<p>mine" });
  });

  test("with an error in the data the page tells it, and the code is 1", async () => {
    const folder = folderOf(files);
    writeFileSync(
      join(folder, "documents.csv"),
      files["documents.csv"].replace("1100.00", "1O0.00"),
    );
    const ran = await runFolio(folder, [...report, "--out", "page.html"]);
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringMatching(
        /^page\.html\nThe page lists the errors and gives no figures\n\d+ errors?(, .*)?\n$/,
      ),
    ]);
    const { text, tables } = readPage(contentsOf(folder)["page.html"] ?? "");
    expect(text).toContain("Refused.");
    expect(text).not.toContain("By account");
    expect(text).toMatch(/Documents without an error: January.16 to February.12, 2026/);
    // No journal is made, so none is listed.
    const made = tables.get("What this page was made from")?.rows ?? [];
    expect(made.map(([name]) => name)).toEqual(["book.folio", "documents.csv", "control.csv"]);
  });

  test("a book with errors has no page", async () => {
    const folder = folderOf({ ...files, "book.folio": `${files["book.folio"]}acount 1\n` });
    const ran = await runFolio(folder, report);
    expect([ran.code, ran.err]).toEqual([1, "There is no page: the book has errors\n1 error\n"]);
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  test("--help in both languages", async () => {
    const folder = folderOf({});
    expect((await runFolio(folder, ["report", "--help"])).out).toContain(
      "Write the accountant's page",
    );
    const french = await runFolio(folder, ["report", "--help", "--lang", "fr"]);
    expect(french.out).toContain("Écrire la page du comptable");
    expect(french.out).toContain("--out <fichier>");
  });

  test("the data are missed", async () => {
    const ran = await runFolio(folderOf(files), ["report"]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("--data is missing")]);
  });
});

import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../../support/command.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";
import { sampleBook } from "../../support/ide.ts";

const wrong = sampleBook.replace(
  'debit 1210 credit 4002 tax "Dét',
  'debit 1210 credit 4O02 tax "Dét',
);

describe("the command itself", () => {
  test("help in both languages, with every command", async () => {
    const folder = folderOf({});
    const english = await runFolio(folder, ["--help"]);
    expect(english.code).toBe(0);
    expect(english.out).toContain("Usage: folio <command> [options]");
    for (const name of ["init", "check", "compile", "export", "test", "format", "explain", "lsp"]) {
      expect(english.out).toMatch(new RegExp(`^  ${name} `, "m"));
    }
    const french = await runFolio(folder, ["--help"], { variables: { LANG: "fr_CA.UTF-8" } });
    expect(french.out).toContain("Emploi\u00a0: folio <commande> [options]");
    expect(french.out.replace(/\n +/g, " ")).toContain(
      "Montrer tous les problèmes d’un paramétrage",
    );
    expect(french.out).not.toMatch(/display|Options:|Commands/);
  });

  test.each(["init", "check", "compile", "export", "test", "format", "explain", "lsp"])(
    "help of %s fits 80 columns in both languages",
    async (name) => {
      for (const lang of ["en", "fr"]) {
        const { code, out } = await runFolio(folderOf({}), [name, "--help", "--lang", lang]);
        expect(code).toBe(0);
        const widest = Math.max(...out.split("\n").map((line) => line.length));
        expect(widest).toBeLessThanOrEqual(80);
        expect(out).toContain("--lang");
        expect(out).not.toContain("default: [");
      }
    },
  );

  test.each([80, 100])("the list of commands fits %i columns", async (columns) => {
    for (const lang of ["en", "fr"]) {
      const { out } = await runFolio(folderOf({}), ["--help", "--lang", lang], { columns });
      const lines = out.split("\n");
      const widest = Math.max(...lines.map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
      // A no-break space holds.
      expect(lines.filter((line) => /^\s*:/.test(line))).toEqual([]);
    }
  });

  test("help may be asked for in front", async () => {
    const inFront = await runFolio(folderOf({}), ["help", "compile"]);
    expect(inFront).toEqual(await runFolio(folderOf({}), ["compile", "--help"]));
    expect(inFront.code).toBe(0);
  });

  test("the version is the package's", async () => {
    const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
    const { code, out } = await runFolio(folderOf({}), ["--version"]);
    expect([code, `{"version":"${out.trim()}"}`]).toEqual([
      0,
      JSON.stringify({ version: Reflect.get(Object(manifest), "version") }),
    ]);
  });

  test.each([
    [[], 2, ""],
    [["chek"], 2, "folio: There is no command chek; did you mean check?\n"],
    [
      ["check", "--targett", "x"],
      2,
      "folio: There is no option --targett; did you mean --target?\n",
    ],
    [["check", "--target"], 2, "folio: --target needs a value\n"],
    [["check", "a", "b"], 2, "folio: There are too many arguments\n"],
    [["explain"], 2, "folio: CODE is missing\n"],
    [["check", "--lang", "de"], 2, "folio: --lang is en or fr, not de\n"],
    [
      ["check", "--output-format", "xml"],
      2,
      "folio: --output-format is text, json, sarif, github or junit, not xml\n",
    ],
    [["check", "--color", "blue"], 2, "folio: --color is auto, always or never, not blue\n"],
    [["compile"], 2, "folio: --data is missing: which documents are to be compiled?\n"],
    [
      ["compile", "--data", "a.csv"],
      2,
      "folio: --out is missing: where do the files go? (--dry-run writes none)\n",
    ],
    [
      ["compile", "--data", "a.csv", "--dry-run", "--from", "2026-02-30"],
      2,
      "folio: --from is a date such as 2026-01-31, not 2026-02-30\n",
    ],
    [
      ["compile", "--data", "a", "--out", "b", "--from", "2026-02-01", "--to", "2026-01-01"],
      2,
      "folio: --from 2026-02-01 is after --to 2026-01-01\n",
    ],
    [
      ["compile", "--data", "a.csv", "--data", "./a.csv", "--dry-run"],
      2,
      "folio: --data names ./a.csv twice\n",
    ],
    [["format", "-", "x"], 2, "folio: - stands alone: standard input goes to standard output\n"],
    [["explain", "FOL0000"], 2, expect.stringMatching(/^folio: There is no diagnostic FOL0000/)],
    [
      ["check", "nowhere"],
      3,
      expect.stringMatching(/^folio: Cannot read .*nowhere: there is no such file or folder\n$/),
    ],
  ] as const)("folio %j ends with %i", async (args, code, err) => {
    const ran = await runFolio(folderOf({}), args);
    expect([ran.code, ran.err]).toEqual([code, err]);
  });

  test.each([
    ["--language", "--lang"],
    ["--lan", "--lang"],
    ["--output", "--out or --output-format"],
    ["--output=x", "--out or --output-format"],
    ["-o", "--out or --output-format"],
    ["--format", "--output-format"],
    ["--out-dir", "--out"],
    ["--to-date", "--to"],
    ["--colour", "--color"],
    ["--dryrun", "--dry-run"],
    ["--Data", "--data"],
    ["--total", undefined],
    ["--books", undefined],
  ])("of folio compile %s is meant to be %s", async (option, meant) => {
    const { code, err } = await runFolio(folderOf({}), ["compile", option, "x"]);
    const suggestion = meant === undefined ? "" : `; did you mean ${meant}?`;
    expect([code, err]).toEqual([
      2,
      `folio: There is no option ${option.replace("=x", "")}${suggestion}\n`,
    ]);
  });

  test("the option of another command is not offered", async () => {
    const { err } = await runFolio(folderOf({}), ["check", "--output", "x", "--lang", "fr"]);
    expect(err).toBe("folio: L’option --output n’existe pas; vouliez-vous dire --output-format?\n");
    const before = await runFolio(folderOf({}), ["--language", "fr", "check"]);
    expect(before.err).toBe("folio: There is no option --language; did you mean --lang?\n");
  });

  test("errors of use are French where the system is", async () => {
    const variables = { LC_ALL: "", LC_MESSAGES: "fr_CA", LANG: "en_CA" };
    const ran = await runFolio(folderOf({}), ["chek"], { variables });
    expect(ran.err).toBe("folio: La commande chek n’existe pas; vouliez-vous dire check?\n");
  });
});

describe("check", () => {
  test("a clean book", async () => {
    const folder = folderOf({ "book.folio": sampleBook });
    const ran = await runFolio(folder, ["check"]);
    expect(ran).toEqual({ code: 0, out: "", err: "No problems\n" });
  });

  test("findings on standard output, the summary on standard error", async () => {
    const folder = folderOf({ "livre/book.folio": wrong });
    const ran = await runFolio(folder, ["check", "livre"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^error FOL\d{4}: .*4O02/);
    expect(ran.out).toMatch(/ {2}--> livre\/book\.folio:25:30\n/);
    expect(ran.out).toContain('25 | item "Sel" debit 1210 credit 4O02 tax "Détaxé"\n');
    expect(ran.err).toBe("1 error\n");
    const quiet = await runFolio(folder, ["check", "livre", "--quiet"]);
    expect([quiet.out, quiet.err]).toEqual([ran.out, ""]);
  });

  test("in French", async () => {
    const folder = folderOf({ "book.folio": wrong });
    const ran = await runFolio(folder, ["--lang", "fr", "check"]);
    expect(ran.out).toMatch(/^erreur FOL\d{4}\u00a0: /);
    expect(ran.err).toBe("1 erreur\n");
  });

  test("a file of the book stands for it", async () => {
    const folder = folderOf({ "book.folio": wrong, "sub/more.folio": "" });
    expect((await runFolio(folder, ["check", "sub/more.folio"])).code).toBe(1);
  });

  test("colours on a terminal, unless NO_COLOR; always where asked", async () => {
    const folder = folderOf({ "book.folio": wrong });
    const coloured = async (args: string[], variables = {}, terminal = true) =>
      (await runFolio(folder, ["check", ...args], { variables, terminal })).out.includes("\u001b[");
    expect(await coloured([])).toBe(true);
    expect(await coloured([], { NO_COLOR: "1" })).toBe(false);
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured(["--color", "always"], { NO_COLOR: "1" }, false)).toBe(true);
    expect(await coloured(["--color", "never"])).toBe(false);
  });

  test("--fail-on lowers what fails", async () => {
    const warned = sampleBook.replace(" { tax lines off }", "");
    const folder = folderOf({ "book.folio": warned });
    expect((await runFolio(folder, ["check"])).code).toBe(0);
    expect((await runFolio(folder, ["check", "--fail-on", "error"])).code).toBe(0);
    expect((await runFolio(folder, ["check", "--fail-on", "warning"])).code).toBe(1);
    expect((await runFolio(folder, ["check", "--fail-on", "info"])).code).toBe(1);
  });

  test.each(["json", "sarif", "github", "junit"])("%s on standard output", async (format) => {
    const folder = folderOf({ "book.folio": wrong });
    const ran = await runFolio(folder, ["check", "--output-format", format]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("4O02");
    if (format === "json" || format === "sarif") expect(() => JSON.parse(ran.out)).not.toThrow();
  });

  test("where there is no book it says where there are some", async () => {
    const folder = folderOf({ "a/book.folio": sampleBook, "b/c/book.folio": sampleBook });
    const ran = await runFolio(folder, ["check"]);
    expect([ran.code, ran.err]).toEqual([
      2,
      "folio: There is no book in . itself, but there are in: a, b/c\n",
    ]);
    const empty = await runFolio(folderOf({ "x.txt": "" }), ["check"]);
    expect(empty.code).toBe(2);
    expect(empty.err).toContain("folio init");
  });

  test("a folder that may not be read ends with 3", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "sub/x.folio": "" });
    chmodSync(join(folder, "sub"), 0o000);
    const ran = await runFolio(folder, ["check"]);
    chmodSync(join(folder, "sub"), 0o700);
    // The superuser may read everything.
    if (process.getuid?.() === 0) expect(ran.code).toBe(0);
    else expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("permission refused")]);
  });

  test("a file that is not UTF-8 ends with 3", async () => {
    const folder = folderOf({ "book.folio": Buffer.from("// \xe9\n", "latin1") });
    const ran = await runFolio(folder, ["check"]);
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("UTF-8")]);
  });
});

describe("format", () => {
  const untidy = 'account   1210    "Clients"   asset\n';
  const tidy = 'account 1210 "Clients" asset\n';

  test("writes the canonical text, and lists what changed", async () => {
    const folder = folderOf({ "a.folio": untidy, "sub/b.folio": tidy });
    const ran = await runFolio(folder, ["format", "."]);
    expect(ran).toEqual({ code: 0, out: "a.folio\n", err: "1 of 2 files changed\n" });
    expect(contentsOf(folder)).toEqual({ "a.folio": tidy, "sub/b.folio": tidy });
  });

  test("--check writes nothing and fails", async () => {
    const folder = folderOf({ "a.folio": untidy });
    const ran = await runFolio(folder, ["format", "--check", "a.folio", "--lang", "fr"]);
    expect(ran).toEqual({
      code: 1,
      out: "a.folio\n",
      err: "Fichiers qui changeraient\u00a0: 1 sur 1\n",
    });
    expect(contentsOf(folder)).toEqual({ "a.folio": untidy });
  });

  test("standard input goes to standard output", async () => {
    const ran = await runFolio(folderOf({}), ["format", "-"], { input: untidy });
    expect(ran).toEqual({ code: 0, out: tidy, err: "" });
  });

  test("a text that cannot be read stays as it is, and says why", async () => {
    const broken = 'acount   1210 "Clients" asset\n';
    const folder = folderOf({ "a.folio": broken });
    const ran = await runFolio(folder, ["format", "."]);
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain("--> a.folio:1:1");
    expect(contentsOf(folder)).toEqual({ "a.folio": broken });
    expect((await runFolio(folder, ["format", "-"], { input: broken })).out).toBe(broken);
  });
});

describe("explain", () => {
  test("the page of a code, however it is written", async () => {
    const folder = folderOf({});
    const { code, out } = await runFolio(folder, ["explain", "FOL1001"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^FOL1001/);
    expect(out).not.toMatch(/```|\*/);
    expect((await runFolio(folder, ["explain", "1001"])).out).toBe(out);
    expect((await runFolio(folder, ["explain", "fol1001", "--lang", "fr"])).out).not.toBe(out);
  });
});

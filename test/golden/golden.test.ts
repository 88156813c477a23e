// What an accountant reads: books and data with mistakes of every kind, and all that the command prints.
// `UPDATE=1 npx vitest run test/golden` writes the expected texts anew; read what changed before you keep it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registry } from "../../language/diagnostics/registry.ts";
import type { Language } from "../../language/text/bilingual.ts";
import { runFolio } from "../support/command.ts";

const here = import.meta.dirname;

/** A folder holds a book, the commands to run in it, and what they print in each language. */
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Shown nowhere here: each would need a file of thousands of lines or of a megabyte. */
const elsewhere: { readonly [code: string]: string } = {
  FOL5010: "a cell of 32,768 characters; test/diagnostics/registry.test.ts",
  FOL5049: "more than a thousand wrong rows; test/diagnostics/registry.test.ts",
  FOL5098: "more than a thousand warnings; test/diagnostics/registry.test.ts",
  FOL6110: "an entry of more than a thousand lines; test/targets/afas.test.ts",
  FOL8001: "a file of a megabyte; test/diagnostics/registry.test.ts",
  FOL8003: "more than two hundred wrong declarations; test/diagnostics/registry.test.ts",
  FOL8004: "more than a thousand unused accounts; test/diagnostics/registry.test.ts",
};

describe.each(folders)("test/golden/%s", (folder) => {
  it.each(["en", "fr"] as const)("prints the expected text in %s", async (language) => {
    const file = expectedFile(folder, language);
    const printed = await print(folder, language);
    if (process.env["UPDATE"] === "1") writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, "utf8"));
  });
});

describe("all golden texts together", () => {
  it("show every diagnostic but those that are listed with a reason", () => {
    const shown = new Set(folders.flatMap((folder) => codesShown(folder, "en")));
    const missing = registry.map(({ code }) => code).filter((code) => !shown.has(code));
    expect(missing).toEqual(Object.keys(elsewhere));
  });

  it.each(["mistakes", "bad-data"])("tell each mistake of %s once", (folder) => {
    const codes = codesShown(folder, "en");
    const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(twice).toEqual([]);
  });

  it.each(folders)("show the same problems of %s in both languages", (folder) => {
    expect(codesShown(folder, "fr")).toEqual(codesShown(folder, "en"));
  });

  it.each(folders)("are set as French is set in Québec: %s", (folder) => {
    const words = readFileSync(expectedFile(folder, "fr"), "utf8")
      .split("\n")
      // The lines of the user's own text keep the user's own marks.
      .filter((line) => !/^ *\d* \|/.test(line))
      .join("\n");
    expect(words).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<!«)[ \u00a0][;?!](?=\s)|\p{L}: /u);
  });
});

/** What is printed in the folder, each command before its output and its exit code after. */
async function print(folder: string, language: Language): Promise<string> {
  const commands = readFileSync(join(here, folder, "commands.txt"), "utf8")
    .trim()
    .split("\n");
  const outputs: string[] = [];
  for (const command of commands) {
    const args = [...command.split(" "), "--lang", language];
    const { code, out, err } = await runFolio(join(here, folder), args);
    outputs.push(`$ folio ${command}\n\n${out}${err}\nexit ${code}\n`);
  }
  return outputs.join("\n");
}

function expectedFile(folder: string, language: Language): string {
  return join(here, folder, `expected.${language}.txt`);
}

/** `error FOL2001: …` stands at the head of each problem. */
function codesShown(folder: string, language: Language): readonly string[] {
  const text = readFileSync(expectedFile(folder, language), "utf8");
  return [...text.matchAll(/^\S+ (FOL\d{4})/gm)].map(([, code = ""]) => code);
}

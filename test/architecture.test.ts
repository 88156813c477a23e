// The rules of language/ARCHITECTURE.md that a program can check, held against every source file.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Imports point from a later layer to an earlier one. Layers of one line do not import each other. */
const layers: readonly (readonly string[])[] = [
  ["language/text"],
  ["language/diagnostics"],
  ["language/syntax"],
  ["language/model"],
  ["language/packs"],
  ["language/plan"],
  ["language/sources", "language/journal"],
  ["language/targets", "language/import"],
  ["language/trace"],
  ["language/checks"],
  ["language/front"],
  ["language/report-page"],
  ["language/ide"],
  ["language"],
  ["server"],
  ["extension"],
];

/** The front end and the compiler join the layers below; `ide` looks at what they make. */
const frontFiles = new Set([
  "language/front-end.ts",
  "language/compile.ts",
  "language/test-book.ts",
]);

/** Packages that only one place may import, so that it can be replaced there. */
const owners: readonly (readonly [string, RegExp])[] = [
  ["decimal.js", /^language\/model\/money\.ts$/],
  ["chevrotain", /^language\/syntax\//],
  ["vscode-languageserver", /^server\/lsp\//],
  ["vscode-languageserver-textdocument", /^server\/lsp\//],
  ["vscode-languageserver-textdocument", /^server\/lsp\//],
  ["vscode-languageclient", /^extension\//],
  ["vscode", /^extension\//],
  ["d3-sankey", /^language\/report-page\//],
  ["commander", /^server\/cli\//],
  ["picocolors", /^server\/cli\//],
  ["fastest-levenshtein", /^language\/text\//],
  ["zod", /^(language\/model|language\/sources|server)\//],
];

interface File {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = ["language", "server", "extension"].flatMap(filesUnder);

describe("imports", () => {
  test("there is source to look at", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test("point one way: from later layers to earlier ones", () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap((imported) => {
        if (!imported.startsWith(".") || !imported.endsWith(".ts")) return [];
        const target = posix.normalize(posix.join(posix.dirname(file.path), imported));
        const [from, to] = [layerOf(file.path), layerOf(target)];
        const isHome = folderOf(file.path) === folderOf(target);
        return to < from || isHome ? [] : [`${file.path} imports ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("language/ is pure: nothing of the machine it runs on", () => {
    const wrong = inLanguage().filter((file) =>
      file.imports.some((name) => name.startsWith("node:")),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test("a package is imported where it belongs, and nowhere else", () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap((imported) => {
        if (imported.startsWith(".") || imported.startsWith("node:")) return [];
        const owner = owners.find(([name]) => imported === name || imported.startsWith(`${name}/`));
        return owner?.[1].test(file.path) === true ? [] : [`${file.path} imports ${imported}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("style", () => {
  test("language/ asks no clock, no chance and no machine", () => {
    expect(
      matches(inLanguage(), /\bnew Date\b|\bDate\.now\b|Math\.random|\bprocess\.|\bfetch\(/),
    ).toEqual([]);
  });

  test("money never passes through a float", () => {
    const elsewhere = inLanguage().filter((file) => file.path !== "language/model/money.ts");
    expect(matches(elsewhere, /\bparseFloat\b|\.toFixed\(|\bNumber\.parseFloat\b/)).toEqual([]);
  });

  test("no casts but `as const`", () => {
    expect(matches(files, /[\w)\]}] as (?!const\b)[A-Za-z{(]/)).toEqual([]);
  });

  test("no default exports, no folders for leftovers", () => {
    expect(matches(files, /^export default/m)).toEqual([]);
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file.path)),
    ).toEqual([]);
  });

  test("each file says in its first lines what it is for", () => {
    const silent = files.filter(
      (file) =>
        !/^(#![^\n]*\n)?(\/\/|\/\*\*|import [^\n]*\n+(import [^\n]*\n+)*\n?\/\*\*)/.test(file.text),
    );
    expect(silent.map((file) => file.path)).toEqual([]);
  });
});

function inLanguage(): readonly File[] {
  return files.filter((file) => file.path.startsWith("language/"));
}

function layerOf(path: string): number {
  const folder = frontFiles.has(path) ? "language/front" : folderOf(path);
  const layer = layers.findIndex((names) => names.includes(folder));
  if (layer === -1) throw new Error(`${path} is in no layer`);
  return layer;
}

/** `language/plan` for what is in it, `server` for anything below server. */
function folderOf(path: string): string {
  const [top = "", second] = dirname(path).split("/");
  if (frontFiles.has(path)) return "language/front";
  return top === "language" && second !== undefined ? `${top}/${second}` : top;
}

function matches(among: readonly File[], pattern: RegExp): readonly string[] {
  return among.flatMap((file) => {
    const code = withoutTexts(file.text);
    const found = pattern.exec(code);
    return found === null ? [] : [`${file.path}: ${found[0]}`];
  });
}

/** The code without comments and texts, which may speak of anything, and without its imports. */
function withoutTexts(text: string): string {
  const code = text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
    (found) => (found.startsWith("/") ? "" : '""'),
  );
  return code.replace(/^(?:import|export) (?:type )?[{*][^;]*? from "";/gm, "");
}

function filesUnder(folder: string): File[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => {
      const path = relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(text) };
    });
}

function importsOf(text: string): readonly string[] {
  const statements =
    /^(?:import|export)[^;]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  // Examples of the language speak of files too; they stand in templates.
  const code = text.replace(/`(?:[^`\\]|\\.)*`/g, "``");
  return [...code.matchAll(statements)].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? "");
}

// What is bundled keeps its licence: each package that the command and the server contain is told, with its text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildFolio } from "../support/built.ts";

const root = join(import.meta.dirname, "../..");
const { notices } = buildFolio();
const text = readFileSync(notices, "utf8");
const told = [...text.matchAll(/^-{80}\n(\S+) (\S+) \(([^)]+)\)\n-{80}\n/gm)].map(
  ([, name = "", version = "", licence = ""]) => ({ name, version, licence }),
);

/** Found without esbuild: what the source imports, and not only for its types. */
const imported = ["language", "server"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(
      /^(?:import|export) (?!type )[^;]*?from "([^".][^"]*)";/gm,
    ),
  ])
  .flatMap(([, name = ""]) => /^(?!node:)(?:@[^/]+\/)?[^/]+/.exec(name) ?? []);

test("there are packages to tell of", () => {
  expect(new Set(imported).size).toBeGreaterThan(6);
});

test.each([...new Set(imported)])("%s, which the source imports", (name) => {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(told).toContainEqual({ name, version, licence: license });
  const licence = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE.md", "License.txt"]
    .map((file) => join(folder, file))
    .find(existsSync);
  expect(text).toContain(
    readFileSync(licence ?? "", "utf8")
      .replaceAll("\r\n", "\n")
      .trim(),
  );
});

test("what these packages bring along is told too", () => {
  expect(told.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@chevrotain/gast", "d3-shape", "vscode-jsonrpc"]),
  );
});

test("each is under a licence that lets it be passed on with its text alone", () => {
  const others = told.filter(
    ({ licence }) => !["MIT", "ISC", "BSD-3-Clause", "Apache-2.0"].includes(licence),
  );
  expect(others).toEqual([]);
});

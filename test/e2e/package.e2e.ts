// The package that users install: what the extension needs, bundled, and nothing else.
import { readFileSync, statSync } from "node:fs";
import { listFiles } from "@vscode/vsce";
import { expect, test } from "vitest";

const staging = "dist/vsix";

test("it holds what the extension needs, and nothing else", async () => {
  const files = await listFiles({ cwd: staging });
  expect(files.map((file) => file.replaceAll("\\", "/")).sort()).toEqual([
    "LICENSE",
    "README.md",
    "THIRD-PARTY-NOTICES.txt",
    "dist/extension.cjs",
    "dist/server.cjs",
    "extension/images/folio-dark.svg",
    "extension/images/folio-light.svg",
    "extension/images/icon.png",
    "extension/l10n/bundle.l10n.fr.json",
    "extension/language-configuration.json",
    "extension/snippets/folio.json",
    "extension/syntaxes/folio.tmLanguage.json",
    "package.json",
    "package.nls.fr.json",
    "package.nls.json",
  ]);
});

test.each([
  "vscode-languageclient",
  "vscode-languageserver",
  "chevrotain",
  "decimal.js",
  "d3-sankey",
])("it passes on the licence of %s", (name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  expect(readFileSync(`${staging}/THIRD-PARTY-NOTICES.txt`, "utf8")).toContain(
    `\n${name} ${version} (`,
  );
});

test("it is small enough to start at once", () => {
  expect(statSync(`${staging}/dist/extension.cjs`).size).toBeLessThan(600_000);
  expect(statSync(`${staging}/dist/server.cjs`).size).toBeLessThan(2_000_000);
});

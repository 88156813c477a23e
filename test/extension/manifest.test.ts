// The extension's manifest: what it names exists, and what a person reads is there in both languages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const manifest = readFileSync("package.json", "utf8");
const english = texts("extension/package.nls.json");
const french = texts("extension/package.nls.fr.json");
const frenchBundle = texts("extension/l10n/bundle.l10n.fr.json");
const sources = readdirSync("extension")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`extension/${name}`, "utf8"))
  .join("\n");

test("every text of the manifest exists in English and French, and no other", () => {
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]));
  used.add("description");
  expect([...english.keys()].sort()).toEqual([...used].sort());
  expect([...french.keys()].sort()).toEqual([...used].sort());
});

test("every sentence of the extension exists in French, and no other", () => {
  const spoken = [...sources.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  expect(sources.match(/l10n\.t\(/g)).toHaveLength(spoken.length);
  expect([...frenchBundle.keys()].sort()).toEqual([...new Set(spoken)].sort());
});

test("a translation keeps the figures and names that are put in", () => {
  for (const [sentence, translated] of frenchBundle) {
    expect(holes(translated), sentence).toEqual(holes(sentence));
  }
});

test("French is set as Québec sets it", () => {
  for (const text of [...french.values(), ...frenchBundle.values()]) {
    expect(text).not.toMatch(/'|"| [:»]|« | [?!;]|\.\.\./);
  }
});

test("every file that the manifest names exists", () => {
  const paths = [...manifest.matchAll(/"(?:\.\/)?(extension\/[^"]+)"/g)].map((match) => match[1]);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => path !== undefined && !existsSync(path))).toEqual([]);
});

test("every command of the manifest is registered, and no other", () => {
  const declared = [...manifest.matchAll(/"command": "(folio\.\w+)",\s*"title"/g)];
  const registered = [...sources.matchAll(/registerCommand\("(folio\.\w+)"/g)];
  expect(registered.map((match) => match[1]).sort()).toEqual(
    declared.map((match) => match[1]).sort(),
  );
});

function texts(path: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(readFileSync(path, "utf8"))));
}

function holes(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\d\}/g)].map((match) => match[0]).sort();
}

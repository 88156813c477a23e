// Every bad input of the catalogue: what it gives, where, and that nothing else happens.
// `UPDATE=1 npx vitest run --config test/vitest.config.ts test/hostile` writes the outcomes anew; read what changed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors, type Problem } from "../../language/index.ts";
import { runFolio } from "../support/command.ts";
import { folderOf } from "../support/folder.ts";
import { type Case, readGroup } from "./case-file.ts";
import { dataPaths, filesOf, runCase } from "./run-case.ts";

const groups = readdirSync(join(import.meta.dirname, "groups")).sort();

describe.each(groups)("%s", (file) => {
  const path = join(import.meta.dirname, "groups", file);
  const text = readFileSync(path, "utf8");
  const group = readGroup(text);
  if (process.env.UPDATE === "1") {
    writeFileSync(path, `${group.withOutcomes((one) => runCase(one).lines).trimEnd()}\n`);
  }
  const { cases } = readGroup(readFileSync(path, "utf8"));

  it("names every case once", () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const outcome = runCase(one);
    const lines = one.row === undefined ? outcome.lines : [outcome.lines.join("; ")];
    expect(lines).toEqual(one.expected);
    for (const problem of outcome.problems) checkProblem(problem);
    await checkCommand(one, outcome.problems);
  });
});

/** A sentence in each language, at a place that exists, with a remedy. */
function checkProblem({ message, remedy, place }: Problem): void {
  for (const text of [message.en, message.fr, remedy.en, remedy.fr]) {
    expect(text).not.toMatch(/undefined|\[object|^\s*at /);
    expect(text.trim()).not.toBe("");
    // What a user wrote is shown as far as one can take it in.
    expect(text.length).toBeLessThan(500);
  }
  if (place.in === "book") expect(place.span.end).toBeGreaterThanOrEqual(place.span.start);
  if (place.in !== "data") return;
  expect(place.line).toBeGreaterThan(0);
  expect(place.column).toBeGreaterThan(0);
  expect(place.excerpt.length).toBeLessThanOrEqual(80);
}

/** The command ends as it promises, and leaves whole files or none. */
async function checkCommand(one: Case, problems: readonly Problem[]): Promise<void> {
  const folder = folderOf(Object.fromEntries(filesOf(one)));
  const data = dataPaths(one).flatMap((path) => ["--data", path]);
  const control = one.files.some(({ path }) => path === "control.csv");
  const given = control ? [...data, "--control", "control.csv"] : data;
  const out = join(folder, "out");
  const args = data.length === 0 ? ["check"] : ["compile", ...given, "--out", "out"];
  const ran = await runFolio(folder, args);
  // What the front end is given as a text, the command reads from bytes: bytes that are none are the disk's.
  expect([hasErrors(problems) ? 1 : 0, one.name.includes("bytes of a book") ? 3 : -1]).toContain(
    ran.code,
  );
  expect(ran.out + ran.err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(ran.out + ran.err).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  if (ran.code !== 0) expect(existsSync(out)).toBe(false);
  else if (data.length > 0) {
    const expected = /^(?:hledger[\w-]*\.journal|report\.json|trace\.json)$/;
    expect(readdirSync(out).filter((name) => !expected.test(name))).toEqual([]);
    expect(readdirSync(out)).toContain("report.json");
  }
}

// The table of options on the front page of the samples: each is shown by a sample whose book, folder or target really has it.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../language/index.ts";
import { findTarget } from "../../language/targets/registry.ts";
import { checkSample, readSample, runSample, sampleRuns, samples } from "../support/samples.ts";

interface Row {
  readonly sample: string;
  readonly shown: readonly string[];
}

function rowsOf(page: string): readonly Row[] {
  const section = readSample(page)
    .split(/^## /m)
    .find((one) => /^(?:What the systems can do|Ce que peuvent les systèmes)\n/.test(one));
  return [...(section ?? "").matchAll(/^\|.*\| \[([\w-]+)\]\(#\1\) \| (.*) \|$/gm)].map(
    ([, sample = "", by = ""]) => ({
      sample,
      shown: [...by.matchAll(/`([^`]*)`/g)].map(([, code = ""]) => code),
    }),
  );
}

const rows = rowsOf("README.md");

test("the table names every sample, and says something of each option", () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(({ shown }) => shown.length === 0)).toEqual([]);
  const named = new Set(rows.map(({ sample }) => sample));
  expect(sampleRuns.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});

test("the table says the same in both languages", () => {
  expect(rowsOf("README.fr.md")).toEqual(rows);
});

/** What a book says, without its comments, with one space where its columns have several. */
function bookOf(name: string): string {
  const texts = checkSample(name).trees.map(({ text }) => text);
  return texts
    .join("\n")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .replaceAll(/ +/g, " ");
}

describe.each(rows)("$sample shows $shown", ({ sample, shown }) => {
  const run = sampleRuns.find(({ name }) => name === sample);

  test.each(shown)("%s", (code) => {
    const [, target] = /^--target (\S+)$/.exec(code) ?? [];
    if (target !== undefined) {
      expect(findTarget(target)?.name).toBe(target);
      const checked = checkSample(sample, target);
      const { problems, report, text } = runSample(sample, run?.data ?? [], { checked, target });
      expect([...checked.problems, ...problems].filter((one) => hasErrors([one]))).toEqual([]);
      expect(report.entries).toBeGreaterThan(1);
      expect(text).not.toBe("");
      return;
    }
    const inFolder = /^[\w-]+\.(?:json|csv)$/.test(code);
    if (inFolder) expect(existsSync(new URL(`${sample}/${code}`, samples))).toBe(true);
    else expect(bookOf(sample)).toContain(code);
  });
});

// The fuzzers in `npm test`: what they once found stays right, each finds the fault that is planted for it, and a
// short run of each finds nothing. The same cases each time; `npm run test:long` tries others.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { K } from "../../language/syntax/tokens.ts";
import { type Case, readCase, textPart, writeCase } from "./case.ts";
import { fuzzers } from "./fuzzers.ts";
import { tableWords } from "./grammar-text.ts";
import { mutatedBytes } from "./mutate.ts";
import { randomOf } from "./random.ts";
import { attempt, failureText, fuzz } from "./run.ts";
import { folio } from "./subject.ts";

const timeout = 300_000;
const seed = 20260101;
const share = Number(process.env.FOLIO_RUNS ?? 150) / 150;

describe.each(fuzzers.map((fuzzer) => [fuzzer.name, fuzzer] as const))("F-%s", (name, fuzzer) => {
  const folder = join(import.meta.dirname, "corpus", name);
  const kept = existsSync(folder) ? readdirSync(folder).sort() : [];

  test.each(kept)("keeps right: %s", { timeout }, async (file) => {
    const made = readCase(readFileSync(join(folder, file), "utf8"));
    expect(made.parts.length).toBeGreaterThan(0);
    expect(await attempt(fuzzer, made)).toMatchObject({ failed: false });
  });

  test("finds nothing in a short run", { timeout }, async () => {
    const runs = Math.max(1, Math.round(fuzzer.quickRuns * share));
    const figures = await fuzz(fuzzer, { seed, runs });
    expect(failureText(figures)).toBe("");
    expect(figures.runs).toBeGreaterThanOrEqual(runs);
  });

  test("goes on where it was stopped", { timeout }, async () => {
    let asked = 0;
    const made: Case[] = [];
    const watched = {
      ...fuzzer,
      make: (random: Parameters<typeof fuzzer.make>[0]) => {
        const one = fuzzer.make(random);
        made.push(one);
        return one;
      },
      check: () => 1,
    };
    const stopped = await fuzz(watched, { seed, runs: 5, isStopped: () => ++asked > 3 });
    expect(stopped).toMatchObject({ runs: 3, next: 3 });
    const rest = await fuzz(watched, { seed, runs: 2, first: stopped.next });
    expect(rest).toMatchObject({ runs: 2, next: 5 });
    const whole = made.splice(0);
    await fuzz(watched, { seed, runs: 5 });
    expect(made).toEqual(whole);
  });

  test("finds the fault that is planted for it, and shows it small", { timeout }, async () => {
    const subject = fuzzer.canary(folio);
    const figures = await fuzz(fuzzer, { seed, runs: 20_000, subject, patience: 1 });
    const { failure } = figures;
    expect(failure).toBeDefined();
    if (failure === undefined) return;
    // Seed and number repeat it, and without the fault the small case is right.
    const again = fuzzer.make(randomOf(seed, failure.index));
    expect(await attempt(fuzzer, again, subject)).toMatchObject({ failed: true });
    expect(await attempt(fuzzer, failure.small)).toMatchObject({ failed: false });
    expect(sizeOf(failure.small)).toBeLessThanOrEqual(sizeOf(again));
    expect(failureText(figures)).toContain(`FOLIO_SEED=${seed} npm run test:long -- fuzz ${name}`);
  });
});

test("a long run has every fuzzer", () => {
  const parts = readFileSync(join(import.meta.dirname, "parts.mjs"), "utf8");
  const names = [...parts.matchAll(/id: "F-.*?name: "(\w+)"/g)].map(([, name]) => name);
  expect(names).toEqual(fuzzers.map(({ name }) => name));
});

test("the table of the grammar writes every keyword of the language", () => {
  const known = Object.values(K).map((type) => type.name.replaceAll('"', ""));
  expect(known.filter((word) => !tableWords.has(word))).toEqual([]);
});

test("a case is the same after it was written down", () => {
  for (let index = 0; index < 300; index++) {
    const random = randomOf(seed, index);
    const bytes = mutatedBytes(
      random,
      new TextEncoder().encode("a\n--- b\nc\\n\n"),
      random.below(4),
    );
    const made: Case = { parts: [{ path: "x.csv", bytes }, textPart("y.folio", "é\n")] };
    const read = readCase(writeCase(made, "why"));
    expect(read.parts.map(({ path, bytes: own }) => [path, [...own]])).toEqual(
      made.parts.map(({ path, bytes: own }) => [path, [...own]]),
    );
  }
});

function sizeOf({ parts }: Case): number {
  return parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

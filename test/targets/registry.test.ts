// What every target promises, whatever it writes.
import { describe, expect, test } from "vitest";
import { outputFileName } from "../../language/targets/file-names.ts";
import { findTarget, targets } from "../../language/targets/registry.ts";

test("targets are sorted, and found by their names", () => {
  const names = targets.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names.map((name) => findTarget(name)?.name)).toEqual(names);
  expect(findTarget("quickbooks-online")).toBeUndefined();
});

describe.each(targets)("$name", (target) => {
  test("has one rule an option, with a fallback that the rule allows", () => {
    const names = target.options.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { value, words, least, most, fallback } of target.options) {
      if (value === "word") expect(words).toContain(fallback);
      if (value === "number") expect(fallback).toMatch(/^\d+$/);
      if (least !== undefined) expect(Number(fallback)).toBeGreaterThanOrEqual(least);
      if (most !== undefined) expect(Number(fallback)).toBeLessThanOrEqual(most);
    }
  });

  test("has rules of its own name, also without options", () => {
    expect(target.rules(new Map()).name).toBe(target.name);
  });

  test("has a file name for a run", () => {
    const { name, extension } = target;
    expect(outputFileName({ target: name, extension })).toBe(`${name}.${extension}`);
    const period = { from: "2026-01-01", to: "2026-01-31" } as const;
    expect(outputFileName({ target: name, extension, period })).toBe(
      `${name}-2026-01-01-2026-01-31.${extension}`,
    );
    expect(outputFileName({ target: name, extension, period, part: 2 })).toBe(
      `${name}-2026-01-01-2026-01-31-2.${extension}`,
    );
  });
});

// The example of each syntax diagnostic: the bad one gives exactly it, the good one nothing.
import { describe, expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { registry } from "../../language/diagnostics/registry.ts";
import { parseFile } from "../../language/syntax/parse.ts";
import { applyFix } from "./support.ts";

const told = registry.filter(({ code }) => /^FOL(1|800[123])/.test(code));

describe.each(told)("$code $name", (diagnostic) => {
  const { files, marked } = readExample(diagnostic.bad);
  const file = files.find(({ path }) => path === marked?.file) ?? { path: "", text: "" };
  const { problems } = parseFile(file);

  test("the bad example gives this problem, where it is marked", () => {
    const last = problems.at(-1);
    // The example of too many problems is the only one that must have others before it.
    if (diagnostic.code !== "FOL8003") expect(problems).toHaveLength(1);
    expect(last?.code).toBe(diagnostic.code);
    expect(last?.place).toStrictEqual({ in: "book", file: file.path, span: marked?.span });
  });

  test("the good example gives none", () => {
    for (const good of readExample(diagnostic.good).files) {
      expect(parseFile(good).problems).toStrictEqual([]);
    }
  });

  if (diagnostic.fixed !== true) return;
  test("the fix cures it", () => {
    const fix = problems[0]?.fixes[0];
    expect(fix).toBeDefined();
    if (fix === undefined) return;
    const text = applyFix(file.text, fix);
    expect(parseFile({ ...file, text }).problems).toStrictEqual([]);
  });
});

test("none is forgotten", () => {
  expect(told.map(({ code }) => code)).toStrictEqual([
    ...Array.from({ length: 16 }, (_, index) => `FOL10${String(index + 1).padStart(2, "0")}`),
    "FOL8001",
    "FOL8002",
    "FOL8003",
  ]);
});

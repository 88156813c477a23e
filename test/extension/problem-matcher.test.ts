// The problem matcher reads what the command prints: a task that runs `folio check` fills the Problems panel.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Problem, Severity } from "../../language/diagnostics/problem.ts";
import { same } from "../../language/text/bilingual.ts";
import { locator } from "../../server/cli/render/locate.ts";
import { createPaint } from "../../server/cli/render/paint.ts";
import { renderText } from "../../server/cli/render/text.ts";

const file = { path: "book.folio", text: 'account 1210 "Clients"\nitem "Tonte" credit 4O01\n' };

const group = z.int().optional();
const pattern = z.object({
  regexp: z.string(),
  severity: group,
  code: group,
  message: group,
  file: group,
  line: group,
  column: group,
});
const manifest = z
  .object({
    contributes: z.object({ problemMatchers: z.array(z.object({ pattern: z.array(pattern) })) }),
  })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

test("an error and its place", () => {
  expect(matched(print("error", "en"))).toEqual({
    severity: "error",
    code: "FOL2001",
    message: "The account 4O01 is not declared",
    file: "samples/book.folio",
    line: "2",
    column: "21",
  });
});

test("a warning stays a warning", () => {
  expect(matched(print("warning", "en"))).toMatchObject({ severity: "warning" });
});

test("an error in French is read too", () => {
  expect(matched(print("error", "fr"))).toMatchObject({ code: "FOL2001", line: "2" });
});

function print(severity: Severity, language: "en" | "fr"): string {
  const start = file.text.indexOf("4O01");
  const problem: Problem = {
    code: "FOL2001",
    severity,
    place: { in: "book", file: file.path, span: { start, end: start + 4 } },
    message: same("The account 4O01 is not declared"),
    remedy: same("Declare it"),
    related: [],
    fixes: [],
  };
  const locate = locator([file], (path) => `samples/${path}`);
  const page = { paint: createPaint(false), width: 80 };
  return renderText({ problems: [problem], locate, language }, page);
}

/** As VS Code does it: each line of the output against its own pattern, one after the other. */
function matched(output: string): Readonly<Record<string, string | undefined>> {
  const lines = output.split("\n");
  const found: Record<string, string | undefined> = {};
  for (const [index, one] of (manifest.contributes.problemMatchers[0]?.pattern ?? []).entries()) {
    const match = new RegExp(one.regexp).exec(lines[index] ?? "");
    const { regexp: _, ...groups } = one;
    for (const [name, number] of Object.entries(groups)) {
      if (number !== undefined) found[name] = match?.[number];
    }
  }
  return found;
}

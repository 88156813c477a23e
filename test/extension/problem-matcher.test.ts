// The problem matcher reads what the command prints: a task that runs `folio check` fills the Problems panel.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Problem, Severity } from "../../language/diagnostics/problem.ts";
import { same } from "../../language/text/bilingual.ts";
import { renderGithub } from "../../server/cli/render/github.ts";
import { locator } from "../../server/cli/render/locate.ts";

const file = { path: "book.folio", text: 'account 1210 "Clients"\nitem "Tonte" credit 4O01\n' };

const group = z.int();
const pattern = z.object({
  regexp: z.string(),
  severity: group,
  file: group,
  line: group,
  endLine: group,
  column: group,
  endColumn: group,
  code: group,
  message: group,
});
const manifest = z
  .object({
    contributes: z.object({
      problemMatchers: z.array(z.object({ severity: z.string(), pattern })).length(1),
    }),
  })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

test("an error and its place", () => {
  expect(matched("error", "4O01")).toEqual({
    severity: "error",
    code: "FOL2001",
    message: "Account 4O01 is not declared",
    file: "samples/book.folio",
    line: "2",
    endLine: "2",
    column: "21",
    endColumn: "25",
  });
});

test("a place of several lines", () => {
  expect(matched("error", '"Clients"\nitem')).toMatchObject({ line: "1", endLine: "2" });
});

test("a warning stays a warning, and the rest is information", () => {
  expect(matched("warning", "4O01")).toMatchObject({ severity: "warning" });
  for (const severity of ["information", "hint"] as const) {
    expect(matched(severity, "4O01")).toMatchObject({ severity: undefined, code: "FOL2001" });
  }
  expect(manifest.contributes.problemMatchers[0]?.severity).toBe("info");
});

/** What VS Code would read from the line that is printed of a problem at these words. */
function matched(severity: Severity, words: string): Readonly<Record<string, string | undefined>> {
  const start = file.text.indexOf(words);
  const problem: Problem = {
    code: "FOL2001",
    severity,
    place: { in: "book", file: file.path, span: { start, end: start + words.length } },
    message: same("Account 4O01 is not declared"),
    remedy: same("Declare it"),
    related: [],
    fixes: [],
  };
  const locate = locator([file], (path) => `samples/${path}`);
  const printed = renderGithub({ problems: [problem], locate, language: "en" }).trimEnd();
  const { regexp, ...groups } = manifest.contributes.problemMatchers[0]?.pattern ?? { regexp: "" };
  const match = new RegExp(regexp).exec(printed) ?? [];
  return Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match[Number(at)]]));
}

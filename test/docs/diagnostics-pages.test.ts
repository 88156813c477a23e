// The pages of all diagnostics, as they stand beside the reference, are what the code says today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { knownCodes } from "../../language/diagnostics/known-codes.ts";
import { registry } from "../../language/diagnostics/registry.ts";
import { allPages } from "../../language/index.ts";

describe.each([
  ["en", "DIAGNOSTICS.md", "README.md"],
  ["fr", "DIAGNOSTICS.fr.md", "README.fr.md"],
] as const)("in %s", (language, file, reference) => {
  const text = beside(file);

  test(`language/${file} is up to date; npm run generate writes it`, () => {
    expect(text).toBe(allPages(language));
  });

  test("every code has a line in the table of contents and a page that it leads to", () => {
    const linked = [...text.matchAll(/^\| \[(FOL\d{4})\]\(#(fol\d{4})\) \|/gm)];
    expect(linked.map(([, code]) => code)).toEqual(registry.map(({ code }) => code));
    for (const [, code, anchor] of linked) {
      expect(text).toContain(`<a id="${anchor}"></a>\n\n### ${code}`);
    }
  });

  test("nobody needs patience or special tools to read it", () => {
    expect(text.length).toBeLessThan(400_000);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  test("the reference leads to it", () => {
    expect(beside(reference)).toContain(`](${file})`);
  });
});

test("the list of codes is that of the registry; npm run generate writes it", () => {
  expect(knownCodes).toEqual(registry.map(({ code }) => code).toSorted());
});

function beside(file: string): string {
  return readFileSync(join(import.meta.dirname, "../../language", file), "utf8");
}

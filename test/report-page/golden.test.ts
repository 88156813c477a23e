// The whole page of a tiny book in both languages, for a reviewer to read or to open.
// `UPDATE=1 npx vitest run --config test/vitest.config.ts test/report-page` writes it anew.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkTexts, type TextFile } from "../support/front-end.ts";
import { runPage } from "../support/report-page.ts";

const file = (path: string): TextFile => ({
  path,
  text: readFileSync(join(import.meta.dirname, "tiny", path), "utf8"),
});

test.each(["en", "fr"] as const)("the page of the tiny book (%s)", (language) => {
  const checked = checkTexts([file("book.folio")]);
  const run = runPage(checked, [file("documents.csv")], { control: file("control.csv") });
  const page = run.page(language);
  const golden = join(import.meta.dirname, "golden", `${language}.html`);
  if (process.env.UPDATE === "1") writeFileSync(golden, page);
  expect(page).toBe(readFileSync(golden, "utf8"));
  expect(run.page(language)).toBe(page);
});

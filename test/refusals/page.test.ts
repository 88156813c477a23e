// The page of refusals says what the tests try. `UPDATE=1 npx vitest run --config test/vitest.config.ts test/refusals` writes it anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalsPage } from "./page.ts";

test.each([
  ["REFUSALS.md", "en"],
  ["REFUSALS.fr.md", "fr"],
] as const)("language/%s is fresh", (name, language) => {
  const file = new URL(`../../language/${name}`, import.meta.url);
  if (process.env["UPDATE"] === "1") writeFileSync(file, refusalsPage(language));
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(refusalsPage(language));
});

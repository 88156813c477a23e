// What each target writes of the same few documents, to be read by eye: test/targets/<target>/journal….
// `UPDATE=1 npx vitest run --config test/vitest.config.ts test/targets/written.test.ts` writes it anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../language/index.ts";
import { journalTargets } from "../../language/targets/registry.ts";
import { baseOf } from "../refusals/base.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";

describe.each(journalTargets)("$name", ({ name, extension }) => {
  const files = baseOf({ name });
  const checked = checkTexts(files.filter(({ path }) => path.endsWith(".folio")));
  const compiled = compileTexts(
    checked,
    files.filter(({ path }) => path.startsWith("data")),
  );

  test("writes the documents of the starter book", () => {
    expect([...checked.problems, ...compiled.problems].filter((one) => hasErrors([one]))).toEqual(
      [],
    );
    const golden = new URL(`${name}/journal.${extension}`, import.meta.url);
    if (process.env["UPDATE"] === "1") writeFileSync(golden, compiled.bytes);
    const expected = existsSync(golden) ? readFileSync(golden) : new Uint8Array();
    expect(Buffer.from(compiled.bytes).toString("latin1")).toBe(
      Buffer.from(expected).toString("latin1"),
    );
  });
});

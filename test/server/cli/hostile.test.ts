import fc from "fast-check";
import { expect, test } from "vitest";
import { runFolio } from "../../support/command.ts";
import { folderOf } from "../../support/folder.ts";
import { sampleBook } from "../../support/ide.ts";

const words = [
  ...["init", "check", "compile", "export", "test", "format", "explain"],
  ...[
    "--data",
    "--out",
    "--from",
    "--to",
    "--target",
    "--source",
    "--control",
    "--dry-run",
    "--plan",
  ],
  ...["--output-format", "--lang", "--fail-on", "--quiet", "--color", "--check", "--help", "--"],
  ...[
    "json",
    "sarif",
    "github",
    "junit",
    "fr",
    "always",
    "info",
    "2026-01-31",
    "sage50",
    "hledger",
  ],
  ...["", "-", ".", "book.folio", "d.csv", "sub", "none", "\u0000", "a\nb", "\ud800", "__proto__"],
  ...["--__proto__", "--out=", "-x", "--lang=fr", "FOL1001", "%ZZ", "C:\\x", "é".repeat(300)],
];

test("no arguments, folders or data bring the command down", { timeout: 120_000 }, async () => {
  const folder = folderOf({
    "book.folio": sampleBook,
    "d.csv": "kind,number\n",
    "sub/x.folio": "}",
  });
  const args = fc.array(fc.constantFrom(...words), { maxLength: 8 });
  const input = fc.string({ unit: "binary", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(args, input, async (given, text) => {
      const ran = await runFolio(folder, given, { input: text });
      expect([0, 1, 2, 3]).toContain(ran.code);
      expect(ran.out + ran.err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    }),
    { numRuns: 300 },
  );
});

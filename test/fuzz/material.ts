// What mutations start from: the samples, the examples of every diagnostic, the text of the syntax tests.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readExample } from "../../language/diagnostics/example.ts";
import { registry } from "../../language/diagnostics/registry.ts";

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** From the root of the project, where the tests are started. */
export function projectText(path: string): string {
  return readFileSync(join(process.cwd(), path), "utf8");
}

const sampleNames = readdirSync(join(process.cwd(), "samples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const sampleTexts: readonly Text[] = sampleNames.flatMap((name) =>
  readdirSync(join(process.cwd(), "samples", name), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name: file }) => ({
      path: `${name}/${file}`,
      text: projectText(`samples/${name}/${file}`),
    })),
);

const exampleTexts: readonly Text[] = registry.flatMap(({ bad, good }) =>
  [bad, good].flatMap((example) => readExample(example).files),
);

/** Texts at the limit of what is read have tests of their own; here they would cost all the others their turns. */
const longest = 20_000;

/** Whole files of books. */
export const bookTexts: readonly string[] = [
  projectText("test/syntax/sample.folio"),
  ...[...sampleTexts, ...exampleTexts]
    .filter(({ path }) => path.endsWith(".folio"))
    .map(({ text }) => text),
].filter(({ length }) => length <= longest);

/** Declarations, each with its comments: they begin at column 0. */
export const pieces: readonly string[] = [
  ...new Set(
    bookTexts.flatMap((text) => text.split(/^(?=[^\s}/])/m)).filter((text) => text !== ""),
  ),
];

/** Data files, short ones: the first lines of the samples'. */
export const dataTexts: readonly Text[] = [...sampleTexts, ...exampleTexts]
  .filter(({ path }) => /\.(csv|json|ndjson)$/.test(path))
  .map(({ path, text }) => ({ path, text: firstLines(text) }));

export function firstLines(text: string, count = 14): string {
  return text
    .split(/(?<=\n)/)
    .slice(0, count)
    .join("");
}

// The reference that users read is true: its examples compile, its codes and fields exist, both languages agree.
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleBook } from "../../language/diagnostics/example.ts";
import { registry } from "../../language/diagnostics/registry.ts";
import { checkBook, compile, runTests } from "../../language/index.ts";
import { documentFields } from "../../language/model/document-fields.ts";
import { targetReference } from "./target-reference.ts";

const english = page("language/README.md");
const french = page("language/README.fr.md");
const pages = [
  ["README.md", english],
  ["README.fr.md", french],
] as const;

describe.each(pages)("language/%s", (_, text) => {
  test.each(examplesOf(text))("the example at line $line gives no problem", ({ kind, code }) => {
    const checked = checkBook({ files: filesOf(kind, code), read: (path) => dataFiles.get(path) });
    expect(checked.problems.map(told)).toEqual([]);
    expect(runTests(checked).filter(({ passed }) => !passed)).toEqual([]);
  });
});

const systems = [
  "acomba-plomberie",
  "afas-profit",
  "avantage-traiteur",
  "quickbooks-vitres",
  "sage50-plannit",
];
const frontPages = ["", "samples/", ...systems.map((name) => `samples/${name}/`)].flatMap(
  (folder) => [`${folder}README.md`, `${folder}README.fr.md`],
);

test.each(["language/README.md", "language/README.fr.md", ...frontPages])(
  "every code that %s mentions exists",
  (path) => {
    const codes = new Set(registry.map(({ code }) => code));
    const mentioned = page(path).match(/FOL\d{4}/g) ?? [];
    expect(mentioned.filter((code) => !codes.has(code))).toEqual([]);
  },
);

test.each(pages)(
  "%s lists every field of a document, and which ones a `when` may test",
  (_, text) => {
    const listed = [...text.matchAll(/`([a-zA-Z.]+)`( ◆)?(?=[^|\n]* \|)/g)].map(
      ([, name, testable]) => `${name}${testable ?? ""}`,
    );
    const fields = documentFields.map(({ name, testable }) => (testable ? `${name} ◆` : name));
    expect(fields.filter((field) => !listed.includes(field))).toEqual([]);
  },
);

// `UPDATE=1 npx vitest run test/docs` writes what the targets say of themselves anew.
test.each([
  ["README.md", "en"],
  ["README.fr.md", "fr"],
] as const)("%s tells the targets as they are", (name, language) => {
  const file = new URL(`../../language/${name}`, import.meta.url);
  const marks = /(<!-- targets: .* -->\n)[\s\S]*(\n<!-- \/targets -->)/;
  const text = readFileSync(file, "utf8");
  const fresh = text.replace(
    marks,
    (_, start: string, end: string) => start + targetReference(language) + end,
  );
  if (process.env["UPDATE"] === "1") writeFileSync(file, fresh);
  expect(fresh).toBe(readFileSync(file, "utf8"));
});

test("both languages have the same sections and the same examples, comments apart", () => {
  const shape = (text: string) => ({
    headings: (text.match(/^#+ /gm) ?? []).length,
    rows: (text.match(/^\|/gm) ?? []).length,
    examples: blocksOf(text).map(({ kind, code }) => `${kind}\n${code.replace(/ *\/\/.*/g, "")}`),
  });
  expect(shape(french)).toEqual(shape(english));
});

describe("the data of the reference", () => {
  const [page = "", lines = "", control = ""] = codeOf("csv");
  const [json = ""] = codeOf("json");

  test.each([
    ["page.csv", page, 2],
    ["lines.csv", lines, 3],
    ["documents.ndjson", json, 2],
  ])("%s compiles", (path, text, entries) => {
    const { problems, report } = run({ path, text });
    expect(problems.map(told)).toEqual([]);
    expect(report.entries).toBe(entries);
  });

  test("the control file agrees with the documents above it", () => {
    const { report } = run({ path: "documents.ndjson", text: json }, control);
    expect(report.control.map(({ difference }) => difference)).toEqual(["0.00", "0.00", "0.00"]);
  });
});

function codeOf(kind: string): string[] {
  return blocksOf(english)
    .filter((block) => block.kind === kind)
    .map(({ code }) => code);
}

function run(data: { path: string; text: string }, control?: string) {
  const chunks = (text: string) => () => [encoder.encode(text)];
  const checked = checkBook({ files: filesOf("folio", ""), read: () => undefined });
  return compile(
    {
      checked,
      data: [{ path: data.path, chunks: chunks(data.text) }],
      ...(control === undefined
        ? {}
        : { control: { path: "control.csv", chunks: chunks(control) } }),
    },
    { open: () => ({ write: () => {}, close: () => {} }) },
  );
}

test("the first example is the book that all others stand in", () => {
  expect(blocksOf(english)[0]?.code).toBe(exampleBook);
});

interface Block {
  readonly kind: string;
  readonly code: string;
  readonly line: number;
}

/**
 * The blocks that the compiler reads: `folio` is one more file of the example book, `folio settings` are lines
 * of its `book` block, `folio book` is a book of its own.
 */
function examplesOf(text: string): Block[] {
  return blocksOf(text).filter(({ kind }) => kind === "folio" || kind.startsWith("folio "));
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: kind = "", 2: code = "", index }) => ({
      kind,
      code,
      line: text.slice(0, index).split("\n").length,
    }),
  );
}

function filesOf(kind: string, code: string): { path: string; text: string }[] {
  switch (kind) {
    case "folio":
      return [
        file("book.folio", exampleBook),
        file("example.folio", code),
        ...furtherAccounts(code),
      ];
    case "folio settings":
      return [
        file("book.folio", exampleBook.replace("\n}", `\n${code}}`)),
        ...furtherAccounts(code),
      ];
    case "folio book":
      return [file("book.folio", code)];
    default:
      throw new Error(`the reference has no blocks of "${kind}"`);
  }
}

/** Accounts that the examples use without declaring them, so that an example says one thing. */
const accounts = new Map([
  ["1100", 'account 1100 "Clients, avant 2026" asset'],
  ["2310", 'account 2310 "Acomptes de clients" liability'],
  ["4190", 'account 4190 "Escomptes accordés" revenue'],
  ["5610", 'account 5610 "Frais de carte" expense'],
  ["5620", 'account 5620 "Radiations" expense'],
  ["5999", 'account 5999 "Écarts d’arrondi" expense'],
]);

function furtherAccounts(code: string): { path: string; text: string }[] {
  const used = [...accounts].filter(([account]) => code.includes(account));
  return used.map(([account, declaration]) => file(`${account}.folio`, declaration));
}

const encoder = new TextEncoder();
const dataFiles = new Map([
  ["catalogue.csv", [encoder.encode("Nom;Unité;Prix;Actif\nTonte;visite;60,00;Oui\n")]],
  ["ouvertes.csv", [encoder.encode("No;Date;Client;Solde\nF25-402;03/12/2025;Gagnon;189,71\n")]],
]);

function file(path: string, text: string) {
  return { path, text };
}

function told(problem: { code: string; message: { en: string } }): string {
  return `${problem.code} ${problem.message.en}`;
}

function page(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

// Every diagnostic is what it says: its example gives it and nothing else, and put right gives nothing.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ExampleFile, readExample } from "../../language/diagnostics/example.ts";
import { codeList, explain } from "../../language/diagnostics/page.ts";
import type { Edit, Fix, Place, Problem } from "../../language/diagnostics/problem.ts";
import { registry } from "../../language/diagnostics/registry.ts";
import { checkBook, compile, runTests } from "../../language/index.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { lineStarts, offsetAt } from "../../language/text/source.ts";
import { bookFiles } from "../support/book-files.ts";
import { importProblems } from "../support/import-example.ts";

const folder = new URL("../../language/diagnostics/codes/", import.meta.url);
const fileNames = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));

/** These say how many problems more there are, or what follows from another: they come with others. */
const consequent: ReadonlySet<string> = new Set([
  "FOL5049",
  "FOL5096",
  "FOL5098",
  "FOL8003",
  "FOL8004",
]);

describe("the registry", () => {
  it("lists every file of codes/ and nothing else", () => {
    expect(registry.map(({ name }) => name).toSorted()).toEqual(fileNames.toSorted());
  });

  it("is sorted, and gives no code twice", () => {
    const codes = registry.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
  });

  it("lists every code in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const list = codeList(language);
      for (const { code, title } of registry) {
        expect(list).toContain(`| ${code} | `);
        expect(list).toContain(` | ${title[language]} |`);
      }
    }
  });
});

describe.each(registry.map((diagnostic) => [diagnostic.code, diagnostic] as const))(
  "%s",
  (code, diagnostic) => {
    it("is defined in the file of its name", () => {
      expect(code).toMatch(/^FOL[1-9]\d{3}$/);
      const text = readFileSync(new URL(`${diagnostic.name}.ts`, folder), "utf8");
      expect(text).toContain(`code: "${code}"`);
    });

    it("speaks English and French", () => {
      bilingual(diagnostic.title);
      bilingual(diagnostic.why);
      expect(diagnostic.title.en).not.toBe("");
      for (const language of ["en", "fr"] as const) {
        const page = explain(code, language) ?? "";
        expect(page).toContain(diagnostic.title[language]);
        expect(page).toContain(diagnostic.why[language]);
        expect(page).not.toMatch(/<\||\|>|undefined/);
      }
    });

    it("is what its bad example gives, at the marked place, and nothing more", () => {
      const { files, marked } = readExample(diagnostic.bad);
      const all = problemsOf(files);
      const problems = consequent.has(code) ? all.filter((problem) => problem.code === code) : all;
      expect(problems.map(brief)).toEqual([
        expect.stringMatching(new RegExp(`^${code} ${diagnostic.severity}: `)),
      ]);
      const [problem] = problems;
      if (problem === undefined || marked === undefined) return;
      bilingual(problem.message);
      bilingual(problem.remedy);
      expect(spotOf(files, problem.place)).toEqual({
        file: marked.file,
        start: marked.span.start,
        // A place in data is where it begins.
        ...(problem.place.in === "book" ? { end: marked.span.end } : {}),
      });
    });

    it("is cured by its good example", () => {
      expect(problemsOf(readExample(diagnostic.good).files).map(brief)).toEqual([]);
    });

    it("carries fixes that cure, if it carries any", () => {
      const { files } = readExample(diagnostic.bad);
      const fixes = problemsOf(files)
        .filter((problem) => problem.code === code)
        .flatMap((problem) => problem.fixes);
      expect(fixes.length > 0).toBe(diagnostic.fixed === true);
      for (const fix of fixes) {
        bilingual(fix.title);
        expect(problemsOf(fixed(files, fix)).map(brief)).toEqual([]);
      }
    });
  },
);

/** Everything that a book and its data give: checks, then tests, then a compile of the data files; or an import. */
function problemsOf(files: readonly ExampleFile[]): readonly Problem[] {
  const imported = importProblems(files);
  if (imported !== undefined) return imported;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const bytes = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : [new TextEncoder().encode(text)];
  };
  const checked = checkBook({
    ...bookFiles(files),
    read: bytes,
  });
  if (checked.plan === undefined) return checked.problems;
  const tests = runTests(checked).flatMap(({ problems }) => problems);
  const data = files
    .filter(({ path }) => path.startsWith("data"))
    .map(({ path }) => ({ path, chunks: () => bytes(path) ?? [] }));
  const control = files.find(({ path }) => path.startsWith("control"));
  const ids = files.find(({ path }) => path.startsWith("ids"));
  const source = /--source (\S+)/.exec(texts.get("options") ?? "")?.[1];
  if (data.length === 0) return [...checked.problems, ...tests];
  const run = compile(
    {
      checked,
      data,
      ...(source === undefined ? {} : { source }),
      ...(control === undefined
        ? {}
        : { control: { path: control.path, chunks: () => bytes(control.path) ?? [] } }),
      ...(ids === undefined
        ? {}
        : { ids: { path: ids.path, chunks: () => bytes(ids.path) ?? [] } }),
    },
    { open: () => ({ write: () => {}, close: () => {} }) },
  );
  return [...checked.problems, ...tests, ...run.problems];
}

function spotOf(files: readonly ExampleFile[], place: Place) {
  if (place.in === "run") return undefined;
  if (place.in === "book") {
    return { file: place.file, start: place.span.start, end: place.span.end };
  }
  const text = files.find(({ path }) => path === place.file)?.text ?? "";
  const position = { line: place.line - 1, character: place.column - 1 };
  return { file: place.file, start: offsetAt(text, lineStarts(text), position) };
}

function fixed(files: readonly ExampleFile[], fix: Fix): readonly ExampleFile[] {
  return files.map(({ path, text }) => {
    const edits = fix.edits.filter(({ file }) => file === path);
    return { path, text: edits.toSorted(lastFirst).reduce(apply, text) };
  });
}

function lastFirst(left: Edit, right: Edit): number {
  return right.span.start - left.span.start;
}

function apply(text: string, { span, text: written }: Edit): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}

function bilingual({ en, fr }: Bilingual): void {
  expect(en.trim()).not.toBe("");
  expect(fr.trim()).not.toBe("");
  expect(`${en}${fr}`).not.toMatch(/undefined|\[object/);
}

function brief({ code, severity, message }: Problem): string {
  return `${code} ${severity}: ${message.en}`;
}

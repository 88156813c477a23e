// Each refusal of the catalogue in each target: the diagnostic, its place and its fix; or why there is none.
import { describe, expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import type { Edit, Fix, Place, Problem } from "../../language/diagnostics/problem.ts";
import { registry } from "../../language/diagnostics/registry.ts";
import { checkBook, compile } from "../../language/index.ts";
import { findTarget, targets } from "../../language/targets/registry.ts";
import { lineStarts, offsetAt } from "../../language/text/source.ts";
import { bookFiles } from "../support/book-files.ts";
import type { TextFile } from "../support/front-end.ts";
import { importProblems } from "../support/import-example.ts";
import { formatOf } from "../support/readers.ts";
import { baseOf, spoilt } from "./base.ts";
import { catalogue } from "./catalogue.ts";
import { type Case, isCase } from "./refusal.ts";

const all = targets.map((target) => ({ ...target, rules: target.rules(new Map()) }));

describe.each(all)("$name", ({ name, rules }) => {
  test("takes the base without a word", () => {
    const { problems, entries } = run(name, baseOf(rules));
    expect(problems.map(brief)).toEqual([]);
    expect(entries).toBe(2);
  });

  for (const refusal of catalogue.filter(({ imported }) => imported === undefined)) {
    const found = refusal.of(rules);
    if (!isCase(found)) {
      test(`${refusal.what.en}: cannot be`, () => {
        expect(found.en).not.toBe("");
        expect(found.fr).not.toBe("");
      });
      continue;
    }
    const code = found.code ?? refusal.code;
    if (code === undefined) {
      test(refusal.what.en, () => holds(name, found));
      continue;
    }
    test(`${refusal.what.en}: ${code}`, () => {
      const { files, marked } = spoilt(rules, found);
      const { problems } = run(name, files);
      const codes = new Set(problems.map((problem) => problem.code));
      const { follows = [], warned = [] } = found;
      expect([...codes].sort()).toEqual([code, ...follows, ...warned].sort());
      const isAsSevere = (problem: Problem) =>
        problem.severity ===
        (warned.includes(problem.code) ? "warning" : (refusal.severity ?? "error"));
      expect(problems.every(isAsSevere)).toBe(true);
      expect(problems.map(({ place }) => spotOf(files, place))).toContainEqual(marked);
      const own = problems.filter((problem) => problem.code === code);
      const fixes = own.flatMap((problem) => problem.fixes);
      const told = registry.find((diagnostic) => diagnostic.code === code);
      if (refusal.fixed === true) expect(told?.fixed).toBe(true);
      expect(fixes.length > 0).toBe(refusal.fixed === true);
      // Where it is told at several places, the fixes of all of them cure together.
      const cures = own.length === 1 ? fixes : [together(own)];
      for (const fix of refusal.fixed === true ? cures : []) {
        const left = run(name, fixed(files, fix)).problems;
        expect(left.map((problem) => problem.code)).toEqual(found.leaves ?? []);
      }
    });
  }
});

describe("told when a list comes in", () => {
  for (const { what, code, severity = "error", imported } of catalogue) {
    if (imported === undefined) continue;
    test(`${what.en}: ${code}`, () => {
      const diagnostic = registry.find((one) => one.code === code);
      const { files } = readExample(diagnostic?.bad ?? "");
      expect(files.find(({ path }) => path === "options")?.text).toMatch(`import ${imported}`);
      const told = importProblems(files) ?? [];
      expect(told.map((problem) => [problem.code, problem.severity])).toEqual([[code, severity]]);
      expect(importProblems(readExample(diagnostic?.good ?? "").files)).toEqual([]);
    });
  }
});

test("every line of the catalogue can be in one target at least, or says why in none", () => {
  for (const refusal of catalogue) {
    const cases = all.map(({ rules }) => refusal.of(rules));
    expect(cases.some(isCase) || refusal.code === undefined).toBe(true);
  }
});

/** What must be so of a run in which nothing is refused. */
function holds(target: string, found: Case): void {
  const rules = all.find(({ name }) => name === target)?.rules;
  if (rules === undefined) throw new Error(`no target ${target}`);
  const { problems, entries, sums } = run(target, spoilt(rules, found).files);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  switch (found.gives) {
    case "no entry":
      expect(entries).toBe(0);
      break;
    case "the same balances turned round":
      expect(entries).toBe(2);
      expect([...sums.values()].filter((cents) => cents !== 0n)).toEqual([]);
      break;
    default:
      throw new Error("say what holds of the run");
  }
}

function run(target: string, files: readonly TextFile[]) {
  const bytes = (path: string) => {
    const file = files.find((one) => one.path === path);
    return file === undefined ? undefined : [new TextEncoder().encode(file.text)];
  };
  const checked = checkBook({ ...bookFiles(files), read: bytes });
  const telling = (problems: readonly Problem[]) =>
    problems.filter(({ severity }) => severity === "error" || severity === "warning");
  if (checked.plan === undefined) {
    return { problems: telling(checked.problems), entries: 0, sums: new Map<string, bigint>() };
  }
  const written: Uint8Array[][] = [];
  const { problems, report } = compile(
    {
      checked,
      observers: [],
      data: files
        .filter(({ path }) => path.startsWith("data"))
        .map(({ path }) => ({ path, chunks: () => bytes(path) ?? [] })),
    },
    {
      open: () => {
        const chunks: Uint8Array[] = [];
        written.push(chunks);
        return { write: (chunk) => void chunks.push(chunk.slice()), close: () => {} };
      },
    },
  );
  const sums = new Map<string, bigint>();
  const bodies = findTarget(target)?.sees === "documents";
  if (!bodies && problems.every(({ severity }) => severity !== "error")) {
    const accounts = checked.book?.accounts ?? new Map();
    const read = written.flatMap((chunks) =>
      formatOf(target).read(Buffer.concat(chunks), accounts),
    );
    for (const { account, cents } of read.flatMap(({ postings }) => postings)) {
      sums.set(account, (sums.get(account) ?? 0n) + cents);
    }
  }
  return { problems: telling([...checked.problems, ...problems]), entries: report.entries, sums };
}

function together(problems: readonly Problem[]): Fix {
  const first = problems.flatMap(({ fixes }) => fixes.slice(0, 1));
  return {
    title: first[0]?.title ?? { en: "", fr: "" },
    edits: first.flatMap(({ edits }) => edits),
  };
}

function spotOf(files: readonly TextFile[], place: Place) {
  if (place.in === "run") return undefined;
  if (place.in === "book") return { file: place.file, start: place.span.start };
  const text = files.find(({ path }) => path === place.file)?.text ?? "";
  const position = { line: place.line - 1, character: place.column - 1 };
  return { file: place.file, start: offsetAt(text, lineStarts(text), position) };
}

function fixed(files: readonly TextFile[], fix: Fix): readonly TextFile[] {
  const lastFirst = (left: Edit, right: Edit) => right.span.start - left.span.start;
  return files.map(({ path, text }) => {
    const edits = fix.edits.filter(({ file }) => file === path);
    const write = (before: string, { span, text: own }: Edit) =>
      before.slice(0, span.start) + own + before.slice(span.end);
    return { path, text: edits.toSorted(lastFirst).reduce(write, text) };
  });
}

function brief({ code, severity, message }: Problem): string {
  return `${code} ${severity}: ${message.en}`;
}

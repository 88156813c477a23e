import { expect, test } from "vitest";
import { defineDiagnostic } from "../../../language/diagnostics/define.ts";
import type { Problem } from "../../../language/diagnostics/problem.ts";
import type { Findings } from "../../../server/cli/render/findings.ts";
import { renderGithub } from "../../../server/cli/render/github.ts";
import { renderJson } from "../../../server/cli/render/json.ts";
import { renderJunit } from "../../../server/cli/render/junit.ts";
import { locator } from "../../../server/cli/render/locate.ts";
import { renderSarif } from "../../../server/cli/render/sarif.ts";

const text = 'item "Tonte" credit 4O01\n';
const start = text.indexOf("4O01");

const unknown = defineDiagnostic<{ code: string }>({
  code: "FOL9999",
  name: "test-only",
  severity: "error",
  title: { en: "Title", fr: "Titre" },
  why: { en: "Why", fr: "Pourquoi" },
  message: ({ code }) => ({ en: `No <account> ${code}, at all`, fr: `Aucun compte ${code}` }),
  remedy: () => ({ en: "Write 4001", fr: "Écrivez 4001" }),
  bad: "",
  good: "",
});

const place = { in: "book", file: "a b.folio", span: { start, end: start + 4 } } as const;

const problem: Problem = unknown.at(
  place,
  { code: "4O01" },
  {
    related: [
      { place: { ...place, span: { start: 0, end: 4 } }, message: { en: "here", fr: "ici" } },
    ],
    fixes: [
      {
        title: { en: "Write 4001", fr: "Écrire 4001" },
        edits: [{ file: "a b.folio", span: place.span, text: "4001" }],
      },
    ],
    target: "sage50",
  },
);

const warning: Problem = {
  ...problem,
  severity: "warning",
  place: {
    in: "data",
    file: "v.csv",
    line: 3,
    column: 7,
    row: 2,
    field: "Montant",
    excerpt: "1,x",
  },
  related: [],
  fixes: [],
};

const findings: Findings = {
  problems: [problem, warning],
  locate: locator([{ path: "a b.folio", text }], (file) => `livres/${file}`),
  language: "en",
};

test("json has one stable shape", () => {
  const where = {
    file: "livres/a b.folio",
    line: 1,
    endLine: 1,
    row: null,
    field: null,
    excerpt: null,
  };
  expect(JSON.parse(renderJson(findings))).toEqual({
    folio: 1,
    problems: [
      {
        code: "FOL9999",
        severity: "error",
        message: "No <account> 4O01, at all",
        remedy: "Write 4001",
        place: { ...where, column: 21, endColumn: 25 },
        related: [{ message: "here", place: { ...where, column: 1, endColumn: 5 } }],
        fixes: [
          {
            title: "Write 4001",
            edits: [{ place: { ...where, column: 21, endColumn: 25 }, text: "4001" }],
          },
        ],
        target: "sage50",
      },
      {
        code: "FOL9999",
        severity: "warning",
        message: "No <account> 4O01, at all",
        remedy: "Write 4001",
        place: {
          file: "v.csv",
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 10,
          row: 2,
          field: "Montant",
          excerpt: "1,x",
        },
        related: [],
        fixes: [],
        target: "sage50",
      },
    ],
    counts: { error: 1, warning: 1, information: 0, hint: 0 },
  });
});

test("github annotations escape what their syntax uses", () => {
  expect(renderGithub(findings).split("\n")).toEqual([
    "::error file=livres/a b.folio,line=1,endLine=1,col=21,endColumn=25,title=FOL9999::No <account> 4O01, at all%0AWrite 4001",
    "::warning file=v.csv,line=3,endLine=3,col=7,endColumn=10,title=FOL9999::No <account> 4O01, at all%0AWrite 4001",
    "",
  ]);
});

test("sarif names the places with escaped references", () => {
  const log: unknown = JSON.parse(renderSarif({ ...findings, language: "fr" }));
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "folio", language: "fr-CA" } },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "FOL9999",
            level: "error",
            message: { text: "Aucun compte 4O01. Écrivez 4001." },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "livres/a%20b.folio" },
                  region: { startLine: 1, startColumn: 21, endLine: 1, endColumn: 25 },
                },
              },
            ],
            relatedLocations: [{ message: { text: "ici" } }],
          },
          { level: "warning" },
        ],
      },
    ],
  });
});

test("junit fails for errors only, and escapes", () => {
  expect(renderJunit(findings)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="folio" tests="2" failures="1" errors="0">
  <testsuite name="livres/a b.folio" tests="1" failures="1" errors="0">
    <testcase name="FOL9999 livres/a b.folio:1:21" classname="livres/a b.folio" file="livres/a b.folio">
      <failure message="No &lt;account&gt; 4O01, at all" type="FOL9999">
livres/a b.folio:1:21
No &lt;account&gt; 4O01, at all
Write 4001
      </failure>
    </testcase>
  </testsuite>
  <testsuite name="v.csv" tests="1" failures="0" errors="0">
    <testcase name="FOL9999 v.csv:3:7 (warning) No &lt;account&gt; 4O01, at all" classname="v.csv" file="v.csv"/>
  </testsuite>
</testsuites>
`);
});

test("a clean run is one case that passes", () => {
  expect(renderJunit({ ...findings, problems: [] })).toContain('tests="1" failures="0"');
});

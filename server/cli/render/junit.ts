// Findings and tests as JUnit XML, which every build server reads.
import type { Problem } from "../../../language/diagnostics/problem.ts";
import type { Findings } from "./findings.ts";
import { severityWords } from "./text.ts";
import { visible } from "./visible.ts";

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly name: string;
  /** The file that the case is about. */
  readonly file: string;
  readonly failure?: { readonly message: string; readonly type: string; readonly text: string };
}

/** A test case a problem, in a suite a file; a clean run is one case that passes. */
export function renderJunit(findings: Findings): string {
  const byFile = new Map<string, Case[]>();
  for (const problem of findings.problems) {
    const file = findings.locate(problem.place)?.path ?? "folio";
    const cases = byFile.get(file) ?? [];
    cases.push(problemCase(problem, file, findings));
    byFile.set(file, cases);
  }
  if (byFile.size === 0) byFile.set("folio", [{ name: "check", file: "folio" }]);
  return renderSuites([...byFile].map(([name, cases]) => ({ name, cases })));
}

function problemCase(problem: Problem, file: string, { locate, language }: Findings): Case {
  const location = locate(problem.place);
  const where = location === undefined ? "" : `:${location.line}:${location.column}`;
  const message = problem.message[language];
  const name = `${problem.code} ${file}${where}`;
  const severity = severityWords[problem.severity][language];
  // What stops nothing is not a failure: a build stays green with warnings, and still lists them.
  if (problem.severity !== "error") return { name: `${name} (${severity}) ${message}`, file };
  const text = `${file}${where}\n${message}\n${problem.remedy[language]}`;
  return { name, file, failure: { message, type: problem.code, text } };
}

export function renderSuites(suites: readonly Suite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="folio" ${counts(cases)}>`,
    ...suites.flatMap((suite) => [
      `  <testsuite name="${xml(suite.name)}" ${counts(suite.cases)}>`,
      ...suite.cases.flatMap(caseLines),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function caseLines({ name, file, failure }: Case): string[] {
  const start = `    <testcase name="${xml(name)}" classname="${xml(file)}" file="${xml(file)}"`;
  if (failure === undefined) return [`${start}/>`];
  return [
    `${start}>`,
    `      <failure message="${xml(failure.message)}" type="${xml(failure.type)}">`,
    failure.text.split("\n").map(xml).join("\n"),
    "      </failure>",
    "    </testcase>",
  ];
}

function counts(cases: readonly Case[]): string {
  const failures = cases.filter((one) => one.failure !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="0"`;
}

/** Controls are written out, since XML 1.0 forbids most of them even escaped. */
function xml(text: string): string {
  return visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

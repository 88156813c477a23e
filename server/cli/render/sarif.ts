// Findings in SARIF 2.1.0, which code hosts show beside the text (OASIS standard of 2020).
import type { Diagnostic } from "../../../language/diagnostics/define.ts";
import type { Problem, Severity } from "../../../language/diagnostics/problem.ts";
import { registry } from "../../../language/diagnostics/registry.ts";
import type { Language } from "../../../language/text/bilingual.ts";
import { version } from "../../version.ts";
import type { Findings } from "./findings.ts";
import type { Location } from "./locate.ts";

export function renderSarif(findings: Findings): string {
  const { problems, language } = findings;
  const used = new Set(problems.map((problem) => problem.code));
  const rules = registry.filter((diagnostic) => used.has(diagnostic.code));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "folio",
            semanticVersion: version,
            language: language === "fr" ? "fr-CA" : "en-CA",
            rules: rules.map((diagnostic) => rule(diagnostic, language)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => result(problem, findings, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(diagnostic: Diagnostic<never>, language: Language) {
  return {
    id: diagnostic.code,
    name: diagnostic.name,
    shortDescription: { text: diagnostic.title[language] },
    fullDescription: { text: diagnostic.why[language] },
    defaultConfiguration: { level: levels[diagnostic.severity] },
  };
}

function result(
  problem: Problem,
  { locate, language }: Findings,
  rules: readonly Diagnostic<never>[],
) {
  const location = locate(problem.place);
  const related = problem.related.flatMap(({ place, message }) => {
    const at = locate(place);
    return at === undefined ? [] : [{ ...physical(at), message: { text: message[language] } }];
  });
  const index = rules.findIndex((one) => one.code === problem.code);
  return {
    ruleId: problem.code,
    ...(index === -1 ? {} : { ruleIndex: index }),
    level: levels[problem.severity],
    message: { text: `${problem.message[language]}. ${problem.remedy[language]}.` },
    ...(location === undefined ? {} : { locations: [physical(location)] }),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function physical(location: Location) {
  const { line, column, endLine, endColumn } = location;
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(location.path) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative reference: each part of the path escaped, with `/` on every system. */
function uri(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join("/");
}

const levels: { readonly [severity in Severity]: "error" | "warning" | "note" } = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

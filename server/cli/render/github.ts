// Findings as workflow commands of GitHub Actions, which shows them in the changed files.
import type { Problem, Severity } from "../../../language/diagnostics/problem.ts";
import type { Findings } from "./findings.ts";

/** A line a problem: `::error file=book.folio,line=3,col=7,endColumn=11,title=FOL2001::…` */
export function renderGithub(findings: Findings): string {
  return findings.problems.map((problem) => `${annotation(problem, findings)}\n`).join("");
}

function annotation(problem: Problem, { locate, language }: Findings): string {
  const location = locate(problem.place);
  const where =
    location === undefined
      ? []
      : [
          `file=${property(location.path.replaceAll("\\", "/"))}`,
          `line=${location.line}`,
          `endLine=${location.endLine}`,
          `col=${location.column}`,
          // Columns of two lines do not make a range there.
          ...(location.endLine === location.line ? [`endColumn=${location.endColumn}`] : []),
        ];
  const properties = [...where, `title=${property(problem.code)}`].join(",");
  const text = `${problem.message[language]}\n${problem.remedy[language]}`;
  return `::${commands[problem.severity]} ${properties}::${data(text)}`;
}

const commands: { readonly [severity in Severity]: string } = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

// The escapes of GitHub's own toolkit (actions/toolkit, command.ts).
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

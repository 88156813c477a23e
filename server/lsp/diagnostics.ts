// Problems as the protocol's diagnostics, by the file that each belongs to.
import { join } from "node:path";
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from "vscode-languageserver/node";
import {
  type Language,
  lineStarts,
  type Place,
  type Problem,
  positionAt,
  type Severity,
  type SourceFile,
} from "../../language/index.ts";
import { pathIn } from "../host/check-folder.ts";

/** Diagnostics by absolute path. */
export type ByPath = ReadonlyMap<string, readonly Diagnostic[]>;

export interface Placing {
  readonly folder: string;
  /** The book's files, for lines and columns. */
  readonly files: readonly SourceFile[];
  /** The file, relative to the folder, that bears what has no place of its own. */
  readonly fallback: string | undefined;
  readonly uriOf: (path: string) => string;
  readonly language: Language;
  /** Absolute paths of data files, by the name that problems call them. */
  readonly data?: ReadonlyMap<string, string>;
}

export function diagnosticsByPath(problems: readonly Problem[], placing: Placing): ByPath {
  const located = locator(placing);
  const byPath = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const at = located(problem.place);
    if (at === undefined) continue;
    const list = byPath.get(at.path) ?? [];
    list.push(diagnostic(problem, at.range, located, placing));
    byPath.set(at.path, list);
  }
  return byPath;
}

function diagnostic(problem: Problem, range: Range, located: Locate, placing: Placing): Diagnostic {
  const { language, uriOf } = placing;
  const relatedInformation = problem.related.flatMap((related): DiagnosticRelatedInformation[] => {
    const at = located(related.place);
    if (at === undefined) return [];
    const location = { uri: uriOf(at.path), range: at.range };
    return [{ location, message: related.message[language] }];
  });
  return {
    range,
    severity: severities[problem.severity],
    code: problem.code,
    source: "folio",
    message: `${problem.message[language]}\n${problem.remedy[language]}`,
    ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
  };
}

type Locate = (place: Place) => { readonly path: string; readonly range: Range } | undefined;

function locator({ folder, files, fallback, data }: Placing): Locate {
  const starts = new Map(files.map(({ path, text }) => [path, lineStarts(text)]));
  return (place) => {
    switch (place.in) {
      case "book": {
        const lines = starts.get(place.file) ?? [0];
        const range = {
          start: positionAt(lines, place.span.start),
          end: positionAt(lines, place.span.end),
        };
        return { path: pathIn(folder, place.file), range };
      }
      case "data": {
        const line = Math.max(0, place.line - 1);
        const character = Math.max(0, place.column - 1);
        const end = { line, character: character + place.excerpt.length };
        const path = data?.get(place.file) ?? join(folder, place.file);
        return { path, range: { start: { line, character }, end } };
      }
      case "run":
        return fallback === undefined
          ? undefined
          : { path: join(folder, fallback), range: topOfFile };
    }
  };
}

export const topOfFile: Range = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

const severities: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

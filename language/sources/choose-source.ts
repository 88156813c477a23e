// Which `source` of the book reads a data file: the one whose pattern fits its name, or the one asked for.
import { dataNoSource } from "../diagnostics/codes/data-no-source.ts";
import { dataSeveralSources } from "../diagnostics/codes/data-several-sources.ts";
import { dataUnknownSource } from "../diagnostics/codes/data-unknown-source.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Source } from "../model/book.ts";
import { nearestName, normalizeName } from "../text/names.ts";
import { fitsPattern } from "./file-pattern.ts";
import { formatOfName } from "./format.ts";

export interface ChooseRequest {
  readonly path: string;
  readonly sources: readonly Source[];
  /** The name that `--source` gives. */
  readonly wanted?: string;
  readonly report: (problem: Problem) => void;
}

/** The source, or none where the file is in the canonical form; undefined after a problem. */
export function chooseSource(
  request: ChooseRequest,
): { readonly source: Source | undefined } | undefined {
  const { path, sources, wanted, report } = request;
  if (wanted !== undefined) return wantedSource(request, wanted);
  const name = baseName(path);
  const fitting = sources.filter((source) => fitsPattern(source.pattern, name));
  const [first, second] = fitting;
  if (first !== undefined && second === undefined) return { source: first };
  if (first !== undefined) {
    const related = fitting.map((source) => ({
      place: source.place,
      message: {
        en: `its pattern is "${source.pattern}"`,
        fr: `son modèle de nom est «\u00a0${source.pattern}\u00a0»`,
      },
    }));
    const names = fitting.map((source) => source.name);
    report(dataSeveralSources.at({ in: "run" }, { file: name, names }, { related }));
    return undefined;
  }
  if (path === standardInput || formatOfName(path) !== undefined) return { source: undefined };
  const patterns = sources.map((source) => source.pattern);
  report(dataNoSource.at({ in: "run" }, { file: name, patterns }));
  return undefined;
}

function wantedSource(
  { sources, report }: ChooseRequest,
  wanted: string,
): { readonly source: Source } | undefined {
  const name = normalizeName(wanted);
  const source = sources.find((one) => one.name === name);
  if (source !== undefined) return { source };
  const names = sources.map((one) => one.name);
  const nearest = nearestName(name, names);
  report(dataUnknownSource.at({ in: "run" }, { name, names, nearest }));
  return undefined;
}

/** What has no name says by its first character what it is. */
const standardInput = "-";

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

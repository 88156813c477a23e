// The canonical text of a file, and how it takes the place of the old one: whole or not at all.
import { randomUUID } from "node:crypto";
import { hasErrors, type Problem } from "../../language/diagnostics/problem.ts";
import { formatFile, parseFile } from "../../language/index.ts";
import type { SourceFile } from "../../language/text/source.ts";
import type { Files } from "./files.ts";

export interface PublishedText {
  readonly path: string;
  readonly original: string;
  readonly text: string;
  readonly changed: boolean;
  /** Why the file was left as it is. */
  readonly problems: readonly Problem[];
}

/** A text that cannot be read keeps its form: what the formatter would lose is the user's. */
export function canonicalText(file: SourceFile): PublishedText {
  const tree = parseFile(file);
  const problems = tree.problems.filter((problem) => problem.severity === "error");
  const text = hasErrors(problems) ? file.text : formatFile(tree);
  return { path: file.path, original: file.text, text, changed: text !== file.text, problems };
}

export function writeText(files: Files, path: string, text: string): void {
  // Beside the real file: renaming over a link would cut the link.
  const real = files.stat(path) === undefined ? path : files.realPath(path);
  const temporary = `${real}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = files.create(temporary);
    file.write(new TextEncoder().encode(text));
    file.close();
    files.rename(temporary, real);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
}

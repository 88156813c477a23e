// One call of the command: the environment, the language, and how to speak on the two outputs.
import { isAbsolute, relative, resolve } from "node:path";
import type { Bilingual, Language } from "../../language/text/bilingual.ts";
import type { Environment, Output } from "./environment.ts";
import type { OptionValues } from "./options.ts";
import { createPaint } from "./render/paint.ts";
import type { Page } from "./render/text.ts";

export interface Session {
  readonly environment: Environment;
  readonly language: Language;
  readonly quiet: boolean;
  /** The look of what goes to standard output, and of what goes to standard error. */
  readonly page: Page;
  readonly errorPage: Page;
  readonly say: (words: Bilingual) => string;
  /** A line on standard error, unless `--quiet`. */
  readonly note: (line: string) => void;
  /** The absolute path of what an argument names. */
  readonly path: (argument: string) => string;
  /** A path as short as the user can follow it. */
  readonly shown: (path: string) => string;
}

export function openSession(
  environment: Environment,
  language: Language,
  options: OptionValues,
): Session {
  const color = options.word("color", ["auto", "always", "never"]);
  const quiet = options.flag("quiet");
  const page = (output: Output): Page => ({
    paint: createPaint(isColoured(color, output, environment)),
    // Wide lines are tiring to read; a narrow terminal would leave no room for an excerpt.
    width: Math.min(Math.max(output.columns ?? 80, 50), 100),
  });
  return {
    environment,
    language,
    quiet,
    page: page(environment.out),
    errorPage: page(environment.err),
    say: (words) => words[language],
    note: (line) => {
      if (!quiet) environment.err.write(`${line}\n`);
    },
    path: (argument) => resolve(environment.folder, argument),
    shown: (path) => shownPath(environment.folder, path),
  };
}

/** See no-color.org: any value but an empty one switches colours off. */
function isColoured(
  color: "auto" | "always" | "never",
  output: Output,
  { variables }: Environment,
): boolean {
  if (color !== "auto") return color === "always";
  const { NO_COLOR, TERM } = variables;
  return output.terminal && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb";
}

function shownPath(from: string, path: string): string {
  if (!isAbsolute(path)) return path;
  const short = relative(from, path);
  if (short === "") return ".";
  // Three folders up and more is harder to follow than the whole path.
  return short.startsWith("../../..") || isAbsolute(short) ? path : short;
}

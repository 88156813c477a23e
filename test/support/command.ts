// Runs the command in this process, on the real disk, with a terminal that only listens.

import type { Environment, Output } from "../../server/cli/environment.ts";
import { runProgram } from "../../server/cli/program.ts";
import { compileBook } from "../../server/host/compile-book.ts";
import { nodeFiles } from "../../server/host/node-files.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly variables?: Environment["variables"];
  readonly terminal?: boolean;
  readonly columns?: number;
}

export async function runFolio(
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const output = (texts: string[]): Output => ({
    write: (text) => {
      texts.push(text);
    },
    terminal: options.terminal === true,
    columns: options.columns ?? 80,
  });
  const code = await runProgram({
    args,
    folder,
    variables: options.variables ?? {},
    files: nodeFiles,
    input: async function* () {
      yield new TextEncoder().encode(options.input ?? "");
    },
    interruptible: (act) => act(new AbortController().signal),
    compile: async (job, progress) => compileBook(nodeFiles, job, progress),
    out: output(out),
    err: output(err),
  });
  return { code, out: out.join(""), err: err.join("") };
}

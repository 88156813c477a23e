// The process behind `folio`: hands the real terminal and disk to the program, and ends with its code.
import * as nodeModule from "node:module";
import type { CompileJob, CompileOutcome, CompileProgress } from "../host/compile-book.ts";
import { compileInThread, serveCompileThread } from "../host/compile-thread.ts";
import { nodeFiles } from "../host/node-files.ts";
import { standardInput } from "../host/standard-input.ts";
import { type Environment, exit, type Output } from "./environment.ts";
import { runProgram } from "./program.ts";

// Keeps the compiled form of this very file from one call to the next, where Node.js can (22.1).
if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") {
  nodeModule.enableCompileCache();
}

const environment: Environment = {
  args: process.argv.slice(2),
  folder: process.cwd(),
  variables: process.env,
  files: nodeFiles,
  input: standardInput,
  compile,
  out: output(process.stdout),
  err: output(process.stderr),
};

if (!serveCompileThread(nodeFiles)) {
  runProgram(environment).then((code) => {
    // Not `process.exit`: what is still being written to a pipe would be lost.
    process.exitCode ??= code;
  });
}

function output(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    // `folio check | head` closes the pipe early, which is no mistake of anybody; a full disk is one.
    if (error.code !== "EPIPE") process.exitCode = exit.diskFailed;
  });
  return {
    write: (text) => {
      if (!closed) stream.write(text);
    },
    terminal: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** In a thread, so that Ctrl-C is heard while the run is on; the files of a stopped run are removed. */
async function compile(job: CompileJob, progress: CompileProgress): Promise<CompileOutcome> {
  const stop = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const abort = () => stop.abort();
  for (const signal of signals) process.once(signal, abort);
  try {
    const { input: _, ...plain } = job;
    return await compileInThread(nodeFiles, __filename, plain, { progress, stop: stop.signal });
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}

// The process behind `folio`: hands the real terminal and disk to the program, and ends with its code.
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { nodeFiles } from "../host/node-files.ts";
import { type Environment, exit, type Output } from "./environment.ts";
import { runProgram } from "./program.ts";

/** Beside this file, as the build puts it. */
const threadProgram = join(__dirname, "compile-thread.cjs");

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * One Ctrl-C may arrive twice: from the terminal, and from `npx` or `timeout`, which pass it on. The second would end
 * the process before it has cleaned up; only one that comes after this many milliseconds does.
 */
const patience = 3000;

const environment: Environment = {
  args: process.argv.slice(2),
  folder: process.cwd(),
  variables: process.env,
  files: nodeFiles,
  input: () => process.stdin,
  compile: async (job, progress, stop) => {
    const { compileInThread } = await import("../host/compile-thread.ts");
    return compileInThread(nodeFiles, threadProgram, job, { progress, stop });
  },
  interruptible,
  out: output(process.stdout),
  err: output(process.stderr),
};

/**
 * Commands that end before optimized code would pay for its making: V8 waits longer before it makes any. A book of
 * 10,000 lines is then checked in two thirds of the time. A compile, which runs on, is left alone; so is a newer
 * Node, whose V8 has no such flag.
 */
const brief: readonly string[] = ["check", "explain", "format", "init"];
if (process.version.startsWith("v20.") && brief.includes(environment.args[0] ?? "")) {
  setFlagsFromString("--interrupt-budget=1000000");
}

void runProgram(environment).then((code) => {
  // Standard input may still be open; nothing of it is wanted any more.
  if (code === exit.interrupted) process.exit(code);
  // Else not `process.exit`: what is still being written to a pipe would be lost.
  process.exitCode ??= code;
});

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

/** Only while there is something to clean up: else a signal ends the process at once, as it should. */
async function interruptible<Result>(act: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const abort = () => {
    stop.abort();
    setTimeout(letGo, patience).unref();
  };
  const letGo = () => {
    for (const signal of signals) process.off(signal, abort);
  };
  for (const signal of signals) process.on(signal, abort);
  try {
    return await act(stop.signal);
  } finally {
    // A run that was stopped still has its input to remove.
    if (!stop.signal.aborted) letGo();
  }
}

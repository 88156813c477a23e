// The process behind `folio`: hands the real terminal and disk to the program, and ends with its code.
import { readSync } from "node:fs";
import * as nodeModule from "node:module";
import { nodeFiles } from "../host/node-files.ts";
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
  out: output(process.stdout),
  err: output(process.stderr),
};

runProgram(environment).then((code) => {
  // Not `process.exit`: what is still being written to a pipe would be lost.
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

function* standardInput(): Generator<Uint8Array> {
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(1_048_576);
    const length = readInput(chunk);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

function readInput(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      // The other end of the pipe is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

// Standard input, read in chunks without letting go of the thread.
import { readSync } from "node:fs";
import { DiskError } from "./files.ts";

const chunkBytes = 1_048_576;

export function* standardInput(): Generator<Uint8Array> {
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
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
      const reason = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      // Windows tells the end of a pipe as an error.
      if (reason === "EOF") return 0;
      if (reason !== "EAGAIN") throw new DiskError("read", "-", reason);
      // The other end of the pipe is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

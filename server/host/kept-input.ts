// Standard input, kept in a file: a compile reads its data twice, and a pipe can be read once.
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "./files.ts";
import { StoppedError } from "./stopped-error.ts";

export interface KeptInput {
  readonly path: string;
  readonly remove: () => void;
}

/** Reads to the end, or until it is stopped; then nothing is left behind. */
export async function keepInput(
  files: Files,
  input: AsyncIterable<Uint8Array>,
  run: string,
  stop: AbortSignal,
): Promise<KeptInput> {
  const path = join(tmpdir(), `folio-${run}`);
  const file = files.create(path);
  const remove = () => files.remove(path);
  try {
    for await (const chunk of until(stop, input)) file.write(chunk);
    file.close();
    return { path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A pipe may stay silent for ever, so the wait for its next chunk has to be left, too. */
async function* until(stop: AbortSignal, input: AsyncIterable<Uint8Array>) {
  const chunks = input[Symbol.asyncIterator]();
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener("abort", () => reject(new StoppedError("stopped")));
  });
  // Without an end of its own it would count as a fault that nobody caught.
  stopped.catch(() => {});
  for (;;) {
    const next = await Promise.race([chunks.next(), stopped]);
    if (next.done === true) return;
    yield next.value;
  }
}

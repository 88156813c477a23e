// A compile in a thread of its own: the editor goes on answering, and Ctrl-C is heard. This is the side that asks.
import { Worker } from "node:worker_threads";
import {
  type CompileJob,
  type CompileOutcome,
  type CompileProgress,
  type DraftedRun,
  finishRun,
} from "./compile-job.ts";
import { DiskError, type Files } from "./files.ts";
import { discardRun, missingFolders } from "./publish.ts";
import { StoppedError } from "./stopped-error.ts";

/**
 * A compile makes a document, books it and lets it go. V8 would let the garbage of thousands of them pile up
 * before it looks; with a small nursery and a heap that grows in small steps, memory is what is remembered.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };
export const collectEarly = "--heap-growing-percent=10";

/** By this name the thread finds its job. */
export const mark = "folioCompile";

/** What the thread tells. Errors lose their class on the way, so they are told as what they are. */
export type Message =
  | { readonly tells: "progress"; readonly bytes: number; readonly of: number }
  | { readonly tells: "run"; readonly run: DraftedRun }
  | { readonly tells: "disk"; readonly error: Pick<DiskError, "action" | "path" | "reason"> }
  | { readonly tells: "fault"; readonly message: string; readonly stack: string };

/**
 * Runs the job in a thread. `program` is the file that the thread starts with; it has to call
 * `serveCompileThread`. The names of the output are given here, where nothing can stop it half way.
 */
export function compileInThread(
  files: Files,
  program: string,
  job: CompileJob,
  options: { readonly progress: CompileProgress; readonly stop: AbortSignal },
): Promise<CompileOutcome> {
  const missing = job.out === undefined ? [] : missingFolders(files, job.out);
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: { [mark]: job }, resourceLimits });
    let settled = false;
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      options.stop.removeEventListener("abort", stop);
      try {
        act();
      } catch (error) {
        reject(error);
      }
    };
    const stop = () => void worker.terminate();
    options.stop.addEventListener("abort", stop);
    worker.on("message", (message: Message) => {
      if (message.tells === "progress") options.progress(message);
      else settle(() => resolve(outcomeOf(files, message)));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", () =>
      settle(() => {
        if (job.out !== undefined) discardRun(files, job.out, job.run, missing);
        reject(new StoppedError("stopped"));
      }),
    );
    if (options.stop.aborted) stop();
  });
}

function outcomeOf(files: Files, message: Exclude<Message, { tells: "progress" }>): CompileOutcome {
  switch (message.tells) {
    case "run":
      return finishRun(files, message.run);
    case "disk":
      throw new DiskError(message.error.action, message.error.path, message.error.reason);
    case "fault": {
      const error = new Error(message.message);
      error.stack = message.stack;
      throw error;
    }
  }
}

// The side of a compile's thread that works.
import { setFlagsFromString } from "node:v8";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { invariant } from "../../language/text/invariant.ts";
import { draftRun } from "./compile-book.ts";
import type { CompileJob, CompileProgress } from "./compile-job.ts";
import { collectEarly, type Message, mark } from "./compile-thread.ts";
import { DiskError, type Files } from "./files.ts";

/** In a thread made above: does the job, and returns true. In the main thread: returns false. */
export function serveCompileThread(files: Files): boolean {
  if (isMainThread || !isJob(workerData)) return false;
  const port = parentPort;
  invariant(port !== null, "a thread has a port to the thread that made it");
  const tell = (message: Message) => port.postMessage(message);
  setFlagsFromString(collectEarly);
  try {
    const progress: CompileProgress = (done) => tell({ tells: "progress", ...done });
    tell({ tells: "run", run: draftRun(files, workerData[mark], progress) });
  } catch (error) {
    tell(told(error));
  }
  return true;
}

function told(error: unknown): Message {
  if (error instanceof DiskError) {
    const { action, path, reason } = error;
    return { tells: "disk", error: { action, path, reason } };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { tells: "fault", message, stack: stack ?? "" };
}

function isJob(data: unknown): data is { readonly [mark]: CompileJob } {
  return typeof data === "object" && data !== null && mark in data;
}

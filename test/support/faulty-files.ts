// The real disk, of which the k-th operation fails: once, or from then on.
import { DiskError, type Files } from "../../server/host/files.ts";
import { nodeFiles } from "../../server/host/node-files.ts";

export interface FaultyFiles {
  readonly files: Files;
  /** Whether the fault was reached. */
  readonly failed: () => boolean;
}

export function faultyFiles(at: number, options: { readonly onwards: boolean }): FaultyFiles {
  let count = 0;
  let failed = false;
  const step = <Result>(path: string, act: () => Result): Result => {
    count++;
    const fails = options.onwards ? count >= at : count === at;
    if (!fails) return act();
    failed = true;
    throw new DiskError("write", path, "ENOSPC");
  };
  const files: Files = {
    ...nodeFiles,
    create: (path) => {
      const file = step(path, () => nodeFiles.create(path));
      return {
        write: (bytes) => step(path, () => file.write(bytes)),
        close: () => {
          // A failing close closes all the same, as the system does.
          file.close();
          step(path, () => {});
        },
      };
    },
    rename: (from, to) => step(to, () => nodeFiles.rename(from, to)),
    makeFolder: (path) => step(path, () => nodeFiles.makeFolder(path)),
    syncFolder: (path) => step(path, () => nodeFiles.syncFolder(path)),
  };
  return { files, failed: () => failed };
}

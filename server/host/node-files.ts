// The port to the disk, as Node.js gives it.
import * as fs from "node:fs";
import { dirname } from "node:path";
import { type DiskAction, DiskError, type FileKind, type Files, type NewFile } from "./files.ts";

const chunkBytes = 262_144;

export const nodeFiles: Files = {
  list: (folder) =>
    attempt("list", folder, () =>
      fs
        .readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ),
  stat: (path) =>
    attempt("read", path, () => {
      const stat = fs.statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? undefined : { kind: kindOf(stat), size: stat.size };
    }),
  read: (path) => ({ [Symbol.iterator]: () => chunksOf(path) }),
  create,
  rename: (from, to) => attempt("write", to, () => fs.renameSync(from, to)),
  remove: (path) => attempt("write", path, () => fs.rmSync(path, { force: true })),
  makeFolder: (path) => {
    attempt("write", path, () => makeFolders(path));
  },
  removeFolder: (path) => attempt("write", path, () => fs.rmdirSync(path)),
  realPath: (path) => attempt("read", path, () => fs.realpathSync(path)),
  syncFolder,
};

/** Not `recursive`: where a folder refuses new ones with ENOENT, as /proc does, Node's own way never ends. */
function makeFolders(path: string): void {
  if (makeFolder(path)) return;
  makeFolders(dirname(path));
  if (!makeFolder(path)) fs.mkdirSync(path);
}

/** False where the folder that it would stand in is not there. */
function makeFolder(path: string): boolean {
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (reasonOf(error) === "ENOENT" && dirname(path) !== path) return false;
    if (reasonOf(error) !== "EEXIST" || !fs.statSync(path).isDirectory()) throw error;
  }
  return true;
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const file = attempt("read", path, () => fs.openSync(path, "r"));
  try {
    for (;;) {
      // A buffer of its own for each chunk: the reader may keep a piece of it.
      const chunk = Buffer.allocUnsafeSlow(chunkBytes);
      const length = attempt("read", path, () => fs.readSync(file, chunk));
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    fs.closeSync(file);
  }
}

function create(path: string): NewFile {
  const file = attempt("write", path, () => fs.openSync(path, "wx"));
  return {
    write: (bytes) => {
      // writeSync may take a part only: a disk that fills up says so at the next call.
      for (let done = 0; done < bytes.length; ) {
        done += attempt("write", path, () => fs.writeSync(file, bytes, done));
      }
    },
    close: () => {
      try {
        attempt("write", path, () => fs.fsyncSync(file));
      } finally {
        fs.closeSync(file);
      }
    },
  };
}

function syncFolder(path: string): void {
  // Windows opens no folders, and keeps names safe by itself.
  if (process.platform === "win32") return;
  const folder = attempt("write", path, () => fs.openSync(path, "r"));
  try {
    fs.fsyncSync(folder);
  } catch (error) {
    // Some network disks cannot sync a folder; there is nothing more that one could do there.
    if (reasonOf(error) !== "EINVAL" && reasonOf(error) !== "ENOTSUP") {
      throw new DiskError("write", dirname(path), reasonOf(error));
    }
  } finally {
    fs.closeSync(folder);
  }
}

function attempt<Result>(action: DiskAction, path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new DiskError(action, path, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return "code" in error ? String(error.code) : error.message;
  return String(error);
}

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): FileKind {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

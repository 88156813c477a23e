// A disk in memory, for runs by the hundred thousand: what a host reads and writes, and nothing else.
import { posix } from "node:path";
import { DiskError, type Files, type Listed } from "../../server/host/files.ts";

export interface MemoryFiles {
  readonly files: Files;
  /** Every file there is, by absolute path. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

export function memoryFiles(start: Iterable<readonly [string, Uint8Array]>): MemoryFiles {
  const contents = new Map(start);
  const folders = new Set(["/"]);
  const makeFolder = (path: string) => {
    for (let folder = path; !folders.has(folder); folder = posix.dirname(folder))
      folders.add(folder);
  };
  for (const path of contents.keys()) makeFolder(posix.dirname(path));
  const bytesAt = (path: string) => {
    const bytes = contents.get(path);
    if (bytes === undefined) throw new DiskError("read", path, "ENOENT");
    return bytes;
  };
  const files: Files = {
    list: (folder) => {
      if (!folders.has(folder)) throw new DiskError("list", folder, "ENOENT");
      const here = (kind: Listed["kind"], paths: Iterable<string>) =>
        [...paths]
          .filter((path) => path !== folder && posix.dirname(path) === folder)
          .map((path) => ({ name: posix.basename(path), kind }));
      const listed = [...here("file", contents.keys()), ...here("folder", folders)];
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    stat: (path) => {
      if (folders.has(path)) return { kind: "folder", size: 0 };
      const bytes = contents.get(path);
      return bytes === undefined ? undefined : { kind: "file", size: bytes.length };
    },
    read: (path) => [bytesAt(path)],
    create: (path) => {
      if (contents.has(path)) throw new DiskError("write", path, "EEXIST");
      const blocks: Uint8Array[] = [];
      contents.set(path, new Uint8Array());
      return {
        write: (bytes) => blocks.push(bytes.slice()),
        close: () => contents.set(path, Buffer.concat(blocks)),
      };
    },
    rename: (from, to) => {
      contents.set(to, bytesAt(from));
      contents.delete(from);
    },
    remove: (path) => contents.delete(path),
    makeFolder,
    removeFolder: (path) => {
      if (files.list(path).length > 0) throw new DiskError("write", path, "ENOTEMPTY");
      folders.delete(path);
    },
    realPath: (path) => path,
    syncFolder: () => {},
  };
  return { files, contents };
}

// The data files of a run, told apart from folders and pipes; standard input is kept so that it can be read again.
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataFile } from "../../language/sources/data-file.ts";
import { DiskError, type Files } from "./files.ts";

export interface OpenData {
  readonly files: readonly DataFile[];
  /** Bytes of all files, where they are known; 0 with standard input. */
  readonly bytes: number;
  /** Removes what was kept of standard input. */
  readonly close: () => void;
}

/** Told now and then while data is read: how many bytes so far. */
export type DataProgress = (bytes: number) => void;

export interface DataPath {
  /** As the user wrote it: messages and the report name the file so. `-` is standard input. */
  readonly name: string;
  /** Absolute; of standard input, unused. */
  readonly path: string;
}

export function openData(
  files: Files,
  paths: readonly DataPath[],
  standardInput: () => Iterable<Uint8Array>,
  progress: DataProgress = () => {},
): OpenData {
  const kept: string[] = [];
  let read = 0;
  let bytes = 0;
  const counted = (path: string): Iterable<Uint8Array> => ({
    *[Symbol.iterator]() {
      for (const chunk of files.read(path)) {
        read += chunk.length;
        progress(read);
        yield chunk;
      }
    },
  });
  const opened = paths.map(({ name, path }): DataFile => {
    if (name !== "-") {
      bytes += ordinaryFile(files, path);
      return { path: name, chunks: () => counted(path) };
    }
    const copy = keep(files, standardInput());
    kept.push(copy);
    return { path: "-", chunks: () => counted(copy) };
  });
  return { files: opened, bytes, close: () => kept.forEach(files.remove) };
}

/** The size of a file, or an error of the disk that says what it is instead. */
function ordinaryFile(files: Files, path: string): number {
  const stat = files.stat(path);
  if (stat === undefined) throw new DiskError("read", path, "ENOENT");
  if (stat.kind === "folder") throw new DiskError("read", path, "EISDIR");
  if (stat.kind === "other") throw new DiskError("read", path, "not a file");
  return stat.size;
}

/** A compile may read its data twice, and a pipe can be read once. */
function keep(files: Files, chunks: Iterable<Uint8Array>): string {
  const path = join(tmpdir(), `folio-${randomUUID()}`);
  const copy = files.create(path);
  try {
    for (const chunk of chunks) copy.write(chunk);
    copy.close();
    return path;
  } catch (error) {
    files.remove(path);
    throw error;
  }
}

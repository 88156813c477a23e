// The data files of a run: ordinary files, read chunk by chunk and counted.
import type { DataFile } from "../../language/index.ts";
import { DiskError, type Files } from "./files.ts";

export interface DataPath {
  /** As the user wrote it: messages and the report name the file so. `-` is standard input. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

export interface OpenData {
  readonly files: readonly DataFile[];
  /** Bytes of all files. */
  readonly bytes: number;
}

/** Told for every chunk: how many bytes were read so far, of all files. */
export type DataProgress = (bytes: number) => void;

export function openData(
  files: Files,
  paths: readonly DataPath[],
  progress: DataProgress = () => {},
): OpenData {
  let read = 0;
  const counted = (path: string): Iterable<Uint8Array> => ({
    *[Symbol.iterator]() {
      for (const chunk of files.read(path)) {
        read += chunk.length;
        progress(read);
        yield chunk;
      }
    },
  });
  const opened = paths.map(({ name, path }) => ({
    path: name,
    size: sizeOf(files, path),
    chunks: () => counted(path),
  }));
  return { bytes: opened.reduce((sum, { size }) => sum + size, 0), files: opened };
}

/** The size of an ordinary file, or an error of the disk that says what it is instead. */
function sizeOf(files: Files, path: string): number {
  const stat = files.stat(path);
  if (stat === undefined) throw new DiskError("read", path, "ENOENT");
  if (stat.kind === "folder") throw new DiskError("read", path, "EISDIR");
  if (stat.kind === "other") throw new DiskError("read", path, "not a file");
  return stat.size;
}

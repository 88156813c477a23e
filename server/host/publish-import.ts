// A file of declarations that an import made: it takes the place of no other content, unless the user says so.
import { dirname } from "node:path";
import { DiskError, type Files } from "./files.ts";
import type { Published } from "./publish.ts";
import { writeText } from "./write-text.ts";

export function publishImport(
  files: Files,
  path: string,
  text: string,
  force: boolean,
): Published["change"] {
  const stat = files.stat(path);
  if (stat !== undefined && stat.kind !== "file") {
    throw new DiskError("write", path, stat.kind === "folder" ? "EISDIR" : "not a file");
  }
  if (stat !== undefined && contentOf(files, path).equals(Buffer.from(text))) return "unchanged";
  // What stands there may have been completed by hand since the last import.
  if (stat !== undefined && !force) throw new DiskError("write", path, "other content");
  files.makeFolder(dirname(path));
  writeText(files, path, text);
  return stat === undefined ? "new" : "replaced";
}

function contentOf(files: Files, path: string): Buffer {
  return Buffer.concat(Array.from(files.read(path), (chunk) => Buffer.from(chunk)));
}

// The format of a data file: by the end of its name, else by how it begins.
import type { DataFile } from "./data-file.ts";

export type Format = "csv" | "json" | "ndjson";

/** Undefined where the end of the name says nothing. */
export function formatOfName(path: string): Format | undefined {
  const end = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  if (end === "csv" || end === "json") return end;
  return end === "ndjson" || end === "jsonl" ? "ndjson" : undefined;
}

/** A name that says nothing is standard input: there `{` begins NDJSON, `[` a list, and all else is CSV. */
export function formatOf(file: DataFile): Format {
  const named = formatOfName(file.path);
  if (named !== undefined) return named;
  for (const chunk of file.chunks()) {
    for (const byte of chunk) {
      if (byte === 0x7b) return "ndjson";
      if (byte === 0x5b) return "json";
      if (byte > 0x20 && !byteOrderMark.includes(byte)) return "csv";
    }
  }
  return "csv";
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

// Packs on the disk: the folders that a book uses, and a print of every pack's text for the report.
import { createHash } from "node:crypto";
import { join, relative, sep } from "node:path";
import type { BookInput } from "../../language/front-end.ts";
import type { SourceFile } from "../../language/text/source.ts";
import type { Files } from "./files.ts";
import { type Buffers, readBook } from "./find-book.ts";

/** How a book in a folder finds its packs. Their paths are relative to the book's folder, as `use` writes them. */
export function packsBeside(
  files: Files,
  folder: string,
  buffers: Buffers = new Map(),
): Required<Pick<BookInput, "packFolder" | "digest">> {
  return {
    packFolder: (path) => {
      const at = join(folder, path);
      // A pack around the book, or inside it, would be told of the book's own declarations.
      if (path.includes("\\") || isInside(folder, at) || isInside(at, folder)) return undefined;
      if (files.stat(at)?.kind !== "folder") return undefined;
      return readBook(files, at, buffers).files.map(
        (file): SourceFile => ({ ...file, path: `${path.replace(/\/+$/, "")}/${file.path}` }),
      );
    },
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
  };
}

/** Whether a folder is another, or lies somewhere in it. */
function isInside(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`));
}

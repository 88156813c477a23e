// What a `use` means: a shipped pack by its name, or a folder by its path.

import type { PackLookup } from "../model/resolve/packs.ts";
import { parseFile } from "../syntax/parse.ts";
import type { SourceFile } from "../text/source.ts";
import { shippedPacks } from "./shipped.ts";

export interface PackFinder {
  /** The `.folio` files of a folder, its path and theirs relative to the book's; undefined where there is none. */
  readonly folder?: ((path: string) => readonly SourceFile[] | undefined) | undefined;
  /** SHA-256 of a text, in hexadecimal: hashing is the host's. */
  readonly digest?: ((text: string) => string) | undefined;
  readonly parse?: typeof parseFile;
}

/** Packs are looked for as the book's text names them, each once. */
export function packLookup({ folder, digest, parse = parseFile }: PackFinder): PackLookup {
  const read = (name: string, files: readonly SourceFile[], version?: string) => ({
    name,
    ...(version === undefined ? {} : { version }),
    ...(digest === undefined ? {} : { hash: digest(textOf(files)) }),
    trees: files.map((file) => parse(file)),
  });
  return {
    shipped: [...shippedPacks.keys()],
    find: (name) => {
      if (!isFolder(name)) {
        const pack = shippedPacks.get(name);
        return pack === undefined ? undefined : read(name, pack.files, pack.version);
      }
      const files = folder?.(name) ?? [];
      return files.length === 0 ? undefined : read(name, files);
    },
  };
}

/** A name with a slash or a point is a path: `../commun`. */
export function isFolder(name: string): boolean {
  return /[./\\]/.test(name);
}

/** All texts, each behind the end of its path, in an order that does not hang on the disk's. */
function textOf(files: readonly SourceFile[]): string {
  const last = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `${last(path)}\n${text}\n`)
    .join("");
}

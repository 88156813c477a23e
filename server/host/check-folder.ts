// Reads a book from the disk and checks it: the same for the command line and the editor.
import { join } from "node:path";
// Not from the facade: a check would load the compiler, the report and the explanations with it.
import { type CheckedBook, checkBook } from "../../language/front-end.ts";
import { isShippedPath } from "../../language/packs/shipped.ts";
import type { Files } from "./files.ts";
import { type BookFolder, bookReader, readBook } from "./find-book.ts";
import { packsBeside } from "./packs.ts";

/** Its files are the book's and then those of its packs: problems may lie in either. */
export interface CheckedFolder extends BookFolder {
  readonly checked: CheckedBook;
}

export interface CheckOptions {
  readonly target?: string | undefined;
}

export function checkFolder(
  files: Files,
  folder: string,
  options: CheckOptions = {},
): CheckedFolder {
  const book = readBook(files, folder);
  const checked = checkBook({
    files: book.files,
    read: bookReader(files, folder),
    ...packsBeside(files, folder),
    ...(options.target === undefined ? {} : { target: options.target }),
  });
  return withPacks(book, checked);
}

/** Texts alone: an outcome travels between threads, and trees are heavy. */
export function withPacks(book: BookFolder, checked: CheckedBook): CheckedFolder {
  return { ...book, files: checked.trees.map(({ path, text }) => ({ path, text })), checked };
}

/** Where a file of a book or of its packs is; a shipped pack's path is a URI already. */
export function pathIn(folder: string, file: string): string {
  return isShippedPath(file) ? file : join(folder, file);
}

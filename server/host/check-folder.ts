// Reads a book from the disk and checks it: the same for the command line and the editor.
// Not from the facade: a check would load the compiler, the report and the explanations with it.
import { type CheckedBook, checkBook } from "../../language/front-end.ts";
import type { Files } from "./files.ts";
import { type BookFolder, bookReader, readBook } from "./find-book.ts";

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
    ...(options.target === undefined ? {} : { target: options.target }),
  });
  return { ...book, checked };
}

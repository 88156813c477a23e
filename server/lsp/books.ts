// The books of the workspace, checked with what is open in the editor. The disk is read once, then watched.
import { join, sep } from "node:path";
import {
  checkBook,
  createPieceCache,
  type PieceCache,
  type SourceFile,
} from "../../language/index.ts";
import { type CheckedFolder, pathIn, withPacks } from "../host/check-folder.ts";
import type { Files } from "../host/files.ts";
import {
  type BookFolder,
  type Buffers,
  bookFolderOf,
  bookReader,
  declaresBook,
  findBooks,
  readBook,
} from "../host/find-book.ts";
import { packsBeside } from "../host/packs.ts";

export interface Books {
  /** The folder of the book that a file belongs to, if any does. */
  readonly folderOf: (path: string) => string | undefined;
  /** Folders of the books, of those that were checked, that a file is part of, as a pack's too. */
  readonly usersOf: (path: string) => readonly string[];
  /** The book of a folder, checked with every buffer as it is now. */
  readonly check: (folder: string) => CheckedFolder;
  /** Folders of books under these. */
  readonly find: (folders: readonly string[]) => readonly string[];
  /** The text of an open file changed. */
  readonly edited: (path: string) => void;
  /** A file that a book names has changed on the disk. */
  readonly stale: (folder: string) => void;
  /** Files of books came, went or changed on the disk, or were opened or closed. */
  readonly moved: () => void;
}

/** `buffers` gives the texts of open files, by path. */
export function createBooks(files: Files, buffers: () => Buffers): Books {
  const members = new Map<string, string | undefined>();
  const disk = new Map<string, BookFolder>();
  const checked = new Map<string, CheckedFolder>();
  const declaring = new Map<string, boolean>();
  const pieces = new Map<string, PieceCache>();

  const moved = () => {
    members.clear();
    disk.clear();
    checked.clear();
    pieces.clear();
  };
  const cacheOf = (path: string) => {
    const cache = pieces.get(path) ?? createPieceCache();
    pieces.set(path, cache);
    return cache;
  };
  const folderOf = (path: string) => {
    if (!members.has(path)) members.set(path, bookFolderOf(files, path, buffers()));
    return members.get(path);
  };
  const usersOf = (path: string) =>
    [...checked.values()]
      .filter(({ folder, files }) => files.some((file) => pathIn(folder, file.path) === path))
      .map(({ folder }) => folder);
  return {
    folderOf,
    usersOf,
    moved,
    edited: (path) => {
      const declares = declaresBook(buffers().get(path) ?? "");
      // Where books begin and end has changed: nothing that is known of folders holds.
      if (declaring.get(path) !== declares) moved();
      declaring.set(path, declares);
      const folder = folderOf(path);
      if (folder !== undefined) checked.delete(folder);
      // A file of no book may be a pack's, and a book that uses it is another book now.
      else for (const user of usersOf(path)) checked.delete(user);
    },
    stale: (folder) => {
      checked.delete(folder);
    },
    check: (folder) => {
      const known = checked.get(folder);
      if (known !== undefined) return known;
      const onDisk = disk.get(folder) ?? readBook(files, folder, buffers());
      disk.set(folder, onDisk);
      const book = overlay(onDisk, buffers(), folderOf);
      const fresh = withPacks(
        book,
        checkBook({
          files: book.files,
          read: bookReader(files, folder),
          ...packsBeside(files, folder, buffers()),
          cacheOf: (path) => cacheOf(pathIn(folder, path)),
        }),
      );
      checked.set(folder, fresh);
      return fresh;
    },
    find: (folders) => [
      ...new Set(folders.flatMap((folder) => findBooks(files, folder, buffers()))),
    ],
  };
}

/** The book with the open texts in place of those on the disk. */
function overlay(
  book: BookFolder,
  buffers: Buffers,
  folderOf: (path: string) => string | undefined,
): BookFolder {
  const { folder } = book;
  const texts = new Map(book.files.map((file) => [file.path, file.text]));
  for (const [path, text] of buffers) {
    const inside = path.startsWith(folder + sep) && path.endsWith(".folio");
    if (!inside || folderOf(path) !== folder) continue;
    texts.set(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
      text,
    );
  }
  const files = [...texts].map(([path, text]): SourceFile => ({ path, text }));
  const unreadable = book.unreadable.filter(({ path }) => !buffers.has(join(folder, path)));
  return { ...book, files, unreadable };
}

// The BOOK argument: the folder of a book, or one of its files; by default the folder one is in.

import { dirname, join } from "node:path";
import { isShippedPath } from "../../language/packs/shipped.ts";
import { type CheckedFolder, checkFolder } from "../host/check-folder.ts";
import { DiskError } from "../host/files.ts";
import { bookFolderOf } from "../host/find-book.ts";
import { type Locate, locator } from "./render/locate.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

export interface OpenBook extends CheckedFolder {
  readonly locate: Locate;
}

/** Reads and checks the book that an argument names. What cannot be read ends the command. */
export function openBook(
  session: Session,
  argument: string | undefined,
  target: string | undefined,
): OpenBook {
  const { files } = session.environment;
  const book = checkFolder(files, bookFolder(session, argument ?? "."), { target });
  const [unreadable] = book.unreadable;
  if (unreadable !== undefined) throw unreadable.error;
  if (book.files.length === 0 || (book.checked.book === undefined && book.others.length > 0)) {
    throw noBook(session, book);
  }
  return { ...book, locate: bookLocator(session, book) };
}

export function bookLocator(
  session: Session,
  book: Pick<CheckedFolder, "folder" | "files">,
): Locate {
  return locator(book.files, (file) =>
    isShippedPath(file) ? file : session.shown(join(book.folder, file)),
  );
}

export function bookFolder(session: Session, argument: string): string {
  const { files } = session.environment;
  const path = session.path(argument);
  const stat = files.stat(path);
  if (stat === undefined) throw new DiskError("read", path, "ENOENT");
  return stat.kind === "folder" ? path : (bookFolderOf(files, path) ?? dirname(path));
}

function noBook(session: Session, { folder, others }: CheckedFolder): UsageError {
  const here = session.shown(folder);
  if (others.length === 0) {
    return new UsageError({
      en: `There is no book in ${here}: no file there ends in .folio (folio init makes one)`,
      fr: `Il n’y a pas de paramétrage dans ${here}\u00a0: aucun fichier .folio (folio init en crée un)`,
    });
  }
  const list = others.map((other) => session.shown(join(folder, other))).join(", ");
  return new UsageError({
    en: `There is no book in ${here} itself, but there are in: ${list}`,
    fr: `Il n’y a pas de paramétrage dans ${here} même, mais il y en a dans\u00a0: ${list}`,
  });
}

// Opens the book that the BOOK argument names, for the commands that check it themselves.
import { join } from "node:path";
import { type CheckedFolder, checkFolder } from "../host/check-folder.ts";
import { bookFolder, bookLocator } from "./book-folder.ts";
import type { Locate } from "./render/locate.ts";
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

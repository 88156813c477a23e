// The BOOK argument: the folder of a book, or one of its files; by default the folder one is in. Nothing here reads a
// book: a compile does that in its own thread.
import { dirname, join } from "node:path";
import { isShippedPath } from "../../language/packs/shipped.ts";
import type { CheckedFolder } from "../host/check-folder.ts";
import { DiskError } from "../host/files.ts";
import { bookFolderOf } from "../host/find-book.ts";
import { type Locate, locator } from "./render/locate.ts";
import type { Session } from "./session.ts";

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

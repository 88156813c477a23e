// When to check which book again, and what is published of it. Bursts of changes are checked once.
import { basename, dirname, join } from "node:path";
import { parseFile } from "../../language/index.ts";
import type { CheckedFolder } from "../host/check-folder.ts";
import { diskMessage } from "../host/disk-words.ts";
import { type ByPath, diagnosticsByPath, topOfFile } from "./diagnostics.ts";
import { isExport } from "./export.ts";
import { faultText } from "./guard.ts";
import type { Session } from "./session.ts";

export interface Refresh {
  /** Finds and checks every book of the workspace. */
  readonly workspace: (folders: readonly string[]) => void;
  readonly opened: (path: string | undefined) => void;
  readonly edited: (path: string | undefined) => void;
  readonly closed: (path: string | undefined) => void;
  /** Files changed on the disk. */
  readonly disk: (paths: readonly string[]) => void;
  readonly everything: () => void;
}

/** A key after a rest is answered at once; a burst of them, once it lets up this long. */
const pause = 30;

export function createRefresh(session: Session): Refresh {
  const { books, publisher, log } = session;
  const known = new Set<string>();
  const lone = new Set<string>();
  let waiting = false;
  let ended = 0;
  const due = new Set<string>();

  const run = () => {
    waiting = false;
    const folders = [...due];
    due.clear();
    for (const folder of folders) {
      try {
        publisher.publish(folder, bookDiagnostics(session, folder));
      } catch (error) {
        log(`check: ${faultText(error)}`);
      }
    }
    for (const path of lone) publisher.publish(loneOwner(path), loneDiagnostics(session, path));
    ended = performance.now();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    if (performance.now() - ended > pause) setImmediate(run);
    else setTimeout(run, pause);
  };
  /** The books that a file of no book belongs to as part of a pack. */
  const packUsers = (path: string) => {
    for (const folder of known) books.check(folder);
    return books.usersOf(path);
  };
  const touch = (path: string | undefined) => {
    if (path === undefined) return;
    const folder = books.folderOf(path);
    if (folder !== undefined) known.add(folder);
    const users = folder === undefined ? packUsers(path) : [folder];
    if (users.length === 0) lone.add(path);
    else if (lone.delete(path)) publisher.publish(loneOwner(path), new Map());
    for (const user of users) due.add(user);
    soon();
  };
  /** Books may have come, gone or changed their extent. */
  const everything = () => {
    for (const folder of known) due.add(folder);
    for (const path of [...lone]) touch(path);
    soon();
  };
  return {
    workspace: (folders) => {
      for (const folder of books.find(folders)) known.add(folder);
      everything();
    },
    opened: (path) => {
      books.moved();
      touch(path);
    },
    edited: (path) => {
      if (path === undefined) return;
      const before = books.folderOf(path);
      books.edited(path);
      if (books.folderOf(path) !== before) everything();
      touch(path);
    },
    closed: (path) => {
      books.moved();
      if (path === undefined) return;
      if (lone.delete(path)) publisher.publish(loneOwner(path), new Map());
      const folder = books.folderOf(path);
      if (folder !== undefined) due.add(folder);
      soon();
    },
    disk: (paths) => {
      const texts = paths.filter((path) => path.endsWith(".folio"));
      if (texts.length > 0) {
        books.moved();
        for (const path of texts) touch(path);
        everything();
      }
      for (const path of paths) {
        // What an export said of a data file may hold no longer.
        publisher.withdraw(isExport, path);
        for (const folder of known) {
          if (!names(books.check(folder), path)) continue;
          books.stale(folder);
          due.add(folder);
          soon();
        }
      }
    },
    everything,
  };
}

/** Whether a book names a file: its catalogue, its opening. */
function names({ folder, checked }: CheckedFolder, path: string): boolean {
  const named = [...(checked.book?.catalogs ?? []), ...(checked.book?.openings ?? [])];
  return named.some(({ file }) => join(folder, file) === path);
}

function loneOwner(path: string): string {
  return `file ${path}`;
}

function bookDiagnostics(session: Session, folder: string): ByPath {
  const book = session.books.check(folder);
  // A folder that lost its book has nothing to say: its files are lone, or another book's.
  if (book.files.length === 0) return new Map();
  const placing = {
    folder,
    files: book.files,
    fallback: book.checked.book?.place.file ?? book.files[0]?.path,
    uriOf: session.uriOf,
    language: session.language(),
  };
  const found = diagnosticsByPath(book.checked.problems, placing);
  return new Map([...found, ...unreadable(session, book)]);
}

/** A file that cannot be read says so itself: without it, names would seem unknown for no reason. */
function unreadable(session: Session, { folder, unreadable }: CheckedFolder): ByPath {
  return new Map(
    unreadable.map(({ path, error }) => {
      const message = diskMessage(error, path)[session.language()];
      return [join(folder, path), [{ range: topOfFile, source: "folio", message }]];
    }),
  );
}

/** A file that belongs to no book: its syntax is all that can be said. */
function loneDiagnostics(session: Session, path: string): ByPath {
  const text = session.documents.get(session.uriOf(path))?.getText();
  if (text === undefined) return new Map();
  const file = { path: basename(path), text };
  return diagnosticsByPath(parseFile(file).problems, {
    folder: dirname(path),
    files: [file],
    fallback: undefined,
    uriOf: session.uriOf,
    language: session.language(),
  });
}

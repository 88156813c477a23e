// A folder is a book: its .folio files, and those of its subfolders that hold no book of their own.
import { basename, dirname, isAbsolute, join } from "node:path";
import * as limits from "../../language/text/limits.ts";
import type { SourceFile } from "../../language/text/source.ts";
import { DiskError, type Files, type Listed } from "./files.ts";

export interface BookFolder {
  readonly folder: string;
  readonly files: readonly SourceFile[];
  /** Files that could not be read; the command line stops, the editor says so at the file. */
  readonly unreadable: readonly { readonly path: string; readonly error: DiskError }[];
  /** Books in subfolders, which are not part of this one. */
  readonly others: readonly string[];
}

/** Text of an open editor buffer, by absolute path; it goes before the disk. */
export type Buffers = ReadonlyMap<string, string>;

/** The book of a folder. `files` is empty where nothing there ends in `.folio`. */
export function readBook(files: Files, folder: string, buffers: Buffers = new Map()): BookFolder {
  const found: SourceFile[] = [];
  const unreadable: { path: string; error: DiskError }[] = [];
  const others: string[] = [];
  const visit = (under: string, depth: number) => {
    const here = readFolder(files, folder, under, buffers);
    if (under !== "" && here.texts.some((file) => declaresBook(file.text))) {
      others.push(under);
      return;
    }
    found.push(...here.texts);
    unreadable.push(...here.unreadable);
    if (depth === deepest) return;
    for (const name of here.folders) visit(under === "" ? name : `${under}/${name}`, depth + 1);
  };
  visit("", 0);
  return { folder, files: found, unreadable, others };
}

/** The folder of the book that a file belongs to: the nearest one at or above it that declares a book. */
export function bookFolderOf(files: Files, file: string, buffers: Buffers = new Map()) {
  for (let folder = dirname(file), up = 0; up <= deepest; folder = dirname(folder), up++) {
    const here = readFolder(files, folder, "", buffers);
    if (here.texts.some((one) => declaresBook(one.text))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
  return undefined;
}

/** Every folder at or under this one that declares a book. */
export function findBooks(files: Files, folder: string, buffers: Buffers = new Map()): string[] {
  const books: string[] = [];
  const visit = (under: string, depth: number) => {
    const here = readFolder(files, folder, under, buffers);
    if (here.texts.some((file) => declaresBook(file.text))) books.push(join(folder, under));
    if (depth === deepest) return;
    for (const name of here.folders) visit(under === "" ? name : `${under}/${name}`, depth + 1);
  };
  visit("", 0);
  return books;
}

/** Every text at a path, by absolute path: of a file that file, of a folder all that end in `.folio`. */
export function findTexts(files: Files, path: string): SourceFile[] {
  if (files.stat(path)?.kind !== "folder") return [{ path, text: readText(files, path) }];
  const found: SourceFile[] = [];
  const visit = (under: string, depth: number) => {
    const here = readFolder(files, path, under, new Map());
    const [unreadable] = here.unreadable;
    if (unreadable !== undefined) throw unreadable.error;
    found.push(...here.texts.map((file) => ({ ...file, path: join(path, file.path) })));
    if (depth === deepest) return;
    for (const name of here.folders) visit(under === "" ? name : `${under}/${name}`, depth + 1);
  };
  visit("", 0);
  return found;
}

/** The reader of what a book names, such as its catalogue: relative paths to ordinary files only. */
export function bookReader(files: Files, folder: string) {
  return (path: string): Iterable<Uint8Array> | undefined => {
    if (isAbsolute(path) || path.includes("\\")) return undefined;
    const full = join(folder, path);
    return files.stat(full)?.kind === "file" ? files.read(full) : undefined;
  };
}

/** A piece starts at column 0 (LANGUAGE, "Text"), so the keyword can be nowhere else. */
export function declaresBook(text: string): boolean {
  return /^book(?![\w-])/m.test(text);
}

/** Deeper folders are not looked at: a book is a folder that a person can oversee. */
const deepest = 16;

interface FolderTexts {
  readonly texts: readonly SourceFile[];
  readonly folders: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly error: DiskError }[];
}

function readFolder(files: Files, root: string, under: string, buffers: Buffers): FolderTexts {
  const texts: SourceFile[] = [];
  const unreadable: { path: string; error: DiskError }[] = [];
  const attempt = (path: string, act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      unreadable.push({ path, error });
    }
  };
  let listed: readonly Listed[] = [];
  attempt(under, () => {
    listed = files.list(join(root, under));
  });
  for (const name of folioNames(listed, join(root, under), buffers)) {
    const path = under === "" ? name : `${under}/${name}`;
    const full = join(root, path);
    attempt(path, () => {
      texts.push({ path, text: buffers.get(full) ?? readText(files, full) });
    });
  }
  const folders = listed.filter((entry) => entry.kind === "folder" && isVisited(entry.name));
  return { texts, folders: folders.map((entry) => entry.name), unreadable };
}

/** Names on the disk and of open buffers, which the disk may not have yet. */
function folioNames(listed: readonly Listed[], folder: string, buffers: Buffers): string[] {
  const names = new Set(listed.filter((one) => one.kind !== "folder").map((one) => one.name));
  for (const path of buffers.keys()) if (dirname(path) === folder) names.add(basename(path));
  return [...names].filter((name) => name.endsWith(".folio") && !name.startsWith(".")).sort();
}

function isVisited(folder: string): boolean {
  return !folder.startsWith(".") && folder !== "node_modules";
}

/** The text of a file of a book, which is UTF-8; a byte order mark is taken off. */
export function readText(files: Files, path: string): string {
  const stat = files.stat(path);
  if (stat === undefined) throw new DiskError("read", path, "ENOENT");
  if (stat.kind !== "file") throw new DiskError("read", path, "not a file");
  // The front end tells a text that is a little too long; what is far too long is not even read.
  if (stat.size > 4 * limits.bookFileLength) throw new DiskError("read", path, "too large");
  return decodeText(files.read(path), path);
}

export function decodeText(chunks: Iterable<Uint8Array>, path: string): string {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new DiskError("read", path, "not utf-8");
    throw error;
  }
}

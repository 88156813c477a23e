// The request `folio/documentFiles`: which of the files beside a book may hold documents to export.
import { relative } from "node:path";
import type { Book } from "../../language/index.ts";
import { fitsPattern } from "../../language/sources/file-pattern.ts";
import { formatOfName } from "../../language/sources/format.ts";
import type { Session } from "./session.ts";
import { pathOf } from "./uris.ts";

/** URIs of the book's folder and of files in it. */
export interface DocumentFilesParams {
  readonly book: string;
  readonly files: readonly string[];
}

/** Those of the files that the book can read, in their order; `expected` where a source names it. */
export type DocumentFilesResult = readonly { readonly file: string; readonly expected: boolean }[];

export function onDocumentFiles(
  session: Session,
  { book, files }: DocumentFilesParams,
): DocumentFilesResult {
  const folder = pathOf(book);
  const checked = folder === undefined ? undefined : session.books.check(folder).checked.book;
  return files.flatMap((file) => {
    const path = pathOf(file);
    if (folder === undefined || path === undefined) return [];
    const use = useOf(checked, relative(folder, path).replaceAll("\\", "/"));
    return use === "other" ? [] : [{ file, expected: use === "expected" }];
  });
}

/** What a file, by its path from the book's folder, is to the book; a book with errors may be undefined. */
export function useOf(book: Book | undefined, path: string): "expected" | "possible" | "other" {
  const named = [...(book?.catalogs ?? []), ...(book?.openings ?? [])];
  if (named.some(({ file }) => file === path)) return "other";
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (book?.sources.some(({ pattern }) => fitsPattern(pattern, name))) return "expected";
  return formatOfName(name) === undefined ? "other" : "possible";
}

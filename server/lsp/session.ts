// What every handler works with: the open files, the books around them, and the language to answer in.
import type { Connection, Position, Range, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Language,
  lineStarts,
  positionAt,
  type Span,
  type TextPlace,
} from "../../language/index.ts";
import { offsetAt } from "../../language/text/source.ts";
import type { CheckedFolder } from "../host/check-folder.ts";
import type { RunCompile } from "../host/compile-job.ts";
import type { Files } from "../host/files.ts";
import type { Books } from "./books.ts";
import type { Log } from "./guard.ts";
import type { Publisher } from "./publisher.ts";

export interface Session {
  readonly connection: Connection;
  readonly files: Files;
  readonly documents: TextDocuments<TextDocument>;
  readonly books: Books;
  readonly publisher: Publisher;
  readonly compile: RunCompile;
  readonly language: () => Language;
  /** As the editor calls a file: its own URI where the file is open. */
  readonly uriOf: (path: string) => string;
  readonly log: Log;
}

/** A place in a file of a book, as a request names it. */
export interface Target {
  readonly book: CheckedFolder;
  /** Relative to the book's folder, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  readonly rangeOf: (span: Span) => Range;
  readonly offsetOf: (position: Position) => number;
}

/** Undefined where the file is in no book. */
export function targetAt(
  session: Session,
  path: string | undefined,
  position: Position = { line: 0, character: 0 },
): Target | undefined {
  const folder = path === undefined ? undefined : session.books.folderOf(path);
  if (path === undefined || folder === undefined) return undefined;
  const book = session.books.check(folder);
  const file = path.slice(folder.length + 1).replaceAll("\\", "/");
  const text = book.files.find((one) => one.path === file)?.text;
  if (text === undefined) return undefined;
  const starts = lineStarts(text);
  const offsetOf = (at: Position) => offsetAt(text, starts, at);
  return { book, file, text, offset: offsetOf(position), rangeOf: ranges(starts), offsetOf };
}

/** The range of a place in any file of a book. */
export function rangeIn(book: CheckedFolder, place: TextPlace): Range {
  const text = book.files.find((file) => file.path === place.file)?.text ?? "";
  return ranges(lineStarts(text))(place.span);
}

export function ranges(starts: readonly number[]): (span: Span) => Range {
  return ({ start, end }) => ({ start: positionAt(starts, start), end: positionAt(starts, end) });
}

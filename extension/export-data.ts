// The question of an export about its documents: which files beside the book hold them.
import { l10n, type Memento, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { DocumentFilesParams, DocumentFilesResult } from "../server/lsp/document-files.ts";
import { findFiles, pathFrom } from "./books.ts";

export interface DataQuestion {
  readonly client: LanguageClient;
  /** Remembers the files last chosen for a book. */
  readonly memory: Memento;
  readonly book: Uri;
  /** The folder of earlier exports, whose files are no documents. */
  readonly out: Uri;
  /** The setting `folio.export.data`; where it says something, nothing is asked. */
  readonly patterns: readonly string[];
  readonly title: string;
}

/** Undefined where the user left the question unanswered, or the setting fits no file. */
export async function chooseData(question: DataQuestion): Promise<readonly Uri[] | undefined> {
  if (question.patterns.length > 0) return dataOfSettings(question);
  const files = await documentFiles(question);
  return files.length === 0 ? browse(question.book) : pick(question, files);
}

async function dataOfSettings({
  book,
  patterns,
  out,
}: DataQuestion): Promise<readonly Uri[] | undefined> {
  const files = await findFiles(book, patterns, out);
  if (files.length > 0) return files;
  await window.showErrorMessage(
    l10n.t("No file fits {0}, which folio.export.data asks for", patterns.join(", ")),
  );
  return undefined;
}

interface DocumentFile {
  readonly file: Uri;
  /** The book has a source for it. */
  readonly expected: boolean;
}

/** What the book can read, the files that it expects first. */
async function documentFiles({ client, book, out }: DataQuestion) {
  const found = await findFiles(book, ["**/*.{csv,txt,tsv,json,ndjson,jsonl}"], out);
  const params: DocumentFilesParams = {
    book: book.toString(),
    files: found.map((file) => file.toString()),
  };
  const fitting = await client.sendRequest<DocumentFilesResult>("folio/documentFiles", params);
  const files = found.flatMap((file): DocumentFile[] => {
    const fit = fitting.find((one) => one.file === file.toString());
    return fit === undefined ? [] : [{ file, expected: fit.expected }];
  });
  return [...files.filter((one) => one.expected), ...files.filter((one) => !one.expected)];
}

/** Ticked at first: what was chosen the last time, else what the book expects, else the only file. */
async function pick(
  { memory, book, title }: DataQuestion,
  files: readonly DocumentFile[],
): Promise<readonly Uri[] | undefined> {
  const key = `data:${book.toString()}`;
  const before = memory.get<readonly string[]>(key);
  const expectsSome = files.some((one) => one.expected);
  const items = files.map(({ file, expected }) => {
    const label = pathFrom(book, file);
    const usual = expectsSome ? expected : files.length === 1;
    return { label, file, picked: before?.includes(label) ?? usual };
  });
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("Which files hold the documents?"),
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) return undefined;
  const labels = picked.map((item) => item.label);
  await memory.update(key, labels);
  return picked.map((item) => item.file);
}

/** The documents may lie outside of the book's folder. */
function browse(book: Uri): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    title: l10n.t("Which files hold the documents?"),
    defaultUri: book,
    canSelectMany: true,
    filters: { [l10n.t("Documents")]: ["csv", "txt", "tsv", "json", "ndjson", "jsonl"] },
  });
}

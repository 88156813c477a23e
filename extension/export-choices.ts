// The questions of an export, one after the other: which book, which documents, which dates, where to.
import { l10n, type Memento, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { findBooks, isWithin, pathFrom } from "./books.ts";
import { chooseData } from "./export-data.ts";
import { chooseDates, type Dates } from "./export-dates.ts";

export interface ExportChoice {
  readonly book: Uri;
  readonly data: readonly Uri[];
  readonly out: Uri;
  readonly dates: Dates;
}

export interface ExportQuestions {
  readonly client: LanguageClient;
  readonly memory: Memento;
  /** What the command was called on. */
  readonly place: Uri | undefined;
  /** Of the command, above each question. */
  readonly title: string;
  /** Not asked where it goes: into the folder of the exports. */
  readonly folder?: "usual";
}

/** Undefined where the user left a question unanswered. */
export async function chooseExport({
  client,
  memory,
  place,
  title,
  folder,
}: ExportQuestions): Promise<ExportChoice | undefined> {
  const book = await chooseBook(place, title);
  if (book === undefined) return undefined;
  const settings = workspace.getConfiguration("folio.export", book);
  const out = Uri.joinPath(book, settings.get("out", "") || "out");
  const patterns = settings.get<readonly string[]>("data", []);
  const data = await chooseData({ client, memory, book, out, patterns, title });
  if (data === undefined) return undefined;
  const dates = await chooseDates(title);
  if (dates === undefined) return undefined;
  const asks = folder !== "usual" && settings.get("out", "") === "";
  const chosen = asks ? await chooseFolder(book, out, title) : out;
  return chosen && { book, data, out: chosen, dates };
}

/** The book that the command was called in, else the only one, else the one that is picked. */
async function chooseBook(place: Uri | undefined, title: string): Promise<Uri | undefined> {
  const books = await findBooks();
  const around = books.filter((book) => place !== undefined && isWithin(place, book));
  const nearest = around.sort((a, b) => b.path.length - a.path.length)[0];
  if (nearest !== undefined) return nearest;
  if (books.length === 0) {
    await window.showErrorMessage(
      l10n.t("No book here: no file that ends in .folio declares a book"),
    );
    return undefined;
  }
  if (books.length === 1) return books[0];
  const picked = await window.showQuickPick(books.map(bookItem), {
    title,
    placeHolder: l10n.t("Which book?"),
  });
  return picked?.book;
}

function bookItem(book: Uri): QuickPickItem & { readonly book: Uri } {
  const name = book.path.slice(book.path.lastIndexOf("/") + 1);
  return { label: `$(book) ${name}`, description: workspace.asRelativePath(book), book };
}

async function chooseFolder(book: Uri, out: Uri, title: string): Promise<Uri | undefined> {
  const usual = {
    label: `$(folder) ${pathFrom(book, out)}`,
    description: l10n.t("in the book’s folder"),
  };
  const other = { label: l10n.t("Another folder…") };
  const picked = await window.showQuickPick([usual, other], {
    title,
    placeHolder: l10n.t("Where to write the journal?"),
  });
  if (picked !== other) return picked && out;
  const folders = await window.showOpenDialog({
    defaultUri: book,
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t("Export here"),
  });
  return folders?.[0];
}

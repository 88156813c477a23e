// The questions of an export, one after the other: which book, which documents, which dates, where to.
import { l10n, type Memento, type QuickPickItem, Uri, window, workspace } from "vscode";
import { findBooks, findData, isWithin, pathFrom } from "./books.ts";
import { chooseDates, type Dates } from "./export-dates.ts";

export interface ExportChoice {
  readonly book: Uri;
  readonly data: readonly Uri[];
  readonly out: Uri;
  readonly dates: Dates;
}

/** Undefined where the user left a question unanswered. */
export async function chooseExport(
  memory: Memento,
  place: Uri | undefined,
): Promise<ExportChoice | undefined> {
  const book = await chooseBook(place);
  if (book === undefined) return undefined;
  const settings = workspace.getConfiguration("folio.export", book);
  const out = Uri.joinPath(book, settings.get("out", "") || "out");
  const data = await chooseData(memory, book, out, settings.get<readonly string[]>("data", []));
  if (data === undefined) return undefined;
  const dates = await chooseDates();
  if (dates === undefined) return undefined;
  const folder = settings.get("out", "") === "" ? await chooseFolder(book, out) : out;
  return folder && { book, data, out: folder, dates };
}

/** The book that the command was called in, else the only one, else the one that is picked. */
async function chooseBook(place: Uri | undefined): Promise<Uri | undefined> {
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
    title: l10n.t("Export journal"),
    placeHolder: l10n.t("Which book?"),
  });
  return picked?.book;
}

function bookItem(book: Uri): QuickPickItem & { readonly book: Uri } {
  const name = book.path.slice(book.path.lastIndexOf("/") + 1);
  return { label: `$(book) ${name}`, description: workspace.asRelativePath(book), book };
}

async function chooseData(
  memory: Memento,
  book: Uri,
  out: Uri,
  patterns: readonly string[],
): Promise<readonly Uri[] | undefined> {
  if (patterns.length > 0) return dataOfSettings(book, out, patterns);
  const files = await findData(book, ["**/*.{csv,ndjson,jsonl,json}"], out);
  if (files.length === 0) return browseData(book);
  const key = `data:${book.toString()}`;
  const before = new Set(memory.get<readonly string[]>(key, []));
  const items = files.map((file) => {
    const label = pathFrom(book, file);
    return { label, file, picked: files.length === 1 || before.has(label) };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Export journal"),
    placeHolder: l10n.t("Which files hold the documents?"),
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) return undefined;
  await memory.update(
    key,
    picked.map((item) => item.label),
  );
  return picked.map((item) => item.file);
}

async function dataOfSettings(
  book: Uri,
  out: Uri,
  patterns: readonly string[],
): Promise<readonly Uri[] | undefined> {
  const files = await findData(book, patterns, out);
  if (files.length > 0) return files;
  await window.showErrorMessage(
    l10n.t("No file fits {0}, which folio.export.data asks for", patterns.join(", ")),
  );
  return undefined;
}

/** The documents may lie outside of the book's folder. */
function browseData(book: Uri): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    title: l10n.t("Which files hold the documents?"),
    defaultUri: book,
    canSelectMany: true,
    filters: { [l10n.t("Documents")]: ["csv", "ndjson", "jsonl", "json"] },
  });
}

async function chooseFolder(book: Uri, out: Uri): Promise<Uri | undefined> {
  const usual = {
    label: `$(folder) ${pathFrom(book, out)}`,
    description: l10n.t("in the book’s folder"),
  };
  const other = { label: l10n.t("Another folder…") };
  const picked = await window.showQuickPick([usual, other], {
    title: l10n.t("Export journal"),
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

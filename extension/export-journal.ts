// The command "Folio: Export journal": asks what to export, has the server do it, and tells.
import { commands, l10n, type Memento, ProgressLocation, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { isWithin } from "./books.ts";
import { chooseExport } from "./export-choices.ts";
import { type ExportParams, type ExportResult, exportRequest } from "./export-request.ts";

export interface ExportCommand {
  readonly client: LanguageClient;
  /** Remembers the data files last chosen for a book. */
  readonly memory: Memento;
  /** What the command was called on: a file, a folder, or nothing from the palette. */
  readonly place: unknown;
}

export async function exportJournal(command: ExportCommand): Promise<void> {
  if (!workspace.isTrusted) return refuse();
  const place =
    command.place instanceof Uri ? command.place : window.activeTextEditor?.document.uri;
  const chosen = await chooseExport(command.memory, place);
  if (chosen === undefined) return;
  if (!(await saveBook(chosen.book))) return;
  const params: ExportParams = {
    book: chosen.book.toString(),
    data: chosen.data.map((file) => file.toString()),
    out: chosen.out.toString(),
    ...chosen.dates,
  };
  try {
    await tell(await request(command.client, params));
  } catch (error) {
    await window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** An export writes files where the workspace says: in a folder that nobody vouches for, it does not. */
async function refuse(): Promise<void> {
  const trust = l10n.t("Manage Workspace Trust");
  const answer = await window.showWarningMessage(
    l10n.t("Folio does not export in Restricted Mode, because an export writes files"),
    trust,
  );
  if (answer === trust) await commands.executeCommand("workbench.trust.manage");
}

/** The server reads the disk, so that the command line writes the same journal. */
async function saveBook(book: Uri): Promise<boolean> {
  const unsaved = workspace.textDocuments.filter(
    (document) => document.isDirty && isWithin(document.uri, book),
  );
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  if (saved.every((one) => one)) return true;
  await window.showErrorMessage(l10n.t("Nothing was exported: a file could not be saved"));
  return false;
}

function request(client: LanguageClient, params: ExportParams): Thenable<ExportResult> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t("Exporting the journal…"),
      cancellable: true,
    },
    (_progress, cancelled) => client.sendRequest(exportRequest, params, cancelled),
  );
}

async function tell(result: ExportResult): Promise<void> {
  const [journal] = result.written;
  if (result.errors > 0 || journal === undefined) return tellProblems(result);
  const open = l10n.t("Open");
  const show = result.warnings > 0 ? window.showWarningMessage : window.showInformationMessage;
  const answer = await show(result.summary, open);
  if (answer === open) await window.showTextDocument(Uri.parse(journal));
}

async function tellProblems(result: ExportResult): Promise<void> {
  const problems = l10n.t("Show Problems");
  const answer = await window.showErrorMessage(result.summary, problems);
  if (answer === problems) await commands.executeCommand("workbench.actions.view.problems");
}

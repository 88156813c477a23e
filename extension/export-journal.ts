// The command "Folio: Export journal": asks what to export, has the server do it, and tells.
import { commands, l10n, type Memento, ProgressLocation, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { ExportParams, ExportResult } from "../server/lsp/export.ts";
import { isWithin } from "./books.ts";
import { chooseExport } from "./export-choices.ts";

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
  const chosen = await chooseExport({ ...command, place, title: l10n.t("Export journal") });
  if (chosen === undefined) return;
  if (!(await saveBook(chosen.book))) return;
  const params: ExportParams = {
    book: chosen.book.toString(),
    data: chosen.data.map((file) => file.toString()),
    out: chosen.out.toString(),
    ...chosen.dates,
  };
  const result = await request(command.client, params);
  if (result !== undefined) await tell(result);
}

/** An export writes files where the workspace says: in a folder that nobody vouches for, it does not. */
export async function refuse(): Promise<void> {
  const trust = l10n.t("Manage Workspace Trust");
  const answer = await window.showWarningMessage(
    l10n.t("Folio does not export in Restricted Mode, because an export writes files"),
    trust,
  );
  if (answer === trust) await commands.executeCommand("workbench.trust.manage");
}

/** The server reads the disk, so that the command line writes the same journal. */
export async function saveBook(book: Uri): Promise<boolean> {
  const unsaved = workspace.textDocuments.filter(
    (document) => document.isDirty && isWithin(document.uri, book),
  );
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  if (saved.every((one) => one)) return true;
  await window.showErrorMessage(l10n.t("Nothing was exported: a file could not be saved"));
  return false;
}

/** Undefined where there was no run, which is told: by the server's sentence, or by whoever stopped it. */
function request(client: LanguageClient, params: ExportParams): Thenable<ExportResult | undefined> {
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t("Exporting the journal…"),
    cancellable: true,
  };
  return window.withProgress(progress, async (_report, token) => {
    try {
      return await client.sendRequest<ExportResult>("folio/export", params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  });
}

async function tell(result: ExportResult): Promise<void> {
  const [journal] = result.written;
  const open = l10n.t("Open");
  const problems = l10n.t("Show Problems");
  const offered = [
    ...(journal === undefined ? [] : [open]),
    ...(result.errors + result.warnings > 0 ? [problems] : []),
  ];
  const answer = await show(result, offered);
  if (answer === open && journal !== undefined) await window.showTextDocument(Uri.parse(journal));
  if (answer === problems) await commands.executeCommand("workbench.actions.view.problems");
}

function show(result: ExportResult, actions: readonly string[]): Thenable<string | undefined> {
  const { errors, warnings, summary } = result;
  if (errors > 0) return window.showErrorMessage(summary, ...actions);
  if (warnings > 0) return window.showWarningMessage(summary, ...actions);
  return window.showInformationMessage(summary, ...actions);
}

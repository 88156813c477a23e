// The command "Folio: Open report": has the server write the accountant's page of a run, and opens it in the browser.
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import type { ReportParams, ReportResult } from "../server/lsp/report.ts";
import { chooseExport } from "./export-choices.ts";
import { type ExportCommand, refuse, saveBook } from "./export-journal.ts";

export async function openReport(command: ExportCommand): Promise<void> {
  if (!workspace.isTrusted) return refuse();
  const place =
    command.place instanceof Uri ? command.place : window.activeTextEditor?.document.uri;
  const title = l10n.t("Open report");
  const chosen = await chooseExport({ ...command, place, title, folder: "usual" });
  if (chosen === undefined) return;
  if (!(await saveBook(chosen.book))) return;
  const params: ReportParams = {
    book: chosen.book.toString(),
    data: chosen.data.map((file) => file.toString()),
    out: chosen.out.toString(),
    ...chosen.dates,
  };
  const result = await request(command, params);
  if (result !== undefined) await tell(result);
}

function request(
  { client }: ExportCommand,
  params: ReportParams,
): Thenable<ReportResult | undefined> {
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t("Writing the report…"),
    cancellable: true,
  };
  return window.withProgress(progress, async (_report, token) => {
    try {
      return await client.sendRequest<ReportResult>("folio/report", params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  });
}

/** A page without errors opens at once; the others say first what is wrong. */
async function tell({ page, errors, summary }: ReportResult): Promise<void> {
  if (page !== undefined && errors === 0) {
    await env.openExternal(Uri.parse(page));
    return;
  }
  const open = l10n.t("Open");
  const problems = l10n.t("Show Problems");
  const offered = page === undefined ? [problems] : [open, problems];
  const answer = await window.showErrorMessage(summary, ...offered);
  if (answer === open && page !== undefined) await env.openExternal(Uri.parse(page));
  if (answer === problems) await commands.executeCommand("workbench.actions.view.problems");
}

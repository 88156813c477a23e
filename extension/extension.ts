// The entry of the VS Code extension: starts the language server and offers its commands.
import { commands, type ExtensionContext, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient, tellLanguage } from "./client.ts";
import { exportJournal } from "./export-journal.ts";
import { openReport } from "./open-report.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const created = createClient(context.asAbsolutePath("dist/server.cjs"));
  client = created;
  context.subscriptions.push(
    commands.registerCommand("folio.export", (place: unknown) =>
      exportJournal({ client: created, memory: context.workspaceState, place }),
    ),
    commands.registerCommand("folio.report", (place: unknown) =>
      openReport({ client: created, memory: context.workspaceState, place }),
    ),
    commands.registerCommand("folio.restart", () => created.restart()),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("folio.language")) await tellLanguage(created);
    }),
  );
  await created.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

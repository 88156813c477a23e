// The entry of the VS Code extension: starts the language server and offers its commands.
import { commands, type ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { startClient } from "./client.ts";
import { exportJournal } from "./export-journal.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const started = await startClient(context);
  client = started;
  context.subscriptions.push(
    commands.registerCommand("folio.export", (place: unknown) =>
      exportJournal({ client: started, memory: context.workspaceState, place }),
    ),
    commands.registerCommand("folio.restart", () => started.restart()),
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

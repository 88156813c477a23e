// The connection to the language server, a process of its own beside the editor.
import { type ExtensionContext, env, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

export async function startClient(context: ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath("dist/server.cjs");
  const client = new LanguageClient(
    "folio",
    "Folio",
    { module, transport: TransportKind.ipc },
    {
      // Only files: a book is a folder, and the other versions that the editor shows are not in it.
      documentSelector: [{ language: "folio", scheme: "file" }],
      initializationOptions: { language: messageLanguage() },
      synchronize: { configurationSection: "folio" },
    },
  );
  // The server states its problems in one language, so another one begins another server.
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("folio.language")) return;
      client.clientOptions.initializationOptions = { language: messageLanguage() };
      await client.restart();
    }),
  );
  await client.start();
  return client;
}

/** The language of problems and explanations: the setting, else the language of the editor. */
function messageLanguage(): "en" | "fr" {
  const wanted = workspace.getConfiguration("folio").get<string>("language");
  if (wanted === "en" || wanted === "fr") return wanted;
  return env.language.startsWith("fr") ? "fr" : "en";
}

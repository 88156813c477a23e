// The connection to the language server, a process of its own beside the editor.
import { env, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

export function createClient(module: string): LanguageClient {
  return new LanguageClient(
    "folio",
    "Folio",
    { module, transport: TransportKind.ipc },
    {
      // Only files: a book is a folder, and the other versions that the editor shows are not in it.
      documentSelector: [{ language: "folio", scheme: "file" }],
      initializationOptions: () => ({ language: messageLanguage() }),
    },
  );
}

/** The server states its problems anew, in the language that the settings now ask for. */
export function tellLanguage(client: LanguageClient): Promise<void> {
  const settings = { folio: { language: messageLanguage() } };
  return client.sendNotification("workspace/didChangeConfiguration", { settings });
}

/** The language of problems and explanations: the setting, else the language of the editor. */
function messageLanguage(): "en" | "fr" {
  const wanted = workspace.getConfiguration("folio").get<string>("language");
  if (wanted === "en" || wanted === "fr") return wanted;
  return env.language.startsWith("fr") ? "fr" : "en";
}

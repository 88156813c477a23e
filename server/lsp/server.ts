// The language server: which messages it takes, and what it does with each.
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../language/index.ts";
import { packScheme, shippedText } from "../../language/packs/shipped.ts";
import type { RunCompile } from "../host/compile-job.ts";
import type { Files } from "../host/files.ts";
import { version } from "../version.ts";
import { createBooks } from "./books.ts";
import { type DocumentFilesParams, onDocumentFiles } from "./document-files.ts";
import { onCodeAction, onCompletion, onFormatting } from "./editing.ts";
import { onExport } from "./export.ts";
import { guard } from "./guard.ts";
import { chooseLanguage, languageSetting } from "./language.ts";
import { onDefinition, onDocumentSymbol, onHover, onReferences } from "./navigation.ts";
import { createPublisher } from "./publisher.ts";
import { createRefresh } from "./refresh.ts";
import { onReport } from "./report.ts";
import type { Session } from "./session.ts";
import { pathOf, uriOf } from "./uris.ts";

export interface ServerParts {
  readonly connection: Connection;
  readonly files: Files;
  readonly compile: RunCompile;
}

export function startServer({ connection, files, compile }: ServerParts): void {
  const documents = new TextDocuments(TextDocument);
  const log = (line: string) => connection.console.error(line);
  let language: Language = "en";
  let canWatch = false;
  let hasFolders = false;
  let folders: readonly string[] = [];

  const openUri = (path: string) =>
    documents.all().find((document) => pathOf(document.uri) === path)?.uri;
  const session: Session = {
    connection,
    files,
    documents,
    compile,
    books: createBooks(files, () => buffersOf(documents)),
    publisher: createPublisher((path, diagnostics) => {
      const uri = openUri(path) ?? uriOf(path);
      const version = documents.get(uri)?.version;
      const params = { uri, diagnostics: [...diagnostics] };
      void connection.sendDiagnostics(version === undefined ? params : { ...params, version });
    }),
    language: () => language,
    uriOf: (path) => openUri(path) ?? uriOf(path),
    log,
  };
  const refresh = createRefresh(session);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    language = chooseLanguage(params);
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    folders = (params.workspaceFolders ?? []).flatMap(({ uri }) => pathOf(uri) ?? []);
    return { serverInfo: { name: "folio", version }, capabilities };
  });
  connection.onInitialized(
    guard("initialized", log, undefined, async () => {
      refresh.workspace(folders);
      if (hasFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guard("didChangeWorkspaceFolders", log, undefined, ({ added }) => {
            refresh.workspace(added.flatMap(({ uri }) => pathOf(uri) ?? []));
          }),
        );
      }
      if (!canWatch) return;
      const watchers = ["**/*.folio", "**/*.{csv,json,ndjson,jsonl}"];
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchers.map((globPattern) => ({ globPattern })),
      });
    }),
  );
  connection.onDidChangeConfiguration(
    guard("didChangeConfiguration", log, undefined, (change) => {
      const wanted = languageSetting(change.settings);
      if (wanted === undefined || wanted === language) return;
      language = wanted;
      refresh.everything();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard("didChangeWatchedFiles", log, undefined, ({ changes }) => {
      refresh.disk(changes.flatMap(({ uri }) => pathOf(uri) ?? []));
    }),
  );

  connection.onHover(guard("hover", log, null, (params) => onHover(session, params)));
  connection.onDefinition(guard("definition", log, null, (at) => onDefinition(session, at)));
  connection.onReferences(guard("references", log, [], (at) => onReferences(session, at)));
  connection.onDocumentSymbol(guard("symbols", log, [], (of) => onDocumentSymbol(session, of)));
  connection.onCompletion(guard("completion", log, [], (at) => onCompletion(session, at)));
  connection.onCodeAction(guard("codeAction", log, [], (at) => onCodeAction(session, at)));
  connection.onDocumentFormatting(guard("formatting", log, [], (of) => onFormatting(session, of)));
  // Its faults are answers: a sentence that says why there is no journal.
  connection.onRequest("folio/export", (params: unknown, token) =>
    onExport(session, params, token),
  );
  connection.onRequest("folio/report", (params: unknown, token) =>
    onReport(session, params, token),
  );

  connection.onRequest(
    "folio/documentFiles",
    guard("documentFiles", log, [], (of: DocumentFilesParams) => onDocumentFiles(session, of)),
  );

  // The text of a shipped pack, to go to and to read.
  connection.workspace.textDocumentContent.on(({ uri }) => {
    const text = shippedText(uri);
    return text === undefined ? null : { text };
  });

  documents.onDidOpen(
    guard("didOpen", log, undefined, ({ document }) => refresh.opened(pathOf(document.uri))),
  );
  documents.onDidChangeContent(
    guard("didChange", log, undefined, ({ document }) => refresh.edited(pathOf(document.uri))),
  );
  documents.onDidClose(
    guard("didClose", log, undefined, ({ document }) => refresh.closed(pathOf(document.uri))),
  );
  documents.listen(connection);
  connection.listen();
}

function buffersOf(documents: TextDocuments<TextDocument>): ReadonlyMap<string, string> {
  return new Map(
    documents.all().flatMap((document) => {
      const path = pathOf(document.uri);
      return path === undefined ? [] : [[path, document.getText()] as const];
    }),
  );
}

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  completionProvider: { triggerCharacters: [" ", '"'] },
  codeActionProvider: { codeActionKinds: ["quickfix"] },
  documentFormattingProvider: true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: [packScheme] },
  },
};

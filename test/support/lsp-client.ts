// A small client that speaks to the real server over a real pipe.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";

export interface Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  /** What the server's log says, which is where faults go. */
  readonly log: string[];
  readonly open: (path: string, text: string) => Promise<void>;
  /** Replaces the first occurrence of a text in an open file. */
  readonly edit: (path: string, from: string, to: string) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  /** A request about the place that `<|>` marks: in the text as it is in the editor, without the mark. */
  readonly at: (method: string, path: string, marked: string, more?: object) => Promise<unknown>;
  /** The last diagnostics of a file that satisfy a condition, once they do. */
  readonly diagnostics: (
    path: string,
    when: (found: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  /** Every list that was sent, in order, as `path: codes`. */
  readonly sent: Published[];
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Diagnostic {
  readonly code?: string;
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly language?: "en" | "fr";
  readonly locale?: string;
}

export async function startClient(
  program: readonly [string, ...string[]],
  options: ClientOptions,
): Promise<Client> {
  const child = spawn(process.execPath, [...program], { stdio: "pipe" });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const log: string[] = [];
  const sent: Published[] = [];
  const waiting = new Set<() => void>();
  const texts = new Map<string, { text: string; version: number }>();
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onNotification("textDocument/publishDiagnostics", (params: Published) => {
    sent.push(params);
    for (const check of [...waiting]) check();
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    workspaceFolders: options.folders.map((folder) => ({ uri: uri(folder), name: folder })),
    ...(options.language === undefined
      ? {}
      : { initializationOptions: { language: options.language } }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  await connection.sendNotification("initialized", {});

  const request = (method: string, params: unknown): Promise<unknown> =>
    connection.sendRequest(method, params);
  return {
    connection,
    process: child,
    log,
    sent,
    request,
    open: async (path, text) => {
      texts.set(path, { text, version: 1 });
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId: "folio", version: 1, text },
      });
    },
    edit: async (path, from, to) => {
      const { text, version } = texts.get(path) ?? { text: "", version: 0 };
      const start = text.indexOf(from);
      const range = { start: position(text, start), end: position(text, start + from.length) };
      const changed = text.slice(0, start) + to + text.slice(start + from.length);
      texts.set(path, { text: changed, version: version + 1 });
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(path), version: version + 1 },
        contentChanges: [{ range, text: to }],
      });
    },
    close: async (path) => {
      texts.delete(path);
      await connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: uri(path) },
      });
    },
    at: (method, path, marked, more = {}) => {
      const text = texts.get(path)?.text ?? "";
      const [before = "", after = ""] = marked.split("<|>");
      const offset = text.indexOf(before + after) + before.length;
      const textDocument = { uri: uri(path) };
      return request(method, { textDocument, position: position(text, offset), ...more });
    },
    diagnostics: (path, when) =>
      new Promise((resolve) => {
        const check = () => {
          const last = sent.findLast((one) => one.uri === uri(path))?.diagnostics;
          if (last === undefined || !when(last)) return;
          waiting.delete(check);
          resolve(last);
        };
        waiting.add(check);
        check();
      }),
  };
}

export function uri(path: string): string {
  return pathToFileURL(path).href;
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

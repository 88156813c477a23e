import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Files } from "../../../server/host/files.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { guard } from "../../../server/lsp/guard.ts";
import { startServer } from "../../../server/lsp/server.ts";

test("a handler that throws answers with nothing, at once or later", async () => {
  const log: string[] = [];
  const say = (line: string) => log.push(line);
  const now = guard("now", say, null, () => {
    throw new Error("Tremblay owes 114.98");
  });
  const later = guard("later", say, [], async () => {
    await Promise.resolve();
    throw new TypeError("Tremblay owes 114.98");
  });
  expect(await now()).toBeNull();
  expect(await later()).toEqual([]);
  expect(log).toEqual([
    expect.stringMatching(/^now: Error\n\s+at /),
    expect.stringMatching(/^later: TypeError\n\s+at /),
  ]);
});

test("a handler that works answers with its answer", async () => {
  const log: string[] = [];
  const twice = guard(
    "twice",
    (line) => log.push(line),
    0,
    (number: number) => 2 * number,
  );
  expect([await twice(21), log]).toEqual([42, []]);
});

/** The real server, in this process, on a disk whose every operation is a fault of ours. */
function startFaulty() {
  const fault = (): never => {
    throw new RangeError("secret of a customer");
  };
  const files: Files = { ...nodeFiles, list: fault, stat: fault, read: fault };
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer({
    connection: createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    ),
    files,
    compile: fault,
  });
  const client = createMessageConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  const log: string[] = [];
  client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    log.push(message);
  });
  client.listen();
  return { client, log };
}

test("with a fault in every handler and listener the server still answers", async () => {
  const { client, log } = startFaulty();
  const uri = "file:///books/sales/book.folio";
  const textDocument = { uri };
  const at = { textDocument, position: { line: 0, character: 0 } };
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: "file:///books", name: "books" }],
  });
  await client.sendNotification("initialized", {});
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "folio", version: 1, text: "item\n" },
  });
  await client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: "items\n" }],
  });
  await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  await client.sendNotification("workspace/didChangeConfiguration", {
    settings: { folio: { language: "fr" } },
  });
  const range = { start: at.position, end: at.position };
  const answers = {
    hover: await client.sendRequest("textDocument/hover", at),
    definition: await client.sendRequest("textDocument/definition", at),
    references: await client.sendRequest("textDocument/references", {
      ...at,
      context: { includeDeclaration: true },
    }),
    completion: await client.sendRequest("textDocument/completion", at),
    actions: await client.sendRequest("textDocument/codeAction", {
      textDocument,
      range,
      context: { diagnostics: [] },
    }),
  };
  expect(answers).toEqual({
    hover: null,
    definition: null,
    references: [],
    completion: [],
    actions: [],
  });
  const job = { book: "file:///books/sales", data: [], out: "file:///books/sales/out" };
  await expect(client.sendRequest("folio/export", job)).rejects.toThrow("Folio lui-même a échoué");
  await client.sendNotification("textDocument/didClose", { textDocument });
  expect(await client.sendRequest("textDocument/documentSymbol", { textDocument })).toEqual([]);
  expect(log.join("\n")).toContain("RangeError");
  expect(log.join("\n")).not.toContain("secret");
  client.dispose();
});

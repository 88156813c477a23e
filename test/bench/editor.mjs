// The language server, spoken to over its standard input and output as an editor does: from its start to its first
// answer, from opening a file of 10,000 lines to its diagnostics, and from an edit to its diagnostics.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { bigBook } from "./big-book.mjs";
import { folioCommand } from "./contenders.mjs";
import { percentile, spread } from "./measure.mjs";
import { count, heading, milliseconds, row } from "./print.mjs";

const lines = 10_000;
/** A quick typist's keys. */
const between = 100;

export async function measureEditor({ folder, quick }) {
  const starts = [];
  for (let index = 0; index < (quick ? 5 : 11); index++) {
    const bare = await bareNode(folder);
    const server = await start(folder);
    starts.push({ bare, server: server.answered, ratio: server.answered / bare });
    await server.end();
  }
  const book = join(folder, "book-editor");
  mkdirSync(book, { recursive: true });
  const path = join(book, "book.folio");
  // With one mistake of its own: a server need not tell that a file has none.
  const text = `${bigBook(lines)}item "Sans compte" credit 1 tax "Détaxé"\n`;
  writeFileSync(path, text);
  const server = await start(book);
  const opened = await open(server, path, text);
  const edits = await edit(server, path, text, quick ? 60 : 200);
  await server.end();

  const warm = edits.slice(20);
  const { median } = spread(warm);
  const late = percentile(warm, 0.95);
  const startRatio = spread(starts.map(({ ratio }) => ratio));
  heading(`Language server over stdio, ${count(lines)} lines`, ["median", "min–max or 95 of 100"]);
  row("bare node", [milliseconds(spread(starts.map(({ bare }) => bare)).median), ""]);
  row("start to answer", [
    milliseconds(spread(starts.map(({ server: answered }) => answered)).median),
    `${startRatio.median.toFixed(2)} (${startRatio.min.toFixed(2)}–${startRatio.max.toFixed(2)}) times bare node`,
  ]);
  row("open to diagnostics", [milliseconds(opened), ""]);
  row("first edit", [milliseconds(edits[0]), ""]);
  row(`edit to diagnostics`, [milliseconds(median), milliseconds(late)]);
  return new Map([
    ["server start", startRatio.median],
    ["open", opened],
    ["edit median", median],
    ["edit p95", late],
  ]);
}

async function bareNode(folder) {
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  const began = performance.now();
  const child = spawn(process.execPath, [empty], { stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
  return performance.now() - began;
}

async function start(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [folioCommand, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "book" }],
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  const answered = performance.now() - began;
  return {
    answered,
    connection,
    end: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exited;
      connection.dispose();
    },
  };
}

async function open({ connection }, path, text) {
  const uri = pathToFileURL(path).href;
  const published = nextDiagnostics(connection, uri);
  const began = performance.now();
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "folio", version: 1, text },
  });
  await published;
  return performance.now() - began;
}

/** One edit breaks the account of an item somewhere in the file, the next one mends it. */
async function edit({ connection }, path, text, times) {
  const uri = pathToFileURL(path).href;
  const rows = text.split("\n");
  const places = rows.flatMap((line, index) => (/^ {2}"Article/.test(line) ? [index] : []));
  const taken = [];
  for (let index = 0; index < times; index++) {
    await new Promise((resolve) => setTimeout(resolve, between));
    const breaks = index % 2 === 0;
    const line = places[((index >> 1) * 7919) % places.length];
    const start = { line, character: rows[line].indexOf("|") + 2 };
    const end = { line, character: start.character + (breaks ? 0 : 1) };
    const published = nextDiagnostics(connection, uri, (found) => found.length > 1 === breaks);
    const began = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ range: { start, end }, text: breaks ? "9" : "" }],
    });
    await published;
    taken.push(performance.now() - began);
  }
  return taken;
}

function nextDiagnostics(connection, uri, when = () => true) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no diagnostics came in 30 s")), 30_000);
    connection.onNotification("textDocument/publishDiagnostics", (params) => {
      if (params.uri !== uri || !when(params.diagnostics)) return;
      clearTimeout(late);
      resolve(params.diagnostics);
    });
  });
}

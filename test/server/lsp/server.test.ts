import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Built, buildFolio } from "../../support/built.ts";
import { contentsOf, folderOf } from "../../support/folder.ts";
import { sampleBook } from "../../support/ide.ts";
import { type ClientOptions, startClient, uri } from "../../support/lsp-client.ts";

// Each test starts a process of its own, on machines that have others to run.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let built: Built;
beforeAll(() => {
  built = buildFolio();
});

const start = (options: ClientOptions) => startClient([built.server, "--stdio"], options);
const codes = (found: readonly { readonly code?: string }[]) => found.map(({ code }) => code);
const clean = (found: readonly unknown[]) => found.length === 0;
const some = (found: readonly unknown[]) => found.length > 0;

const wrongItem = 'item "Sable" debit 1210 credit 4O01 tax "Détaxé"\n';
const rightItem = wrongItem.replace("4O01", "4001");

describe("diagnostics", () => {
  test("the whole book is checked at the start, files that are not open too", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const client = await start({ folders: [folder] });
    const found = await client.diagnostics(join(folder, "items.folio"), some);
    expect(found).toMatchObject([
      {
        code: "FOL2001",
        severity: 1,
        range: { start: { line: 0, character: 31 }, end: { line: 0, character: 35 } },
      },
    ]);
    expect(client.log).toEqual([]);
  });

  test("they follow the typing, and an open text goes before the disk", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder] });
    await client.diagnostics(file, some);
    await client.open(file, wrongItem);
    await client.edit(file, "4O01", "4001");
    await client.diagnostics(file, clean);
    await client.edit(file, "4001", "4O02");
    const found = await client.diagnostics(file, some);
    expect(found[0]?.message).toContain("4O02");
    await client.close(file);
    await client.diagnostics(file, (now) => now[0]?.message.includes("4O01") === true);
  });

  test("a change in one file is felt in another", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": rightItem });
    const [book, items] = [join(folder, "book.folio"), join(folder, "items.folio")];
    const client = await start({ folders: [folder] });
    await client.open(book, sampleBook);
    await client.edit(book, 'account 4001 "Ventes"          revenue\n', "");
    await client.diagnostics(items, some);
  });

  test("a burst ends with the last version, and no older one comes after a newer", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": rightItem });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder] });
    await client.open(file, rightItem);
    for (let round = 0; round < 50; round++) {
      await client.edit(file, "4001", "4O01");
      await client.edit(file, "4O01", "4001");
    }
    await client.edit(file, "4001", "4O99");
    await client.diagnostics(file, (found) => found[0]?.message.includes("4O99") === true);
    const versions = client.sent.filter((one) => one.uri === uri(file)).map((one) => one.version);
    expect(versions.at(-1)).toBe(102);
    const numbers = versions.flatMap((version) => version ?? []);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test("several books in one workspace keep apart; a file of none has its syntax checked", async () => {
    const folder = folderOf({
      "a/book.folio": sampleBook,
      "b/book.folio": sampleBook.replace("credit 4001 tax", "credit 4O01 tax"),
      "lone.folio": "",
    });
    const client = await start({ folders: [folder] });
    await client.diagnostics(join(folder, "b/book.folio"), some);
    await client.open(join(folder, "lone.folio"), "acount 1210 asset\n");
    await client.diagnostics(join(folder, "lone.folio"), some);
    expect(client.sent.filter((one) => one.uri.includes("/a/") && some(one.diagnostics))).toEqual(
      [],
    );
  });

  test("a file that appears or goes on the disk counts", async () => {
    const folder = folderOf({ "book.folio": sampleBook });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder] });
    const changed = (type: number) =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uri(file), type }],
      });
    writeFileSync(file, wrongItem);
    await changed(1);
    await client.diagnostics(file, some);
    rmSync(file);
    await changed(3);
    await client.diagnostics(file, clean);
  });

  test("a catalogue that changes on the disk is read again", async () => {
    const named = `${sampleBook}catalog items from "catalogue.csv"\n`;
    const folder = folderOf({ "book.folio": named, "catalogue.csv": "name\nTonte\nSel\n" });
    const client = await start({ folders: [folder] });
    const file = join(folder, "catalogue.csv");
    writeFileSync(file, "name\nTonte\nSel\nGravier\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri(file), type: 2 }],
    });
    const found = await client.diagnostics(file, some);
    expect(found[0]?.message).toContain("Gravier");
    expect(found[0]?.range.start.line).toBe(3);
  });

  test("a folder that joins the workspace is checked", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const client = await start({ folders: [] });
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: uri(folder), name: "new" }], removed: [] },
    });
    await client.diagnostics(join(folder, "items.folio"), some);
  });

  test("a file that is not text says so itself", async () => {
    const folder = folderOf({
      "book.folio": sampleBook,
      "items.folio": Buffer.from("// \xe9\n", "latin1"),
    });
    const client = await start({ folders: [folder], locale: "fr-CA" });
    const found = await client.diagnostics(join(folder, "items.folio"), some);
    expect(found[0]?.message).toContain("UTF-8");
  });

  test("in the client's language: its setting, else the editor's", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const file = join(folder, "items.folio");
    const message = async (options: Partial<ClientOptions>) => {
      const client = await start({ folders: [folder], ...options });
      return (await client.diagnostics(file, some))[0]?.message;
    };
    expect(await message({ locale: "fr-CA" })).toContain("n’est pas déclaré");
    expect(await message({ locale: "fr-CA", language: "en" })).toContain("is not declared");
    expect(await message({})).toContain("is not declared");
  });
});

describe("requests", () => {
  test("hover, definition, references, outline, completion", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": rightItem });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder], language: "fr" });
    await client.open(file, rightItem);
    const book = uri(join(folder, "book.folio"));
    expect(await client.at("textDocument/hover", file, "credit 40<|>01")).toMatchObject({
      contents: { kind: "markdown", value: "**4001 Ventes**\n\nproduits" },
      range: { start: { line: 0, character: 31 } },
    });
    expect(await client.at("textDocument/definition", file, "credit 40<|>01")).toMatchObject({
      uri: book,
      range: { start: { line: 12, character: 8 }, end: { line: 12, character: 12 } },
    });
    const context = { context: { includeDeclaration: true } };
    const uses = await client.at("textDocument/references", file, "credit 40<|>01", context);
    expect(uses).toHaveLength(3);
    expect(
      await client.request("textDocument/documentSymbol", { textDocument: { uri: uri(file) } }),
    ).toMatchObject([{ name: "Sable" }]);
    await client.edit(file, ' tax "Détaxé"', " tax ");
    expect(await client.at("textDocument/completion", file, "4001 tax <|>")).toMatchObject([
      { label: "TPS+TVQ", textEdit: { newText: '"TPS+TVQ"' } },
      { label: "Détaxé", textEdit: { newText: '"Détaxé"' } },
    ]);
    expect(client.log).toEqual([]);
  });

  test("a quick fix cures its problem", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder] });
    await client.open(file, wrongItem);
    const [diagnostic] = await client.diagnostics(file, some);
    const actions = await client.request("textDocument/codeAction", {
      textDocument: { uri: uri(file) },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions).toMatchObject([
      {
        kind: "quickfix",
        isPreferred: true,
        diagnostics: [{ code: "FOL2001" }],
        edit: { changes: { [uri(file)]: [{ newText: "4001" }] } },
      },
    ]);
  });

  test("formatting changes only the part that differs", async () => {
    const folder = folderOf({ "book.folio": sampleBook });
    const file = join(folder, "items.folio");
    const client = await start({ folders: [folder] });
    await client.open(file, `// one\n${rightItem.replace("debit", "   debit")}// two\n`);
    const params = {
      textDocument: { uri: uri(file) },
      options: { tabSize: 2, insertSpaces: true },
    };
    expect(await client.request("textDocument/formatting", params)).toMatchObject([
      { newText: "", range: { start: { line: 1 }, end: { line: 1 } } },
    ]);
    await client.edit(file, "item", "itm");
    expect(await client.request("textDocument/formatting", params)).toEqual([]);
  });
});

describe("folio/export", () => {
  const data = `kind,number,date,customer.group,line.item,line.amount,tax.TPS,tax.TVQ
invoice,F1,2026-01-15,Municipal,Tonte,100.00,5.00,9.98
`;
  const files = { "book.folio": sampleBook, "jan.csv": data };
  const paramsFor = (folder: string) => ({
    book: uri(folder),
    data: [uri(join(folder, "jan.csv"))],
    out: uri(join(folder, "out")),
  });

  test("writes the journal and says what it did", async () => {
    const folder = folderOf(files);
    const client = await start({ folders: [folder], language: "fr" });
    const result = await client.request("folio/export", paramsFor(folder));
    const name = "sage50-2026-01-15-2026-01-15.txt";
    expect(result).toEqual({
      written: [name, "trace.json", "report.json"].map((file) => uri(join(folder, "out", file))),
      summary: `1 écriture, 114,98\u00a0CAD au débit et au crédit, dans ${name}`,
      errors: 0,
      warnings: 0,
    });
    expect(Object.keys(contentsOf(join(folder, "out")))).toEqual([
      "report.json",
      name,
      "trace.json",
    ]);
  });

  test("problems of the data are shown at the data until the next export; nothing is written", async () => {
    const folder = folderOf({ ...files, "jan.csv": data.replace("Tonte", "Tente") });
    const client = await start({ folders: [folder] });
    expect(await client.request("folio/export", paramsFor(folder))).toMatchObject({
      written: [],
      errors: 1,
      summary: "Nothing was exported: 1 error",
    });
    const file = join(folder, "jan.csv");
    const [problem] = await client.diagnostics(file, some);
    expect(problem?.range.start).toEqual({ line: 1, character: 32 });
    expect(contentsOf(folder)).not.toHaveProperty("out/report.json");
    writeFileSync(file, data);
    await client.request("folio/export", paramsFor(folder));
    await client.diagnostics(file, clean);
  });

  test("what cannot be done is an error with a sentence", async () => {
    const folder = folderOf(files);
    const client = await start({ folders: [folder] });
    const params = paramsFor(folder);
    const missing = { ...params, data: [uri(join(folder, "none.csv"))] };
    await expect(client.request("folio/export", missing)).rejects.toThrow("no such file");
    await expect(client.request("folio/export", { book: 1 })).rejects.toThrow("URIs");
    await expect(
      client.request("folio/export", { ...params, out: "untitled:out" }),
    ).rejects.toThrow("files only");
    expect(await client.request("folio/export", params)).toMatchObject({ errors: 0 });
  });
});

describe("folio/report", () => {
  const data = `kind,number,date,customer.group,line.item,line.amount,tax.TPS,tax.TVQ
invoice,F1,2026-01-15,Municipal,Tonte,100.00,5.00,9.98
`;
  const files = { "book.folio": sampleBook, "jan.csv": data };
  const paramsFor = (folder: string) => ({
    book: uri(folder),
    data: [uri(join(folder, "jan.csv"))],
    out: uri(join(folder, "out")),
  });

  test("writes the page alone, in the language of the messages", async () => {
    const folder = folderOf(files);
    const client = await start({ folders: [folder], language: "fr" });
    const name = "rapport-2026-01-15-2026-01-15.html";
    expect(await client.request("folio/report", paramsFor(folder))).toEqual({
      page: uri(join(folder, "out", name)),
      errors: 0,
      summary: "La page est écrite",
    });
    const written = contentsOf(join(folder, "out"));
    expect(Object.keys(written)).toEqual([name]);
    expect(written[name]).toContain("114,98");
  });

  test("errors of the data are shown at the data, and on the page", async () => {
    const folder = folderOf({ ...files, "jan.csv": data.replace("Tonte", "Tente") });
    const client = await start({ folders: [folder] });
    expect(await client.request("folio/report", paramsFor(folder))).toMatchObject({
      errors: 1,
      summary: "The page lists the errors and gives no figures",
    });
    const [problem] = await client.diagnostics(join(folder, "jan.csv"), some);
    expect(problem?.range.start).toEqual({ line: 1, character: 32 });
  });

  test("a book with errors has no page", async () => {
    const folder = folderOf({ ...files, "book.folio": `${sampleBook}acount 1\n` });
    const client = await start({ folders: [folder] });
    const result = await client.request("folio/report", paramsFor(folder));
    expect(result).toMatchObject({ errors: 1, summary: "There is no page: the book has errors" });
    expect(result).not.toHaveProperty("page");
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(Object.keys(files).sort());
  });
});

describe("nothing ends the server", () => {
  test("odd files, positions and parameters", async () => {
    const folder = folderOf({ "book.folio": sampleBook });
    const client = await start({ folders: [folder] });
    const file = join(folder, "book.folio");
    await client.open(file, sampleBook);
    const positions = [
      { line: -1, character: -5 },
      { line: 2 ** 31, character: 2 ** 31 },
      { line: 1.5, character: 0.5 },
      { line: null, character: null },
      null,
      undefined,
    ];
    const uris = [
      "",
      "untitled:x",
      "git:/a",
      "file:///%ZZ",
      "file:///c%3A/x.folio",
      "file://h/s/x",
      7,
    ];
    const methods = [
      "hover",
      "definition",
      "references",
      "completion",
      "documentSymbol",
      "formatting",
    ];
    for (const method of methods) {
      for (const position of positions) {
        const params = { textDocument: { uri: uri(file) }, position, context: {}, options: {} };
        await settled(client.request(`textDocument/${method}`, params));
      }
      for (const bad of uris) {
        const params = { textDocument: { uri: bad }, position: { line: 0, character: 0 } };
        await settled(client.request(`textDocument/${method}`, params));
      }
      await settled(client.request(`textDocument/${method}`, null));
    }
    for (const bad of uris) {
      await client.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: bad, languageId: "folio", version: 1, text: "item" },
      });
      await client.connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: bad },
      });
    }
    await settled(client.request("no/such", {}));
    expect(await client.at("textDocument/hover", file, "receivable  12<|>10")).not.toBeNull();
  });

  test("it goes when it is told to, and when the editor is gone", async () => {
    const client = await start({ folders: [] });
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    await client.request("shutdown", undefined);
    await client.connection.sendNotification("exit");
    expect(await ended).toBe(0);

    const left = await start({ folders: [] });
    const gone = new Promise((resolve) => left.process.once("exit", resolve));
    left.process.stdin.end();
    expect(await gone).toBe(1);
  });

  test("folio lsp is the same server", async () => {
    const folder = folderOf({ "book.folio": sampleBook, "items.folio": wrongItem });
    const client = await startClient([built.command, "lsp"], { folders: [folder] });
    await client.diagnostics(join(folder, "items.folio"), (found) =>
      codes(found).includes("FOL2001"),
    );
  });
});

function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}

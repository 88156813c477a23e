// Packs in the editor: into a shipped one and back, and a shared folder whose edits its books feel.
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { shippedPacks } from "../../../language/packs/shipped.ts";
import { type Built, buildFolio } from "../../support/built.ts";
import { folderOf } from "../../support/folder.ts";
import { startClient } from "../../support/lsp-client.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let built: Built;
beforeAll(() => {
  built = buildFolio();
});

const head = `book "Essai" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}
account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue
method "Interac" debit 1020
`;

test("definition goes into a shipped pack, whose text the server gives", async () => {
  const book = `${head}use canada
tax TPS from canada credit 2420
item "Tonte" credit 4001 tax "TPS"
`;
  const folder = folderOf({ "book.folio": book });
  const file = join(folder, "book.folio");
  const client = await startClient([built.server, "--stdio"], { folders: [folder] });
  await client.open(file, book);
  const text = shippedPacks.get("canada")?.files[0]?.text ?? "";
  const lines = text.split("\n");
  expect(await client.at("textDocument/definition", file, "tax T<|>PS from")).toMatchObject({
    uri: "folio:/canada.folio",
    range: {
      start: { line: lines.findIndex((line) => line.startsWith("tax TPS {")), character: 4 },
    },
  });
  expect(
    await client.request("workspace/textDocumentContent", { uri: "folio:/canada.folio" }),
  ).toEqual({ text });
  expect(
    await client.request("workspace/textDocumentContent", { uri: "folio:/nothing.folio" }),
  ).toBeNull();
  expect(await client.at("textDocument/hover", file, "tax T<|>PS from")).toMatchObject({
    contents: { value: expect.stringContaining("From the pack `canada` 2026.1") },
  });
  expect(client.log).toEqual([]);
});

test("a shared folder is checked with the books that use it, as it is typed", async () => {
  const item = 'item "Tonte" credit 4001 tax "TPS"\n';
  const book = `${head}use "../commun"\ntax TPS credit 2420 { 5% from 2008-01-01 }\ntax group "TPS" = TPS\n`;
  const parent = folderOf({ "livres/book.folio": book, "commun/articles.folio": item });
  const file = join(parent, "commun", "articles.folio");
  const client = await startClient([built.server, "--stdio"], { folders: [parent] });
  await client.open(file, item);
  await client.edit(file, "4001", "4O01");
  const found = await client.diagnostics(file, (all) => all.length > 0);
  expect(found.map(({ code }) => code)).toEqual(["FOL2001"]);
  await client.edit(file, "4O01", "4001");
  await client.diagnostics(file, (all) => all.length === 0);
  const marked = join(parent, "livres", "book.folio");
  await client.open(marked, book);
  await client.edit(file, '"TPS"', '"TPX"');
  await client.diagnostics(file, (all) => all.some(({ code }) => code === "FOL2003"));
  expect(client.log).toEqual([]);
});

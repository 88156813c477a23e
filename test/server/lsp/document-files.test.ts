// Which files of a folder are offered for an export.
import { expect, test } from "vitest";
import { checkBook } from "../../../language/index.ts";
import { useOf } from "../../../server/lsp/document-files.ts";

const text = `book "Exemple" {
  folio      1
  target     sage50
  currency   CAD
  receivable 1210
}
account 1210 "Comptes clients" asset
catalog items from "listes/catalogue.csv"
opening "ouvertes.csv"
source plannit csv "export-*.txt" { number = column "No" }
`;
const { book } = checkBook({ files: [{ path: "book.folio", text }], read: () => undefined });

test("what a source names is expected", () => {
  expect(useOf(book, "export-janvier.txt")).toBe("expected");
  expect(useOf(book, "2026/export-janvier.txt")).toBe("expected");
});

test("what reads as documents by its name is possible", () => {
  expect(useOf(book, "documents.csv")).toBe("possible");
  expect(useOf(book, "documents.NDJSON")).toBe("possible");
  expect(useOf(undefined, "documents.jsonl")).toBe("possible");
});

test("the book's lists, and files of other kinds, are no documents", () => {
  expect(useOf(book, "listes/catalogue.csv")).toBe("other");
  expect(useOf(book, "ouvertes.csv")).toBe("other");
  expect(useOf(book, "notes.txt")).toBe("other");
});

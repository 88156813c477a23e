import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFolderOf, bookReader, findBooks, readBook } from "../../../server/host/find-book.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { folderOf } from "../../support/folder.ts";

const book = 'book "Essai" {\n}\n';

test("a book is its folder and the subfolders that hold no book", () => {
  const folder = folderOf({
    "book.folio": book,
    "accounts.folio": "",
    "sub/items.folio": "",
    "sub/deeper/more.folio": "",
    "other/book.folio": book,
    "other/sub/its-own.folio": "",
    "node_modules/x/no.folio": "",
    ".hidden/no.folio": "",
    ".no.folio": "",
    "notes.txt": "",
  });
  const found = readBook(nodeFiles, folder);
  expect(found.files.map((file) => file.path)).toEqual([
    "accounts.folio",
    "book.folio",
    "sub/items.folio",
    "sub/deeper/more.folio",
  ]);
  expect(found.others).toEqual(["other"]);
});

test("the word book inside a block or a longer word declares none", () => {
  const folder = folderOf({ "a.folio": "bookkeeper\n  book\nbook-2\n" });
  expect(findBooks(nodeFiles, folder)).toEqual([]);
});

test("a file belongs to the nearest book above it", () => {
  const folder = folderOf({
    "book.folio": book,
    "sub/items.folio": "",
    "other/book.folio": book,
    "other/deep/x.folio": "",
  });
  expect(bookFolderOf(nodeFiles, join(folder, "sub/items.folio"))).toBe(folder);
  expect(bookFolderOf(nodeFiles, join(folder, "other/deep/x.folio"))).toBe(join(folder, "other"));
  expect(findBooks(nodeFiles, folder)).toEqual([folder, join(folder, "other")]);
});

test("an open buffer goes before the disk, even where the disk has no such file yet", () => {
  const folder = folderOf({ "book.folio": book, "a.folio": "old" });
  const buffers = new Map([
    [join(folder, "a.folio"), "new"],
    [join(folder, "b.folio"), "unsaved"],
  ]);
  expect(readBook(nodeFiles, folder, buffers).files).toEqual([
    { path: "a.folio", text: "new" },
    { path: "b.folio", text: "unsaved" },
    { path: "book.folio", text: book },
  ]);
});

test("a byte order mark is no part of the text, and what is not UTF-8 is told", () => {
  const folder = folderOf({
    "a.folio": Buffer.from("\ufeff// é\n"),
    "b.folio": Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]),
  });
  const found = readBook(nodeFiles, folder);
  expect(found.files).toEqual([{ path: "a.folio", text: "// é\n" }]);
  expect(found.unreadable.map(({ path, error }) => [path, error.reason])).toEqual([
    ["b.folio", "not utf-8"],
  ]);
});

test("a book names files relative to it, and only ordinary ones", () => {
  const folder = folderOf({ "sub/list.csv": "name\n" });
  const read = bookReader(nodeFiles, folder);
  expect([...(read("sub/list.csv") ?? [])].map(String)).toHaveLength(1);
  expect(read("sub")).toBeUndefined();
  expect(read("none.csv")).toBeUndefined();
  expect(read("/dev/zero")).toBeUndefined();
  expect(read("\\\\server\\share\\x.csv")).toBeUndefined();
});

// A real folder for a test, made of texts and removed afterwards.
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** `{ "book.folio": "…", "sub/x.csv": "…" }`; the folder's absolute path, links resolved. */
export function folderOf(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "folio-test-")));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a folder holds, by path, folders looked into. */
export function contentsOf(folder: string): { readonly [path: string]: string } {
  const paths = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => fs.statSync(join(folder, path)).isFile())
      .map((path) => [path, fs.readFileSync(join(folder, path), "utf8")]),
  );
}

// The way of a user: a mistake is shown, its fix is applied, and the journal is exported.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySample } from "./sample.ts";
import { startVsCode, type VsCode } from "./vscode-server.ts";
import * as workbench from "./workbench.ts";

const sample = copySample("sage50-minimal");
const bookFile = join(sample.folder, "book.folio");
const book = readFileSync(bookFile, "utf8");

let vscode: VsCode;
let window: workbench.Workbench;

beforeAll(async () => {
  vscode = await startVsCode({ locale: "en" });
  window = await workbench.openFolder(vscode, sample.folder);
  await workbench.openFile(window, "book.folio");
});

afterAll(async () => {
  await window.close();
  await vscode.stop();
  sample.remove();
});

test("a mistyped account is underlined, and listed with its code", async () => {
  // The 4002 of the table of items: its first 0 becomes a letter O.
  const zero = book.indexOf("4002", book.indexOf("items {")) + 1;
  await workbench.moveTo(window, book, zero);
  await window.page.keyboard.press("Delete");
  await window.page.keyboard.type("O");
  await workbench.errors(window).first().waitFor();
  const problems = await workbench.openProblems(window);
  await problems.filter({ hasText: "4O02" }).filter({ hasText: "FOL2" }).first().waitFor();
  await workbench.screenshot(window, "1-problem");
});

test("its quick fix puts the account right, and the problem goes", async () => {
  await workbench.applyQuickFix(window, /4002/);
  await workbench.errors(window).first().waitFor({ state: "detached" });
  await window.page.keyboard.press("Control+s");
  await expect.poll(() => readFileSync(bookFile, "utf8")).toBe(book);
  await workbench.screenshot(window, "2-fixed");
});

test("the exported journal is the one that the command line writes", async () => {
  await workbench.runCommand(window, "Folio: Export journal");
  const data = await workbench.question(window, "Which files hold the documents?");
  await data.filter({ hasText: "documents.csv" }).waitFor();
  await window.page.keyboard.press("Enter");
  await workbench.question(window, "Entries of which dates?");
  await window.page.keyboard.press("Enter");
  await workbench.question(window, "Where to write the journal?");
  await window.page.keyboard.press("Enter");
  await workbench.toast(window).getByText("Open", { exact: true }).waitFor();
  await workbench.screenshot(window, "3-exported");
  expect(written(join(sample.folder, "out"))).toEqual(exportedByCommand());
});

test("the message opens the journal", async () => {
  const [journal = ""] = journals(join(sample.folder, "out"));
  await workbench.toast(window).getByText("Open", { exact: true }).click();
  await workbench.tab(window, journal).waitFor();
  await workbench.screenshot(window, "4-journal");
});

test("the report is written beside the journal, and nothing is asked about where", async () => {
  await workbench.runCommand(window, "Folio: Open report");
  await workbench.question(window, "Which files hold the documents?");
  await window.page.keyboard.press("Enter");
  await workbench.question(window, "Entries of which dates?");
  await window.page.keyboard.press("Enter");
  const page = join(sample.folder, "out", "report-2026-01-15-2026-01-20.html");
  await expect.poll(() => existsSync(page), { timeout: 30_000 }).toBe(true);
  expect(readFileSync(page, "utf8")).toContain("$114.98");
  await window.page.waitForTimeout(1_000);
  await workbench.screenshot(window, "6-report");
  await window.page.keyboard.press("Escape");
});

test("settings answer for the files and the language, and dates can be typed", async () => {
  const { folder, remove } = copySample("sage50-minimal");
  const settings = {
    "folio.language": "fr",
    "folio.export.data": ["documents.csv"],
    "folio.export.out": "journal",
  };
  mkdirSync(join(folder, ".vscode"));
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  const other = await workbench.openFolder(vscode, folder);
  await workbench.openFile(other, "book.folio");
  await workbench.runCommand(other, "Folio: Export journal");
  const days = await workbench.question(other, "Entries of which dates?");
  await days.filter({ hasText: "Other dates…" }).click();
  await workbench.answer(other, "From which date?", "2026-01-16");
  await workbench.answer(other, "To which date, included?", "2026-01-31");
  await workbench.toast(other).getByText("Open", { exact: true }).waitFor();
  expect(await workbench.toast(other).textContent()).toContain("écriture");
  const chosen = ["--from", "2026-01-16", "--to", "2026-01-31"];
  expect(written(join(folder, "journal"))).toEqual(exportedByCommand(...chosen));
  await other.close();
  remove();
});

test("of several books, one is chosen", async () => {
  const parent = mkdtempSync(join(tmpdir(), "folio-books-"));
  for (const name of ["Laval", "Longueuil"]) {
    cpSync(resolve("samples/sage50-minimal"), join(parent, name), { recursive: true });
  }
  const other = await workbench.openFolder(vscode, parent);
  await workbench.runCommand(other, "Folio: Export journal");
  const books = await workbench.question(other, "Which book?");
  await workbench.screenshot(other, "5-books");
  expect(await books.count()).toBe(2);
  await books.filter({ hasText: "Longueuil" }).click();
  const data = await workbench.question(other, "Which files hold the documents?");
  expect(await data.count()).toBe(1);
  await other.close();
  rmSync(parent, { recursive: true });
});

/** The journal files of a folder by name, in bytes; there is at least one. */
function written(folder: string): ReadonlyMap<string, Buffer> {
  const names = journals(folder);
  expect(names).not.toEqual([]);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function journals(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/\.(json|html)$/.test(name));
}

function exportedByCommand(...options: readonly string[]): ReadonlyMap<string, Buffer> {
  const copy = copySample("sage50-minimal");
  const out = join(copy.folder, "out");
  const files = ["--data", join(copy.folder, "documents.csv"), "--out", out];
  const words = ["export", copy.folder, ...files, ...options, "--quiet"];
  execFileSync(process.execPath, ["dist/folio.cjs", ...words]);
  const journal = written(out);
  copy.remove();
  return journal;
}

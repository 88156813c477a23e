// The same editor in French: what a user reads is French, from the palette to the message.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { copySample } from "./sample.ts";
import { startVsCode, type VsCode } from "./vscode-server.ts";
import * as workbench from "./workbench.ts";

const sample = copySample("sage50-minimal");

let vscode: VsCode;
let window: workbench.Workbench;

beforeAll(async () => {
  vscode = await startVsCode({ locale: "fr" });
  window = await workbench.openFolder(vscode, sample.folder);
  await workbench.openFile(window, "book.folio");
});

afterAll(async () => {
  await window.close();
  await vscode.stop();
  sample.remove();
});

test("problems are told in French", async () => {
  await workbench.moveTo(window, "", 0);
  await window.page.keyboard.type("x");
  await workbench.errors(window).first().waitFor();
  const problems = await workbench.openProblems(window);
  await workbench.screenshot(window, "french-1-problem");
  const told = (await problems.allInnerTexts()).join("\n");
  expect(told).toMatch(/FOL1\d{3}/);
  expect(told).toMatch(/ (le|la|un|une|par) /);
});

test("the export asks and answers in French", async () => {
  // Undone while the automatic save still writes, VS Code takes the file for saved as it now stands.
  await vi.waitUntil(() => bookOnDisk().startsWith("x"), { timeout: 10_000 });
  await window.page.locator(".monaco-editor").first().click();
  await window.page.keyboard.press("Control+z");
  await workbench.errors(window).first().waitFor({ state: "detached" });
  await workbench.runCommand(window, "Exporter le journal");
  await workbench.question(window, "Quels fichiers contiennent les pièces?");
  await window.page.keyboard.press("Enter");
  const days = await workbench.question(window, "Les écritures de quelle période?");
  await workbench.screenshot(window, "french-2-days");
  await days.filter({ hasText: "Toutes les dates" }).click();
  await workbench.question(window, "Où écrire le journal?");
  await window.page.keyboard.press("Enter");
  await workbench.toast(window).getByText("Ouvrir", { exact: true }).waitFor();
  await workbench.screenshot(window, "french-3-exported");
  expect(await workbench.toast(window).textContent()).toContain("écriture");
});

function bookOnDisk(): string {
  return readFileSync(join(sample.folder, "book.folio"), "utf8");
}

// Restricted Mode: a folder that nobody vouches for is checked, and writes nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySample } from "./sample.ts";
import { startVsCode, type VsCode } from "./vscode-server.ts";
import * as workbench from "./workbench.ts";

const sample = copySample("sage50-minimal");

let vscode: VsCode;
let window: workbench.Workbench;

beforeAll(async () => {
  vscode = await startVsCode({ locale: "en", restricted: true });
  window = await workbench.openFolder(vscode, sample.folder);
  await window.page.getByText("Restricted Mode", { exact: true }).waitFor({ timeout: 60_000 });
  await workbench.openFile(window, "book.folio");
});

afterAll(async () => {
  await window.close();
  await vscode.stop();
  sample.remove();
});

test("a book is checked", async () => {
  await workbench.moveTo(window, "", 0);
  await window.page.keyboard.type("x");
  await workbench.errors(window).first().waitFor();
  await window.page.keyboard.press("Control+z");
  await workbench.errors(window).first().waitFor({ state: "detached" });
});

test("the export is refused, and says why", async () => {
  await workbench.runCommand(window, "Folio: Export journal");
  await workbench.toast(window).getByText("Manage Workspace Trust").waitFor();
  await workbench.screenshot(window, "restricted");
  expect(await workbench.toast(window).textContent()).toContain("Restricted Mode");
  expect(existsSync(join(sample.folder, "out"))).toBe(false);
});

test("so is the report", async () => {
  await workbench.runCommand(window, "Notifications: Clear All Notifications");
  await workbench.toast(window).waitFor({ state: "detached" });
  await workbench.runCommand(window, "Folio: Open report");
  await workbench.toast(window).getByText("Manage Workspace Trust").waitFor();
  expect(existsSync(join(sample.folder, "out"))).toBe(false);
});

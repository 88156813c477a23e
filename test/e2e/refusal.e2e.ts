// What Sage 50 would refuse is told in the book, and not exported. The README's picture is taken here: anew,
// it is copied by hand from test/e2e/output/screenshot.png to extension/images/.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySample } from "./sample.ts";
import { startVsCode, type VsCode } from "./vscode-server.ts";
import * as workbench from "./workbench.ts";

const sample = copySample("sage50-minimal");
const bookFile = join(sample.folder, "book.folio");

let vscode: VsCode;
let window: workbench.Workbench;

beforeAll(async () => {
  writeFileSync(bookFile, withLinkedAccount(readFileSync(bookFile, "utf8")));
  vscode = await startVsCode({ locale: "en" });
  window = await workbench.openFolder(vscode, sample.folder);
  await window.page.setViewportSize({ width: 1000, height: 900 });
  await workbench.openFile(window, "book.folio");
});

afterAll(async () => {
  await window.close();
  await vscode.stop();
  sample.remove();
});

test("an account that Sage 50 refuses is told before there is any data", async () => {
  const problems = await workbench.openProblems(window);
  const refusal = problems.filter({ hasText: "Sage 50 refuses entries to account 1200" });
  await refusal.first().waitFor();
  await window.page.keyboard.press("Control+b");
  await refusal.first().dblclick();
  await window.page.keyboard.press("End");
  // The editor glides to the line; then up, until the account that it names is in sight.
  await window.page.waitForTimeout(1_000);
  for (let line = 0; line < 4; line++) await window.page.keyboard.press("Control+ArrowUp");
  await window.page.waitForTimeout(1_000);
  await workbench.screenshot(window, "screenshot", { x: 48, y: 36, width: 952, height: 740 });
  expect(await problems.filter({ hasText: "FOL3040" }).count()).toBe(1);
});

test("a book with errors exports nothing, and the message leads to them", async () => {
  await workbench.runCommand(window, "Folio: Export journal");
  for (const words of ["Which files", "Entries of which dates?", "Where to write"]) {
    await workbench.question(window, words);
    await window.page.keyboard.press("Enter");
  }
  await workbench.toast(window).getByText("Show Problems", { exact: true }).waitFor();
  expect(await workbench.toast(window).textContent()).toContain("2 errors");
  expect(existsSync(join(sample.folder, "out"))).toBe(false);
});

/** The method pays into the account of the receivables module, as a newcomer would have it. */
function withLinkedAccount(book: string): string {
  const linked = 'account 1200 "Comptes clients"        asset linked to receivables\n';
  return book
    .replace('account 1210 "', `${linked}account 1210 "`)
    .replace('method "Interac" debit 1020 credit 1210', 'method "Interac" debit 1020 credit 1200');
}

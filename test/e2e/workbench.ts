// VS Code as a person uses it: with mouse and keyboard, in a browser window.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Locator, type Page } from "playwright-core";
import { chromiumPath } from "./install.ts";
import type { VsCode } from "./vscode-server.ts";

const output = resolve("test/e2e/output");

export interface Workbench {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function openFolder(vscode: VsCode, folder: string): Promise<Workbench> {
  const profile = mkdtempSync(join(tmpdir(), "folio-chromium-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    viewport: { width: 1280, height: 800 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const page = await browser.newPage();
  await page.goto(`${vscode.address}?folder=${encodeURIComponent(folder)}`);
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  const close = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, close };
}

export async function openFile({ page }: Workbench, name: string): Promise<void> {
  const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  await row.dblclick({ timeout: 60_000 });
  await tab({ page }, name).waitFor();
  await page.locator(".monaco-editor .view-line").first().waitFor();
}

export function tab({ page }: Pick<Workbench, "page">, name: string): Locator {
  return page.locator(".tabs-container .tab", { hasText: name });
}

/** Puts the cursor before the character at an offset of the text in the editor. */
export async function moveTo({ page }: Workbench, text: string, offset: number): Promise<void> {
  const before = text.slice(0, offset).split("\n");
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").waitFor();
  await page.keyboard.type(`${before.length}:${(before.at(-1) ?? "").length + 1}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** The squiggles under errors in the open editor. */
export function errors({ page }: Workbench): Locator {
  return page.locator(".monaco-editor .squiggly-error");
}

/** The rows of the Problems panel. */
export async function openProblems({ page }: Workbench): Promise<Locator> {
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.first().waitFor();
  return rows;
}

/**
 * Applies the quick fix with this title, offered at the cursor. The panel of problems may still be taking the focus,
 * and then it is the panel that hears the key: it is pressed again.
 */
export async function applyQuickFix({ page }: Workbench, title: RegExp): Promise<void> {
  const editor = page.locator(".monaco-editor textarea, .monaco-editor .native-edit-context");
  const action = page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
  for (let attempt = 0; attempt < 6; attempt++) {
    await editor.first().focus();
    await page.keyboard.press("Control+.");
    if (await comes(action, 5_000)) return action.click();
    await page.keyboard.press("Escape");
  }
  throw new Error(`VS Code offers no quick fix ${title}`);
}

/**
 * Runs a command from the palette; a window that has just opened may not know it at once. With Enter
 * on the row in focus, not with a click: rows still move while the palette filters, and a click can
 * then land on the one beside.
 */
export async function runCommand({ page }: Workbench, title: string): Promise<void> {
  const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title });
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().waitFor();
    await page.keyboard.type(title);
    if (await comes(row, 2_000)) return page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  }
  throw new Error(`VS Code does not know the command ${title}`);
}

function comes(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** The question that is open at the top, by the words in its field. */
export async function question({ page }: Workbench, words: string): Promise<Locator> {
  await page.locator(`.quick-input-widget input[placeholder*="${words}"]`).waitFor();
  return page.locator(".quick-input-list .monaco-list-row");
}

/** Types the answer to the question whose words stand under its field. */
export async function answer({ page }: Workbench, words: string, text: string): Promise<void> {
  await page.locator(".quick-input-message", { hasText: words }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The last message at the lower right. */
export function toast({ page }: Workbench): Locator {
  return page.locator(".notifications-toasts .notification-list-item").last();
}

export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function screenshot({ page }: Workbench, name: string, clip?: Cut): Promise<void> {
  mkdirSync(output, { recursive: true });
  const path = join(output, `${name}.png`);
  await page.screenshot(clip === undefined ? { path } : { path, clip });
}

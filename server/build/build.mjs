// Builds the command, the language server and the library into `dist/`, or where `--out` says.
import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const shared = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};

/** The command loads the server for `folio lsp` alone, so it is a bundle of its own beside it. */
const serverApart = {
  name: "server-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/main\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "./server.cjs", external: true },
    );
  },
};

const out = process.argv[process.argv.indexOf("--out") + 1];
const folder = process.argv.includes("--out") ? out : "dist";

await Promise.all([
  build({
    ...shared,
    entryPoints: ["server/cli/main.ts"],
    outfile: join(folder, "folio.cjs"),
    banner: { js: "#!/usr/bin/env node" },
    plugins: [serverApart],
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
chmodSync(join(folder, "folio.cjs"), 0o755);

const types = ["--outDir", join(folder, "types")];
if (!process.argv.includes("--no-types")) {
  execFileSync("node_modules/.bin/tsc", ["-p", "language/tsconfig.json", ...types], {
    stdio: "inherit",
  });
}

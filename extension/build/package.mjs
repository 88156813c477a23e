// Packs the VS Code extension, folio-lang-<version>.vsix, from a staging folder that holds only what it needs.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";
import { noticesFile, writeNotices } from "../../server/build/notices.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const staging = join(root, "dist", "vsix");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["extension/extension.ts"],
  outfile: "dist/vsix/dist/extension.cjs",
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  legalComments: "none",
  metafile: true,
});

for (const path of [
  "LICENSE",
  "dist/server.cjs",
  "extension/language-configuration.json",
  "extension/images/folio-dark.svg",
  "extension/images/folio-light.svg",
  "extension/images/icon.png",
  "extension/l10n",
  "extension/snippets",
  "extension/syntaxes",
]) {
  cpSync(join(root, path), join(staging, path), { recursive: true });
}
const server = JSON.parse(readFileSync(join(root, "dist/server.meta.json"), "utf8"));
process.chdir(root);
writeNotices(join(staging, noticesFile), [metafile, server]);
// VS Code looks for these beside the manifest.
for (const name of ["package.nls.json", "package.nls.fr.json"]) {
  cpSync(join(root, "extension", name), join(staging, name));
}
// Its pictures stay in the repository.
const readme = readFileSync(join(root, "README.md"), "utf8");
writeFileSync(join(staging, "README.md"), readme.replace(/^!\[.*\]\(.*\)\n+/gm, ""));
writeFileSync(join(staging, "package.json"), JSON.stringify(extensionManifest(manifest), null, 2));

await createVSIX({
  cwd: staging,
  packagePath: join(root, `${manifest.name}-${manifest.version}.vsix`),
  dependencies: false,
  // The README's relative links stand for the repository, which the package does not hold.
  rewriteRelativeLinks: false,
});

/** The one package.json without what concerns the command and the library: everything is bundled. */
function extensionManifest(shared) {
  const kept = [
    "name",
    "version",
    "publisher",
    "displayName",
    "license",
    "repository",
    "categories",
    "keywords",
    "icon",
    "galleryBanner",
    "main",
    "l10n",
    "activationEvents",
    "capabilities",
    "contributes",
  ];
  return {
    ...Object.fromEntries(kept.filter((key) => key in shared).map((key) => [key, shared[key]])),
    description: "%description%",
    engines: { vscode: shared.engines.vscode },
    files: ["**/*"],
  };
}

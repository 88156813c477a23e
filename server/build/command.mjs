// Builds the command: a file that starts at once, and parts of it that are loaded when a call needs them.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build, transform } from "esbuild";

/** What every call loads, and what every call that reads a book loads. */
const start = pathOf("cli/program");
const check = pathOf("cli/run-check");

/** A compile reads its book in a thread of its own: what asks for one and tells of it needs no check. */
const withoutCheck = [
  check,
  ...["cli/print-findings", "cli/run-compile", "host/compile-thread"].map(pathOf),
];

function pathOf(name) {
  return resolve(`server/${name}.ts`);
}

/**
 * esbuild parts a program along its dynamic imports, but only in modules of ECMAScript, which Node starts more
 * slowly than CommonJS: each part is put into the other form when it is made.
 */
export async function buildCommand(shared, folder) {
  rmSync(join(folder, "parts"), { recursive: true, force: true });
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { folio: "server/cli/main.ts" },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    chunkNames: "parts/[hash]",
    format: "esm",
    splitting: true,
    plugins: [serverApart, partsTogether],
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: shared.target,
      minify: shared.minify,
      // `import()` of a part becomes `require` of it.
      supported: { "dynamic-import": false },
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith("folio.cjs") ? `#!/usr/bin/env node\n${code}` : code);
  }
  chmodSync(join(folder, "folio.cjs"), 0o755);
  return metafile;
}

/** The server is a program of its own, for the editor, which `folio lsp` starts too. */
const serverApart = {
  name: "server-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: "../server.cjs", external: true }));
  },
};

/**
 * Whatever part is loaded, the start of the command is loaded already. Said to esbuild, it keeps the start in one file
 * and a check in one more, where it would make a file of every set of modules that some parts share: Node takes
 * longer to open forty small files than to read them.
 */
const partsTogether = {
  name: "parts-together",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import" ? { path: join(resolveDir, path), namespace: "part" } : undefined,
    );
    onLoad({ filter: /./, namespace: "part" }, ({ path }) => {
      const loaded = withoutCheck.includes(path) ? [start] : [start, check];
      const lines = [
        ...loaded.map((file, index) => `export * as loaded${index} from ${JSON.stringify(file)};`),
        `export * from ${JSON.stringify(path)};`,
      ];
      return { contents: lines.join("\n"), resolveDir: dirname(path) };
    });
  },
};

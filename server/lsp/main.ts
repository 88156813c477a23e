// The process of the language server: started by VS Code as a program, or by `folio lsp`.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { compileInThread } from "../host/compile-thread.ts";
import { nodeFiles } from "../host/node-files.ts";
import { serveCompileThread } from "../host/serve-compile.ts";
import { faultText } from "./guard.ts";
import { startServer } from "./server.ts";

/** Speaks as the arguments say: `--node-ipc`, `--pipe`, `--socket`; else on standard input and output. */
export function serve(): void {
  const spoken = process.argv.some((arg) => /^--(?:node-ipc|pipe|socket)\b/.test(arg));
  if (!spoken && !process.argv.includes("--stdio")) process.argv.push("--stdio");
  const connection = createConnection(ProposedFeatures.all);
  surviveFaults((line) => connection.console.error(line));
  startServer({
    connection,
    files: nodeFiles,
    compile: (job, progress, stop) =>
      compileInThread(nodeFiles, __filename, job, { progress, stop }),
  });
}

/** The net below `guard`: a fault is told; three within a minute, and the editor may start us afresh. */
function surviveFaults(log: (line: string) => void): void {
  const faults: number[] = [];
  const survive = (error: unknown) => {
    log(`fault: ${faultText(error)}`);
    const now = performance.now();
    faults.push(now);
    if (faults.filter((at) => now - at < 60_000).length >= 3) process.exit(70);
  };
  process.on("uncaughtException", survive);
  process.on("unhandledRejection", survive);
}

if (!serveCompileThread(nodeFiles) && require.main === module) serve();

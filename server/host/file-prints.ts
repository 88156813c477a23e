// Fingerprints of the files that a run reads and makes: the accountant's page names its sources by them.
import { createHash, type Hash } from "node:crypto";
import { join } from "node:path";
import type { OutputFiles } from "../../language/index.ts";
import type { FileFacts } from "../../language/report-page/content.ts";
import type { CheckedFolder } from "./check-folder.ts";
import type { CompileJob } from "./compile-job.ts";
import type { Files, NewFile } from "./files.ts";

export type { FileFacts };

/** The book's own files, those that it names, the data and the control totals, in this order. */
export function filesRead(
  files: Files,
  { folder, data, control }: CompileJob,
  { files: texts, checked }: Pick<CheckedFolder, "files" | "checked">,
): FileFacts[] {
  const named = [...(checked.book?.openings ?? []), ...(checked.book?.catalogs ?? [])];
  const ofBook = new Set([...texts.map(({ path }) => path), ...named.map(({ file }) => file)]);
  return [
    ...[...ofBook].sort().flatMap((name) => {
      const path = join(folder, name);
      return files.stat(path)?.kind === "file" ? [facts(files, "book", name, path)] : [];
    }),
    ...data.map(({ name, path }) => facts(files, "data", name, path)),
    ...(control === undefined ? [] : [facts(files, "control", control.name, control.path)]),
  ];
}

/** Takes the fingerprints of what a run writes, and writes nothing. */
export function printsOfOutput(): {
  readonly output: OutputFiles;
  readonly facts: (names: readonly string[]) => FileFacts[];
} {
  const prints: Print[] = [];
  return {
    output: {
      open: () => {
        const print = startPrint();
        prints.push(print);
        return { write: print.put, close: () => {} };
      },
    },
    facts: (names) =>
      prints.map((print, index) => ({
        role: "journal",
        name: names[index] ?? "",
        ...print.end(),
      })),
  };
}

/** Takes the fingerprint of each journal while it is written, for the trace beside it. */
export function withPrints({ open }: { readonly open: () => NewFile }): OutputFiles {
  return {
    open: (what) => {
      const file = open();
      if (what !== "journal") return file;
      const print = startPrint();
      return {
        write: (bytes) => {
          print.put(bytes);
          file.write(bytes);
        },
        close: () => file.close(),
        digest: () => print.end().sha256,
      };
    },
  };
}

export function printOfFile(files: Files, path: string): Pick<FileFacts, "bytes" | "sha256"> {
  const print = startPrint();
  for (const chunk of files.read(path)) print.put(chunk);
  return print.end();
}

function facts(files: Files, role: FileFacts["role"], name: string, path: string): FileFacts {
  return { role, name, ...printOfFile(files, path) };
}

interface Print {
  readonly put: (bytes: Uint8Array) => void;
  readonly end: () => Pick<FileFacts, "bytes" | "sha256">;
}

function startPrint(): Print {
  const hash: Hash = createHash("sha256");
  let bytes = 0;
  return {
    put: (chunk) => {
      bytes += chunk.length;
      hash.update(chunk);
    },
    end: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

// The samples that users copy, checked and compiled in process.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import {
  type CheckedBook,
  checkBook,
  compile,
  type DataFile,
  type RunObserver,
} from "../../language/index.ts";
import { readers } from "./readers.ts";

export const samples = new URL("../../samples/", import.meta.url);

/** Each sample with the data that its page compiles, and the source's own totals where it has them. */
export const sampleRuns = [
  {
    name: "acomba-plomberie",
    target: "acomba",
    data: ["export-2026-01.csv", "export-2026-02.csv", "achats-2026.csv"],
    control: "controle.csv",
  },
  {
    name: "avantage-traiteur",
    target: "avantage",
    data: ["export-2026-01.csv", "export-2026-02.csv"],
    control: "controle.csv",
  },
  {
    name: "afas-profit",
    target: "afas",
    data: ["export-2026-01.csv", "export-2026-02.csv", "achats-2026.csv"],
    control: "controle.csv",
  },
  {
    name: "csv-erabliere",
    target: "csv",
    data: ["ventes-2026-03.csv", "ventes-2026-04.csv", "achats-2026-04.csv"],
    control: "controle.csv",
  },
  {
    name: "quickbooks-journal",
    target: "quickbooks-csv",
    data: ["documents.csv"],
    control: undefined,
  },
  {
    name: "quickbooks-vitres",
    target: "quickbooks",
    data: ["export-2026-02.csv", "export-2026-03.csv"],
    control: "controle.csv",
  },
  { name: "sage50-minimal", target: "sage50", data: ["documents.csv"], control: undefined },
  {
    name: "sage50-plannit",
    target: "sage50",
    data: ["export-2026-01.csv", "export-2026-02.csv", "export-2026-03.csv"],
    control: "controle.csv",
  },
] as const;

export function runSample(
  name: string,
  data: readonly string[],
  options: {
    readonly control?: string | undefined;
    readonly target?: string;
    readonly observers?: readonly RunObserver[];
    readonly checked?: CheckedBook;
  } = {},
) {
  const opened: Uint8Array[][] = [];
  const { control, target, observers = [], checked = checkSample(name, target) } = options;
  const compilation = compile(
    {
      checked,
      observers,
      trace: true,
      data: data.map((file) => sampleFile(`${name}/${file}`)),
      ...(control === undefined ? {} : { control: sampleFile(`${name}/${control}`) }),
    },
    {
      open: () => {
        const chunks: Uint8Array[] = [];
        opened.push(chunks);
        return { write: (chunk) => chunks.push(chunk.slice()), close: () => {} };
      },
    },
  );
  const encoding = encodingOf(target);
  const written = compilation.files.map((file, index) => ({
    name: file,
    bytes: Buffer.concat(opened[index] ?? []),
  }));
  const journals = written
    .filter((file) => compilation.report.files.includes(file.name))
    .map((file) => ({ name: file.name, text: new TextDecoder(encoding).decode(file.bytes) }));
  const trace = written.find((file) => file.name === "trace.json");
  return {
    ...compilation,
    journals,
    /** The first journal, which is the only one for most targets. */
    text: journals[0]?.text ?? "",
    traced: trace?.bytes.toString() ?? "",
  };
}

/** Bodies of documents are JSON. */
function encodingOf(target: string | undefined): string {
  if (target === undefined) return "windows-1252";
  const format = readers.get(target);
  return format === undefined ? "utf-8" : (format.encoding ?? "windows-1252");
}

export function checkSample(name: string, target?: string): CheckedBook {
  const files = readdirSync(new URL(`${name}/`, samples)).filter((file) => file.endsWith(".folio"));
  return checkBook({
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    files: files.map((path) => ({ path, text: readSample(`${name}/${path}`) })),
    read: (path) => [readFileSync(new URL(`${name}/${path}`, samples))],
    ...(target === undefined ? {} : { target }),
  });
}

export function readSample(path: string): string {
  return readFileSync(new URL(path, samples), "utf8");
}

export function sampleFile(path: string): DataFile {
  return { path, chunks: () => [readFileSync(new URL(path, samples))] };
}

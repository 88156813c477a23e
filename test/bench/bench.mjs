// npm run bench: Folio beside other programs, in turn, in one run. What counts are ratios; single times depend on the
// machine. `npm run bench -- --help` says what can be chosen.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folio, folioCommand } from "./contenders.mjs";
import { measureDataPath } from "./data-path.mjs";
import { printGoals } from "./goals.mjs";

const help = `npm run bench -- [data] [start] [editor] [options]
  data       rows to a journal, beside other programs (P1 to P7)
  start      the start of the command, and the check of a book (P8, P9)
  editor     the language server over standard input and output (P10, P12)
  --quick    small sizes, few pairs: some minutes less, and coarser
  --10m      ten million rows too: an hour, 5 GB of disk
  --rows N   this size alone (repeats)
  --pairs N  so many runs of each
The rows are made in the system's folder for temporary files (TMPDIR).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    "10m": { type: "boolean", default: false },
    rows: { type: "string", multiple: true },
    pairs: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(help);
else await bench();

async function bench() {
  if (!existsSync(folioCommand)) throw new Error("dist/folio.cjs is missing; run: npm run build");
  const wants = (section) => positionals.length === 0 || positionals.includes(section);
  const [{ model }] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${folio.version()}, Node ${process.version}, ${date}; ${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
  );
  const folder = mkdtempSync(join(tmpdir(), "folio-bench-"));
  try {
    const results = new Map();
    if (wants("start")) {
      const { measureStart } = await import("./start.mjs");
      add(results, measureStart({ folder, quick: values.quick }));
    }
    if (wants("editor")) {
      const { measureEditor } = await import("./editor.mjs");
      add(results, await measureEditor({ folder, quick: values.quick }));
    }
    if (wants("data")) add(results, measureDataPath({ folder, sizes: sizes(), pairsOf }));
    printGoals(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizes() {
  if (values.rows !== undefined) return values.rows.map(Number);
  if (values.quick) return [10_000, 100_000];
  return [10_000, 100_000, 1_000_000, ...(values["10m"] ? [10_000_000] : [])];
}

function pairsOf(size) {
  if (values.pairs !== undefined) return Number(values.pairs);
  if (size > 1_000_000) return 1;
  return values.quick || size === 1_000_000 ? 3 : 5;
}

function add(results, more) {
  for (const [name, result] of more) results.set(name, result);
}

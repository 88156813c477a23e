// P-SAME: the same cases, each for the target it drew, in processes of another time zone, language, folder and, where
// there is one, Node. Each prints what it made of every case; all must print the same.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileBook } from "../../server/host/compile-book.ts";
import { type Case, textOf } from "./case.ts";
import { all } from "./fuzzers/all.ts";
import { memoryFiles } from "./memory-files.ts";
import { randomOf } from "./random.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20260101" },
    runs: { type: "string", default: "500" },
    seconds: { type: "string", default: "7200" },
    from: { type: "string" },
  },
});
const seed = Number(values.seed);
/** Cases a process makes at a time: the first hundreds are slow, before their code is compiled. */
const batch = 500;

interface Elsewhere {
  readonly node: string;
  readonly variables: { readonly [name: string]: string };
}

/** Newer than the one that runs this, if the tests of the editor have fetched it. */
const newerNode = join(process.cwd(), ".vscode-e2e/node/bin/node");

const processes: readonly Elsewhere[] = [
  { node: process.execPath, variables: { TZ: "UTC", LC_ALL: "C", LANG: "C" } },
  {
    node: process.execPath,
    variables: { TZ: "Pacific/Kiritimati", LC_ALL: "fr_CA.UTF-8", LANG: "fr_CA" },
  },
  {
    node: existsSync(newerNode) ? newerNode : process.execPath,
    variables: { TZ: "America/Montreal", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR" },
  },
];

function compare(): void {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  let runs = 0;
  let failed = false;
  while (runs < Number(values.runs) && elapsed() < Number(values.seconds) && !failed) {
    const count = Math.min(batch, Number(values.runs) - runs);
    const [first = "", ...others] = processes.map((process_) => hashes(process_, runs, count));
    const differs = others.findIndex((other) => other !== first);
    if (differs !== -1) {
      const [one, other] = [first.split("\n"), (others[differs] ?? "").split("\n")];
      const at = one.findIndex((line, index) => line !== other[index]);
      console.error(
        `Case ${runs + at} of seed ${seed} differs: ${JSON.stringify(processes[differs + 1])}`,
      );
      failed = true;
    }
    runs += count;
  }
  if (failed) process.exitCode = 1;
  console.log(JSON.stringify({ runs, seconds: elapsed(), failed }));
}

function hashes({ node, variables }: Elsewhere, from: number, runs: number): string {
  const folder = mkdtempSync(join(tmpdir(), "folio-same-"));
  try {
    const script = process.argv[1] ?? "";
    const args = [script, "--seed", String(seed), "--from", String(from), "--runs", String(runs)];
    const env = { ...process.env, ...variables, FOLIO_FOLDER: folder };
    return execFileSync(node, args, { encoding: "utf8", env, maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printHashes(from: number, runs: number): void {
  const root = process.env.FOLIO_FOLDER ?? "/fuzz";
  for (let index = from; index < from + runs; index++) {
    const made = all.make(randomOf(seed, index));
    console.log(hashOf(made, textOf(made, "target").trim(), root));
  }
}

/** Of everything that a run publishes and says; the folder is no part of it. */
function hashOf(made: Case, target: string, root: string): string {
  const disk = memoryFiles(made.parts.map(({ path, bytes }) => [`${root}/${path}`, bytes]));
  const data = made.parts.filter(({ path }) => path.startsWith("data."));
  const { problems, report, names } = compileBook(disk.files, {
    run: "00000000",
    folder: `${root}/book`,
    data: data.map(({ path }) => ({ name: path, path: `${root}/${path}` })),
    out: `${root}/out`,
    target,
  });
  const hash = createHash("sha256").update(JSON.stringify({ problems, report, names }));
  const published = [...disk.contents].filter(([path]) => path.startsWith(`${root}/out/`)).sort();
  for (const [path, bytes] of published) hash.update(path.slice(root.length)).update(bytes);
  return hash.digest("hex");
}

if (values.from === undefined) compare();
else printHashes(Number(values.from), Number(values.runs));

// npm run bench: how long the built `folio compile` takes beside a script written for this one job, and beside
// hledger's CSV rules; and how its memory grows. Ratios of runs in turn, medians: single times depend on the machine.
// FOLIO_BENCH_PAIRS=9 runs more of them; FOLIO_BENCH_COMMAND=…/folio.cjs measures another build.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hledgerRules } from "./hledger-rules.mjs";
import { bookText, rows } from "./job.mjs";
import { median, runNode, runOther } from "./measure.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folio = process.env.FOLIO_BENCH_COMMAND ?? join(here, "../../dist/folio.cjs");
const script = join(here, "straight-line.mjs");
const pairs = Number(process.env.FOLIO_BENCH_PAIRS ?? 5);
const sizes = [10_000, 100_000];

if (!existsSync(folio)) throw new Error("dist/folio.cjs is missing; run: npm run build");
const folder = mkdtempSync(join(tmpdir(), "folio-bench-"));
try {
  bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function bench() {
  const book = join(folder, "book");
  mkdirSync(book);
  writeFileSync(join(book, "book.folio"), bookText());
  console.log(`Node ${process.version}, ${pairs} pairs of runs in turn, medians\n`);
  table(["", "rows", "wall", "CPU", "memory", "CPU, script = 1"]);
  const peaks = sizes.map((count) => compare(book, count));
  const [small, large] = peaks;
  compareHledger(book);
  const growth = large / small;
  console.log(
    `\nMemory at ${words(sizes[1])} rows over memory at ${words(sizes[0])}: ${growth.toFixed(2)} (at most 1.5 is asked)`,
  );
  console.log("The journals of Folio and of the script are the same, byte for byte.");
}

/** Folio and the script on the same bytes; the same journal, or nothing is reported. */
function compare(book, count) {
  const data = dataOf(count);
  const journal = join(folder, `script-${count}.journal`);
  const ours = [];
  const theirs = [];
  for (let pair = 0; pair < pairs; pair++) {
    ours.push(runFolio(book, data, `out-${count}-${pair}`));
    theirs.push(runNode(folder, [script, data, journal]));
  }
  const own = readFileSync(journalIn(`out-${count}-0`));
  if (!own.equals(readFileSync(journal))) throw new Error("Folio and the script differ");
  const ratio = median(ours.map(({ cpu }, index) => cpu / theirs[index].cpu));
  line("folio compile", count, ours, ratio.toFixed(1));
  line("straight-line script", count, theirs, "1");
  return median(ours.map(({ megabytes }) => megabytes));
}

function compareHledger(book) {
  const [count] = sizes;
  const data = dataOf(count);
  const rules = join(folder, "ventes.rules");
  const journal = join(folder, "hledger.journal");
  writeFileSync(rules, hledgerRules());
  const run = runOther("hledger", [journal, "-f", data, "--rules-file", rules, "print"]);
  if (run === undefined) {
    console.log("\nhledger is not installed: its CSV rules are not measured.");
    return;
  }
  const [own, others] = [journalIn(`out-${count}-0`), journal].map((path) => balances(path));
  if (JSON.stringify(own) !== JSON.stringify(others)) throw new Error("hledger's balances differ");
  const ours = runFolio(book, data, "out-hledger");
  line("hledger CSV rules", count, [run], "");
  console.log(
    `\nhledger takes ${(run.cpu / ours.cpu).toFixed(1)} times Folio's CPU and ${(run.wall / ours.wall).toFixed(1)} times its wall time on ${words(count)} rows; the balances are the same.`,
  );
}

function runFolio(book, data, out) {
  const argv = ["compile", book, "--data", data, "--out", join(folder, out), "--quiet"];
  return runNode(folder, [folio, ...argv]);
}

function journalIn(out) {
  const name = readdirSync(join(folder, out)).find((file) => file.endsWith(".journal"));
  return join(folder, out, name);
}

function dataOf(count) {
  const path = join(folder, `ventes-${count}.csv`);
  if (!existsSync(path)) writeFileSync(path, [...rows(count)].join(""));
  return path;
}

/** Cents an account, in the order of names. */
function balances(path) {
  const sums = new Map();
  for (const row of readFileSync(path, "utf8").split("\n")) {
    const posting =
      /^ {4}([^\s;].*?) {2,}(?:CAD)?(-?)(?:CAD)?(\d+)(?:\.(\d\d?))?(?: CAD)?\s*$/.exec(row);
    if (posting === null) continue;
    const [, account, sign, whole, fraction = ""] = posting;
    const cents = Number(`${sign}${whole}${fraction.padEnd(2, "0")}`);
    sums.set(account, (sums.get(account) ?? 0) + cents);
  }
  return [...sums].filter(([, cents]) => cents !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

function line(name, count, runs, ratio) {
  const [wall, cpu] = ["wall", "cpu"].map((key) => median(runs.map((run) => run[key])));
  const memory =
    runs[0].megabytes === undefined
      ? ""
      : `${Math.round(median(runs.map(({ megabytes }) => megabytes)))} MB`;
  table([name, words(count), `${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`, memory, ratio]);
}

function table([name, ...cells]) {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(17)).join(""));
}

function words(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

// npm run test:long -- [fuzz | properties | same] [NAME …] [--ci] [--seconds N] [--case N] [--from N] [--runs N]: the
// fuzzers and the properties at their release counts with seeds of their own, which are printed. `--ci` runs the counts
// of `.ci/run` from the seed that everybody has. FOLIO_SEED=n repeats a run; `--seconds N`, or Ctrl-C, ends a part early
// and says how far it came: a fuzzer goes on from there with its seed and `--from` the next case, for `--runs` more.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { fuzzers, properties, same } from "./parts.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = join(root, "test/output/fuzz");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ci: { type: "boolean", default: false },
    seconds: { type: "string" },
    case: { type: "string" },
    from: { type: "string" },
    runs: { type: "string" },
    jobs: { type: "string", default: String(Math.min(4, availableParallelism())) },
  },
});
const [group, ...names] = positionals;
const groups = { fuzz: fuzzers, same, properties };
if (group !== undefined && groups[group] === undefined) {
  wrongUse(`test:long runs ${Object.keys(groups).join(", ")}, not ${group}`);
}
const parts = Object.entries(groups)
  .filter(([name]) => group === undefined || name === group)
  .flatMap(([name, list]) => list.map((part) => ({ ...part, group: name })))
  .filter(({ name }) => names.length === 0 || names.includes(name));
if (parts.length === 0) wrongUse(`there is no ${names.join(", ")} in ${group}`);

process.chdir(root);
const waiting = [...parts];
// A signal is for the parts: a fuzzer ends between two cases and says how far it came, what cannot say that is told as
// stopped, and all are in the table. Who asks again later waits for nobody; the terminal and npm both tell at once.
const children = new Set();
let stoppedAt;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stoppedAt ??= performance.now();
    waiting.length = 0;
    const again = performance.now() - stoppedAt > 1000;
    for (const child of children) end(child, again ? "SIGKILL" : signal);
  });
}
mkdirSync(out, { recursive: true });
await bundle();
const rows = [];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
table();
process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;

function wrongUse(why) {
  console.error(why);
  process.exit(2);
}

/** The fuzzers and what they fuzz, as one script: it runs faster than through a test runner. */
async function bundle() {
  await build({
    entryPoints: ["test/fuzz/main.ts", "test/fuzz/same.ts"],
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    logLevel: "warning",
    loader: { ".folio": "text" },
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}

async function work() {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const seed = Number(process.env.FOLIO_SEED ?? (values.ci ? 20260101 : randomInt(2 ** 31)));
    const row = await runPart(part, seed);
    rows.push({ ...row, id: part.id, order: parts.indexOf(part), seed });
    const { runs, seconds, failed } = row;
    const outcome = failed ? "FAILED" : row.stopped ? "stopped" : "passed";
    const goesOn = row.next === undefined ? "" : `, next case ${row.next}`;
    console.log(
      `${part.id} ${outcome}: ${count(runs)} runs, ${Math.round(seconds)} s, seed ${seed}${goesOn}`,
    );
  }
}

function runPart(part, seed) {
  const wanted = Number(values.runs ?? (values.ci ? part.ci : part.release));
  return part.group === "properties"
    ? runProperties(part, seed, wanted)
    : runScript(part, seed, wanted);
}

async function runScript(part, seed, wanted) {
  const limits = values.seconds === undefined ? [] : ["--seconds", values.seconds];
  const counts = ["--seed", String(seed), "--runs", String(wanted), ...limits];
  if (part.group === "same") return figuresOf(await run([join(out, "same.mjs"), ...counts]));
  const one = ["case", "from"].flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  );
  // Memory is bounded, too: a case that wants more ends its process.
  const script = ["--max-old-space-size=512", join(out, "main.mjs"), part.name];
  return figuresOf(await run([...script, ...counts, ...one]));
}

/** Every property counts its runs: with `--seconds` it may have been stopped before all were done. */
async function runProperties(part, seed, wanted) {
  const start = performance.now();
  const figures = join(out, `${part.name}.figures`);
  rmSync(figures, { force: true });
  const runner = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts"];
  const ran = await run([...runner, "--testTimeout", "14400000", part.file], {
    FOLIO_SEED: String(seed),
    FOLIO_RUNS: String(Math.ceil(wanted / part.shares)),
    FOLIO_FIGURES: figures,
    ...(values.seconds === undefined
      ? {}
      : { FOLIO_SECONDS: String(Number(values.seconds) / part.properties) }),
  });
  const seconds = (performance.now() - start) / 1000;
  if (ran.code !== 0) console.error(ran.shown);
  if (isStopped(ran)) return { runs: 0, seconds, failed: false, stopped: true };
  const lines = existsSync(figures) ? readFileSync(figures, "utf8").trim().split("\n") : [];
  const runs = lines.reduce((sum, line) => sum + Number(line), 0);
  return { runs, seconds, failed: ran.code !== 0 || runs === 0 };
}

/** Ended by our own signal, or by what a program makes of it: that is no finding. */
function isStopped({ code, ended }) {
  return stoppedAt !== undefined && (ended !== null || code > 128);
}

function figuresOf(ran) {
  const { code, shown } = ran;
  const line = shown
    .trimEnd()
    .split("\n")
    .findLast((one) => one.startsWith("{"));
  if (line === undefined) {
    console.error(shown);
    const stopped = isStopped(ran);
    return { runs: 0, seconds: 0, failed: !stopped, stopped };
  }
  const figures = JSON.parse(line);
  if (figures.failed || code !== 0) console.error(shown);
  return { ...figures, failed: figures.failed || code !== 0 };
}

function end({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended by itself.
  }
}

function run(args, variables = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what it starts ends with it: a worker of the test runner hears no signal at work.
      detached: true,
    });
    children.add(child);
    let shown = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        shown += text;
      });
    }
    child.on("error", reject).on("close", (code, ended) => {
      children.delete(child);
      resolve({ code: code ?? 1, ended, shown });
    });
  });
}

function table() {
  console.log("\n| what | seed | runs | seconds | runs/s | runs/CPU s | peak MB | outcome |");
  console.log("|---|---:|---:|---:|---:|---:|---:|---|");
  for (const row of rows.toSorted((a, b) => a.order - b.order)) {
    const { id, seed, runs, seconds, processor, megabytes, failed, stopped } = row;
    const cells = [
      id,
      seed,
      count(runs),
      Math.round(seconds),
      count(Math.round(runs / Math.max(seconds, 0.001))),
      processor === undefined ? "" : count(Math.round(runs / processor)),
      megabytes === undefined ? "" : Math.round(megabytes),
      failed ? "FAILED" : stopped ? "stopped" : "0 findings",
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, " ");
}

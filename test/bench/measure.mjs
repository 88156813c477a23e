// One run of a program: wall and processor seconds, and the most memory that it held.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const usage = join(dirname(fileURLToPath(import.meta.url)), "usage.cjs");

/** A program of Node; it tells its own use. */
export function runNode(folder, argv) {
  const file = join(folder, "usage.json");
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ["--require", usage, ...argv], {
    env: { ...process.env, FOLIO_BENCH_USAGE: file },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = secondsSince(started);
  if (run.status !== 0) throw new Error(`${argv.join(" ")}\n${run.stdout}\n${run.stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** Any other program, by the shell's own clock; undefined where it is not installed. */
export function runOther(command, argv) {
  if (spawnSync(command, ["--version"]).error !== undefined) return undefined;
  const timed = 'TIMEFORMAT="%U %S"; out="$1"; shift; time "$@" > "$out"';
  const [out, ...rest] = argv;
  const started = process.hrtime.bigint();
  const run = spawnSync("bash", ["-c", timed, "bash", out, command, ...rest], {
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    encoding: "utf8",
  });
  const wall = secondsSince(started);
  if (run.status !== 0) throw new Error(`${command} ${rest.join(" ")}\n${run.stderr}`);
  const [user = 0, system = 0] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function secondsSince(started) {
  return Number(process.hrtime.bigint() - started) / 1e9;
}

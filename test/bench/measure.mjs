// One run of a program, and what many runs say together. The run's parent is a small Python: a child starts with the
// memory of the process that made it, and what a Node held would be counted as the child's.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const runner = join(dirname(fileURLToPath(import.meta.url)), "measure.py");

/** Wall and processor seconds and peak bytes of the whole process, its start included. `expected`: exit codes. */
export function run(folder, argv, { stdout = "/dev/null", expected = [0] } = {}) {
  const [result, stderr] = ["usage.json", "stderr.txt"].map((name) => join(folder, name));
  const made = spawnSync("python3", [runner, result, stdout, stderr, ...argv], {
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    encoding: "utf8",
  });
  if (made.error !== undefined) {
    throw new Error("python3 times the runs and is not installed: apt-get install python3");
  }
  if (made.status !== 0) throw new Error(made.stderr);
  const { code, wall, cpu, bytes } = JSON.parse(readFileSync(result, "utf8"));
  if (!expected.includes(code)) {
    const said = readFileSync(stderr, "utf8").slice(0, 2000);
    throw new Error(`${argv.join(" ")}\nended with ${code}\n${said}`);
  }
  return { wall, cpu, bytes };
}

/** Each of `contenders` once, then each again, `pairs` times, so that a machine that slows down slows all. */
export function interleaved(contenders, pairs) {
  const runs = contenders.map(() => []);
  for (let pair = 0; pair < pairs; pair++) {
    contenders.forEach((contender, index) => {
      runs[index].push(contender(pair));
    });
  }
  return runs;
}

/** The ratio of a figure, pair by pair. */
export function ratios(ours, theirs, figure) {
  const count = Math.min(ours.length, theirs.length);
  return spread(
    Array.from({ length: count }, (_, index) => ours[index][figure] / theirs[index][figure]),
  );
}

export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), count: sorted.length };
}

/** The number under which the given share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

// Programs of others that judge our files. A judge that is missing fails its tests: nothing is skipped.
import { spawnSync } from "node:child_process";

/** Makes sure that a program is installed. */
export function requireTool(name: "hledger" | "ledger"): void {
  const { error } = spawnSync(name, ["--version"]);
  if (error !== undefined) {
    throw new Error(`${name} is not installed; run: apt-get install hledger ledger`);
  }
}

export interface Verdict {
  readonly accepted: boolean;
  readonly output: string;
  /** What it complains of. */
  readonly complaint: string;
}

export function judge(
  name: "hledger" | "ledger",
  options: readonly string[],
  journal: string,
): Verdict {
  const run = spawnSync(name, ["-f", "-", ...options], {
    input: journal,
    encoding: "utf8",
    // Neither reads the settings of the person who runs the tests.
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8", LC_ALL: "C.UTF-8", HOME: "/nonexistent" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error !== undefined) throw run.error;
  return { accepted: run.status === 0, output: run.stdout, complaint: run.stderr };
}

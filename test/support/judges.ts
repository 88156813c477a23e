// Programs of others that judge our files. A judge that is missing fails its tests: nothing is skipped.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Makes sure that a program is installed. */
export function requireTool(name: "hledger" | "ledger" | "bean-check" | "bean-query"): void {
  const { error } = spawnSync(name, ["--version"]);
  if (error !== undefined) {
    throw new Error(`${name} is not installed; run: apt-get install hledger ledger beancount`);
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
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", HOME: "/nonexistent" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error !== undefined) throw run.error;
  return { accepted: run.status === 0, output: run.stdout, complaint: run.stderr };
}

/** Beancount reads files only. Its balances are in cents, as `bean-query` works them out. */
export function judgeBeancount(
  journal: string,
  currency = "CAD",
): Verdict & {
  readonly balances: readonly string[];
  /** In the book's currency, of amounts in others at the price of each posting. */
  readonly atCost: () => readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "folio-beancount-"));
  try {
    const file = join(folder, "journal.beancount");
    writeFileSync(file, journal);
    const check = bean("bean-check", ["--no-cache", file]);
    const query = `SELECT account, sum(number) WHERE currency = '${currency}' GROUP BY account`;
    const asked = bean("bean-query", ["-q", "-f", "csv", file, query]);
    const rows: string[][] = parse(asked.stdout, { from_line: 2, trim: true });
    const weighed = "SELECT account, str(sum(number(weight))) GROUP BY account";
    const weights = bean("bean-query", ["-q", "-f", "csv", file, weighed]).stdout;
    return {
      accepted: check.status === 0,
      output: asked.stdout,
      complaint: check.stderr,
      balances: sorted(rows.map(([name = "", amount = ""]) => [name, centsOf(amount)])),
      atCost: () => {
        const costs: string[][] = parse(weights, { from_line: 2, trim: true });
        return sorted(costs.map(([name = "", weight = ""]) => [name, nearestCents(weight)]));
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bean(name: "bean-check" | "bean-query", args: readonly string[]) {
  const run = spawnSync(name, args, {
    encoding: "utf8",
    env: { PATH: process.env.PATH, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", HOME: "/nonexistent" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error !== undefined) throw run.error;
  return run;
}

/** What makes ledger as strict as it can be. */
export const strict = ["--strict", "--pedantic"];

/**
 * Balances of accounts, in cents, as hledger works them out; those that come to nothing are left out. At cost, as the
 * two below: what is in one currency alone is its own cost.
 */
export function hledgerBalances(journal: string): readonly string[] {
  const { output } = judge("hledger", ["bal", "-B", "--flat", "-N", "-O", "csv"], journal);
  const rows: string[][] = parse(output, { from_line: 2 });
  return sorted(rows.map(([name = "", amount = ""]) => [name, centsOf(amount)]));
}

export function ledgerBalances(journal: string): readonly string[] {
  const format = "%(display_total)|%(account)\n";
  const options = ["bal", "-B", "--flat", "--no-total", "--format", format];
  const { output } = judge("ledger", [...strict, ...options], journal);
  const rows = output.split("\n").filter((line) => line.includes("|"));
  return sorted(
    rows.map((row) => [row.slice(row.indexOf("|") + 1), centsOf(row.slice(0, row.indexOf("|")))]),
  );
}

/**
 * Beancount keeps the price of one unit to 28 digits: of a sum that is a few millionths of a cent. Python writes what
 * is smaller than a millionth with an exponent: `0E-24`.
 */
function nearestCents(weight: string): bigint {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^Decimal\('(-?)(\d+)(?:\.(\d+))?(?:E([+-]\d+))?'\)$/.exec(weight) ?? [];
  if (whole === "") throw new Error(`not a number: ${weight}`);
  const digits = BigInt(whole + fraction);
  // Of the last digit, counted in cents.
  const place = Number(exponent) - fraction.length + 2;
  const unit = 10n ** BigInt(Math.abs(place));
  const cents = place >= 0 ? digits * unit : (digits + unit / 2n) / unit;
  return sign === "" ? cents : -cents;
}

function centsOf(amount: string): bigint {
  return BigInt(amount.replace(/ [A-Z]{3}$/, "").replace(".", ""));
}

/** `account cents`, in the order of accounts. */
export function sorted(balances: readonly (readonly [string, bigint])[]): readonly string[] {
  return balances
    .filter(([, cents]) => cents !== 0n)
    .map(([name, cents]) => `${name} ${cents}`)
    .sort();
}

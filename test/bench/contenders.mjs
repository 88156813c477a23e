// Who does the job: Folio, and the programs it is measured beside. Each says its version, or how to install it.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hledgerRules } from "./comparators/hledger-rules.mjs";
import { ledgerAccounts, ledgerArguments, ledgerHeader } from "./comparators/ledger-convert.mjs";
import { bookText, header, variants } from "./job.mjs";
import { rules } from "./journal-form.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
/** FOLIO_BENCH_COMMAND=…/folio.cjs measures another build. */
export const folioCommand = process.env.FOLIO_BENCH_COMMAND ?? join(root, "dist/folio.cjs");

/** Writes what the contenders need beside the rows: books, rules, lists of accounts. */
export function prepare(folder, makeFolder) {
  for (const variant of variants) {
    makeFolder(join(folder, variant));
    writeFileSync(join(folder, variant, "book.folio"), bookText(variant));
  }
  writeFileSync(join(folder, "rules.json"), JSON.stringify(rules()));
  writeFileSync(join(folder, "hledger.rules"), hledgerRules());
  writeFileSync(join(folder, "accounts.ledger"), ledgerAccounts());
}

/**
 * `agrees`: the journal is Folio's byte for byte, has its balance in every account, or has it in the accounts of
 * revenue. `upTo`: the most rows that it is given, where more would take minutes or all memory.
 */
export const contenders = [
  {
    name: "straight line, bytes",
    version: () => `Node ${process.version}`,
    agrees: "bytes",
    call: ({ variant, rows, out }) => nodeScript("straight-line.mjs", [variant, rows, out]),
  },
  {
    name: "idiomatic Node",
    version: () => `Node ${process.version}`,
    agrees: "bytes",
    call: ({ variant, rows, out }) => nodeScript("idiomatic.mjs", [variant, rows, out]),
  },
  {
    name: "Python csv+decimal",
    version: () => says("python3", ["--version"]),
    install: "apt-get install python3",
    agrees: "bytes",
    call: ({ folder, variant, rows, out }) => ({
      argv: [
        ...["python3", join(here, "comparators/decimals.py")],
        ...[variant, join(folder, "rules.json"), rows, out],
      ],
    }),
  },
  {
    name: "DuckDB, order kept",
    version: duckdbVersion,
    install: "npm install",
    agrees: "bytes",
    call: ({ variant, rows, out }) => nodeScript("duckdb.mjs", [variant, rows, out]),
  },
  {
    name: "ledger convert",
    version: () => says("ledger", ["--version"]),
    install: "apt-get install ledger",
    agrees: "revenue",
    variants: ["map"],
    upTo: 100_000,
    // It takes its words from the header, so it reads a copy with another one.
    renamed: { header, becomes: ledgerHeader },
    call: ({ folder, rows, out }) => ({
      argv: ["ledger", ...ledgerArguments(rows, join(folder, "accounts.ledger"))],
      stdout: out,
    }),
  },
  {
    name: "hledger CSV rules",
    version: () => says("hledger", ["--version"]),
    install: "apt-get install hledger",
    agrees: "balances",
    variants: ["map"],
    upTo: 100_000,
    // Minutes at 100,000 rows: one run says enough where the goal is a factor of fifty.
    pairs: (rows) => (rows > 10_000 ? 1 : undefined),
    call: ({ folder, rows, out }) => ({
      argv: ["hledger", "-f", rows, "--rules-file", join(folder, "hledger.rules"), "print"],
      stdout: out,
    }),
  },
];

export const folio = {
  name: "folio compile",
  version: () => `Folio ${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}`,
  call: ({ folder, variant, rows, out }) => ({
    argv: [
      ...[process.execPath, folioCommand, "compile", join(folder, variant)],
      ...["--data", rows, "--out", out, "--quiet"],
    ],
  }),
  journal: (out) =>
    join(
      out,
      readdirSync(out).find((name) => name.endsWith(".journal")),
    ),
};

function nodeScript(name, argv) {
  return { argv: [process.execPath, join(here, "comparators", name), ...argv] };
}

/** The first line of what a program says; undefined where it is not installed. */
function says(program, argv) {
  const { error, stdout } = spawnSync(program, argv, { encoding: "utf8" });
  return error === undefined ? stdout.split("\n")[0].replace(/,.*$/, "") : undefined;
}

function duckdbVersion() {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
  } catch {
    return undefined;
  }
  const script =
    'import("@duckdb/node-api").then((duckdb) => console.log("DuckDB", duckdb.version()))';
  return execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }).trim();
}

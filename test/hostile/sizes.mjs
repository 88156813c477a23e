// node test/hostile/sizes.mjs [WORD …]: inputs too large for every run of the tests, through the built command. Each must end in a
// sentence with a place, or in whole files; none may take memory that grows with it. Prints a table for test/README.md.
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bookText, csv } from "../bench/job.mjs";
import { run } from "../bench/measure.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "test/output/sizes");
const gibibyte = 2 ** 30;
const header = "kind,number,date,line.item,line.amount,method,amount\n";
// 10,000,000 numbers at 64 bytes each, beside the 128 MiB of everything else; the rest is room for a loaded machine.
const mostMemory = 1024 * 2 ** 20;
const good = "sale,V1,2026-01-15,Article 005,10.00,Interac,10.00\n";

/** What is in the file, how it must end, and what must be said. */
const cases = [
  {
    name: "a line of 1 GiB",
    file: "a.csv",
    make: (write) => many(write, header + good, "x", gibibyte),
    code: 1,
  },
  {
    name: "a quoted cell of 1 GiB that no quote ends",
    file: "a.csv",
    make: (write) => many(write, `${header}sale,"`, "x\n", gibibyte),
    code: 1,
  },
  {
    name: "a first line of 1 GiB",
    file: "a.csv",
    make: (write) => many(write, "", "x", gibibyte),
    code: 1,
  },
  {
    name: "an NDJSON line of 1 GiB",
    file: "a.ndjson",
    make: (write) => many(write, '{"folio":1,"kind":"', "x", gibibyte),
    code: 1,
  },
  {
    name: "a JSON list of 1 GiB that is not closed",
    file: "a.json",
    make: (write) => many(write, "[", '{"folio":1},', gibibyte),
    code: 1,
  },
  {
    name: "1 GiB of zero bytes",
    file: "a.csv",
    make: (write) => many(write, "", "\0", gibibyte),
    code: 1,
  },
  {
    name: "a file past 2 GiB",
    file: "a.csv",
    make: (_, fd) => ftruncateSync(fd, 2 * gibibyte + 1),
    code: 1,
  },
  {
    name: "an amount of 1e999999999",
    file: "a.csv",
    make: (write) => write(header + good.replaceAll("10.00", "1e999999999")),
    code: 1,
  },
  {
    name: "10,000,000 rows of which each is wrong",
    file: "a.csv",
    make: (write) =>
      many(write, header, good.replace("2026-01-15", "2026-02-30"), 10_000_000 * good.length),
    code: 1,
  },
  {
    name: "10,000,000 rows",
    file: "ventes.csv",
    make: (write) => {
      for (const text of csv(10_000_000, 1)) write(text);
    },
    code: 0,
  },
];

const words = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "book"), { recursive: true });
writeFileSync(join(folder, "book/book.folio"), bookText("map"));
let failed = false;
console.log("| what | exit | seconds | CPU s | peak MB | first words |");
console.log("|---|---:|---:|---:|---:|---|");
for (const one of cases) {
  if (words.length > 0 && !words.every((word) => one.name.includes(word))) continue;
  failed = !tried(one) || failed;
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

function tried({ name, file, make, code }) {
  const data = join(folder, file);
  const fd = openSync(data, "w");
  make((text) => writeSync(fd, text), fd);
  closeSync(fd);
  const out = join(folder, "out");
  const stdout = join(folder, "said.txt");
  const folio = [process.execPath, join(root, "dist/folio.cjs"), "compile", join(folder, "book")];
  const argv = [...folio, "--data", data, "--out", out];
  let outcome = "as it must";
  let used = { wall: 0, cpu: 0, bytes: 0 };
  try {
    used = run(folder, argv, { stdout, expected: [code] });
  } catch (error) {
    outcome = `WRONG: ${error.message.split("\n")[1]}`;
  }
  const said = readFileSync(stdout, "utf8").split("\n --> ")[0].replace(/\s+/g, " ").trim();
  if (code === 1 && !/^error FOL\d{4}: /.test(said)) outcome = "WRONG: no sentence";
  if (used.bytes > mostMemory) outcome = "WRONG: too much memory";
  const cells = [
    name,
    outcome === "as it must" ? code : outcome,
    used.wall.toFixed(1),
    used.cpu.toFixed(1),
    Math.round(used.bytes / 2 ** 20),
    code === 0 ? "a journal" : said.slice(0, 160),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  rmSync(data);
  rmSync(out, { recursive: true, force: true });
  return outcome === "as it must";
}

/** What is written again and again, in pieces of a mebibyte, until the file has so many bytes. */
function many(write, before, piece, bytes) {
  write(before);
  const block = piece.repeat(Math.ceil(2 ** 20 / piece.length));
  for (let written = 0; written < bytes; written += block.length) write(block);
}

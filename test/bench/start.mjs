// The start of the command and the check of a book, beside bare Node; and inside one process, the full check of a
// book beside its own parse, and that parse beside a bare chevrotain parser of the same text.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bigBook } from "./big-book.mjs";
import { folioCommand } from "./contenders.mjs";
import { interleaved, ratios, run, spread } from "./measure.mjs";
import { count, heading, mebibytes, milliseconds, ratio, row } from "./print.mjs";

const here = dirname(fileURLToPath(import.meta.url));

export function measureStart({ folder, quick }) {
  return new Map([...processes(folder, quick ? 7 : 15), ...inProcess(quick ? 15 : 40)]);
}

function processes(folder, pairs) {
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  const node = (...argv) => run(folder, [process.execPath, ...argv]);
  const checks = [200, 1_000, 10_000].map((lines) => {
    const book = join(folder, `book-${lines}`);
    mkdirSync(book);
    writeFileSync(join(book, "book.folio"), bigBook(lines));
    return [`check ${lines}`, () => node(folioCommand, "check", book, "--quiet")];
  });
  const contenders = [
    ["bare node", () => node(empty)],
    ["folio --version", () => node(folioCommand, "--version")],
    ...checks,
  ];
  for (const [, contender] of contenders) contender();
  const runs = interleaved(
    contenders.map(([, contender]) => contender),
    pairs,
  );
  heading(`Start, ${pairs} runs of each in turn`, [
    "wall",
    "CPU",
    "peak",
    "wall, bare = 1",
    "CPU, bare = 1",
  ]);
  contenders.forEach(([name], index) => {
    const [wall, cpu, bytes] = ["wall", "cpu", "bytes"].map(
      (key) => spread(runs[index].map((used) => used[key])).median,
    );
    row(name, [
      milliseconds(wall * 1000),
      milliseconds(cpu * 1000),
      mebibytes(bytes),
      ratio(ratios(runs[index], runs[0], "wall")),
      ratio(ratios(runs[index], runs[0], "cpu")),
    ]);
  });
  return contenders.map(([name], index) => [name, runs[index]]);
}

function inProcess(rounds) {
  const lines = 10_000;
  const told = execFileSync(
    process.execPath,
    [join(here, "check-in-process.mjs"), String(lines), String(rounds)],
    { encoding: "utf8" },
  );
  const { chevrotain, parse, check } = JSON.parse(told);
  heading(`In one process, warm, ${count(lines)} lines, ${rounds} rounds in turn`, [
    "CPU",
    "min–max",
  ]);
  for (const [name, times] of [
    ["bare chevrotain", chevrotain],
    ["parse", parse],
    ["full check", check],
  ]) {
    const { median, min, max } = spread(times);
    row(name, [milliseconds(median), `${milliseconds(min)}–${milliseconds(max)}`]);
  }
  const between = (ours, theirs) => spread(ours.map((time, round) => time / theirs[round])).median;
  return [
    ["check / parse", between(check, parse)],
    ["parse / chevrotain", between(parse, chevrotain)],
  ];
}

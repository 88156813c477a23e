// From rows to a journal: Folio beside the other programs, in turn, at each size and in both variants of the job.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { contenders, folio, prepare } from "./contenders.mjs";
import { csv, ndjson, variants } from "./job.mjs";
import { interleaved, ratios, run, spread } from "./measure.mjs";
import { count, heading, mebibytes, ratio, row, seconds } from "./print.mjs";
import { mustAgree } from "./totals.mjs";

/** The runs of all contenders, keyed by `name variant rows`; Folio's from NDJSON as `folio ndjson …`. */
export function measureDataPath({ folder, sizes, pairsOf }) {
  prepare(folder, (path) => mkdirSync(path, { recursive: true }));
  const results = new Map();
  const present = contenders.filter((contender) => {
    const version = contender.version();
    console.log(
      version === undefined
        ? `ABSENT: ${contender.name}, not measured (${contender.install})`
        : `${contender.name}: ${version}`,
    );
    return version !== undefined;
  });
  for (const size of sizes) {
    for (const variant of variants) {
      const taking = present.filter(
        ({ variants: only, upTo }) =>
          (only ?? variants).includes(variant) && size <= (upTo ?? size),
      );
      compare({ folder, results, size, variant, taking, pairs: pairsOf(size) });
    }
    if (size >= 100_000 && size <= 1_000_000) {
      compareForms({ folder, results, size, pairs: pairsOf(size) });
    }
    for (const form of ["csv", "ndjson"]) rmSync(dataFile(folder, size, form), { force: true });
  }
  return results;
}

function compare({ folder, results, size, variant, taking, pairs }) {
  const rows = dataOf(folder, size, "csv");
  const job = { folder, variant, rows };
  const agreeing = [];
  const own = join(folder, "out-folio");
  const runs = interleaved(
    [
      () => {
        rmSync(own, { recursive: true, force: true });
        return run(folder, folio.call({ ...job, out: own }).argv);
      },
      ...taking.map((contender) => (pair) => {
        if (pair >= (contender.pairs?.(size) ?? pairs)) return undefined;
        const out = join(folder, "out-other");
        const input = contender.renamed === undefined ? rows : renamed(rows, contender.renamed);
        const { argv, stdout } = contender.call({ ...job, rows: input, out });
        const used = run(folder, argv, { stdout });
        if (pair === 0) {
          mustAgree(contender.name, contender.agrees, folio.journal(own), out);
          agreeing.push(`${contender.name} (${contender.agrees})`);
        }
        rmSync(out);
        if (input !== rows) rmSync(input);
        return used;
      }),
    ],
    pairs,
  ).map((list) => list.filter((used) => used !== undefined));
  rmSync(own, { recursive: true, force: true });

  heading(`${count(size)} rows, ${variant}, ${pairs} ${pairs === 1 ? "pair" : "pairs"}`, columns);
  [folio, ...taking].forEach(({ name }, index) => {
    results.set(`${name} ${variant} ${size}`, runs[index]);
    printRuns(name, runs[index], runs[0]);
  });
  console.log(`The same as Folio's to the cent: ${agreeing.join(", ")}`);
}

/** The same rows as NDJSON, through a source that maps the same fields. */
function compareForms({ folder, results, size, pairs }) {
  const forms = ["csv", "ndjson"];
  const outs = forms.map((form) => join(folder, `out-${form}`));
  const runs = interleaved(
    forms.map((form, index) => () => {
      rmSync(outs[index], { recursive: true, force: true });
      const rows = dataOf(folder, size, form);
      return run(folder, folio.call({ folder, variant: "map", rows, out: outs[index] }).argv);
    }),
    pairs,
  );
  mustAgree("NDJSON", "bytes", ...outs.map(folio.journal));
  for (const out of outs) rmSync(out, { recursive: true, force: true });
  heading(`${count(size)} rows, map, CSV and NDJSON`, columns);
  forms.forEach((form, index) => {
    results.set(`folio ${form} ${size}`, runs[index]);
    printRuns(`folio, ${form}`, runs[index], runs[0]);
  });
}

const columns = ["wall", "CPU (min–max)", "peak", "CPU, Folio / it", "wall, Folio / it"];

function printRuns(name, runs, ours) {
  const [wall, cpu, bytes] = ["wall", "cpu", "bytes"].map((key) =>
    spread(runs.map((used) => used[key])),
  );
  row(name, [
    seconds(wall.median),
    `${seconds(cpu.median)} (${cpu.min.toFixed(2)}–${cpu.max.toFixed(2)})`,
    mebibytes(bytes.median),
    ratio(ratios(ours, runs, "cpu")),
    ratio(ratios(ours, runs, "wall")),
  ]);
}

function dataFile(folder, size, form) {
  return join(folder, `ventes-${size}.${form}`);
}

function dataOf(folder, size, form) {
  const path = dataFile(folder, size, form);
  if (existsSync(path)) return path;
  const file = openSync(path, "w");
  for (const chunk of form === "csv" ? csv(size) : ndjson(size)) writeSync(file, chunk);
  closeSync(file);
  return path;
}

/** A copy of the rows under another header. */
function renamed(rows, { header, becomes }) {
  const path = `${rows}.renamed`;
  const text = readFileSync(rows);
  const file = openSync(path, "w");
  writeSync(file, becomes);
  writeSync(file, text, Buffer.byteLength(header));
  closeSync(file);
  return path;
}

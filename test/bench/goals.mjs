// The goals of speed, each with the figure that this run found. A goal whose sizes were not run is said to be open.
import { ratios, spread } from "./measure.mjs";
import { count, mebibytes } from "./print.mjs";

const million = 1_000_000;
const median = (runs, figure) => spread(runs.map((used) => used[figure])).median;

/**
 * A goal's `figures` read from the results; each is at most (or, where `least`, at least) its `goal`. `take` gives
 * undefined where the runs that it needs were not made.
 */
const goals = [
  {
    name: "P1 CPU beside the straight line, 1,000,000 rows",
    figures: ["map", "calc"].map((variant) => ({
      name: variant,
      goal: 2.5,
      take: between("folio compile", "straight line, bytes", variant, million),
    })),
  },
  {
    name: "P2 CPU beside Python csv+decimal, 1,000,000 rows",
    figures: ["map", "calc"].map((variant) => ({
      name: variant,
      goal: 0.85,
      take: between("folio compile", "Python csv+decimal", variant, million),
    })),
  },
  {
    name: "P2 CPU beside idiomatic Node, 1,000,000 rows",
    figures: ["map", "calc"].map((variant) => ({
      name: variant,
      goal: 0.75,
      take: between("folio compile", "idiomatic Node", variant, million),
    })),
  },
  {
    name: "P3 CPU of others over Folio's, 100,000 rows",
    figures: [
      {
        name: "hledger",
        goal: 50,
        least: true,
        take: between("hledger CSV rules", "folio compile", "map", 100_000),
      },
      {
        name: "ledger convert",
        goal: 4,
        least: true,
        take: between("ledger convert", "folio compile", "map", 100_000),
      },
    ],
  },
  {
    name: "P3 CPU of hledger over Folio's, 10,000 rows",
    figures: [
      {
        name: "hledger",
        goal: 10,
        least: true,
        take: between("hledger CSV rules", "folio compile", "map", 10_000),
      },
    ],
  },
  {
    name: "P4 wall beside DuckDB, order kept, 2 threads",
    figures: [million, 10 * million].map((size) => ({
      name: count(size),
      goal: 1,
      take: between("folio compile", "DuckDB, order kept", "map", size, "wall"),
    })),
  },
  {
    name: "P5 peak less 64 bytes a document number, MiB",
    figures: [million, 10 * million].map((size) => ({
      name: count(size),
      goal: 128,
      take: (results) => {
        const runs = results.get(`folio compile map ${size}`);
        return runs && (median(runs, "bytes") - 64 * size) / 2 ** 20;
      },
      note: (results) =>
        `peak ${mebibytes(median(results.get(`folio compile map ${size}`), "bytes"))}`,
    })),
  },
  {
    name: "P6 CPU of ten times the rows",
    figures: [
      [10 * million, million],
      [million, 100_000],
    ].map(([large, small]) => ({
      name: `${count(large)} / ${count(small)}`,
      goal: 11,
      take: (results) => {
        const [more, less] = [large, small].map((size) => results.get(`folio compile map ${size}`));
        return more && less && median(more, "cpu") / median(less, "cpu");
      },
    })),
  },
  {
    name: "P7 CPU of NDJSON over CSV",
    figures: [100_000, million].map((size) => ({
      name: count(size),
      goal: 1.3,
      take: paired(`folio ndjson ${size}`, `folio csv ${size}`, "cpu"),
    })),
  },
  {
    name: "P8 wall of folio check beside bare node",
    figures: [
      { name: "200 lines", goal: 2, take: paired("check 200", "bare node", "wall") },
      { name: "10,000 lines", goal: 4, take: paired("check 10000", "bare node", "wall") },
    ],
  },
  {
    name: "P9 in process, 10,000 lines",
    figures: [
      { name: "full check / parse", goal: 3, take: number("check / parse") },
      { name: "parse / bare chevrotain", goal: 1.5, take: number("parse / chevrotain") },
    ],
  },
  {
    name: "P10 edit to diagnostics over stdio, 10,000 lines, ms",
    figures: [
      { name: "median", goal: 16, take: number("edit median") },
      { name: "95 of 100", goal: 33, take: number("edit p95") },
    ],
  },
  {
    name: "P12 language server",
    figures: [
      { name: "start beside bare node", goal: 3, take: number("server start") },
      { name: "open to diagnostics, ms", goal: 250, take: number("open") },
    ],
  },
];

export function printGoals(results) {
  console.log("\nGoals\n");
  console.log("| goal | of | asked | found | |\n|---|---|---|---|---|");
  for (const { name, figures } of goals) {
    for (const { name: of, goal, least = false, take, note } of figures) {
      const found = take(results);
      const asked = `${least ? "≥" : "≤"} ${goal}`;
      if (found === undefined) {
        console.log(`| ${name} | ${of} | ${asked} | not run | |`);
        continue;
      }
      const met = least ? found >= goal : found <= goal;
      const told = `${found.toFixed(found >= 20 ? 0 : 2)}${note === undefined ? "" : ` (${note(results)})`}`;
      console.log(`| ${name} | ${of} | ${asked} | ${told} | ${met ? "met" : "NOT MET"} |`);
    }
  }
}

function between(ours, theirs, variant, size, figure = "cpu") {
  return paired(`${ours} ${variant} ${size}`, `${theirs} ${variant} ${size}`, figure);
}

function paired(ours, theirs, figure) {
  return (results) => {
    const [own, other] = [results.get(ours), results.get(theirs)];
    return own && other && ratios(own, other, figure).median;
  };
}

function number(name) {
  return (results) => results.get(name);
}

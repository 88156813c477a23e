// Loaded before a measured program: when it ends, writes down what it used.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  const file = process.env.FOLIO_BENCH_USAGE;
  process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
}

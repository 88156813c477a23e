// A process that fuzzes: `NAME --seed N --runs N [--seconds N] [--case N | --from N]`. Its last line is the figures as
// JSON. A signal ends it between two cases.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCase } from "./case.ts";
import { fuzzers } from "./fuzzers.ts";
import { failureText, fuzz } from "./run.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "20260101" },
    runs: { type: "string", default: "1000" },
    seconds: { type: "string" },
    case: { type: "string" },
    from: { type: "string" },
  },
});

const fuzzer = fuzzers.find(({ name }) => name === positionals[0]);
if (fuzzer === undefined) {
  throw new Error(`no fuzzer is called ${positionals[0]}: ${fuzzers.map(({ name }) => name)}`);
}

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  // More than once: the terminal tells every process, and who started this one passes it on.
  process.on(signal, () => {
    stopped = true;
  });
}
const first = values.case ?? values.from;
const figures = await fuzz(fuzzer, {
  seed: Number(values.seed),
  runs: values.case === undefined ? Number(values.runs) : 1,
  ...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
  ...(first === undefined ? {} : { first: Number(first) }),
  isStopped: () => stopped,
});
const { failure, ...rest } = figures;
if (failure !== undefined) {
  console.error(failureText(figures));
  const folder = join("test/output/fuzz", fuzzer.name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${figures.seed}-${failure.index}.txt`);
  writeFileSync(file, writeCase(failure.small, failure.message.split("\n")[0] ?? ""));
  console.error(`The small case is in ${file}`);
  process.exitCode = 1;
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    ...rest,
    failed: failure !== undefined,
    megabytes: maxRSS / 1024,
    processor: (userCPUTime + systemCPUTime) / 1_000_000,
  }),
);

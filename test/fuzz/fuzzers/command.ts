// F-CLI: hostile arguments, files, folders and environments, on a real disk. The exit code is one of the contract,
// no stack is shown, and what a failed run leaves in its output folder is what stood there before.
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exampleBook } from "../../../language/diagnostics/example.ts";
import type { Environment, Output } from "../../../server/cli/environment.ts";
import { nodeFiles } from "../../../server/host/node-files.ts";
import { type Case, linesOf, partOf, textPart } from "../case.ts";
import { claim, claimNoTrace } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { mutated, mutatedBytes } from "../mutate.ts";
import type { Random } from "../random.ts";
import { hostile } from "../scraps.ts";
import type { Subject } from "../subject.ts";

export const command: Fuzzer = {
  name: "command",
  quickRuns: 40,
  make: (random) => ({
    parts: [
      textPart(
        "arguments.jsonl",
        callOf(random)
          .map((word) => `${JSON.stringify(word)}\n`)
          .join(""),
      ),
      textPart("variables.jsonl", variablesOf(random)),
      { path: "input", bytes: dataBytes(random) },
      ...folderOf(random),
    ],
  }),
  check: async (made, subject) => {
    const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "folio-fuzz-")));
    try {
      await checkCall(made, root, subject);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
    return 1;
  },
  canary: (subject) => ({
    ...subject,
    // An option that nobody thought of ends the program.
    runProgram: async (environment) => {
      if (environment.args.includes("--plan")) {
        environment.err.write("TypeError: x is not a function\n    at run (main.ts:1:1)\n");
      }
      return subject.runProgram(environment);
    },
  }),
};

const data = `kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1,2026-01-15,Tremblay,Tonte,60.00,3.00
invoice,F2,2026-02-15,Gagnon,Tonte,20.00,1.00
`;

const calls: readonly [readonly string[], ...(readonly string[])[]] = [
  ["compile", "--data", "d.csv", "--out", "out"],
  ["compile", "--data", "d.csv", "--out", "out"],
  ["compile", "book", "--data", "-", "--out", "out", "--target", "hledger"],
  ["export", "--data", "d.csv", "--data", "sub/d.ndjson", "--out", "out", "--lang", "fr"],
  ["compile", "--data", "d.csv", "--dry-run", "--output-format", "json"],
  ["compile", "--plan", "--data", "d.csv"],
  ["check", "--output-format", "sarif"],
  ["check", "book", "--output-format", "junit", "--fail-on", "info"],
  ["test", "--output-format", "github"],
  ["format", "--check", "."],
  ["format", "."],
  ["format", "-"],
  ["explain", "FOL1001"],
  ["init", "new", "--target", "sage50"],
  ["--help"],
];

const others: readonly [string, ...string[]] = [
  ...["init", "check", "compile", "export", "test", "format", "explain", "lsp-none", "help"],
  ...["--data", "--out", "--from", "--to", "--target", "--source", "--control", "--dry-run"],
  ...["--plan", "--output-format", "--lang", "--fail-on", "--quiet", "--color", "--check", "--"],
  ...["json", "sarif", "junit", "fr", "always", "info", "2026-01-31", "2026-02-30", "hledger"],
  ...["", "-", ".", "..", "/", "book", "book.folio", "d.csv", "sub", "none", "out", "loop", "away"],
  ...["out/x", "d.csv/x", "--out=", "--out=out", "-x", "--lang=fr", "FOL9999", "/dev/null", "~"],
  ...["x".repeat(300), "é".repeat(200), "a/".repeat(120), ...hostile],
] as const;

function callOf(random: Random): readonly string[] {
  const words = [...random.pick(calls)];
  for (let change = random.once(3) ? 0 : 1 + random.below(4); change > 0; change--) {
    words.splice(random.below(words.length + 1), random.below(2), random.pick(others));
  }
  // A server that waits for its client would wait for ever.
  return words.filter((word) => word !== "lsp");
}

function variablesOf(random: Random): string {
  const values = [
    "",
    "0",
    "1",
    "fr_CA.UTF-8",
    "C",
    "xx",
    "\u202e",
    "9".repeat(40),
    "-1",
    "NaN",
  ] as const;
  const names = [
    "LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "TERM",
  ] as const;
  const set = names.flatMap((name) => (random.once(3) ? [[name, random.pick(values)]] : []));
  return set.map((pair) => `${JSON.stringify(pair)}\n`).join("");
}

function dataBytes(random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(data);
  return random.once(2) ? bytes : mutatedBytes(random, bytes, 1 + random.below(3));
}

/** Files of the folder; a name that ends in `@` is a link to what the part says, in `/` a folder. */
function folderOf(random: Random): Case["parts"] {
  const book = random.once(2)
    ? exampleBook
    : mutated(random, exampleBook, data, 1 + random.below(2));
  const always = [textPart("in/book.folio", book), { path: "in/d.csv", bytes: dataBytes(random) }];
  const sometimes = [
    textPart("in/sub/d.ndjson", '{"folio":1,"kind":"invoice"}\n'),
    textPart("in/book/", ""),
    textPart("in/book/x.folio", "}"),
    textPart("in/book/book.folio", exampleBook),
    textPart("in/catalogue.folio/", ""),
    textPart("in/loop@", "."),
    textPart("in/away@", "/nowhere"),
    textPart("in/more.folio@", "d.csv"),
    textPart("in/out@", "sub"),
    textPart("in/out@", "../outside"),
    textPart("in/out/report.json", "{}"),
    textPart("in/out/report.json/", ""),
    textPart("in/out", "a file\n"),
    textPart("in/é\u202e.folio", "item"),
    textPart("in/\u001b[31m.folio", "account 4O01"),
  ];
  return [...always, ...sometimes.filter(() => random.once(5))];
}

async function checkCall(made: Case, root: string, subject: Subject): Promise<void> {
  for (const { path, bytes } of made.parts)
    if (path.startsWith("in/")) lay(join(root, path), bytes);
  const folder = join(root, "in");
  fs.mkdirSync(folder, { recursive: true });
  const before = contents(join(folder, "out"));
  const written: string[] = [];
  const output: Output = { write: (text) => written.push(text), terminal: false, columns: 80 };
  const variables: ReadonlyMap<string, string> = new Map(valuesOf(made, "variables.jsonl"));
  const environment: Environment = {
    args: valuesOf(made, "arguments.jsonl"),
    folder,
    variables: Object.fromEntries(variables),
    files: nodeFiles,
    input: async function* () {
      yield partOf(made, "input");
    },
    interruptible: (act) => act(new AbortController().signal),
    compile: async (job, progress) => subject.compileBook(nodeFiles, job, progress),
    out: output,
    err: output,
  };
  const code = await subject.runProgram(environment);
  const shown = written.join("");
  claim(
    [0, 1, 2, 3].includes(code),
    "the exit code is one of the contract",
    () => `${code} ${shown}`,
  );
  claimNoTrace(shown);
  const after = contents(join(folder, "out"));
  if (code === 2 || code === 3) {
    claim(after === before, "a run that fails leaves the output folder alone", () => after);
  }
  claim(!/\.tmp"/.test(after), "no run leaves a temporary file", () => after);
}

function valuesOf<Value>(made: Case, path: string): Value[] {
  return linesOf(made, path).map((line): Value => JSON.parse(line));
}

/** What cannot be laid there, because another part stands in the way, is not there. */
function lay(path: string, bytes: Uint8Array): void {
  try {
    fs.mkdirSync(dirname(path), { recursive: true });
    if (path.endsWith("/")) fs.mkdirSync(path, { recursive: true });
    else if (path.endsWith("@")) fs.symlinkSync(new TextDecoder().decode(bytes), path.slice(0, -1));
    else fs.writeFileSync(path, bytes);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

/** Every path under a folder with what stands there; a folder that is not there holds nothing. */
function contents(folder: string): string {
  if (!fs.existsSync(folder)) return "";
  if (!fs.statSync(folder).isDirectory()) return JSON.stringify(fs.readFileSync(folder, "latin1"));
  const paths = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return paths
    .map((path) => {
      const full = join(folder, path);
      const isFile = fs.existsSync(full) && fs.statSync(full).isFile();
      return `"${path}" ${isFile ? JSON.stringify(fs.readFileSync(full, "latin1")) : "-"}\n`;
    })
    .join("");
}

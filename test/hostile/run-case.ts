// Runs one case through the front end and the compiler, and says what it gave as lines that a reviewer reads.
import { checkBook, compile, hasErrors, type Problem, runTests } from "../../language/index.ts";
import type { Case } from "./case-file.ts";

/** The book of every case that brings none: small, and its output is text that one can read. */
export const standardBook = `book "Exemple" {
  folio       1
  target      hledger
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`;

export interface Outcome {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
  readonly journal: string;
}

export function runCase(one: Case): Outcome {
  const files = filesOf(one);
  const read = (path: string) => {
    const bytes = files.get(path);
    return bytes === undefined ? undefined : inChunks(bytes);
  };
  const texts = [...files].filter(([path]) => path.endsWith(".folio"));
  const checked = checkBook({
    files: texts.map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) })),
    read,
  });
  const data = dataPaths(one).map((path) => ({ path, chunks: () => read(path) ?? [] }));
  const tests = checked.plan === undefined ? [] : runTests(checked).flatMap((ran) => ran.problems);
  const parts: Uint8Array[] = [];
  const run =
    checked.plan === undefined || data.length === 0
      ? []
      : compile(
          {
            checked,
            data,
            ...(files.has("control.csv")
              ? { control: { path: "control.csv", chunks: () => read("control.csv") ?? [] } }
              : {}),
          },
          { open: () => ({ write: (bytes) => parts.push(bytes.slice()), close: () => {} }) },
        ).problems;
  const problems = [...checked.problems, ...tests, ...run];
  const journal = hasErrors(problems) ? "" : bodyOf(Buffer.concat(parts).toString("utf8"));
  const told = folded(problems.map((problem) => brief(problem, files)));
  const lines = one.row === undefined ? entryLines(journal) : [...postingsOf(journal)];
  return { lines: [...told, ...lines], problems, journal };
}

/** The files of a case and the book that it stands in. */
export function filesOf(one: Case): ReadonlyMap<string, Uint8Array> {
  const files = new Map(one.files.map(({ path, bytes }) => [path, bytes]));
  if (!files.has("book.folio")) files.set("book.folio", new TextEncoder().encode(standardBook));
  return files;
}

/** Everything that is not the book's own is data, but for what the book names. */
export function dataPaths(one: Case): readonly string[] {
  return one.files.map(({ path }) => path).filter((path) => /^(data|export)/.test(path));
}

/** Awkward pieces, each in the same buffer, as a host may hand them over. */
function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  const size = bytes.length > 100_000 ? 65_521 : 7;
  const buffer = new Uint8Array(size);
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

/** Where one code comes many times in a row, its first and last place and how often. */
function folded(lines: readonly string[]): readonly string[] {
  const told: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const code = lines[start]?.slice(0, 7) ?? "";
    let end = start + 1;
    while (end < lines.length && lines[end]?.startsWith(code)) end++;
    const run = lines.slice(start, end);
    if (run.length <= 12) told.push(...run);
    else told.push(`${run[0]} … ${run.at(-1)} (×${run.length})`);
    start = end;
  }
  return told;
}

/** `FOL5018 error data.csv:2:37 row 1 column "line.amount"` */
function brief({ code, severity, place }: Problem, files: ReadonlyMap<string, Uint8Array>): string {
  const head = `${code} ${severity}`;
  switch (place.in) {
    case "run":
      return head;
    case "book":
      return `${head} ${place.file}:${positionIn(files.get(place.file), place.span.start)}`;
    case "data": {
      const row = place.row === 0 ? "" : ` row ${place.row}`;
      const field = place.field === undefined ? "" : ` column "${shown(place.field)}"`;
      return `${head} ${place.file}:${place.line}:${place.column}${row}${field}`;
    }
  }
}

function positionIn(bytes: Uint8Array | undefined, offset: number): string {
  const before = new TextDecoder().decode(bytes).slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

/** The journal without its head: the declarations of accounts and of the currency. */
function bodyOf(journal: string): string {
  const start = journal.search(/^\d{4}-/m);
  return start === -1 ? "" : journal.slice(start);
}

function entryLines(journal: string): readonly string[] {
  return journal === ""
    ? []
    : journal
        .trimEnd()
        .split("\n")
        .map((line) => shown(line.trimEnd()));
}

/** Date and postings in one line, for tables. */
function postingsOf(journal: string): readonly string[] {
  if (journal === "") return [];
  const [head = "", ...postings] = journal.trim().split("\n");
  return [
    `${head.slice(0, 10)} ${postings
      .map((line) => shown(line.trim().replace(/ {2,}/g, " ")))
      .join(", ")}`,
  ];
}

/** What could not be seen in an expected text is written as case files write it, long repetitions cut. */
function shown(text: string): string {
  return text
    .replace(/(?! )[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
      return `⟨U+${code.padStart(4, "0")}⟩`;
    })
    .replace(/(.)\1{39,}/gsu, (run: string, first: string) => `⟨${first} ×${[...run].length}⟩`);
}

// Looks a line of a journal up in the trace.json beside it, without a compile: one pass over the file, which may be
// long, and of which nothing is kept but the entry of the line and what stands once behind the entries.
import { basename, dirname, join } from "node:path";
import { decimalsOf } from "../../language/model/currencies.ts";
import { moneyText, readTotal, sum } from "../../language/model/money.ts";
import type { TracedPart, TracedPosting } from "../../language/trace/document-trace.ts";
import { traceFileName } from "../../language/trace/trace-file.ts";
import { printOfFile } from "./file-prints.ts";
import { DiskError, type Files } from "./files.ts";
import { readEntry, readTail, type TraceEntry, type TraceTail } from "./trace-schema.ts";

export interface LineTrace {
  readonly currency: string;
  readonly date: string;
  readonly documents: readonly string[];
  /** Of the line; of a line without one, such as the head of an entry, all of its entry. */
  readonly postings: readonly TracedPosting[];
  /** Whether the line itself holds a posting. */
  readonly exact: boolean;
}

/** `foreign`: the file is not a trace of this version. `changed`: the journal is not as it was written. `none`: no entry has the line. `others`: it is of these files. */
export type LineLookUp =
  | LineTrace
  | "foreign"
  | "changed"
  | "none"
  | { readonly others: readonly string[] };

export function traceLine(files: Files, journal: string, line: number): LineLookUp {
  const path = join(dirname(journal), traceFileName);
  if (files.stat(path) === undefined) throw new DiskError("read", path, "ENOENT");
  // By file of the journal, the entry that the line would be of: the file's own number stands at the end.
  const entries = new Map<number, string>();
  const ended = new Set<number>();
  let tail = "";
  let inside = false;
  for (const text of linesOf(files.read(path))) {
    const [, file, first] = inside ? (/^\[(\d+),(\d+),/.exec(text) ?? []) : [];
    inside = inside ? !text.startsWith("]") : tail === "";
    if (file === undefined || first === undefined) tail += text;
    else if (Number(first) <= line) entries.set(Number(file), text);
    else ended.add(Number(file));
  }
  const rest = readTail(tail);
  if (rest === undefined) return "foreign";
  const file = rest.files.findIndex(({ name }) => name === basename(journal));
  if (file === -1) return { others: rest.files.map(({ name }) => name) };
  if (isChanged(files, journal, rest.files[file])) return "changed";
  const found = readEntry((entries.get(file) ?? "").replace(/,$/, ""));
  // Behind the last entry of a file there is nothing of an entry.
  if (found === undefined || (!ended.has(file) && line > lastLineOf(found))) return "none";
  return told(found, rest, line);
}

/** Another length tells at once; of the same length, what is in it. */
function isChanged(files: Files, journal: string, was: TraceTail["files"][number] | undefined) {
  if (was?.bytes !== files.stat(journal)?.size) return true;
  return was?.sha256 !== undefined && was.sha256 !== printOfFile(files, journal).sha256;
}

function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}

function lastLineOf({ line: first, postings }: TraceEntry): number {
  return postings.reduce((most, { line }) => Math.max(most, line), first);
}

function told({ date, documents, postings }: TraceEntry, tail: TraceTail, line: number): LineTrace {
  const own = postings.filter((posting) => posting.line === line);
  const exact = own.length > 0;
  return {
    currency: tail.currency,
    date,
    documents: documents.map(({ number }) => number),
    postings: (exact ? own : postings).flatMap((posting) =>
      tracedPosting(posting, documents, tail),
    ),
    exact,
  };
}

function tracedPosting(
  { line, causes }: TraceEntry["postings"][number],
  documents: TraceEntry["documents"],
  tail: TraceTail,
): TracedPosting[] {
  const [first] = causes;
  const making = tail.makings[first?.making ?? -1];
  if (making === undefined) return [];
  const { account, title, side } = making;
  const whole = sum(causes.flatMap((cause) => readTotal(cause.amount) ?? []));
  const amount = moneyText(whole, decimalsOf(tail.currency));
  const parts = causes.flatMap((cause) => tracedPart(cause, documents, tail));
  return [{ line, account, title, side, amount, whole: amount, parts }];
}

function tracedPart(
  cause: TraceEntry["postings"][number]["causes"][number],
  documents: TraceEntry["documents"],
  { makings, data, rules }: TraceTail,
): TracedPart[] {
  const making = makings[cause.making];
  const document = documents[cause.document];
  const file = data[document?.data ?? -1];
  if (making === undefined || document === undefined || file === undefined) return [];
  const { row, fileLine, amount } = cause;
  return [
    {
      template: making.template,
      amount,
      document: document.number,
      file: file.file,
      row,
      line: fileLine,
      turned: making.turned,
      part: cause.part === 0 ? null : cause.part,
      about: making.tax ?? null,
      exchange: [],
      terms: [],
      tax: null,
      statedGroup: null,
      choices: making.choices.flatMap((choice, at) => {
        const rule = rules[choice.rule];
        if (rule === undefined) return [];
        const lost = choice.lost.flatMap(({ rule: number, why }) => {
          const loser = rules[number];
          return loser === undefined ? [] : [{ rule: loser, why }];
        });
        const chose = at === 0 ? ("account" as const) : ("tax group" as const);
        return [{ chose, value: rule.value, rule, lost, untrue: [] }];
      }),
      cells: making.fields.flatMap((field) => {
        const column = file.columns === null ? field : file.columns[field];
        return column === undefined ? [] : [{ field, column, row, line: null, text: null }];
      }),
    },
  ];
}

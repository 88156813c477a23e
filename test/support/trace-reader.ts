// Reads trace.json back by what language/README.md says of it. Shares no code with the writer.
import { z } from "zod";

const whole = z.number().int().nonnegative();

const schema = z.strictObject({
  folio: z.literal(1),
  trace: z.literal(2),
  entries: z.array(
    z.tuple(
      [whole, whole, z.string(), z.array(z.union([z.string(), whole]))],
      z.array(z.union([whole, z.string()])),
    ),
  ),
  files: z.array(
    z.strictObject({ name: z.string(), bytes: whole, sha256: z.string().length(64).optional() }),
  ),
  book: z.string(),
  target: z.string(),
  currency: z.string(),
  data: z.array(
    z.strictObject({ file: z.string(), columns: z.record(z.string(), z.string()).nullable() }),
  ),
  rules: z.array(
    z.strictObject({
      file: z.string(),
      line: whole,
      column: whole,
      text: z.string(),
      source: z.string(),
      owner: z.string(),
      slot: z.enum(["debit", "credit", "tax", "account"]),
      value: z.string(),
      exception: z.boolean(),
    }),
  ),
  makings: z.array(
    z.strictObject({
      template: z.string(),
      account: z.string(),
      title: z.string().nullable(),
      side: z.enum(["debit", "credit"]),
      turned: z.boolean(),
      tax: z.string().optional(),
      choices: z.array(
        z.strictObject({
          rule: whole,
          lost: z.array(
            z.strictObject({
              rule: whole,
              why: z.enum(["exception", "more specific", "same", "nearer"]),
            }),
          ),
        }),
      ),
      fields: z.array(z.string()),
    }),
  ),
});

type Raw = z.infer<typeof schema>;
export type ReadRule = Raw["rules"][number];
export type ReadMaking = Raw["makings"][number];

export interface ReadTrace {
  readonly name: string;
  readonly rules: readonly ReadRule[];
  readonly makings: readonly ReadMaking[];
  readonly lines: readonly ReadLine[];
}

/** A line of the journal that holds a posting. */
export interface ReadLine {
  readonly line: number;
  readonly date: string;
  readonly causes: readonly ReadCause[];
}

export interface ReadCause {
  readonly making: ReadMaking;
  /** The rules that chose; the account's first. */
  readonly rules: readonly ReadRule[];
  readonly document: string;
  readonly file: string;
  readonly row: number;
  /** The line of the file on which the row begins. */
  readonly fileLine: number;
  /** The line or application of the document, from 1; 0 of the whole. */
  readonly part: number;
  readonly amount: string;
  readonly columns: readonly string[];
}

export function readTrace(text: string): ReadTrace {
  const raw = schema.parse(JSON.parse(text));
  const [file] = raw.files;
  if (file === undefined || raw.files.length !== 1) throw new Error("one journal is expected");
  const lines = raw.entries.flatMap(([, , date, documents, ...postings]) =>
    postings.map(([line, ...causes]): ReadLine => {
      if (typeof line !== "number" || causes.length % 6 !== 0) throw new Error("a posting");
      return {
        line,
        date,
        causes: chunks(causes).map((cause) => readCause(raw, documents, cause)),
      };
    }),
  );
  return { name: file.name, rules: raw.rules, makings: raw.makings, lines };
}

function readCause(
  raw: Raw,
  documents: readonly (string | number)[],
  [way, index, row, fileLine, part, amount]: readonly (string | number | undefined)[],
): ReadCause {
  const making = raw.makings[Number(way)];
  const document = documents[2 * Number(index)];
  const data = raw.data[Number(documents[2 * Number(index) + 1])];
  if (making === undefined || typeof document !== "string" || data === undefined)
    throw new Error("a number of nothing");
  return {
    making,
    rules: making.choices.map(({ rule }) => raw.rules[rule] ?? fail("a rule")),
    document,
    file: data.file,
    row: Number(row),
    fileLine: Number(fileLine),
    part: Number(part),
    amount: typeof amount === "string" ? amount : fail("an amount"),
    columns: making.fields.flatMap((field) =>
      data.columns === null ? [field] : (data.columns[field] ?? []),
    ),
  };
}

function chunks(list: readonly (string | number)[]): (string | number)[][] {
  const all: (string | number)[][] = [];
  for (let start = 0; start < list.length; start += 6) all.push(list.slice(start, start + 6));
  return all;
}

function fail(what: string): never {
  throw new Error(`${what} is missing`);
}

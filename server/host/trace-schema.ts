// The shape of trace.json as it is read back: an older or a foreign file is told as such, never half understood.
import * as z from "zod";

// No code is made at run time, also where a policy forbids it.
z.config({ jitless: true });

export interface TraceEntry {
  /** The first of its lines. */
  readonly line: number;
  readonly date: string;
  readonly documents: readonly { readonly number: string; readonly data: number }[];
  readonly postings: readonly {
    readonly line: number;
    readonly causes: readonly {
      readonly making: number;
      readonly document: number;
      readonly row: number;
      readonly fileLine: number;
      readonly part: number;
      readonly amount: string;
    }[];
  }[];
}

const whole = z.int().check(z.nonnegative());

const ruleSchema = z.object({
  file: z.string(),
  line: whole,
  column: whole,
  text: z.string(),
  source: z.string(),
  owner: z.string(),
  slot: z.enum(["debit", "credit", "tax", "account"]),
  value: z.string(),
  exception: z.boolean(),
});

const makingSchema = z.object({
  template: z.string(),
  account: z.string(),
  title: z.nullable(z.string()),
  side: z.enum(["debit", "credit"]),
  turned: z.boolean(),
  tax: z.optional(z.string()),
  choices: z.array(
    z.object({
      rule: whole,
      lost: z.array(
        z.object({ rule: whole, why: z.enum(["exception", "more specific", "same", "nearer"]) }),
      ),
    }),
  ),
  fields: z.array(z.string()),
});

/** The file without its entries. */
const tailSchema = z.object({
  folio: z.literal(1),
  trace: z.literal(2),
  entries: z.tuple([]),
  files: z.array(z.object({ name: z.string(), bytes: whole, sha256: z.optional(z.string()) })),
  currency: z.string(),
  data: z.array(
    z.object({ file: z.string(), columns: z.nullable(z.record(z.string(), z.string())) }),
  ),
  rules: z.array(ruleSchema),
  makings: z.array(makingSchema),
});

const entrySchema = z.tuple(
  [whole, whole, z.string(), z.array(z.union([z.string(), whole]))],
  z.array(z.union([z.string(), whole])),
);

export type TraceTail = z.infer<typeof tailSchema>;

export function readTail(text: string): TraceTail | undefined {
  const read = tailSchema.safeParse(parsed(text));
  return read.success ? read.data : undefined;
}

export function readEntry(text: string): TraceEntry | undefined {
  const read = entrySchema.safeParse(parsed(text));
  if (!read.success) return undefined;
  const [, line, date, documents, ...postings] = read.data;
  return {
    line,
    date,
    documents: inGroups(documents, 2).flatMap(([number, data]) =>
      typeof number === "string" && typeof data === "number" ? [{ number, data }] : [],
    ),
    postings: postings.flatMap(([line, ...causes]) =>
      typeof line === "number" ? [{ line, causes: inGroups(causes, 6).flatMap(cause) }] : [],
    ),
  };
}

function cause([making, document, row, fileLine, part, amount]: readonly (string | number)[]) {
  return typeof making === "number" &&
    typeof document === "number" &&
    typeof row === "number" &&
    typeof fileLine === "number" &&
    typeof part === "number" &&
    typeof amount === "string"
    ? [{ making, document, row, fileLine, part, amount }]
    : [];
}

function inGroups<Value>(list: readonly Value[], size: number): Value[][] {
  const groups: Value[][] = [];
  for (let start = 0; start < list.length; start += size) {
    groups.push(list.slice(start, start + size));
  }
  return groups;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

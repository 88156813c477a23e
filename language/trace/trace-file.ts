// trace.json: each line of the journal with the rules and the data that made it. One line of JSON an entry, written
// while the journal is; what repeats stands once, behind the entries. language/README.md has its shape.
import type { Cause, Entry } from "../journal/entry.ts";
import type { Book, Mapping } from "../model/book.ts";
import type { Document } from "../model/document.ts";
import type { Plan, PostingTemplate } from "../plan/plan.ts";
import type { Tree } from "../syntax/tree.ts";
import {
  type Block,
  type FilePrint,
  openOutgoing,
  writeAmount,
  writeAscii,
  writeByte,
  writeBytes,
  writePlain,
  writeWhole,
  writeWholeAfter,
} from "../targets/block.ts";
import type { EntryLines } from "../targets/writer.ts";
import { invariant } from "../text/invariant.ts";
import { fieldsRead, rulesTried } from "./fields-read.ts";
import { whyLost } from "./lost-rules.ts";
import { collectMakings, type Making } from "./makings.ts";
import { indexRules, type RuleIndex } from "./rules.ts";

export const traceFileName = "trace.json";
const traceVersion = 2;

export interface TraceRequest {
  readonly book: Book;
  readonly plan: Plan;
  readonly trees: readonly Tree[];
  /** How the book reads each data file: undefined in the canonical form. */
  readonly mappings: ReadonlyMap<string, Mapping | undefined>;
  readonly file: Parameters<typeof openOutgoing>[0];
}

export interface TraceFile {
  readonly document: (document: Document) => void;
  readonly entry: (
    entry: Entry,
    firstLine: number,
    lines: Readonly<EntryLines>,
    file: number,
  ) => void;
  /** With the names that the journal's files get, and what they are known by: who changes one is told so later. */
  readonly end: (names: readonly string[], prints: readonly FilePrint[]) => void;
}

export function openTrace(request: TraceRequest): TraceFile {
  const { plan } = request;
  const out = openOutgoing(request.file);
  const { block } = out;
  const makings = collectMakings();
  const data = collectData(request.mappings);
  let written = 0;
  writeAscii(block, `{"folio":1,"trace":${traceVersion},"entries":[`);
  return {
    document: data.see,
    entry: (entry, firstLine, lines, file) => {
      writeAscii(block, written++ === 0 ? "\n[" : ",\n[");
      writeWhole(block, file);
      writeWholeAfter(block, comma, firstLine);
      writeAscii(block, ',"');
      writeAscii(block, entry.date);
      writeAscii(block, '",[');
      const documents = writeDocuments(block, entry, data);
      writeByte(block, 0x5d);
      for (let index = 0; index < entry.postings.length; index++) {
        const posting = entry.postings[index];
        if (posting === undefined) continue;
        writeByte(block, comma);
        writeWholeAfter(block, 0x5b, firstLine + (lines.postings[index] ?? 0));
        for (const cause of posting.causes) {
          writeWholeAfter(block, comma, makings.of(cause, posting));
          writeWholeAfter(block, comma, documents(cause));
          writeWholeAfter(block, comma, cause.row);
          writeWholeAfter(block, comma, cause.fileLine);
          writeWholeAfter(block, comma, 1 + (cause.line ?? cause.application ?? -1));
          writeByte(block, comma);
          writeByte(block, quote);
          writeAmount(block, cause.amount, plan.places);
          writeByte(block, quote);
        }
        writeByte(block, 0x5d);
      }
      writeByte(block, 0x5d);
      out.pass();
    },
    end: (names, prints) => {
      const files = names.map((name, index) => {
        const print = prints[index];
        invariant(print !== undefined, "each file of the journal has a name and a size");
        return { name, ...print };
      });
      const { rules, ways } = dictionary(request, makings.all, data.hasPrices());
      writeText(block, `\n],\n"files":${JSON.stringify(files)},\n`);
      writeText(block, `"book":${JSON.stringify(plan.book)},\n`);
      writeText(block, `"target":${JSON.stringify(plan.target.name)},\n`);
      writeText(block, `"currency":${JSON.stringify(plan.currency)},\n`);
      writeText(block, `"data":${listText(data.files())},\n`);
      writeText(block, `"rules":${listText(rules)},\n`);
      writeText(block, `"makings":${listText(ways)}\n}\n`);
      out.close();
    },
  };
}

const comma = 0x2c;
const quote = 0x22;

/** Writes the entry's documents, and tells the number of each among them. */
function writeDocuments(
  block: Block,
  { documents }: Entry,
  data: DataFiles,
): (cause: Cause) => number {
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index];
    if (document === undefined) continue;
    if (index > 0) writeByte(block, comma);
    writeJsonText(block, document.number);
    writeWholeAfter(block, comma, data.numberOf(document.origin?.file ?? ""));
  }
  if (documents.length === 1) return onlyDocument;
  const numbers = new Map(
    documents.map(({ number, origin }, index) => [`${origin?.file}\n${number}`, index]),
  );
  return ({ file, document }) => {
    const number = numbers.get(`${file}\n${document}`);
    invariant(number !== undefined, "a cause is of a document that its entry books");
    return number;
  };
}

const onlyDocument = () => 0;

function writeJsonText(block: Block, text: string): void {
  const before = block.length;
  writeByte(block, quote);
  if (writePlain(block, text, plainInJson)) {
    writeByte(block, quote);
    return;
  }
  block.length = before;
  writeText(block, JSON.stringify(text));
}

/** ASCII that stands in a JSON text as it is. */
const plainInJson = new Uint8Array(0x80).fill(1, 0x20, 0x7f);
plainInJson[quote] = 0;
plainInJson[0x5c] = 0;

function writeText(block: Block, text: string): void {
  writeBytes(block, new TextEncoder().encode(text));
}

/** A line each. */
function listText(values: readonly object[]): string {
  return values.length === 0
    ? "[]"
    : `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
}

// --- what stands once ---------------------------------------------------------------------------------------

interface DataFiles {
  readonly see: (document: Document) => void;
  readonly numberOf: (file: string) => number;
  readonly hasPrices: () => boolean;
  readonly files: () => readonly TraceData[];
}

interface TraceData {
  readonly file: string;
  /** The column that fills each field; null where columns and keys are called as the fields are. */
  readonly columns: Readonly<Record<string, string>> | null;
}

function collectData(mappings: TraceRequest["mappings"]): DataFiles {
  const numbers = new Map<string, number>();
  const files: TraceData[] = [];
  let last: string | undefined;
  const numberOf = (file: string) => {
    const known = numbers.get(file);
    if (known !== undefined) return known;
    const mapping = mappings.get(file);
    numbers.set(file, files.length);
    files.push({ file, columns: mapping === undefined ? null : columnsOf(mapping) });
    return files.length - 1;
  };
  return {
    numberOf,
    see: ({ origin: { file } }) => {
      if (file === last) return;
      last = file;
      numberOf(file);
    },
    hasPrices: () => files.some(({ columns }) => columns === null || "prices" in columns),
    files: () => files,
  };
}

function columnsOf({ fields }: Mapping): Record<string, string> {
  const named = [...fields].flatMap(([field, { column }]) =>
    column === undefined ? [] : [[field, column] as const],
  );
  return Object.fromEntries(named);
}

interface TraceMaking {
  readonly template: string;
  readonly account: string;
  readonly title: string | null;
  readonly side: string;
  /** Not on the template’s own side: a negative amount, or cash rounded up. */
  readonly turned: boolean;
  readonly tax?: string;
  readonly choices: readonly {
    readonly rule: number;
    readonly lost: readonly { readonly rule: number; readonly why: string }[];
  }[];
  readonly fields: readonly string[];
}

function dictionary(
  { book, plan, trees }: TraceRequest,
  makings: readonly Making[],
  inclusive: boolean,
): { readonly rules: RuleIndex["rules"]; readonly ways: readonly TraceMaking[] } {
  const index = indexRules(plan, trees);
  const why = whyLost(plan);
  const templates = new Map<string, PostingTemplate>(
    plan.recipes.flatMap(({ postings }) => postings.map((template) => [template.id, template])),
  );
  const ways = makings.map(({ template: id, account, side, tax, choices }): TraceMaking => {
    const template = templates.get(id);
    invariant(template !== undefined, "a cause names a template of its own plan");
    const rules = choices.flatMap(rulesTried);
    return {
      template: id,
      account,
      title: book.accounts.get(account)?.title ?? null,
      side,
      turned: side !== template.side,
      ...(tax === undefined ? {} : { tax }),
      choices: choices.map(({ rule, lost }) => ({
        rule: index.of(rule),
        lost: distinct(index, rule, lost).map((loser) => ({
          rule: index.of(loser),
          why: why(rule, loser),
        })),
      })),
      fields: fieldsRead({
        plan,
        template,
        tax,
        rules,
        statesGroup: template.each === "line" && choices.every(({ rule }) => isOfItems(plan, rule)),
        inclusive,
      }),
    };
  });
  return { rules: index.rules, ways };
}

/** Whether a rule chose the account of a line for its item; of what credits an older document, a setting does. */
function isOfItems({ rules }: Plan, rule: number): boolean {
  const slot = rules[rule]?.slot;
  return slot === "debit" || slot === "credit";
}

/** What the text has once is lost once, and never to itself. */
function distinct(index: RuleIndex, winner: number, lost: readonly number[]): readonly number[] {
  const seen = new Set([index.of(winner)]);
  return lost.filter((rule) => {
    const number = index.of(rule);
    if (seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

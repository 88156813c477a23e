// For each target, a reader of its files that shares no code with its writer.
import type { Account } from "../../language/model/book.ts";
import { readAcombaFile } from "./acomba-reader.ts";
import { centsOf, readAfasFile } from "./afas-reader.ts";
import { readAvantageFile } from "./avantage-reader.ts";
import { readBeancount } from "./beancount-reader.ts";
import { readCsvJournal } from "./csv-reader.ts";
import { readFec } from "./fec-reader.ts";
import { readHledgerAccounts, readHledgerJournal } from "./hledger-reader.ts";
import { readIif } from "./iif-reader.ts";
import { readQuickbooksCsv } from "./quickbooks-csv-reader.ts";
import { readSageJournal } from "./sage-reader.ts";
import { readXero } from "./xero-reader.ts";

export interface ReadEntry {
  readonly date: string;
  /** What the entry says of itself, as the file holds it. */
  readonly texts: readonly string[];
  /** Accounts by their codes; cents, debits positive. */
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

export interface TargetReader {
  /** The accounts of the book tell which one a name or path is. */
  readonly read: (file: Uint8Array, accounts: ReadonlyMap<string, Account>) => readonly ReadEntry[];
  /** What the reader must find of an entry's reference and description, where texts are cut. */
  readonly texts: (reference: string, description: string) => readonly string[];
}

/** One a target. */
export const readers: ReadonlyMap<string, TargetReader> = new Map<string, TargetReader>([
  [
    "acomba",
    {
      read: (file) =>
        readAcombaFile(file).entries.map(({ date, description, postings }) => ({
          date,
          texts: [description],
          postings,
        })),
      texts: (reference, description) => [cut(together(reference, description), 30)],
    },
  ],
  [
    "afas",
    {
      read: (file, accounts) =>
        readAfasFile(file).map(({ lines }) => ({
          date: String(lines[0]?.["EnDa"]),
          texts: [String(lines[0]?.["BpNr"]), String(lines[0]?.["Ds"])],
          postings: lines.map((line) => ({
            account: line["VaAs"] === "2" ? collective(accounts) : String(line["AcNr"]),
            cents: centsOf(line),
          })),
        })),
      texts: (reference, description) => [cut(reference, 32), cut(description, 255)],
    },
  ],
  [
    "avantage",
    {
      read: (file) =>
        readAvantageFile(file).map(({ date, description, postings }) => ({
          date,
          texts: [description],
          postings,
        })),
      texts: (reference, description) => [
        cut(together(reference, description).replaceAll('"', "''"), 30),
      ],
    },
  ],
  [
    "beancount",
    {
      read: (file) =>
        readBeancount(file).map(({ date, metadata, narration, postings }) => ({
          date,
          texts: [metadata.get("reference") ?? "", narration],
          postings: postings.map(({ code, cents }) => ({ account: code, cents })),
        })),
      texts: (reference, description) => [cut(reference, 200), cut(description, 500)],
    },
  ],
  [
    "csv",
    {
      read: (file) =>
        readCsvJournal(file).map(({ date, reference, description, postings }) => ({
          date,
          texts: [reference, description],
          postings,
        })),
      texts: (reference, description) => [cut(calm(reference), 500), cut(calm(description), 4000)],
    },
  ],
  [
    "fec",
    {
      read: (file) =>
        readFec(file).map(({ date, piece, label, postings }) => ({
          date,
          texts: [piece, label],
          postings: postings.map(({ account, cents }) => ({ account, cents })),
        })),
      texts: (reference, description) => {
        const piece = cut(reference, 100);
        return [piece, description === "" ? piece : cut(description, 500)];
      },
    },
  ],
  [
    "hledger",
    {
      read: (file) => {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
        const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
        return readHledgerJournal(text).map(({ date, code, description, postings }) => ({
          date,
          texts: [code, description],
          postings: postings.map(({ account, micros }) => ({
            account: codes.get(account) ?? account,
            cents: micros / 10_000n,
          })),
        }));
      },
      texts: (reference, description) => {
        const plain = (text: string) => text.replaceAll(";", ",").replaceAll("|", "/");
        const code = plain(reference).replaceAll("(", "[").replaceAll(")", "]");
        return [cut(code, 200), cut(plain(description), 500)];
      },
    },
  ],
  [
    "iif",
    {
      read: (file, accounts) =>
        readIif(file).map(({ date, number, memo, postings }) => ({
          date,
          texts: [number, memo],
          postings: withCodes(postings, accounts),
        })),
      texts: (reference, description) => [
        cut(reference.replaceAll('"', "''"), 11),
        cut(description.replaceAll('"', "''"), 4000),
      ],
    },
  ],
  [
    "quickbooks-csv",
    {
      read: (file, accounts) =>
        readQuickbooksCsv(file).map(({ date, number, description, postings }) => ({
          date,
          texts: [number, description],
          postings: withCodes(postings, accounts),
        })),
      texts: (reference, description) => [cut(calm(reference), 21), cut(calm(description), 4000)],
    },
  ],
  [
    "sage50",
    {
      read: (file) =>
        readSageJournal(file).map(({ date, source, comment, postings }) => ({
          date,
          texts: [source, comment],
          postings: postings.map(({ account, cents }) => ({ account, cents })),
        })),
      texts: (reference, description) => [
        cut(reference.replaceAll('"', "''"), 13),
        cut(description.replaceAll('"', "''"), 39),
      ],
    },
  ],
  [
    "xero",
    {
      read: (file) =>
        readXero(file).map(({ date, narration, postings }) => ({
          date,
          texts: [narration],
          postings: postings.map(({ account, cents }) => ({ account, cents })),
        })),
      texts: (reference, description) => [cut(calm(together(reference, description)), 4000)],
    },
  ],
]);

/** A file with one text for both says the reference first, unless the description does. */
function together(reference: string, description: string): string {
  if (description.includes(reference)) return description;
  return description === "" ? reference : `${reference} ${description}`;
}

/** What a spreadsheet would take for a formula has an apostrophe before it. */
function calm(text: string): string {
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}

/** Postings whose accounts are called by path or title, with the codes of these accounts. */
function withCodes(
  postings: readonly { readonly account: string; readonly cents: bigint }[],
  accounts: ReadonlyMap<string, Account>,
): ReadEntry["postings"] {
  return postings.map(({ account: name, cents }) => {
    const found = [...accounts.values()].find(({ title, path }) => (path ?? title) === name);
    if (found === undefined) throw new Error(`no account is called ${name}`);
    return { account: found.code, cents };
  });
}

/** Lines of debtors name the debtor; their account is the one linked to receivables. */
function collective(accounts: ReadonlyMap<string, Account>): string {
  const found = [...accounts.values()].find(({ linked }) => linked === "receivables");
  if (found === undefined) throw new Error("no account is linked to receivables");
  return found.code;
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("").trimEnd();
}

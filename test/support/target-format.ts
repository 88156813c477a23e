// What tests know of a target's files: how they read back, and what their lines look like. One in each folder of
// test/targets; its reader shares no code with the writer.
import type { Entry, Posting } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { moneyText, negate } from "../../language/model/money.ts";

export interface ReadEntry {
  readonly date: string;
  /** What the entry says of itself, as the file holds it. */
  readonly texts: readonly string[];
  /** Accounts by their codes; cents, debits positive. */
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

export interface TargetFormat {
  /** The accounts of the book tell which one a name or path is. */
  readonly read: (file: Uint8Array, accounts: ReadonlyMap<string, Account>) => readonly ReadEntry[];
  /** What the reader must find of an entry's reference and description, where texts are cut. */
  readonly texts: (reference: string, description: string) => readonly string[];
  /** Options under which the lines of a file move. */
  readonly options: readonly Readonly<Record<string, string>>[];
  /** A currency may be declared above the first entry that is in it. */
  readonly currencies: readonly string[];
  /** Else a byte a character. */
  readonly encoding?: "utf-8";
  /** Whether a line of the file with this text is that of a posting. */
  readonly holds: (text: string) => (line: string, posting: Posting, entry: Entry) => boolean;
  /** Samples that the target cannot take as they are, each with the code of the error that says so. */
  readonly refuses?: Readonly<Record<string, string>>;
}

/** A file with one text for both says the reference first, unless the description does. */
export function together(reference: string, description: string): string {
  if (description.includes(reference)) return description;
  return description === "" ? reference : `${reference} ${description}`;
}

/** What a spreadsheet would take for a formula has an apostrophe before it. */
export function calm(text: string): string {
  return /^[=+@-]/.test(text) ? `'${text}` : text;
}

/** Postings whose accounts are called by path or title, with the codes of these accounts. */
export function withCodes(
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
export function collective(accounts: ReadonlyMap<string, Account>): string {
  const found = [...accounts.values()].find(({ linked }) => linked === "receivables");
  if (found === undefined) throw new Error("no account is linked to receivables");
  return found.code;
}

export function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("").trimEnd();
}
/** An account and an amount, with spaces about them. */
export function holdsWords(line: string, { account, amount }: Posting): boolean {
  const words = line.slice(1).split(/\s+/u);
  return words.includes(account) && words.includes(moneyText(amount));
}

export function signed({ side, amount }: Posting): string {
  return moneyText(side === "debit" ? amount : negate(amount));
}

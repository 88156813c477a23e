// What tests know of a target's files: how they read back, and what their lines look like. One in each folder of
// test/targets; its reader shares no code with the writer.
import type { Entry, Posting } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { type Money, micros, moneyText, negate } from "../../language/model/money.ts";

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
  const line = oneLine(text);
  return /^[=+@\-＝＋－＠]/.test(line) ? `'${line}` : line;
}

/** Postings whose accounts are called by path or title, with the codes of these accounts. */
export function withCodes(
  postings: readonly { readonly account: string; readonly cents: bigint }[],
  accounts: ReadonlyMap<string, Account>,
): ReadEntry["postings"] {
  return postings.map(({ account: name, cents }) => {
    const found = [...accounts.values()].find(({ title, path = title }) => {
      return path !== undefined && oneLine(path) === name;
    });
    if (found === undefined) throw new Error(`no account is called ${name}`);
    return { account: found.code, cents };
  });
}

/** Lines of debtors and creditors name these; their account is the one linked to receivables or payables. */
export function collective(
  accounts: ReadonlyMap<string, Account>,
  ledger: "receivables" | "payables",
): string {
  const found = [...accounts.values()].find(({ linked }) => linked === ledger);
  if (found === undefined) throw new Error(`no account is linked to ${ledger}`);
  return found.code;
}

/** What a field of a length holds of a text: one line, nothing that hides in it, and its first characters. */
export function cut(text: string, length: number): string {
  return Array.from(oneLine(text)).slice(0, length).join("").trimEnd();
}

/** Line ends and control characters are spaces, spaces stand alone, and what cannot be seen is left out. */
function oneLine(text: string): string {
  const seen = [...text.normalize("NFC")].map((character) => {
    if (/^[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]$/u.test(character)) return " ";
    return /^\p{Cf}$/u.test(character) ? "" : character;
  });
  return seen
    .join("")
    .split(" ")
    .filter((word) => word !== "")
    .join(" ");
}

/** In ASCII: letters without their accents, and the signs of typographers as typewriters have them. */
export function inAscii(text: string): string {
  return [...text]
    .map((character) => asciiSigns.get(character) ?? character)
    .join("")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
}

const asciiSigns: ReadonlyMap<string, string> = new Map([
  ["Œ", "OE"],
  ["€", "EUR"],
  ["–", "-"],
  ["×", "x"],
]);
/** An account and an amount, with spaces about them. */
export function holdsWords(line: string, { account, amount }: Posting): boolean {
  const words = line.slice(1).split(/\s+/u);
  return words.includes(account) && words.includes(moneyText(amount, 2));
}

export function signed({ side, amount }: Pick<Posting, "side" | "amount">): string {
  return moneyText(side === "debit" ? amount : negate(amount), 2);
}

/** The amount that stands first: the foreign one, where the posting has one. */
export function signedFirst({ side, amount, foreign = amount }: Posting): string {
  return signed({ side, amount: foreign });
}

/** The rate at which some whole number of foreign units is worth one. */
export function rateWorth(amount: Money, foreign: Money): string {
  const units = micros(foreign) / micros(amount);
  if (units * micros(amount) !== micros(foreign)) throw new Error("no whole number of units");
  return String(1 / Number(units));
}

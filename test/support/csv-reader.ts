// Reads a CSV journal back by the names of its columns. Shares no code with the writer.
import { parse } from "csv-parse/sync";
import { centsOf, mustBalance } from "./amounts.ts";

export interface CsvEntry {
  readonly date: string;
  readonly reference: string;
  readonly description: string;
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

/** What the book of `csv-erabliere` calls them. */
const frenchTitles = new Map([
  ["Écriture", "entry"],
  ["Date", "date"],
  ["Pièce", "reference"],
  ["Libellé", "description"],
  ["Compte", "account"],
  ["Débit", "debit"],
  ["Crédit", "credit"],
]);

/** The default columns, or those titles with semicolons and decimal commas; rows of one `entry` are one entry. */
export function readCsvJournal(bytes: Uint8Array): readonly CsvEntry[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (/[^\r]\n|\r[^\n]|[\u2028\u2029\u0085]/.test(text)) throw new Error("a stray line end");
  const isFrench = text.startsWith("Écriture;");
  const rows: Record<string, string>[] = parse(text, {
    delimiter: isFrench ? ";" : ",",
    columns: (titles: string[]) => titles.map((title) => frenchTitles.get(title) ?? title),
  });
  const cents = (amount: string) => centsOf(isFrench ? amount.replace(",", ".") : amount);
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const { entry = "" } = row;
    groups.set(entry, [...(groups.get(entry) ?? []), row]);
  }
  return [...groups].map(([entry, own]) => {
    const postings = own.map(({ account = "", debit = "", credit = "" }) => {
      if ((debit === "") === (credit === "")) throw new Error("one amount a line");
      return { account, cents: debit === "" ? -cents(credit) : cents(debit) };
    });
    mustBalance(entry, postings);
    const { date = "", reference = "", description = "" } = own[0] ?? {};
    return { date, reference, description, postings };
  });
}

// Reads a file of manual journals for Xero back. Shares no code with the writer.
import { parse } from "csv-parse/sync";
import { centsOf, mustBalance } from "./amounts.ts";

export interface XeroJournal {
  readonly date: string;
  readonly narration: string;
  readonly postings: readonly {
    readonly account: string;
    readonly taxRate: string;
    readonly cents: bigint;
  }[];
}

/** Rows of one narration and date are one journal, wherever they stand. */
export function readXero(bytes: Uint8Array): readonly XeroJournal[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (/[^\r]\n|\r[^\n]|[\u2028\u2029\u0085]/.test(text)) throw new Error("a stray line end");
  const [, ...rows]: string[][] = parse(text);
  const journals = new Map<string, XeroJournal>();
  for (const [narration = "", written = "", , account = "", taxRate = "", amount = ""] of rows) {
    if ([narration, account, taxRate].includes("")) throw new Error("a cell that is needed");
    const [day, month, year] = written.split("/");
    const date = `${year}-${month}-${day}`;
    const key = `${date} ${narration}`;
    const postings = journals.get(key)?.postings ?? [];
    const posting = { account, taxRate, cents: centsOf(amount) };
    journals.set(key, { date, narration, postings: [...postings, posting] });
  }
  for (const [key, { postings }] of journals) mustBalance(key, postings);
  return [...journals.values()];
}

// Reads a journal file for QuickBooks Online back, by the names of its columns. Shares no code with the writer.
import { parse } from "csv-parse/sync";

export interface QuickbooksEntry {
  readonly number: string;
  readonly date: string;
  readonly description: string;
  readonly postings: readonly {
    readonly account: string;
    readonly cents: bigint;
    readonly name: string;
  }[];
}

type Row = Readonly<Record<string, string>>;

/** Rows of one number are one entry, wherever they stand; throws at what an importer would refuse. */
export function readQuickbooksCsv(
  bytes: Uint8Array,
  { delimiter = ",", dateFirst = true } = {},
): readonly QuickbooksEntry[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (/[^\r]\n|\r[^\n]|[\u2028\u2029\u0085]/.test(text)) throw new Error("a stray line end");
  const rows: Row[] = parse(text, { delimiter, columns: (names) => names.map(plainName) });
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const number = row["JournalNo"] ?? "";
    if (number === "") throw new Error("a line without a number");
    groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return [...groups].map(([number, own]) => {
    const [first] = own;
    const dates = own.map((row) => row["JournalDate"] ?? "").filter((date) => date !== "");
    if (dates.length !== (dateFirst ? 1 : own.length)) throw new Error("dates on other lines");
    const postings = own.map(postingOf);
    const left = postings.reduce((sum, { cents }) => sum + cents, 0n);
    if (left !== 0n) throw new Error(`${number} does not balance`);
    return {
      number,
      date: dates[0] ?? "",
      description: first?.["Description"] ?? "",
      postings,
    };
  });
}

function plainName(name: string): string {
  return name.replace(/^\*/, "");
}

function postingOf(row: Row): QuickbooksEntry["postings"][number] {
  const [debit = "", credit = ""] = [row["Debits"], row["Credits"]];
  if ((debit === "") === (credit === "")) throw new Error("one amount a line");
  const amount = /^(\d+)\.(\d\d)$/.exec(debit === "" ? credit : debit);
  if (amount === null) throw new Error(`not an amount: ${debit}${credit}`);
  const cents = BigInt(`${amount[1]}${amount[2]}`);
  return {
    account: row["AccountName"] ?? "",
    cents: debit === "" ? -cents : cents,
    name: row["Name"] ?? "",
  };
}

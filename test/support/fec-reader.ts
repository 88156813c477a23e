// Reads a file in the FEC layout as the administration's tester does. Shares no code with the writer.
import { centsOf, mustBalance } from "./amounts.ts";

export interface FecEntry {
  readonly journal: string;
  readonly number: number;
  readonly date: string;
  readonly piece: string;
  readonly label: string;
  readonly postings: readonly {
    readonly account: string;
    readonly accountLabel: string;
    readonly auxiliary: string;
    readonly cents: bigint;
  }[];
}

const names = [
  ...["JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib"],
  ...["CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit"],
  ...["EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise"],
];

export function readFec(
  bytes: Uint8Array,
  { encoding = "iso-8859-15", separator = "\t", first = 1 } = {},
): readonly FecEntry[] {
  const lines = new TextDecoder(encoding, { fatal: true }).decode(bytes).split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  const [header = "", ...rows] = lines;
  if (header !== names.join(separator)) throw new Error(`not the columns: ${header}`);
  const entries: FecEntry[] = [];
  for (const row of rows) {
    const cells = row.split(separator);
    if (cells.length !== names.length) throw new Error(`${cells.length} columns: ${row}`);
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    for (const needed of ["JournalCode", "JournalLib", "CompteLib", "PieceRef", "EcritureLib"]) {
      if (cell(needed) === "") throw new Error(`${needed} is missing: ${row}`);
    }
    if (!/^\d{3}/.test(cell("CompteNum"))) throw new Error(`not an account: ${row}`);
    const [debit, credit] = [centsOf(cell("Debit"), ","), centsOf(cell("Credit"), ",")];
    if ((debit === 0n) === (credit === 0n)) throw new Error(`one amount a row: ${row}`);
    const posting = {
      account: cell("CompteNum"),
      accountLabel: cell("CompteLib"),
      auxiliary: cell("CompAuxNum"),
      cents: debit - credit,
    };
    const number = Number(cell("EcritureNum"));
    const last = entries.at(-1);
    if (last?.number === number) {
      entries[entries.length - 1] = { ...last, postings: [...last.postings, posting] };
      continue;
    }
    if (number !== (last === undefined ? first : last.number + 1)) throw new Error(`a gap: ${row}`);
    const date = cell("EcritureDate");
    for (const same of ["PieceDate", "ValidDate"]) {
      if (cell(same) !== date) throw new Error(`another ${same}: ${row}`);
    }
    entries.push({
      journal: cell("JournalCode"),
      number,
      date: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
      piece: cell("PieceRef"),
      label: cell("EcritureLib"),
      postings: [posting],
    });
  }
  for (const { number, postings } of entries) mustBalance(`entry ${number}`, postings);
  return entries;
}

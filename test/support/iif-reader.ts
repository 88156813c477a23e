// Reads an IIF file of journal entries back. Shares no code with the writer.
import { centsOf, mustBalance } from "./amounts.ts";

export interface IifEntry {
  readonly date: string;
  readonly number: string;
  readonly memo: string;
  readonly postings: readonly {
    readonly account: string;
    readonly name: string;
    readonly class: string;
    readonly cents: bigint;
  }[];
}

export function readIif(bytes: Uint8Array): readonly IifEntry[] {
  const lines = textOf(bytes).split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  const columns = new Map<string, readonly string[]>();
  const entries: IifEntry[] = [];
  let open: IifEntry | undefined;
  for (const line of lines) {
    const [kind = "", ...cells] = line.split("\t");
    if (kind.startsWith("!")) {
      columns.set(kind.slice(1), cells);
      continue;
    }
    if (kind === "ENDTRNS" && open !== undefined) {
      mustBalance(open.number, open.postings);
      entries.push(open);
      open = undefined;
      continue;
    }
    const names = columns.get(kind);
    const begins = kind === "TRNS" ? open === undefined : kind === "SPL" && open !== undefined;
    if (names === undefined || names.length !== cells.length || !begins) {
      throw new Error(`not a line of an entry: ${line}`);
    }
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    if (cell("TRNSTYPE") !== "GENERAL JOURNAL") throw new Error(`not a journal entry: ${line}`);
    const [month, day, year] = cell("DATE").split("/");
    const posting = {
      account: cell("ACCNT"),
      name: cell("NAME"),
      class: cell("CLASS"),
      cents: centsOf(cell("AMOUNT")),
    };
    open = {
      date: `${year}-${month}-${day}`,
      number: cell("DOCNUM"),
      memo: cell("MEMO"),
      postings: [...(open?.postings ?? []), posting],
    };
  }
  if (open !== undefined) throw new Error("the last entry has no end");
  return entries;
}

/** The decoder of Node 20 reads the bytes 80 to 9F wrongly; there is none for five of them. */
function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
    const character = upper[byte - 0x80] ?? " ";
    if (character === " ") throw new Error(`no character has the byte ${byte}`);
    return character;
  }).join("");
}

const upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

// Reads an Acomba GLImport file back, column by column. Shares no code with the writer.

export interface AcombaFile {
  readonly title: string;
  readonly entries: readonly AcombaEntry[];
}

export interface AcombaEntry {
  /** `2026-01-15`: the file's two digits of the year are taken as 20yy. */
  readonly date: string;
  readonly description: string;
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

export interface AcombaWidths {
  readonly account?: number;
  readonly amount?: number;
  readonly declared?: boolean;
}

/** Throws at the first line that is not as the widths say. */
export function readAcombaFile(bytes: Uint8Array, widths: AcombaWidths = {}): AcombaFile {
  const { account = 7, amount = 9, declared = true } = widths;
  const lines = new TextDecoder("windows-1252").decode(bytes).split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  const title = lines.shift() ?? "";
  if (declared && lines.shift() !== `LGL${account}`) throw new Error("the width is not declared");
  const entries: {
    date: string;
    description: string;
    postings: AcombaEntry["postings"][number][];
  }[] = [];
  for (const line of lines) {
    if (line.startsWith("E")) {
      if (line.length !== 43)
        throw new Error(`an entry has 43 characters: ${JSON.stringify(line)}`);
      const [, year, month, day] = /^E(\d\d)(\d\d)(\d\d)/.exec(line) ?? [];
      const description = line.slice(7, 37).trimEnd();
      if (line.slice(37).trim() !== "") throw new Error(`a text past its column: ${line}`);
      entries.push({ date: `20${year}-${month}-${day}`, description, postings: [] });
    } else if (line.startsWith("T")) {
      if (line.length !== 1 + account + 2 * amount) throw new Error(`a posting too wide: ${line}`);
      const code = line.slice(1, 1 + account).trim();
      const debit = line.slice(1 + account, 1 + account + amount).trim();
      const credit = line.slice(1 + account + amount).trim();
      if ((debit === "") === (credit === "")) throw new Error(`one side a line: ${line}`);
      const cents = debit === "" ? -centsOf(credit) : centsOf(debit);
      entries.at(-1)?.postings.push({ account: code, cents });
    } else {
      throw new Error(`a line of no known kind: ${JSON.stringify(line)}`);
    }
  }
  return { title, entries };
}

function centsOf(text: string): bigint {
  const [, whole, fraction] = /^(\d+)\.(\d\d)$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`not an amount: ${text}`);
  return BigInt(`${whole}${fraction}`);
}

// Reads a Sage 50 import file back, strictly, as Sage's help describes it. Shares no code with the writer.

export interface SageEntry {
  /** `2026-01-15`: the file's two digits of the year are taken as 20yy. */
  readonly date: string;
  readonly source: string;
  readonly comment: string;
  readonly taxes: readonly SageTax[];
  readonly postings: readonly SagePosting[];
}

export interface SagePosting {
  readonly account: string;
  /** Debits positive. */
  readonly cents: bigint;
  readonly comment?: string;
}

export interface SageTax {
  readonly side: "sales" | "purchases";
  readonly account: string;
  readonly name: string;
  readonly code: string;
  readonly base: bigint;
  readonly amount: bigint;
}

export interface SageReading {
  readonly dayFirst?: boolean;
}

/** Throws at the first line that Sage would not understand. */
export function readSageJournal(bytes: Uint8Array, reading: SageReading = {}): SageEntry[] {
  const lines = decode(bytes).split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  const entries: { -readonly [key in keyof SageEntry]: SageEntry[key] }[] = [];
  let taxesLeft = 0;
  let side: SageTax["side"] = "sales";
  for (const [index, line] of lines.entries()) {
    const fail = (why: string): never => {
      throw new Error(`line ${index + 1}: ${why}: ${JSON.stringify(line)}`);
    };
    const fields = cut(line) ?? fail("fields that cannot be told apart");
    const [first = ""] = fields;
    const entry = entries.at(-1);
    if (/^\d\d-\d\d-\d\d$/.test(first)) {
      if (taxesLeft > 0) fail("tax lines are missing");
      if (fields.length < 2 || fields.length > 3) fail("a header has a source and a comment");
      const [, source = "", comment = ""] = fields;
      entries.push({ date: date(first, reading), source, comment, taxes: [], postings: [] });
    } else if (first === "TAXH") {
      if (entry === undefined || entry.postings.length > 0) fail("tax lines come first");
      taxesLeft = Number(fields[1]);
      side = fields[2] === "1" ? "purchases" : "sales";
    } else if (first === "TAXD" && entry !== undefined && taxesLeft > 0) {
      const [, account = "", name = "", code = "", base = "", amount = "", other] = fields;
      if (other !== "0.00" || fields.length !== 7) fail("a tax line has seven fields");
      const tax = { side, account, name, code, base: cents(base), amount: cents(amount) };
      entry.taxes = [...entry.taxes, tax];
      taxesLeft--;
    } else if (/^\d+$/.test(first) && entry !== undefined && taxesLeft === 0) {
      const [account = "", amount = "", comment] = fields;
      if (fields.length > 3) fail("a line has an account, an amount and a comment");
      const posting = { account, cents: cents(amount) };
      entry.postings = [
        ...entry.postings,
        comment === undefined ? posting : { ...posting, comment },
      ];
    } else {
      fail("a line of no known kind");
    }
  }
  return entries;
}

/** Fields parted by commas, texts in quotes; undefined where a quote is left open or stands inside. */
function cut(line: string): string[] | undefined {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const field = /^(?:"([^"]*)"|([^",]*))(,|$)/.exec(rest);
    if (field === null) return undefined;
    fields.push(field[1] ?? field[2] ?? "");
    rest = rest.slice(field[0].length);
    if (field[3] === "") return fields;
  }
}

function cents(text: string): bigint {
  const [, sign, whole = "", fraction = ""] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) throw new Error(`not an amount: ${text}`);
  return BigInt(`${sign}${whole}${fraction}`);
}

function date(text: string, { dayFirst = false }: SageReading): string {
  const [first, second, year] = text.split("-");
  return dayFirst ? `20${year}-${second}-${first}` : `20${year}-${first}-${second}`;
}

// From the Windows-1252 page of the Unicode consortium; a dot where there is no character.
const upper = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

function decode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
    const character = upper.charAt(byte - 0x80);
    if (character === ".") throw new Error(`no character has the byte ${byte}`);
    return character;
  }).join("");
}

// Reads a file of Avantage requests back, field by field. Shares no code with the writer.

export interface AvantageEntry {
  readonly request: string;
  readonly company: string;
  readonly date: string;
  readonly description: string;
  readonly postings: readonly { readonly account: string; readonly cents: bigint }[];
}

/** Throws at the first request that is not well formed. */
export function readAvantageFile(bytes: Uint8Array): readonly AvantageEntry[] {
  const lines = new TextDecoder("windows-1252").decode(bytes).split("\r\n");
  if (lines.pop() !== "") throw new Error("the last line has no end");
  return lines.map((line) => {
    const [head, rest] = parted(line);
    const [, request, company] = /^(RQ\d\d),W01,(\d\d|),ECR,$/.exec(head) ?? [];
    if (request === undefined || company === undefined) throw new Error(`not a request: ${line}`);
    const fields = fieldsOf(rest);
    const value = (name: string) => fields.find((field) => field.name === name)?.value ?? "";
    return {
      request,
      company,
      date: value("SUPDATE").replaceAll("/", "-"),
      description: value("SUPDESC1"),
      postings: fields.filter(({ name }) => name === "GL").map(({ value: gl }) => postingOf(gl)),
    };
  });
}

function parted(line: string): readonly [string, string] {
  const at = line.indexOf("SUPDATE=");
  return [line.slice(0, at), line.slice(at)];
}

function fieldsOf(text: string): readonly { readonly name: string; readonly value: string }[] {
  const fields: { name: string; value: string }[] = [];
  let rest = text;
  while (rest !== "") {
    const field = /^([A-Z0-9]+)="([^"]*)"(?:,|$)/.exec(rest);
    if (field === null) throw new Error(`not a field: ${rest}`);
    fields.push({ name: field[1] ?? "", value: field[2] ?? "" });
    rest = rest.slice(field[0].length);
  }
  return fields;
}

function postingOf(gl: string): AvantageEntry["postings"][number] {
  const [, account = "", whole, fraction, side] = /^([^,]*),(\d+)\.(\d\d),([12])$/.exec(gl) ?? [];
  if (whole === undefined) throw new Error(`not a posting: ${gl}`);
  const cents = BigInt(`${whole}${fraction}`);
  return { account, cents: side === "1" ? cents : -cents };
}

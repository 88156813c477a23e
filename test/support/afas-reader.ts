// Reads bodies of AFAS’ connector FiEntries back. Shares no code with the writer.

export interface AfasEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** Throws at the first body that is not well formed, or has a field that the specification does not. */
export function readAfasFile(bytes: Uint8Array): readonly AfasEntry[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text === "") return [];
  if (!text.endsWith("\n")) throw new Error("the last body has no end");
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => {
      // Amounts as they are written: a number of JavaScript would lose their last cents.
      const exact = line.replace(/"(AmDe|AmCr|AmDp|AmDc|AmCc)":(-?\d+\.\d+)/g, '"$1":"$2"');
      const body = member(member(JSON.parse(exact), "FiEntryPar"), "Element");
      const objects = list(member(body, "Objects"));
      const rows = list(member(member(objects[0], "FiEntries"), "Element"));
      return {
        fields: known(member(body, "Fields"), headFields),
        lines: rows.map((row) => known(member(row, "Fields"), lineFields)),
      };
    });
}

const headFields = ["UnId", "Year", "Peri", "JoCo", "AuNu"];
const lineFields = [
  ...["VaAs", "AcNr", "EnDa", "BpDa", "BpNr", "InId", "Ds", "AmDe", "AmCr", "VaId", "DaEx"],
  ...["DaCl", "VaPa", "DaDp", "AmDp", "CuId", "Rate", "AmDc", "AmCc"],
];

/** Debits positive. */
export function centsOf(line: AfasEntry["lines"][number]): bigint {
  const [debit, credit] = [line["AmDe"], line["AmCr"]];
  if ((debit === undefined) === (credit === undefined)) throw new Error("a line has one side");
  const [, whole, fraction] = /^(\d+)\.(\d\d)$/.exec(String(debit ?? credit)) ?? [];
  if (whole === undefined) throw new Error(`no amount: ${String(debit ?? credit)}`);
  const cents = BigInt(`${whole}${fraction}`);
  return debit === undefined ? -cents : cents;
}

function known(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error("no fields");
  const entries = Object.entries(value);
  for (const [name] of entries) if (!names.includes(name)) throw new Error(`no field ${name}`);
  return Object.fromEntries(entries);
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) throw new Error(`nothing has ${name}`);
  const found: unknown = Reflect.get(value, name);
  if (found === undefined) throw new Error(`${name} is missing`);
  return found;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("no list");
  return value;
}

// Reads a text journal back by the rules that hledger and ledger have in common. Shares no code with the writer.

export interface JournalEntry {
  readonly date: string;
  readonly code: string;
  readonly description: string;
  readonly tags: readonly (readonly [name: string, value: string])[];
  readonly postings: readonly {
    readonly account: string;
    readonly currency: string;
    /** Millionths; debits positive. */
    readonly micros: bigint;
    /** What it costs in all, where it is in another currency. */
    readonly home?: { readonly currency: string; readonly micros: bigint };
  }[];
}

/** Throws at the first line that it cannot take, and at accounts and currencies that are not declared. */
export function readHledgerJournal(text: string): JournalEntry[] {
  return read(text).entries;
}

/** What each account is called, by its code. */
export function readHledgerAccounts(text: string): ReadonlyMap<string, string> {
  return read(text).accounts;
}

function microsOf(text: string): bigint | undefined {
  const [, digits = "", fraction = ""] = /^(-?\d+)(?:\.(\d{0,6}))?$/.exec(text) ?? [];
  return digits === "" ? undefined : BigInt(`${digits}${fraction.padEnd(6, "0")}`);
}

function read(text: string) {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const accounts = new Map<string, string>();
  const names = new Set<string>();
  const currencies = new Set<string>();
  const entries: { -readonly [key in keyof JournalEntry]: JournalEntry[key] }[] = [];
  let inside: "account" | "commodity" | "entry" | undefined;
  let declared = "";
  for (const [index, line] of text.slice(0, -1).split("\n").entries()) {
    const fail = (why: string): never => {
      throw new Error(`line ${index + 1}: ${why}: ${JSON.stringify(line)}`);
    };
    // Neither line ends of other systems nor characters that cannot be seen.
    if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\ufffd]/u.test(line)) fail("hidden characters");
    const entry = entries.at(-1);
    if (line === "") {
      inside = undefined;
    } else if (/^tag \S+$/.test(line)) {
      inside = undefined;
    } else if (line.startsWith("commodity ")) {
      inside = "commodity";
      declared = line.slice("commodity ".length);
      currencies.add(declared);
    } else if (line.startsWith("account ")) {
      inside = "account";
      declared = line.slice("account ".length);
      if (/ {2}|\t|;/.test(declared) || names.has(declared)) fail("the name of an account");
      names.add(declared);
    } else if (/^\d{4}-\d\d-\d\d /.test(line)) {
      inside = "entry";
      const parts = /^(\S+) \* \(([^()]*)\)(?: ([^;|]*))?$/.exec(line) ?? fail("a header");
      const [, date = "", code = "", description = ""] = parts;
      entries.push({ date, code, description, tags: [], postings: [] });
    } else if (inside === "commodity") {
      if (!/^ {4}format 1000\.0{0,3} \S+$/.test(line) || !line.endsWith(` ${declared}`))
        fail("a format");
    } else if (line.startsWith("    ; ")) {
      const parts = /^ {4}; (\w+): ([^:,[\]]*)$/.exec(line) ?? fail("a tag");
      const [, name = "", value = ""] = parts;
      if (inside === "account" && name === "code") accounts.set(value, declared);
      if (inside === "entry" && entry !== undefined) entry.tags = [...entry.tags, [name, value]];
    } else if (inside === "entry" && entry !== undefined) {
      const parts = /^ {4}([^\s;*!([<].*?) {2}(-?)([\d.]+) (\S+)(?: @@ ([\d.]+) (\S+))?$/.exec(
        line,
      );
      const [, account = "", sign = "", amount = "", currency = "", price, priced] =
        parts ?? fail("a posting");
      if (!names.has(account)) fail("an account that is not declared");
      if (!currencies.has(currency)) fail("a currency that is not declared");
      const own = { account, currency, micros: microsOf(`${sign}${amount}`) ?? fail("an amount") };
      if (price === undefined || priced === undefined) {
        entry.postings = [...entry.postings, own];
        continue;
      }
      if (!currencies.has(priced)) fail("a currency that is not declared");
      const home = { currency: priced, micros: microsOf(`${sign}${price}`) ?? fail("a price") };
      entry.postings = [...entry.postings, { ...own, home }];
    } else {
      fail("a line of no known kind");
    }
  }
  return { accounts, entries };
}

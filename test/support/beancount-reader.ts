// Reads a Beancount journal back by the rules of its lexer. Shares no code with the writer.
import { centsOf, mustBalance } from "./amounts.ts";

export interface BeancountEntry {
  readonly date: string;
  readonly payee: string | undefined;
  readonly narration: string;
  readonly link: string | undefined;
  readonly metadata: ReadonlyMap<string, string>;
  readonly postings: readonly {
    /** The `code` of the account that was opened. */
    readonly code: string;
    readonly account: string;
    readonly cents: bigint;
    readonly currency: string;
  }[];
}

/** What each account is called, by its code. */
export function readBeancountAccounts(text: string): ReadonlyMap<string, string> {
  return new Map([...read(text).opened].map(([name, code]) => [code, name]));
}

export function readBeancount(file: Uint8Array): readonly BeancountEntry[] {
  return read(new TextDecoder("utf-8", { fatal: true }).decode(file)).entries;
}

const string = '"((?:[^"\\\\]|\\\\.)*)"';
const account = /^\p{Lu}[\p{L}\p{Nd}-]*(?::[\p{Lu}\p{Nd}][\p{L}\p{Nd}-]*)+$/u;

function read(text: string) {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  if (/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) throw new Error("hidden characters");
  const opened = new Map<string, string>();
  const entries: BeancountEntry[] = [];
  for (const piece of text.split(/\n(?=\S)/u)) {
    const [head = "", ...lines] = piece.split("\n").filter((line) => line !== "");
    const metadata = new Map<string, string>();
    const postings: BeancountEntry["postings"][number][] = [];
    for (const line of lines) {
      const meta = new RegExp(`^  ([a-z][a-zA-Z0-9_-]*): ${string}$`, "u").exec(line);
      const posting = /^ {2}(\S+) {2}(-?)([\d.]+) ([A-Z]+)(?: @@ (\d+\.\d\d) ([A-Z]+))?$/u.exec(
        line,
      );
      if (meta !== null) {
        const [, key = "", value = ""] = meta;
        if (metadata.has(key)) throw new Error(`twice: ${line}`);
        metadata.set(key, plain(value));
      } else if (posting !== null) {
        const [, name = "", sign = "", own = "", itself = "", price, priced] = posting;
        // At the price that it states, in the currency that everything is told in.
        const [amount, currency] = [`${sign}${price ?? own}`, priced ?? itself];
        const code = opened.get(name);
        if (code === undefined) throw new Error(`not opened: ${name}`);
        postings.push({ code, account: name, cents: centsOf(amount), currency });
      } else {
        throw new Error(`not a line of an entry: ${line}`);
      }
    }
    const open = /^\d{4}-\d\d-\d\d open (\S+)$/u.exec(head);
    if (open !== null) {
      const [, name = ""] = open;
      if (opened.has(name) || !account.test(name)) throw new Error(`not an account: ${name}`);
      opened.set(name, metadata.get("code") ?? "");
      continue;
    }
    if (new RegExp(`^option ${string} ${string}$`, "u").test(head)) continue;
    const entry = new RegExp(
      `^(\\d{4}-\\d\\d-\\d\\d) \\* ${string}(?: ${string})?(?: \\^([A-Za-z0-9_/.-]+))?$`,
      "u",
    ).exec(head);
    if (entry === null) throw new Error(`not a directive: ${head}`);
    const [, date = "", first = "", second, link] = entry;
    mustBalance(head, postings);
    entries.push({
      date,
      payee: second === undefined ? undefined : plain(first),
      narration: plain(second ?? first),
      link,
      metadata,
      postings,
    });
  }
  return { opened, entries };
}

function plain(text: string): string {
  return text.replace(/\\(.)/gu, "$1");
}

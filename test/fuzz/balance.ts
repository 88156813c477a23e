// What must hold of a written file, by readers that share no code with the writers: every entry sums to zero, and
// the accounts come to what the report says.
import type { Report } from "../../language/index.ts";
import { readHledgerAccounts, readHledgerJournal } from "../support/hledger-reader.ts";
import { readSageJournal } from "../support/sage-reader.ts";
import { claim, claimSame } from "./claims.ts";

interface Written {
  readonly reference: string;
  /** Millionths; debits positive. */
  readonly postings: readonly { readonly account: string; readonly micros: bigint }[];
}

export function claimBalanced(target: string, bytes: Uint8Array, report: Report): void {
  const entries = target === "sage50" ? sageEntries(bytes) : hledgerEntries(bytes);
  const sums = new Map<string, bigint>();
  for (const { reference, postings } of entries) {
    const sum = postings.reduce((all, { micros }) => all + micros, 0n);
    claim(sum === 0n, "every entry of the file sums to zero", () => `${reference} by ${sum}`);
    for (const { account, micros } of postings) {
      sums.set(account, (sums.get(account) ?? 0n) + micros);
    }
  }
  const told = report.accounts.map(({ account, balance }) => [account, microsOf(balance)] as const);
  claimSame(shown(told), shown([...sums]), "the report has the sums of the file");
}

function sageEntries(bytes: Uint8Array): readonly Written[] {
  return readSageJournal(bytes).map(({ source, postings }) => ({
    reference: source,
    postings: postings.map(({ account, cents }) => ({ account, micros: cents * 10_000n })),
  }));
}

function hledgerEntries(bytes: Uint8Array): readonly Written[] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const codes = new Map([...readHledgerAccounts(text)].map(([code, name]) => [name, code]));
  return readHledgerJournal(text).map(({ code, postings }) => ({
    reference: code,
    postings: postings.map(({ account, micros }) => ({
      account: codes.get(account) ?? account,
      micros,
    })),
  }));
}

function shown(sums: readonly (readonly [account: string, micros: bigint])[]): string {
  return sums
    .filter(([, micros]) => micros !== 0n)
    .map(([account, micros]) => `${account} ${micros}\n`)
    .sort()
    .join("");
}

/** `-12.30` as -12300000. */
function microsOf(text: string): bigint {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(6, "0")}`);
}

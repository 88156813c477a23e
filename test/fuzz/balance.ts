// What must hold of written files, by readers that share no code with the writers: every entry sums to zero, and the
// accounts come to what the report says.
import type { Report } from "../../language/index.ts";
import type { Account } from "../../language/model/book.ts";
import { formatOf } from "../support/readers.ts";
import { claim, claimSame } from "./claims.ts";

/** `files` are the journal files of one run. */
export function claimBalanced(
  target: string,
  files: readonly Uint8Array[],
  report: Report,
  accounts: ReadonlyMap<string, Account>,
): void {
  const reader = formatOf(target);
  const sums = new Map<string, bigint>();
  for (const { texts, postings } of files.flatMap((file) => reader.read(file, accounts))) {
    const sum = postings.reduce((all, { cents }) => all + cents, 0n);
    claim(sum === 0n, "every entry of the file sums to zero", () => `${target} ${texts} by ${sum}`);
    for (const { account, cents } of postings) {
      sums.set(account, (sums.get(account) ?? 0n) + cents);
    }
  }
  const told = report.accounts.map(({ account, balance }) => [account, centsOf(balance)] as const);
  claimSame(shown(told), shown([...sums]), "the report has the sums of the files");
}

function shown(sums: readonly (readonly [account: string, cents: bigint])[]): string {
  return sums
    .filter(([, cents]) => cents !== 0n)
    .map(([account, cents]) => `${account} ${cents}\n`)
    .sort()
    .join("");
}

/** `-12.30` as -1230. */
function centsOf(text: string): bigint {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? [];
  claim(`${sign}${whole}.${fraction}` === text, "an amount of the report has cents", () => text);
  return BigInt(`${sign}${whole}${fraction}`);
}

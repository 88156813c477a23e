// hledger and ledger judge our journals: syntax, declarations, balances (reliability facts O-1 to O-3).
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import { micros } from "../../language/model/money.ts";
import { anyText, entries } from "../support/entries.ts";
import { readHledgerAccounts, readHledgerJournal } from "../support/hledger-reader.ts";
import {
  hledgerBalances,
  judge,
  ledgerBalances,
  requireTool,
  sorted,
  strict,
} from "../support/judges.ts";
import { writeJournal } from "../support/write-journal.ts";

beforeAll(() => {
  requireTool("hledger");
  requireTool("ledger");
});

const journals = entries(anyText.filter((text) => !/\p{Cs}/u.test(text)));
const samples = fc.sample(fc.array(journals, { minLength: 1, maxLength: 20 }), {
  numRuns: 30,
  seed: 1,
});

describe("hostile journals", () => {
  test.each(samples.map((sample, index) => [index, sample.flat()] as const))(
    "number %i is accepted by both, and says the same to both",
    (_, list) => {
      const journal = textOf(list);
      expect(judge("hledger", ["check", "-s"], journal)).toMatchObject({ accepted: true });
      expect(judge("ledger", [...strict, "bal"], journal)).toMatchObject({ accepted: true });
      const expected = balancesOf(list, readHledgerAccounts(journal));
      expect(hledgerBalances(journal)).toEqual(expected);
      expect(ledgerBalances(journal)).toEqual(expected);
      expect(hledgerPostings(journal)).toEqual(ourPostings(journal));
    },
  );
});

describe("negative controls", () => {
  const journal = textOf(samples[0]?.flat() ?? []);
  const posting = /^( {4}[^\s;].*?) {2}(-?)(\d+)\.(\d\d) CAD\n/m;

  test("a cent too much is rejected", () => {
    const cent = journal.replace(posting, (_, account, sign, whole, fraction) => {
      const cents = String(BigInt(`${whole}${fraction}`) + 1n).padStart(3, "0");
      return `${account}  ${sign}${cents.slice(0, -2)}.${cents.slice(-2)} CAD\n`;
    });
    expect(judge("hledger", ["check", "-s"], cent).accepted).toBe(false);
    expect(judge("ledger", [...strict, "bal"], cent).accepted).toBe(false);
  });

  test("a posting lost is rejected", () => {
    const lost = journal.replace(posting, "");
    expect(judge("hledger", ["check", "-s"], lost).accepted).toBe(false);
    expect(judge("ledger", [...strict, "bal"], lost).accepted).toBe(false);
  });

  test("an account renamed is rejected", () => {
    const renamed = journal.replace(posting, "    assets:9999 Inconnu  $2$3.$4 CAD\n");
    expect(judge("hledger", ["check", "-s"], renamed).accepted).toBe(false);
    expect(judge("ledger", [...strict, "bal"], renamed).accepted).toBe(false);
  });

  test("an entry turned round has other balances", () => {
    const [first, ...rest] = journal.split("\n\n2");
    const turned = (rest[0] ?? "").replace(/ {2}(-?)(\d+\.\d\d CAD)$/gm, (_, sign, text) =>
      sign === "-" ? `  ${text}` : `  -${text}`,
    );
    const other = [first, turned, ...rest.slice(1)].join("\n\n2");
    expect(judge("hledger", ["check", "-s"], other).accepted).toBe(true);
    expect(hledgerBalances(other)).not.toEqual(hledgerBalances(journal));
  });
});

function textOf(list: readonly Entry[]): string {
  const { bytes, problems } = writeJournal({ target: "hledger", entries: list });
  expect(problems.flat()).toEqual([]);
  return new TextDecoder().decode(bytes);
}

/** From the entries, with big integers; accounts that come to nothing are left out. */
function balancesOf(list: readonly Entry[], names: ReadonlyMap<string, string>) {
  const balances = new Map<string, bigint>();
  for (const { postings } of list) {
    for (const { account, side, amount } of postings) {
      const name = names.get(account) ?? account;
      const cents = micros(amount) / 10_000n;
      balances.set(name, (balances.get(name) ?? 0n) + (side === "debit" ? cents : -cents));
    }
  }
  return sorted([...balances]);
}

/** What hledger understood of each posting. */
function hledgerPostings(journal: string) {
  const { output } = judge("hledger", ["print", "-O", "csv"], journal);
  const rows: Record<string, string>[] = parse(output, { columns: true });
  return rows.map(({ date, code, description, account, amount, commodity }) => ({
    date,
    code,
    description,
    account,
    amount: `${amount} ${commodity}`,
  }));
}

function ourPostings(journal: string) {
  // hledger prints by date; entries of one day stay in their order.
  const byDate = readHledgerJournal(journal).sort((a, b) =>
    a.date === b.date ? 0 : a.date < b.date ? -1 : 1,
  );
  return byDate.flatMap(({ date, code, description, postings }) =>
    postings.map(({ account, micros: amount, currency }) => {
      const digits = String(amount < 0n ? -amount : amount)
        .padStart(7, "0")
        .slice(0, -4);
      const text = `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      return { date, code, description, account, amount: `${text} ${currency}` };
    }),
  );
}

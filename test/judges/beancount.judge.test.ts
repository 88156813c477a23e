// bean-check judges our journals, hostile texts and all; bean-query says what they come to.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import { micros } from "../../language/model/money.ts";
import { readBeancountAccounts } from "../support/beancount-reader.ts";
import { anyText, entries } from "../support/entries.ts";
import { judgeBeancount, requireTool, sorted } from "../support/judges.ts";
import { writeJournal } from "../support/write-journal.ts";

beforeAll(() => {
  requireTool("bean-check");
  requireTool("bean-query");
});

const journals = entries(anyText.filter((text) => !/\p{Cs}/u.test(text)));
const samples = fc.sample(fc.array(journals, { minLength: 1, maxLength: 20 }), {
  numRuns: 10,
  seed: 1,
});

describe("hostile journals", () => {
  test.each(samples.map((sample, index) => [index, sample.flat()] as const))(
    "number %i is accepted, and comes to the same",
    (index, list) => {
      const journal = textOf(list, index % 2 === 0 ? "english" : "french");
      const verdict = judgeBeancount(journal);
      expect(verdict).toMatchObject({ accepted: true, complaint: "" });
      expect(verdict.balances).toEqual(balancesOf(list, readBeancountAccounts(journal)));
    },
  );
});

describe("negative controls", () => {
  const journal = textOf(samples[0]?.flat() ?? [], "english");
  const posting = /^( {2}\p{Lu}\S+) {2}(-?)(\d+)\.(\d\d) CAD\n/mu;

  test("a cent too much is rejected", () => {
    const cent = journal.replace(posting, (_, account, sign, whole, fraction) => {
      const cents = String(BigInt(`${whole}${fraction}`) + 1n).padStart(3, "0");
      return `${account}  ${sign}${cents.slice(0, -2)}.${cents.slice(-2)} CAD\n`;
    });
    expect(cent).not.toBe(journal);
    expect(judgeBeancount(cent).accepted).toBe(false);
  });

  test("a posting lost is rejected", () => {
    expect(judgeBeancount(journal.replace(posting, "")).accepted).toBe(false);
  });

  test("an account that is not opened is rejected", () => {
    const renamed = journal.replace(posting, "  Assets:9999-Inconnu  $2$3.$4 CAD\n");
    expect(judgeBeancount(renamed).accepted).toBe(false);
  });
});

function textOf(list: readonly Entry[], roots: string): string {
  const written = writeJournal({ target: "beancount", entries: list, options: { roots } });
  expect(written.problems.flat()).toEqual([]);
  return new TextDecoder().decode(written.bytes);
}

function balancesOf(list: readonly Entry[], names: ReadonlyMap<string, string>) {
  const balances = new Map<string, bigint>();
  for (const { account, side, amount } of list.flatMap(({ postings }) => postings)) {
    const name = names.get(account) ?? account;
    const cents = micros(amount) / 10_000n;
    balances.set(name, (balances.get(name) ?? 0n) + (side === "debit" ? cents : -cents));
  }
  return sorted([...balances]);
}

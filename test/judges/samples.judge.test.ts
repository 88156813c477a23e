// hledger, ledger and Beancount judge every sample: accepted, and the balances of the report to the last cent.
import { beforeAll, describe, expect, test } from "vitest";
import { readBeancountAccounts } from "../support/beancount-reader.ts";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import {
  hledgerBalances,
  judge,
  judgeBeancount,
  ledgerBalances,
  requireTool,
  sorted,
  strict,
} from "../support/judges.ts";
import { runSample, sampleRuns } from "../support/samples.ts";

beforeAll(() => {
  requireTool("hledger");
  requireTool("ledger");
  requireTool("bean-check");
  requireTool("bean-query");
});

describe.each(sampleRuns)("samples/$name", ({ name, data, control }) => {
  const { text, report } = runSample(name, data, { control, target: "hledger" });

  test("passes hledger check -s", () => {
    expect(judge("hledger", ["check", "-s"], text)).toMatchObject({
      accepted: true,
      complaint: "",
    });
  });

  test("passes ledger --strict --pedantic", () => {
    expect(judge("ledger", [...strict, "bal"], text)).toMatchObject({
      accepted: true,
      complaint: "",
    });
  });

  test("has the balances of report.json in both", () => {
    const names = readHledgerAccounts(text);
    const expected = sorted(
      report.accounts.map(({ account, balance }) => [
        names.get(account) ?? account,
        BigInt(balance.replace(".", "")),
      ]),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(hledgerBalances(text)).toEqual(expected);
    expect(ledgerBalances(text)).toEqual(expected);
  });

  test("is taken by Beancount, with the same balances", () => {
    const { text: written } = runSample(name, data, { control, target: "beancount" });
    const names = readBeancountAccounts(written);
    const verdict = judgeBeancount(written, report.currency);
    expect(verdict).toMatchObject({ accepted: true, complaint: "" });
    expect(verdict.atCost()).toEqual(
      sorted(
        report.accounts.map(({ account, balance }) => [
          names.get(account) ?? account,
          BigInt(balance.replace(".", "")),
        ]),
      ),
    );
  });

  test("balances as the files of its own package do", () => {
    expect(runSample(name, data, { control }).report.accounts).toEqual(report.accounts);
  });
});

// hledger, ledger and Beancount judge books in a currency without decimals and in one with three: they take them, and
// hledger and ledger write the balances as the report does, decimals and all.
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { currencyFiles, dinars, francs } from "../support/currency-book.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import { judge, judgeBeancount, requireTool, strict } from "../support/judges.ts";

beforeAll(() => {
  requireTool("hledger");
  requireTool("ledger");
  requireTool("bean-check");
  requireTool("bean-query");
});

describe.each([francs, dinars])("books in $currency", (shop) => {
  const files = Object.entries(currencyFiles(shop)).map(([path, text]) => ({ path, text }));
  const compiled = (target: "hledger" | "beancount") => {
    const data = files.filter(({ path }) => path.endsWith("ventes.csv"));
    const { text, problems, report } = compileTexts(checkTexts(files, target), data);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    return { text, balances: report.accounts.filter(({ balance }) => /[1-9]/.test(balance)) };
  };

  test("are taken by hledger, which writes their balances as the report does", () => {
    const { text, balances } = compiled("hledger");
    expect(judge("hledger", ["check", "-s"], text)).toMatchObject({ accepted: true });
    const { output } = judge("hledger", ["bal", "-B", "--flat", "-N", "-O", "csv"], text);
    const rows: string[][] = parse(output, { from_line: 2 });
    const names = readHledgerAccounts(text);
    const reported = balances.map(({ account, balance }) => [
      names.get(account) ?? account,
      `${balance} ${shop.currency}`,
    ]);
    expect(rows.sort()).toEqual(reported.sort());
  });

  test("are taken by ledger, which writes their balances as the report does", () => {
    const { text, balances } = compiled("hledger");
    const format = "%(display_total)|%(account)\n";
    const options = ["bal", "-B", "--flat", "--no-total", "--format", format];
    const { accepted, output } = judge("ledger", [...strict, ...options], text);
    expect(accepted).toBe(true);
    const names = readHledgerAccounts(text);
    const reported = balances.map(
      ({ account, balance }) => `${balance} ${shop.currency}|${names.get(account) ?? account}`,
    );
    expect(output.trim().split("\n").sort()).toEqual(reported.sort());
  });

  test("are taken by Beancount", () => {
    const { accepted, complaint } = judgeBeancount(compiled("beancount").text, shop.currency);
    expect({ accepted, complaint }).toEqual({ accepted: true, complaint: "" });
  });
});

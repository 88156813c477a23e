// hledger, ledger and Beancount judge a run in several currencies: they take it, and at cost it is the report's balances.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { foreignExample, readExample } from "../../language/diagnostics/example.ts";
import { readBeancountAccounts } from "../support/beancount-reader.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
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

beforeAll(() => {
  requireTool("hledger");
  requireTool("ledger");
  requireTool("bean-check");
  requireTool("bean-query");
});

const book = foreignExample.replace("currencies  USD", "currencies  USD, JPY, KWD");
const data = `kind,number,date,customer.name,currency,rate,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1,2026-01-15,Vermont,USD,1.3725,Tonte,100.00,5.00,,,
invoice,F2,2026-01-15,Kyoto,JPY,0.0092,Tonte,15001,750,,,
invoice,F3,2026-01-15,Koweït,KWD,4.4512,Tonte,10.125,0.506,,,
invoice,F4,2026-01-15,Tremblay,,,Tonte,10.00,0.50,,,
payment,P1,2026-02-01,Vermont,USD,1.4000,,,,Interac,35.00,F1
payment,P2,2026-02-03,Vermont,USD,1.3501,,,,Interac,70.00,F1
payment,P3,2026-02-04,Kyoto,JPY,0.0091,,,,Interac,15000,F2
`;

function compiled(target: "hledger" | "beancount", text = data, home = "CAD") {
  const { files } = readExample(book.replace("CAD", home));
  const { bytes, problems, report } = compileTexts(checkTexts(files, target), [
    { path: "data.csv", text },
  ]);
  expect(problems).toEqual([]);
  return { journal: new TextDecoder().decode(bytes), report };
}

/** `account cents` of the report, by the names of the journal. */
function reported(
  { journal, report }: ReturnType<typeof compiled>,
  namesOf: (journal: string) => ReadonlyMap<string, string> = readHledgerAccounts,
) {
  const names = namesOf(journal);
  return sorted(
    report.accounts.map(({ account, balance }) => [
      names.get(account) ?? account,
      BigInt(balance.replace(".", "")),
    ]),
  );
}

test("hledger takes it, and at cost it has the report's balances", () => {
  const run = compiled("hledger");
  expect(judge("hledger", ["check", "-s"], run.journal)).toMatchObject({ accepted: true });
  const { output } = judge("hledger", ["bal", "-B", "--flat", "-N", "-O", "csv"], run.journal);
  const rows: string[][] = parse(output, { from_line: 2 });
  const balances = rows.map(([name = "", amount = ""]) => [name, centsOf(amount)] as const);
  expect(sorted(balances)).toEqual(reported(run));
});

test("ledger takes it, and at cost it has the report's balances", () => {
  const run = compiled("hledger");
  const options = [
    "bal",
    "-B",
    "--flat",
    "--no-total",
    "--format",
    "%(display_total)|%(account)\n",
  ];
  const { accepted, output } = judge("ledger", [...strict, ...options], run.journal);
  expect(accepted).toBe(true);
  const rows = output.split("\n").filter((line) => line.includes("|"));
  const balances = rows.map((row) => {
    const [amount = "", name = ""] = row.split("|");
    return [name, centsOf(amount)] as const;
  });
  expect(sorted(balances)).toEqual(reported(run));
});

test("Beancount takes it, and has what came in and what is open of each currency", () => {
  const { journal } = compiled("beancount");
  const verdicts = ["USD", "JPY", "KWD"].map((currency) => judgeBeancount(journal, currency));
  for (const { accepted, complaint } of verdicts) {
    expect({ accepted, complaint }).toEqual({ accepted: true, complaint: "" });
  }
  // In smallest units; the invoice in dollars is paid, 751 yen are open, and all of the dinars.
  expect(verdicts.map(({ balances }) => balances)).toEqual([
    ["Assets:1020-Banque 10500", "Income:4001-Ventes -10000", "Liabilities:2420-TPS-à-payer -500"],
    [
      "Assets:1020-Banque 15000",
      "Assets:1210-Comptes-clients 751",
      "Income:4001-Ventes -15001",
      "Liabilities:2420-TPS-à-payer -750",
    ],
    [
      "Assets:1210-Comptes-clients 10631",
      "Income:4001-Ventes -10125",
      "Liabilities:2420-TPS-à-payer -506",
    ],
  ]);
});

describe.each([1, 2, 3])("200 documents of every size and rate, number %i", (seed) => {
  const made = madeData(seed);

  test("are one sum for hledger, for ledger and for the report", () => {
    const run = compiled("hledger", made);
    expect(judge("hledger", ["check", "-s"], run.journal)).toMatchObject({ accepted: true });
    expect(judge("ledger", [...strict, "bal"], run.journal)).toMatchObject({ accepted: true });
    expect(hledgerBalances(run.journal)).toEqual(reported(run));
    expect(ledgerBalances(run.journal)).toEqual(reported(run));
  });

  test("are the same for Beancount", () => {
    const run = compiled("beancount", made);
    const { accepted, complaint, atCost } = judgeBeancount(run.journal);
    expect({ accepted, complaint }).toEqual({ accepted: true, complaint: "" });
    expect(atCost()).toEqual(reported(run, readBeancountAccounts));
  });

  test.each(["CLP", "BHD"])("are taken where the books are in %s", (home) => {
    const taken = { accepted: true, complaint: "" };
    expect(judgeBeancount(compiled("beancount", made, home).journal)).toMatchObject(taken);
    const { journal } = compiled("hledger", made, home);
    expect(judge("hledger", ["check", "-s"], journal)).toMatchObject({ accepted: true });
    expect(judge("ledger", [...strict, "bal"], journal)).toMatchObject({ accepted: true });
  });

  test("a cent that is not there is missed by all three", () => {
    const posting = /(@@ \d+\.\d)(\d) CAD/;
    const less = (journal: string) =>
      journal.replace(posting, (_, most, last) => `${most}${(Number(last) + 1) % 10} CAD`);
    const wrong = less(compiled("hledger", made).journal);
    expect(judge("hledger", ["check", "-s"], wrong).accepted).toBe(false);
    expect(judge("ledger", [...strict, "bal"], wrong).accepted).toBe(false);
    expect(judgeBeancount(less(compiled("beancount", made).journal)).accepted).toBe(false);
  });
});

/** A hundred invoices in three currencies, and as many payments of a part at another rate. */
function madeData(seed: number): string {
  const places = { USD: 2, JPY: 0, KWD: 3 } as const;
  // Ordinary sums, and some of less than a cent.
  const units = fc.oneof(
    fc.bigInt({ min: 100n, max: 9_999_999n }),
    fc.bigInt({ min: 20n, max: 900n }),
  );
  const rate = fc.oneof(
    fc.integer({ min: 9_000, max: 60_000 }),
    fc.integer({ min: 50, max: 9_000 }),
  );
  const pairs = fc.sample(
    fc.record({
      currency: fc.constantFrom("USD", "JPY", "KWD"),
      rates: fc.tuple(rate, rate),
      lines: fc.array(units, { minLength: 1, maxLength: 3 }),
      paid: fc.bigInt({ min: 1n, max: 100n }),
    }),
    { numRuns: 100, seed },
  );
  const rows = pairs.flatMap(({ currency, rates, lines, paid }, index) => {
    const net = lines.reduce((all, line) => all + line, 0n);
    const tax = (net * 5n + 50n) / 100n;
    const text = (amount: bigint) => unitsText(amount, places[currency]);
    const [invoiced, received] = rates.map((one) => unitsText(BigInt(one), 4));
    const name = `Client ${index}`;
    const head = `invoice,F${index},2026-01-15,${name},${currency},${invoiced},Tonte`;
    // Each row of a tax adds to it.
    const sold = lines.map((line, at) => `${head},${text(line)},${at === 0 ? text(tax) : ""},,,`);
    const amount = ((net + tax) * paid + 99n) / 100n;
    const payment = `payment,P${index},2026-02-01,${name},${currency},${received}`;
    return [...sold, `${payment},,,,Interac,${text(amount)},F${index}`];
  });
  return `${data.slice(0, data.indexOf("\n"))}\n${rows.join("\n")}\n`;
}

function unitsText(amount: bigint, places: number): string {
  if (places === 0) return String(amount);
  const digits = String(amount).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function centsOf(amount: string): bigint {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.(\d\d) CAD$/.exec(amount) ?? [];
  expect(`${sign}${whole}.${fraction} CAD`).toBe(amount);
  return BigInt(`${sign}${whole}${fraction}`);
}

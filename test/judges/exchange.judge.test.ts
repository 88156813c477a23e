// hledger, ledger and Beancount judge a run in several currencies: they take it, and at cost it is the report's balances.
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { foreignExample, readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { readHledgerAccounts } from "../support/hledger-reader.ts";
import { judge, judgeBeancount, requireTool, sorted, strict } from "../support/judges.ts";

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

function compiled(target: "hledger" | "beancount") {
  const { files } = readExample(book);
  const { bytes, problems, report } = compileTexts(checkTexts(files, target), [
    { path: "data.csv", text: data },
  ]);
  expect(problems).toEqual([]);
  return { journal: new TextDecoder().decode(bytes), report };
}

/** `account cents` of the report, by the names of the journal. */
function reported({ journal, report }: ReturnType<typeof compiled>) {
  const names = readHledgerAccounts(journal);
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

function centsOf(amount: string): bigint {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.(\d\d) CAD$/.exec(amount) ?? [];
  expect(`${sign}${whole}.${fraction} CAD`).toBe(amount);
  return BigInt(`${sign}${whole}${fraction}`);
}

// Bills in other currencies: what is owed at their rates, taxes of which a part stays, credits, and what payments gain.
import { describe, expect, test } from "vitest";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { journal } from "../support/journal.ts";
import { purchaseBook } from "../support/purchase-book.ts";

const book = `${purchaseBook.replace(
  "currency    CAD",
  "currency    CAD\n  currencies  USD, JPY\n  rounding exchange to 5998\n  exchange gain 4900 loss 5900",
)}account 4900 "Gains de change" revenue
account 5900 "Pertes de change" expense
account 5998 "Arrondis de change" expense
`;

const row = (fields: string) => `{"folio":1,${fields}}\n`;
const of = (supplier: string) => `"supplier":{"name":"${supplier}"},"currency":"USD"`;
const bill = row(
  `"kind":"bill","number":"A-1","date":"2026-01-06",${of("Boston")},"rate":"1.3725","lines":[{"item":"Légumes","amount":"100.00"},{"item":"Repas","amount":"40.00"}],"taxes":[{"tax":"TPS","amount":"7.00"},{"tax":"TVQ","amount":"13.97"}]`,
);
const paid = (number: string, rate: string, amount: string, supplier = "Boston") =>
  row(
    `"kind":"bill-payment","number":"${number}","date":"2026-02-0${number.slice(1)}",${of(supplier)},"rate":"${rate}","method":"Virement","amount":"${amount}","applies":[{"document":"A-1"}]`,
  );

function told(...rows: readonly string[]) {
  return journal(`--- book.folio\n${book}\n--- data.ndjson\n${rows.join("")}`);
}

describe("a bill", () => {
  test("is owed as a whole, and each tax is what comes back of it", () => {
    const { entries, problems } = told(bill);
    expect(problems).toEqual([]);
    // 160.97 at 1.3725 is 220.93.
    expect(entries).toEqual([
      "A-1 2026-01-06: debit 5100 137.25 = 100.00 USD, debit 5230 59.00 = 42.99 USD, debit 1230 8.24 = 6.00 USD, debit 1240 16.44 = 11.98 USD, credit 2110 220.93 = 160.97 USD",
    ]);
  });

  test("paid in parts gains and loses, and leaves nothing", () => {
    const { entries, problems } = told(
      bill,
      paid("V1", "1.40", "60.00"),
      paid("V2", "1.35", "100.97"),
    );
    expect(problems).toEqual([]);
    expect(entries.slice(1)).toEqual([
      "V1 2026-02-01: debit 2110 82.35 = 60.00 USD, debit 5900 1.65, credit 1020 84.00 = 60.00 USD",
      "V2 2026-02-02: debit 2110 138.58 = 100.97 USD, credit 1020 136.31 = 100.97 USD, credit 4900 2.27",
    ]);
  });

  test("credited in whole gives back each account to the cent", () => {
    const credit = row(
      `"kind":"bill-credit","number":"N1","date":"2026-01-12",${of("Boston")},"credits":{"document":"A-1"},"lines":[{"item":"Légumes","amount":"100.00"},{"item":"Repas","amount":"40.00"}]`,
    );
    const { entries, problems } = told(bill, credit);
    expect(problems).toEqual([]);
    const turn = (text = "") =>
      text
        .replace(/^.*: /, "")
        .split(", ")
        .map((one) =>
          one.replace(/^(debit|credit)/, (side) => (side === "debit" ? "credit" : "debit")),
        )
        .sort();
    expect(turn(entries[1])).toEqual(entries[0]?.replace(/^.*: /, "").split(", ").sort());
  });

  test("is its supplier’s: another one’s of the same number stands at its own rate", () => {
    const other = bill.replace("Boston", "Albany").replace("1.3725", "1.50");
    const { entries, problems } = told(bill, other, paid("V1", "1.40", "160.97", "Albany"));
    expect(problems).toEqual([]);
    // 160.97 at 1.50 is 241.46, and at 1.40 225.36.
    expect(entries[2]).toBe(
      "V1 2026-02-01: debit 2110 241.46 = 160.97 USD, credit 1020 225.36 = 160.97 USD, credit 4900 16.10",
    );
  });

  test("without a rate is told once", () => {
    const { problems } = told(bill.replace(',"rate":"1.3725"', ""), paid("V1", "1.40", "160.97"));
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(["FOL5201"]);
  });
});

test("what is open to suppliers is told in both currencies, and taxes in the firm’s own", () => {
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  expect(checked.problems).toEqual([]);
  const data = { path: "data.ndjson", text: `${bill}${paid("V1", "1.40", "60.00")}` };
  const { report, problems } = compileTexts(checked, [data]);
  expect(problems).toEqual([]);
  expect(report.purchases?.openItems).toEqual([
    {
      account: "2110",
      supplier: "Boston",
      open: "138.58",
      currency: "USD",
      foreign: "100.97",
      documents: [{ document: "A-1", date: "2026-01-06", open: "138.58", foreign: "100.97" }],
    },
  ]);
  expect(report.purchases?.taxes).toEqual([
    { tax: "TPS", postings: 1, base: "192.15", amount: "9.61", recovered: "8.24" },
    { tax: "TVQ", postings: 1, base: "192.15", amount: "19.17", recovered: "16.44" },
  ]);
});

test("a control file names what was bought in a currency", () => {
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  const data = [{ path: "data.ndjson", text: bill }];
  const compare = (...rows: readonly string[]) => {
    const text = `what,name,amount\n${rows.join("\n")}\n`;
    const { problems, report } = compileTexts(checked, data, {
      control: { path: "control.csv", text },
    });
    return [
      ...problems.map(({ code, message }) => `${code} ${message.en.replaceAll("\u00a0", " ")}`),
      ...report.control.map(({ what, name, folio }) => `${what} ${name}: ${folio}`),
    ];
  };
  expect(compare("purchases,USD,140.00", "purchases,JPY,0", "sales,USD,0.00")).toEqual([
    "purchases USD: 140.00",
    "purchases JPY: 0",
    "sales USD: 0.00",
  ]);
  expect(compare("purchases,USD,141.00")).toEqual([
    "FOL5080 For purchases in USD the source has 141.00 USD, and the run has 140.00 USD, a difference of 1.00 USD",
    "purchases USD: 140.00",
  ]);
  expect(compare("purchases,EUR,1.00")).toEqual([
    "FOL5083 The control file has a total for “EUR”, which the book does not declare",
  ]);
});

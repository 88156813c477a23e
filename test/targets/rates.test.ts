// Lines in another currency: the rate that a file says beside an amount is the one at which the line stands.
import { expect, test } from "vitest";
import { foreignExample } from "../../language/diagnostics/example.ts";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import {
  type Money,
  rateBetween,
  rateText,
  readMoney,
  readRate,
} from "../../language/model/money.ts";
import { invariant } from "../../language/text/invariant.ts";
import { account } from "../support/entries.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { writeJournal } from "../support/write-journal.ts";

const book = foreignExample
  .replace(/^--- book.folio\n/, "")
  .replace(
    "target      hledger",
    'target csv { columns "account, amount, foreign amount, foreign currency, rate" }',
  )
  .replace("receivable  1210", "receivable  1210\n  deposits    2310")
  .replace("account 2420", 'account 2310 "Acomptes" liability\naccount 2420');

function csv(...documents: readonly string[]): readonly string[] {
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  expect(checked.problems).toEqual([]);
  const rows = documents.map(
    (fields) => `{"folio":1,"customer":{"name":"Vermont"},"currency":"USD",${fields}}\n`,
  );
  const { text, problems } = compileTexts(checked, [{ path: "data.ndjson", text: rows.join("") }]);
  expect(problems).toEqual([]);
  return text
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.replace(",USD,", ",").replace(",,,", ",,"));
}

const invoice = (number: string, rate: string, more = "") =>
  `"kind":"invoice","number":"${number}","date":"2026-01-15","rate":"${rate}","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]${more}`;
const payment = (rate: string, applies: string) =>
  `"kind":"payment","number":"P1","date":"2026-02-01","rate":"${rate}","method":"Interac","amount":"210.00","applies":[${applies}]`;

test("what a payment clears stands at the rate of what it pays; of several, at what they come to", () => {
  const both = payment(
    "1.50",
    '{"document":"F1","amount":"105.00"},{"document":"F2","amount":"105.00"}',
  );
  // 105.00 at 1.3725 and 105.00 at 1.41: 144.11 and 148.05 of 210.00.
  expect(csv(invoice("F1", "1.3725"), invoice("F2", "1.41"), both).slice(6)).toEqual([
    "1020,315.00,210.00,1.5",
    "1210,-292.16,-210.00,1.391238",
    "4900,-22.84,,",
  ]);
  const one = payment("1.50", '{"document":"F1"}').replace("210.00", "105.00");
  expect(csv(invoice("F1", "1.3725"), one).slice(3)).toEqual([
    "1020,157.50,105.00,1.5",
    "1210,-144.11,-105.00,1.3725",
    "4900,-13.39,,",
  ]);
});

test("a deposit that an invoice takes stands at its own rate", () => {
  const deposit = `"kind":"deposit","number":"D1","date":"2026-01-05","rate":"1.30","method":"Interac","amount":"40.00"`;
  const taken = ',"applies":[{"document":"D1","amount":"40.00"}]';
  expect(csv(deposit, invoice("F1", "1.3725", taken)).slice(2)).toEqual([
    "1210,144.11,105.00,1.3725",
    "2310,52.00,40.00,1.3",
    "5900,2.90,,",
    "4001,-137.25,-100.00,1.3725",
    "2420,-6.86,-5.00,1.3725",
    "1210,-54.90,-40.00,1.3725",
  ]);
});

test("a rate between two amounts gives the one from the other", () => {
  const between = (amount: string, worth: string) =>
    rateText(rateBetween(money(amount), money(worth), 2));
  expect(between("210.00", "292.16")).toBe("1.391238");
  expect(between("3.00", "1.00")).toBe("0.333333");
  expect(between("1000000000.00", "333333333.33")).toBe("0.33333333333");
});

test("AFAS: a line keeps under its VAT code what was taxed of it, in both currencies", () => {
  const rate = readRate("1.5");
  invariant(rate !== undefined, "a rate");
  const choice = (value: string) => ({ value, rule: 0, lost: [], asked: [] });
  const post = (
    code: string,
    side: Posting["side"],
    [home, foreign]: readonly [string, string],
    more: Partial<Posting>,
  ): Posting => {
    const [amount, own] = [money(home), money(foreign)];
    const choices = [choice(code), choice("TVA 21")];
    const origin = { document: "", file: "", row: 1, fileLine: 2 };
    const cause = { template: "", choices, amount, foreign: own, ...origin };
    return {
      account: code,
      side,
      amount,
      foreign: own,
      rate,
      role: "control",
      causes: [cause],
      ...more,
    };
  };
  const entry: Entry = {
    documents: [{ kind: "invoice", number: "F1" }],
    kind: "invoice",
    date: "2026-03-02",
    reference: "F1",
    description: "",
    currency: "CAD",
    foreign: { currency: "USD", places: 2, rate },
    filing: {
      integration: "ventes",
      journal: "20",
      administration: "1",
      party: "10004",
      due: undefined,
      discount: undefined,
      restrictionDays: undefined,
    },
    postings: [
      post("1300", "debit", ["178.37", "118.91"], {}),
      post("8010", "credit", ["150.02", "100.01"], { role: "revenue" }),
      post("1510", "credit", ["28.35", "18.90"], { role: "tax", tax: "TVA" }),
    ],
    // A tenth may be left out by paying early, and is not taxed.
    taxes: [
      {
        tax: "TVA",
        account: "1510",
        base: money("135.00"),
        foreignBase: money("90.00"),
        amount: money("28.35"),
      },
    ],
  };
  const { bytes } = writeJournal({
    target: "afas",
    entries: [entry],
    options: { "vat codes": "TVA = 1, TVA 21 = 1" },
    accounts: new Map([
      account("1300", "asset", { linked: "receivables" }),
      account("8010", "revenue"),
      account("1510", "liability"),
    ]),
  });
  const lines = new TextDecoder().decode(bytes).match(/"AcNr":"8010".*?\}/g);
  expect(lines?.map((line) => line.replace(/.*"Ds":"",/, ""))).toEqual([
    '"AmCr":135.00,"CuId":"USD","Rate":1.5,"AmCc":90.00,"VaId":"1"}',
    '"AmCr":15.02,"CuId":"USD","Rate":1.5,"AmCc":10.01}',
  ]);
});

function money(text: string): Money {
  const amount = readMoney(text);
  invariant(amount !== undefined, "an amount");
  return amount;
}

// Documents in other currencies: their home amounts, and the differences between the rates.
import { describe, expect, test } from "vitest";
import { foreignExample, readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { journal } from "../support/journal.ts";

const columns = [
  ...["kind", "number", "date", "customer.name", "currency", "rate"],
  ...["line.item", "line.amount", "tax.TPS", "total", "method", "amount", "fee"],
  ...["applies.document", "applies.date", "applies.amount", "applies.rate"],
  ...["applies.discount", "applies.writeOff", "credits.document"],
];

/** Rows with only the columns that they need: `kind number date`, and then `column=value`. */
function data(rows: readonly string[], book = foreignExample): string {
  const lines = rows.map((row) => {
    const [kind = "", number = "", date = "", ...rest] = row.split(" ");
    const values = new Map([
      ["kind", kind],
      ["number", number],
      ["date", date],
      ["customer.name", "Vermont"],
    ]);
    for (const pair of rest) values.set(pair.split("=")[0] ?? "", pair.split("=")[1] ?? "");
    return columns.map((name) => values.get(name) ?? "").join(",");
  });
  return `${book}\n--- data.csv\n${columns.join(",")}\n${lines.join("\n")}\n`;
}

/** The entries of a run that tells nothing. */
function entriesOf(...rows: readonly string[]): readonly string[] {
  const { entries, problems } = journal(data(rows));
  expect(problems).toEqual([]);
  return entries;
}

const f1 =
  "invoice F1 2026-01-15 currency=USD rate=1.3725 line.item=Tonte line.amount=100.00 tax.TPS=5.00 total=105.00";
const paid = (number: string, day: string, rate: string, rest: string) =>
  `payment ${number} 2026-02-${day} currency=USD rate=${rate} method=Interac ${rest}`;

test("an invoice is rounded as a whole, then its tax, then its net", () => {
  expect(entriesOf(f1)).toEqual([
    "F1 2026-01-15: debit 1210 144.11 = 105.00 USD, credit 4001 137.25 = 100.00 USD, credit 2420 6.86 = 5.00 USD",
  ]);
});

test("what rounding leaves has an owner, and a limit if the book gives one", () => {
  const row =
    "invoice F2 2026-01-15 currency=USD rate=1.3725 line.item=Tonte line.amount=10.01 tax.TPS=0.50 total=10.51";
  // 14.424975; and 13.738725 and 0.68625, which are a cent more together.
  expect(entriesOf(row)).toEqual([
    "F2 2026-01-15: debit 1210 14.42 = 10.51 USD, debit 5998 0.01, credit 4001 13.74 = 10.01 USD, credit 2420 0.69 = 0.50 USD",
  ]);
  const strict = foreignExample.replace("exchange to 5998", "exchange to 5998 up to 0.005");
  expect(journal(data([row], strict)).problems).toEqual(["FOL5064 data.csv:2:35"]);
});

describe("payments", () => {
  test("in parts: the last one clears the home amount, whatever the rates", () => {
    expect(
      entriesOf(
        f1,
        paid("P1", "01", "1.40", "amount=35.00 applies.document=F1"),
        paid("P2", "03", "1.35", "amount=35.00 applies.document=F1"),
        paid("P3", "04", "1.3725", "amount=35.00 applies.document=F1"),
      ).slice(1),
    ).toEqual([
      "P1 2026-02-01: debit 1020 49.00 = 35.00 USD, credit 1210 48.04 = 35.00 USD, credit 4900 0.96",
      "P2 2026-02-03: debit 1020 47.25 = 35.00 USD, debit 5900 0.78, credit 1210 48.03 = 35.00 USD",
      "P3 2026-02-04: debit 1020 48.04 = 35.00 USD, credit 1210 48.04 = 35.00 USD",
    ]);
  });

  test("that give back at a higher rate than they take up post each document apart", () => {
    const { entries, problems, openItems } = settledBoth("0.50");
    expect(problems).toEqual([]);
    // 105.50 x 1.35 = 142.425; together the receivable moves by 0.50 one way and by 4.57 the other.
    expect(entries.at(-1)).toBe(
      "P1 2026-02-01: debit 1020 0.69 = 0.50 USD, debit 1210 147.00 = 105.00 USD, credit 1210 142.43 = 105.50 USD, credit 4900 5.26",
    );
    expect(openItems).toEqual([]);
    const beside = settledBoth("0.75");
    expect(beside.problems).toEqual(["FOL5085 data.csv:4:52"]);
    expect(beside.entries.at(-1)).toBe(
      "P1 2026-02-01: debit 1020 1.04 = 0.75 USD, debit 1210 147.00 = 105.00 USD, credit 1210 142.78 = 105.75 USD, credit 4900 5.26",
    );
    expect(beside.openItems).toEqual(["P1 -0.35 = -0.25 USD"]);
  });

  /** An invoice of 105.50 at 1.35, and one of -105.00 at 1.40, settled together. */
  function settledBoth(amount: string) {
    const about = "2026-01-15 currency=USD line.item=Tonte";
    const text = data([
      `invoice F1 ${about} rate=1.35 line.amount=100.48 tax.TPS=5.02`,
      `invoice F2 ${about} rate=1.40 line.amount=-100.00 tax.TPS=-5.00`,
      paid("P1", "01", "1.38", `amount=${amount} applies.document=F1 applies.amount=105.50`),
      "payment P1 2026-02-01 currency=USD rate=1.38 applies.document=F2 applies.amount=-105.00",
    ]);
    const { entries, problems } = journal(text);
    const { files } = readExample(text);
    const isData = ({ path }: { readonly path: string }) => path === "data.csv";
    const checked = checkTexts(files.filter((file) => !isData(file)));
    const { report } = compileTexts(checked, files.filter(isData));
    const openItems = report.openItems.flatMap(({ documents, currency }) =>
      documents.map(
        ({ document, open, foreign }) => `${document} ${open} = ${foreign} ${currency}`,
      ),
    );
    return { entries, problems, openItems };
  }

  test("their order in the data changes nothing but the order of entries", () => {
    const rows = [
      f1,
      paid("P1", "01", "1.40", "amount=35.00 applies.document=F1"),
      paid("P2", "03", "1.35", "amount=70.00 applies.document=F1"),
    ];
    expect(entriesOf(...rows.toReversed())).toEqual(entriesOf(...rows).toReversed());
  });

  test("what is beyond what is due stays open at the payment's rate", () => {
    const { entries, problems } = journal(
      data([f1, paid("P1", "01", "1.40", "amount=115.00 applies.document=F1")]),
    );
    // 105.00 at 1.3725, and 10.00 at 1.40.
    expect(entries[1]).toBe(
      "P1 2026-02-01: debit 1020 161.00 = 115.00 USD, credit 1210 158.11 = 115.00 USD, credit 4900 2.89",
    );
    expect(problems).toEqual(["FOL5085 data.csv:3:52"]);
  });

  test("of a document that is not in the data, at the rate that they state", () => {
    expect(
      entriesOf(
        paid(
          "P1",
          "01",
          "1.40",
          "amount=100.00 applies.document=F0 applies.date=2025-12-01 applies.rate=1.35",
        ),
      ),
    ).toEqual([
      "P1 2026-02-01: debit 1020 140.00 = 100.00 USD, credit 1210 135.00 = 100.00 USD, credit 4900 5.00",
    ]);
  });
});

test("a refund of what was paid too much gives back its rate", () => {
  const { entries } = journal(
    data([
      f1,
      paid("P1", "01", "1.40", "amount=115.00 applies.document=F1"),
      "refund R1 2026-03-01 currency=USD rate=1.30 method=Interac amount=10.00 applies.document=F1",
    ]),
  );
  expect(entries[2]).toBe(
    "R1 2026-03-01: debit 1210 14.00 = 10.00 USD, credit 1020 13.00 = 10.00 USD, credit 4900 1.00",
  );
});

test("credits of the whole give back each account to the cent", () => {
  const entries = entriesOf(
    "invoice F2 2026-01-15 currency=USD rate=1.3333 line.item=Tonte line.amount=100.01 tax.TPS=5.00 total=105.01",
    "credit-note C1 2026-02-15 currency=USD line.item=Tonte line.amount=33.33 credits.document=F2",
    "credit-note C2 2026-02-16 currency=USD line.item=Tonte line.amount=66.68 credits.document=F2",
  );
  expect(entries).toEqual([
    "F2 2026-01-15: debit 1210 140.01 = 105.01 USD, credit 4001 133.34 = 100.01 USD, credit 2420 6.67 = 5.00 USD",
    "C1 2026-02-15: debit 4001 44.44 = 33.33 USD, debit 2420 2.23 = 1.67 USD, credit 1210 46.67 = 35.00 USD",
    "C2 2026-02-16: debit 4001 88.90 = 66.68 USD, debit 2420 4.44 = 3.33 USD, credit 1210 93.34 = 70.01 USD",
  ]);
});

test("lines of less than a cent each are credited as they were billed", () => {
  const lines = ["1.00", "1.00", "1.00"];
  const rows = [
    ...lines.map((amount) => ["invoice", "F1", amount, "rate=0.0045"]),
    ...lines.map((amount) => ["credit-note", "N1", amount, "credits.document=F1"]),
  ].map(
    ([kind, number, amount, rest]) =>
      `${kind} ${number} 2026-01-15 currency=USD ${rest} line.item=Tonte line.amount=${amount} tax.TPS=0.05`,
  );
  expect(entriesOf(...rows)).toEqual([
    "F1 2026-01-15: debit 1210 0.01 = 3.15 USD, credit 4001 0.00 = 3.00 USD, credit 2420 0.00 = 0.15 USD, credit 5998 0.01",
    "N1 2026-01-15: debit 4001 0.00 = 3.00 USD, debit 2420 0.00 = 0.15 USD, debit 5998 0.01, credit 1210 0.01 = 3.15 USD",
  ]);
});

test("what is worth less than a cent is nothing to a target that writes home amounts alone", () => {
  const text = foreignExample
    .replace(/^--- book.folio\n/, "")
    .replace("hledger", "iif { foreign home }")
    .replace("currencies  USD", "currencies  KRW");
  const checked = checkTexts([{ path: "book.folio", text }]);
  expect(checked.problems).toEqual([]);
  const invoice = (number: string, amount: string, tax: string) =>
    `{"folio":1,"kind":"invoice","number":"${number}","date":"2026-01-15","customer":{"name":"Kim"},"currency":"KRW","rate":"0.00095","lines":[{"item":"Tonte","amount":"${amount}"}],"taxes":[{"tax":"TPS","amount":"${tax}"}]}\n`;
  const data = `${invoice("F1", "4", "0")}${invoice("F2", "40000", "2000")}`;
  const written = compileTexts(checked, [{ path: "data.ndjson", text: data }]);
  expect(written.problems).toEqual([]);
  expect(written.report.documents.passedOver).toEqual([
    { reason: "all zero", count: 1, documents: ["invoice F1"] },
  ]);
  expect(written.report.entries).toBe(1);
});

const withDeposits = foreignExample
  .replace("receivable  1210", "receivable  1210\n  deposits    2310\n  fees to 5900")
  .replace("account 2420", 'account 2310 "Acomptes" liability\naccount 2420');

test("a deposit is taken at its own rate: what the invoice's makes of it is a gain or a loss", () => {
  const { entries, problems } = journal(
    data(
      [
        "deposit D1 2026-01-05 currency=USD rate=1.30 method=Interac amount=40.00 fee=1.00",
        `${f1} applies.document=D1 applies.amount=40.00`,
        paid("P1", "01", "1.40", "amount=65.00 applies.document=F1"),
      ],
      withDeposits,
    ),
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "D1 2026-01-05: debit 1020 50.70 = 39.00 USD, debit 5900 1.30 = 1.00 USD, credit 2310 52.00 = 40.00 USD",
    "F1 2026-01-15: debit 1210 144.11 = 105.00 USD, debit 2310 52.00 = 40.00 USD, debit 5900 2.90, credit 4001 137.25 = 100.00 USD, credit 2420 6.86 = 5.00 USD, credit 1210 54.90 = 40.00 USD",
    "P1 2026-02-01: debit 1020 91.00 = 65.00 USD, credit 1210 89.21 = 65.00 USD, credit 4900 1.79",
  ]);
});

test("a refund of lines credits at the invoice's rate, and pays at its own", () => {
  const { entries } = journal(
    data([
      f1,
      paid("P1", "01", "1.40", "amount=105.00 applies.document=F1"),
      "refund R1 2026-03-01 currency=USD rate=1.30 method=Interac amount=42.00 line.item=Tonte line.amount=40.00 tax.TPS=2.00 credits.document=F1",
    ]),
  );
  expect(entries.slice(2)).toEqual([
    "R1 2026-03-01: debit 4001 54.90 = 40.00 USD, debit 2420 2.75 = 2.00 USD, debit 1210 57.65 = 42.00 USD, credit 1210 57.65 = 42.00 USD, credit 1020 54.60 = 42.00 USD, credit 4900 3.05",
  ]);
});

test("a sale is converted at one rate", () => {
  expect(
    entriesOf(
      "sale V1 2026-01-15 currency=USD rate=1.3725 line.item=Tonte line.amount=10.01 tax.TPS=0.50 total=10.51 method=Interac amount=10.51",
    ),
  ).toEqual([
    "V1 2026-01-15: debit 1210 14.42 = 10.51 USD, debit 1020 14.42 = 10.51 USD, debit 5998 0.01, credit 4001 13.74 = 10.01 USD, credit 2420 0.69 = 0.50 USD, credit 1210 14.42 = 10.51 USD",
  ]);
});

test("a sale that is paid in part leaves nothing when the rest is paid", () => {
  // 14.42 less 7.21 are 7.21, where 5.26 at the rate would be 7.22.
  expect(
    entriesOf(
      "sale V1 2026-01-15 currency=USD rate=1.3725 line.item=Tonte line.amount=10.01 tax.TPS=0.50 total=10.51 method=Interac amount=5.25",
      paid("P1", "01", "1.3725", "amount=5.26 applies.document=V1"),
    ),
  ).toEqual([
    "V1 2026-01-15: debit 1210 14.42 = 10.51 USD, debit 1020 7.21 = 5.25 USD, debit 5998 0.01, credit 4001 13.74 = 10.01 USD, credit 2420 0.69 = 0.50 USD, credit 1210 7.21 = 5.25 USD",
    "P1 2026-02-01: debit 1020 7.22 = 5.26 USD, credit 1210 7.21 = 5.26 USD, credit 5998 0.01",
  ]);
});

test("an invoice without its rate is told, and what pays it is not", () => {
  const rows = [
    f1.replace(" rate=1.3725", ""),
    paid("P1", "01", "1.40", "amount=105.00 applies.document=F1"),
  ];
  expect(journal(data(rows)).problems).toEqual(["FOL5201 data.csv:2:31"]);
});

test("a credit note that names no invoice says its own rate", () => {
  const note =
    "credit-note N1 2026-01-15 currency=USD line.item=Tonte line.amount=10.00 tax.TPS=0.50";
  expect(journal(data([note])).problems).toEqual(["FOL5201 data.csv:2:35"]);
  expect(entriesOf(`${note} rate=1.40`)).toEqual([
    "N1 2026-01-15: debit 4001 14.00 = 10.00 USD, debit 2420 0.70 = 0.50 USD, credit 1210 14.70 = 10.50 USD",
  ]);
});

test("yen have no decimals, and Kuwaiti dinars three", () => {
  const book = foreignExample.replace("currencies  USD", "currencies  JPY, KWD");
  const rows = [
    "invoice F1 2026-01-15 currency=JPY rate=0.0092 line.item=Tonte line.amount=10010 tax.TPS=501 total=10511",
    "invoice F2 2026-01-15 currency=KWD rate=4.4512 line.item=Tonte line.amount=10.125 tax.TPS=0.506 total=10.631",
  ];
  const { entries, problems } = journal(data(rows, book));
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "F1 2026-01-15: debit 1210 96.70 = 10511 JPY, credit 4001 92.09 = 10010 JPY, credit 2420 4.61 = 501 JPY",
    "F2 2026-01-15: debit 1210 47.32 = 10.631 KWD, credit 4001 45.07 = 10.125 KWD, credit 2420 2.25 = 0.506 KWD",
  ]);
});

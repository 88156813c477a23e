// A book with several accounts of customers, or of suppliers: what a document puts beside its lines, and what settles it, is on
// the document's own.
import { describe, expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { rememberControls } from "../../language/journal/controls.ts";
import { preparePlan } from "../../language/journal/prepare.ts";
import { read } from "../support/data.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { journal } from "../support/journal.ts";

const book = (settings: string, rest = "") => `--- book.folio
book "Paysagement" {
  folio 1
  target hledger
  currency CAD
  currencies USD
  rounding exchange to 5998
  exchange gain 4900 loss 5900
  receivable 1210
  payable 2110
  deposits 2310
  compute taxes
${settings}
}
account 1020 "Banque" asset
account 1210 "Clients" asset
account 1215 "Clients en dollars américains" asset
account 2110 "Fournisseurs" liability
account 2115 "Fournisseurs en dollars américains" liability
account 2310 "Acomptes" liability
account 4001 "Ventes" revenue
account 4180 "Remises" revenue
account 4190 "Supplément" revenue
account 4900 "Gains de change" revenue
account 5100 "Achats" expense
account 5900 "Pertes de change" expense
account 5998 "Arrondis de change" expense
tax group "Détaxé" = zero-rated
item "Tonte" credit 4001 tax "Détaxé"
item "Semence" purchases debit 5100 tax "Détaxé"
method "Virement" debit 1020
${rest}
`;

const byCurrency = book(
  "  debit 1215 when currency = USD\n  purchases credit 2115 when currency = USD",
);
const byGroup = book('  debit 1215 when customer.group = "Export"');

function entriesOf(text: string, ...documents: readonly object[]): readonly string[] {
  const { entries, problems } = journal(`${text}--- data.ndjson\n${ndjson(documents)}`);
  expect(problems).toEqual([]);
  return entries;
}

function ndjson(documents: readonly object[]): string {
  return documents.map((one) => `${JSON.stringify({ folio: 1, ...one })}\n`).join("");
}

const customer = { name: "Vermont" };
const sold = (number: string, date: string, amount: string, more: object = {}) => ({
  ...{ kind: "invoice", number, date, customer, total: amount },
  ...{ lines: [{ item: "Tonte", amount }], taxes: [] },
  ...more,
});
const received = (number: string, amount: string, applies: readonly object[], more = {}) => ({
  ...{ kind: "payment", number, date: "2026-02-01", customer, method: "Virement" },
  ...{ amount, applies, ...more },
});
const dollars = (rate: string) => ({ currency: "USD", rate });

describe("what an invoice has beside its lines", () => {
  test("its deposit comes off its own receivable", () => {
    const entries = entriesOf(
      byCurrency,
      {
        ...{ kind: "deposit", number: "A1", date: "2026-01-02", customer, ...dollars("1.30") },
        ...{ method: "Virement", amount: "40.00" },
      },
      sold("F1", "2026-01-15", "100.00", {
        ...dollars("1.40"),
        applies: [{ document: "A1", amount: "40.00" }],
      }),
      received("P1", "60.00", [{ document: "F1" }], dollars("1.50")),
    );
    expect(entries).toEqual([
      "A1 2026-01-02: debit 1020 52.00 = 40.00 USD, credit 2310 52.00 = 40.00 USD",
      "F1 2026-01-15: debit 1215 140.00 = 100.00 USD, debit 2310 52.00 = 40.00 USD, debit 5900 4.00, credit 4001 140.00 = 100.00 USD, credit 1215 56.00 = 40.00 USD",
      "P1 2026-02-01: debit 1020 90.00 = 60.00 USD, credit 1215 84.00 = 60.00 USD, credit 4900 6.00",
    ]);
  });

  test("so do a discount on an account of its own, and a surcharge", () => {
    const settings =
      "  debit 1215 when currency = USD\n  discount to 4180\n  credit restriction to 4190 within 30 days on issue";
    const [entry] = entriesOf(
      book(settings),
      sold("F1", "2026-01-15", "100.00", {
        ...dollars("1.40"),
        ...{ discount: "10.00", surcharge: "2.00", total: "92.00" },
      }),
    );
    expect(entry).toBe(
      "F1 2026-01-15: debit 1215 142.80 = 102.00 USD, debit 4180 14.00 = 10.00 USD, credit 4001 140.00 = 100.00 USD, credit 4190 2.80 = 2.00 USD, credit 1215 14.00 = 10.00 USD",
    );
  });

  test("recognized on payment, part payments come back to it", () => {
    const onPayment = book('  recognize on payment\n  debit 1215 when customer.group = "Export"');
    const entries = entriesOf(
      onPayment,
      sold("F1", "2026-01-15", "100.00", { customer: { ...customer, group: "Export" } }),
      received("P1", "30.00", [{ document: "F1" }]),
      received("P2", "70.00", [{ document: "F1" }], { date: "2026-02-03" }),
    );
    expect(entries).toEqual([
      "F1 2026-02-03: debit 1215 100.00, debit 2310 30.00, credit 4001 100.00, credit 1215 30.00",
      "P1 2026-02-01: debit 1020 30.00, credit 2310 30.00",
      "P2 2026-02-03: debit 1020 70.00, credit 1215 70.00",
    ]);
  });
});

describe("what settles documents", () => {
  const exported = { customer: { ...customer, group: "Export" } };
  const local = { customer: { ...customer, group: "Québec" } };

  test("goes to the account of each, whatever it says itself", () => {
    const two = [
      sold("F1", "2026-01-15", "100.00", exported),
      sold("F2", "2026-01-16", "50.00", local),
    ];
    const both = [
      { document: "F1", amount: "100.00" },
      { document: "F2", amount: "50.00" },
    ];
    expect(entriesOf(byGroup, ...two, received("P1", "150.00", both, exported)).at(-1)).toBe(
      "P1 2026-02-01: debit 1020 150.00, credit 1210 50.00, credit 1215 100.00",
    );
  });

  test("leaves what is too much on its own, or with what it pays where it does not say", () => {
    const paid = (more: object) =>
      journal(
        `${byGroup}--- data.ndjson\n${ndjson([
          sold("F1", "2026-01-15", "100.00", exported),
          received("P1", "120.00", [{ document: "F1", amount: "100.00" }], more),
        ])}`,
      );
    expect(paid(local).entries.at(-1)).toBe(
      "P1 2026-02-01: debit 1020 120.00, credit 1215 100.00, credit 1210 20.00",
    );
    expect(paid({}).entries.at(-1)).toBe(
      "P1 2026-02-01: debit 1020 120.00, credit 1215 100.00, credit 1215 20.00",
    );
  });

  test("of nothing that is known, by its own fields alone: what they lack is an error", () => {
    const paid = received("P1", "10.00", [{ document: "ancienne", date: "2025-12-01" }]);
    const { problems, entries } = journal(`${byGroup}--- data.ndjson\n${ndjson([paid])}`);
    expect(problems.filter((problem) => problem.startsWith("FOL5057"))).toHaveLength(1);
    expect(entries).toEqual([]);
    expect(entriesOf(byGroup, { ...paid, ...exported, applies: [] }).at(-1)).toBe(
      "P1 2026-02-01: debit 1020 10.00, credit 1215 10.00",
    );
  });

  test("the day of the invoice decides, where days do", () => {
    const byDay = book("  debit 1215 when date in 2026-01-01..2026-01-31");
    expect(
      entriesOf(
        byDay,
        sold("F1", "2026-01-31", "100.00"),
        received("P1", "100.00", [{ document: "F1" }]),
      ).at(-1),
    ).toBe("P1 2026-02-01: debit 1020 100.00, credit 1215 100.00");
  });

  test("what money goes back of stands on the account of what is named", () => {
    const noteOfF1 = { kind: "credit-note", credits: { document: "F1" } };
    const refunded = {
      ...{ kind: "refund", number: "R1", date: "2026-02-05", customer, method: "Virement" },
      ...{ amount: "20.00", applies: [{ document: "F1" }] },
    };
    expect(
      entriesOf(
        byGroup,
        sold("F1", "2026-01-15", "100.00", exported),
        received("P1", "100.00", [{ document: "F1" }]),
        { ...sold("N1", "2026-02-01", "20.00", exported), ...noteOfF1 },
        refunded,
      ).at(-1),
    ).toBe("R1 2026-02-05: debit 1215 20.00, credit 1020 20.00");
  });

  test("a method that says an account keeps it", () => {
    const own = byGroup.replace(/^method .*$/m, "$& credit 1210\nmethod Export debit 1020");
    expect(
      entriesOf(
        own,
        sold("F1", "2026-01-15", "100.00", exported),
        received("P1", "60.00", [{ document: "F1" }]),
        received("P2", "40.00", [{ document: "F1" }], { method: "Export" }),
      ).slice(1),
    ).toEqual([
      "P1 2026-02-01: debit 1020 60.00, credit 1210 60.00",
      "P2 2026-02-01: debit 1020 40.00, credit 1215 40.00",
    ]);
  });

  test("what lines decide holds for lines alone", () => {
    const byClass = book(
      '  debit 1215 when customer.group = "Export"\n  debit 1216 when customer.group = "Export" and line.class = "Nord" or absent',
      'account 1216 "Clients du Nord" asset\nmethod Nord debit 1020 credit 1216',
    );
    const entries = entriesOf(
      byClass,
      sold("F1", "2026-01-15", "100.00", exported),
      received("P1", "10.00", [], exported),
    );
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1216 100.00, credit 4001 100.00",
      "P1 2026-02-01: debit 1020 10.00, credit 1215 10.00",
    ]);
  });
});

test("bills in the mirror", () => {
  const supplier = { name: "Semences du Maine" };
  const entries = entriesOf(
    byCurrency,
    {
      ...{ kind: "bill", number: "M1", date: "2026-01-15", supplier, ...dollars("1.40") },
      ...{ lines: [{ item: "Semence", amount: "100.00" }], taxes: [], total: "100.00" },
    },
    {
      ...{ kind: "bill-payment", number: "D1", date: "2026-02-01", supplier, ...dollars("1.50") },
      ...{ method: "Virement", amount: "100.00", applies: [{ document: "M1" }] },
    },
  );
  expect(entries).toEqual([
    "M1 2026-01-15: debit 5100 140.00 = 100.00 USD, credit 2115 140.00 = 100.00 USD",
    "D1 2026-02-01: debit 2115 140.00 = 100.00 USD, debit 5900 10.00, credit 1020 150.00 = 100.00 USD",
  ]);
});

describe("what an opening says is due", () => {
  const opened = (settings: string, rows: string) => {
    const file = book(settings, 'opening "ouvertes.csv" {}').replace("--- book.folio\n", "");
    const files = [
      {
        path: "book.folio",
        text: file.replace("compute taxes", "compute taxes\n  cutover 2026-01-01"),
      },
      { path: "ouvertes.csv", text: rows },
    ];
    return (documents: readonly object[]) =>
      compileTexts(checkTexts(files), [{ path: "data.ndjson", text: ndjson(documents) }]);
  };
  const due =
    "kind,number,date,customer.name,currency,rate,total\ninvoice,O1,2025-12-01,Vermont,USD,1.40,100.00\ninvoice,O2,2025-12-02,Vermont,,,50.00\n";
  const run = opened("  debit 1215 when currency = USD", due);

  test("stands on its own receivable", () => {
    const { report } = run([]);
    expect(report.openItems.map(({ account, open }) => [account, open])).toEqual([
      ["1210", "50.00"],
      ["1215", "140.00"],
    ]);
  });

  test("and is settled there", () => {
    const { report, problems, text } = run([
      received("P1", "100.00", [{ document: "O1" }], dollars("1.40")),
      received("P2", "50.00", [{ document: "O2" }]),
    ]);
    expect(problems).toEqual([]);
    expect(report.openItems).toEqual([]);
    expect(text).toContain("assets:1215 Clients en dollars américains");
  });

  test("lacking what decides the account, it is refused", () => {
    const { problems } = opened(
      '  debit 1215 when customer.group = "Export"',
      due.replace("USD,1.40", ","),
    )([]);
    expect(
      problems.map(({ code, place }) => `${code} ${place.in === "data" ? place.line : ""}`),
    ).toEqual(["FOL5057 2", "FOL5057 3"]);
  });
});

test("what is wrong with an exception is told once", () => {
  const settings =
    '  debit 1215 when customer.group = "A"\n  debit 1210 when currency = USD\n  debit 1215 when line.class = "Nord"';
  const [file] = book(settings).split("--- book.folio\n").slice(1);
  const { problems } = checkTexts([{ path: "book.folio", text: file ?? "" }]);
  const told = problems.map(({ code, place }) => `${code} ${JSON.stringify(place)}`);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});

test("one choice is kept for all that are owed on an account, whatever else they say", () => {
  const { files } = readExample(byGroup);
  const { plan } = checkTexts(files);
  if (plan === undefined) throw new Error("the book is right");
  const controls = rememberControls(preparePlan(plan));
  const groups = ["Export", "A", "B", "C", "Export"];
  const documents = read(
    `kind,number,date,customer.group\n${groups.map((group, row) => `invoice,F${row},2026-01-15,${group}\n`).join("")}`,
  ).documents;
  documents.forEach(controls.put);
  expect(documents.map((_, row) => controls.of(row)?.value)).toEqual(
    groups.map((group) => (group === "Export" ? "1215" : "1210")),
  );
  expect(new Set(documents.map((_, row) => controls.of(row))).size).toBe(2);
});

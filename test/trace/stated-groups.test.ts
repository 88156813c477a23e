// A tax group that the document states, and no rule chooses: trace.json names the fields that state it, coverage and
// the report count what stands under it.
import { expect, test } from "vitest";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { readPage } from "../support/html-page.ts";
import { runPage } from "../support/report-page.ts";
import { readTrace } from "../support/trace-reader.ts";

const book = (settings = "") => `book "Boréal" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  credit      4001
  tax         "TPS"
${settings}}
account 1020 "Banque"      asset
account 1210 "Clients"     asset
account 2420 "TPS à payer" liability
account 4001 "Ventes"      revenue
account 4190 "Remises"     revenue
tax TPS credit 2420 { 5% from 2008-01-01 }
tax group "TPS"     = TPS
tax group "Détaxé"  = zero-rated
tax group "Exonéré" = exempt
item "Pommes"
item "Panier"
method otherwise debit 1020
`;

const invoice = (number: string, more: object) =>
  JSON.stringify({ folio: 1, kind: "invoice", number, date: "2026-01-15", ...more });
const data = {
  path: "ventes.ndjson",
  text: `${[
    invoice("F1", {
      discount: "10.00",
      lines: [
        { item: "Pommes", amount: "80.00", taxGroup: "Détaxé" },
        { item: "Panier", amount: "20.00" },
      ],
      taxes: [{ tax: "TPS", amount: "0.90" }],
    }),
    invoice("F2", { taxGroup: "Exonéré", lines: [{ item: "Pommes", amount: "30.00" }], taxes: [] }),
  ].join("\n")}\n`,
};

test("trace.json names the fields that state a group only where no rule chose it", () => {
  const checked = checkTexts([{ path: "book.folio", text: book() }]);
  const { traced } = compileTexts(checked, [data], { trace: true });
  const told = readTrace(traced).lines.flatMap(({ causes }) =>
    causes.flatMap(({ making, row, amount, columns }) =>
      making.template === "invoice.line.credit"
        ? [[row, amount, making.choices.length, columns.filter((name) => /taxGroup/.test(name))]]
        : [],
    ),
  );
  const fields = ["taxGroup", "line.taxGroup"];
  expect(told).toEqual([
    [1, "18.00", 2, []],
    [1, "72.00", 1, fields],
    [2, "30.00", 1, fields],
  ]);
});

test("the report has what was sold under each group, by their natures", () => {
  const checked = checkTexts([{ path: "book.folio", text: book() }]);
  const { report } = runPage(checked, [data]);
  expect(report.sales).toBe("120.00");
  expect(report.taxGroups).toEqual([
    { taxGroup: "TPS", nature: "taxable", taxes: ["TPS"], amount: "18.00" },
    { taxGroup: "Détaxé", nature: "zero-rated", taxes: [], amount: "72.00" },
    { taxGroup: "Exonéré", nature: "exempt", taxes: [], amount: "30.00" },
  ]);
});

test.each([
  ["en", "Sales by tax group", "Discounts stand on account 4190"],
  ["fr", "Ventes par groupe de taxes", "Les remises sont au compte 4190"],
] as const)(
  "of discounts on an account of their own the page says so (%s)",
  (language, label, note) => {
    const lines = runPage(checkTexts([{ path: "book.folio", text: book() }]), [data]);
    expect(readPage(lines.page(language)).text).not.toContain(note);
    const text = book("  discount    to 4190\n");
    const apart = readPage(
      runPage(checkTexts([{ path: "book.folio", text }]), [data]).page(language),
    );
    expect(apart.text).toContain(note);
    const { rows } = apart.tables.get(label) ?? { rows: [] };
    expect(rows.map(([group, , amount]) => [group, amount?.replace(",", ".")])).toEqual([
      ["TPS", "20.00"],
      ["Détaxé", "80.00"],
      ["Exonéré", "30.00"],
    ]);
  },
);

test("of a document in another currency, what completes its credit stands under a group too", () => {
  const foreign = book(
    "  currencies  USD\n  compute taxes\n  rounding exchange to 5998\n  exchange gain 5999 loss 5999\n",
  )
    .replace("sage50 { tax lines off }", "hledger")
    .concat(`account 5998 "Arrondis de change" expense
account 5999 "Change" expense
account 4003 "Ventes exonérées" revenue
item "Cours" credit 4003 tax "Exonéré"
`);
  const row = (more: object) =>
    JSON.stringify({ folio: 1, currency: "USD", customer: { name: "Roy" }, ...more });
  const rows = [
    row({
      kind: "invoice",
      number: "F1",
      date: "2026-01-15",
      rate: "4.55555",
      discount: "0.10",
      lines: [
        { item: "Pommes", amount: "1.00" },
        { item: "Cours", amount: "0.11" },
      ],
    }),
    ...[
      ["N1", "Pommes", "1.00", "0.01"],
      ["N2", "Cours", "0.11", "0.09"],
    ].map(([number, item, amount, discount]) =>
      row({
        kind: "credit-note",
        number,
        date: "2026-02-11",
        credits: { document: "F1" },
        discount,
        lines: [{ item, amount }],
      }),
    ),
  ];
  const text = `${rows.join("\n")}\n`;
  const checked = checkTexts([{ path: "book.folio", text: foreign }]);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { report } = runPage(checked, [{ path: "avoirs.ndjson", text }]);
  // All is credited: nothing is left on any account of sales, nor under any group.
  expect(report.sales).toBe("0.00");
  expect(report.taxGroups.map(({ taxGroup, amount }) => [taxGroup, amount])).toEqual([
    ["TPS", "0.00"],
    ["Exonéré", "0.00"],
  ]);
});

test("a group is not called unused where a column may name it, and is where a list of values does not", () => {
  const source = (values: string) => `source ventes csv "ventes*.csv" {
  kind          = invoice
  number        = column "No"
  date          = column "Date"
  line.item     = column "Article"
  line.amount   = column "Montant"
  line.taxGroup = column "Taxe"${values}
}
`;
  const unused = (text: string) =>
    checkTexts([{ path: "book.folio", text: `${book()}${text}` }]).problems.flatMap(
      ({ code, message }) =>
        code === "FOL2111" && /tax group/.test(message.en) ? [message.en] : [],
    );
  const [zero, exempt] = ["Détaxé", "Exonéré"].map(
    (name) => `Nothing in the book uses tax group “${name}”`,
  );
  // Data in Folio's own form may state any.
  expect(unused("")).toEqual([]);
  const none = source("").replace(/^.*taxGroup.*\n/m, "");
  expect(unused(none)).toEqual([zero, exempt]);
  expect(unused(source(""))).toEqual([]);
  expect(unused(source(` { "D" = "Détaxé" "T" = "TPS" }`))).toEqual([exempt]);
});

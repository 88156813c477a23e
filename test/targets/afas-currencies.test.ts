// Invoices in yens and dinars, from the book to what AFAS gets: one line of revenue a base, and the discount as AmDe is.
import { expect, test } from "vitest";
import { readAfasFile } from "../support/afas-reader.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";

const book = (settings: string, foreign = "written") => `book "Meunier" {
  folio       1
  target      afas {
    payment discount on
    foreign ${foreign}
    vat codes "TVA = 1, TVA 21 = 1"
  }
  currency    EUR
  currencies  USD, JPY, KWD
  rounding exchange to 659
  exchange gain 754 loss 654
  fiscal year from 2026-01-01 periods month
  receivable  400
  payment discount to 656 within 8 days 2% base net taxes ${settings}
}

account 400    "Clients"            asset linked to receivables
account 451    "TVA due"            liability
account 550    "Banque"             asset
account 654    "Pertes de change"   expense
account 656    "Escomptes accordés" expense
account 659    "Arrondis de change" expense
account 700100 "Ventes"             revenue
account 754    "Gains de change"    revenue

tax TVA debit 400 credit 451 { 21% from 1996-01-01 }
tax group "TVA 21" = TVA
item "Travaux" debit 400 credit 700100 tax "TVA 21"
method "Virement" debit 550 credit 400

journal VK "Ventes" sales
journal BQ "Banque" bank
integration ventes {
  journal VK
}
integration banque {
  journal BQ
}
`;

const header = "kind,number,date,customer.number,currency,rate,line.item,line.amount,tax.TVA,total";
const dinars = "invoice,F1,2026-01-12,10004,KWD,2.9213,Travaux,10.124,2.126,12.250";
const yens = "invoice,F2,2026-01-13,10004,JPY,0.0061,Travaux,33333,7000,40333";
const yensLess = "invoice,F2,2026-01-13,10004,JPY,0.0061,Travaux,33333,6860,40193";

function written(bookText: string, ...rows: readonly string[]) {
  const checked = checkTexts([{ path: "book.folio", text: bookText }]);
  const text = [header, ...rows, ""].join("\n");
  const { bytes, problems, report } = compileTexts(checked, [{ path: "data.csv", text }]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return { entries: readAfasFile(bytes), report };
}

/** `account, home amount, foreign amount, VAT code`, a line each. */
function linesOf({ entries }: ReturnType<typeof written>) {
  return entries.flatMap(({ lines }) =>
    lines.map(({ AcNr, AmDe, AmCr, AmDc, AmCc, VaId }) =>
      [AcNr, AmDe ?? AmCr, AmDc ?? AmCc ?? "-", VaId ?? "-"].map(String).join(" "),
    ),
  );
}

function discountsOf({ entries }: ReturnType<typeof written>) {
  return entries.flatMap(({ lines }) => lines.flatMap(({ AmDp }) => AmDp ?? []));
}

test("an invoice in dinars has one line of revenue, of all its thousandths", () => {
  const run = written(book("full"), dinars);
  expect(linesOf(run)).toEqual([
    "10004 35.79 12.250 -",
    "700100 29.58 10.124 1",
    "451 6.21 2.126 1",
  ]);
  // 10.124 at 2.9213 are 29.5752.
  expect(run.report.taxes).toMatchObject([{ tax: "TVA", base: "29.58", amount: "6.21" }]);
});

test("one in yens, taxed in full, has one too", () => {
  expect(linesOf(written(book("full"), yens))).toEqual([
    "10004 246.03 40333 -",
    "700100 203.33 33333 1",
    "451 42.70 7000 1",
  ]);
});

test("what an escompte takes off the base is whole yens", () => {
  const run = written(book("discounted"), yensLess);
  // 2 % of 33,333 is 666.66, which no yen is: 32,666.34 are 32,666, and 667 are left.
  expect(linesOf(run)).toEqual([
    "10004 245.18 40193 -",
    "700100 199.26 32666 1",
    "700100 4.07 667 -",
    "451 41.85 6860 1",
  ]);
  expect(run.report.taxes).toMatchObject([{ tax: "TVA", base: "199.26" }]);
});

test("in the book's own currency alone the lines are those of the base too", () => {
  const discounted = written(book("discounted", "home"), yensLess);
  expect(linesOf(discounted)).toEqual([
    "10004 245.18 - -",
    "700100 199.26 - 1",
    "700100 4.07 - -",
    "451 41.85 - 1",
  ]);
  const rows = ["0.003", "0.003", "0.003", "0.004"].map(
    (amount, at) =>
      `invoice,F3,2026-01-12,10004,KWD,1.9213,Travaux,${amount},${at === 0 ? "0.003" : ""},0.016`,
  );
  const full = written(book("full", "home"), dinars, ...rows);
  expect(linesOf(full).filter((line) => line.startsWith("700100"))).toEqual([
    "700100 29.58 - 1",
    // Each of the four lines is a cent; the base, as a whole, is two.
    "700100 0.04 - 1",
  ]);
});

test("the discount for paying in time is in the book's own currency, like the debit beside it", () => {
  // 2 % of 10.124 dinars are 0.202, at 2.9213; of 33,333 yens 667, at 0.0061.
  expect(discountsOf(written(book("full"), dinars, yens))).toEqual(["0.59", "4.07"]);
  expect(discountsOf(written(book("full", "home"), dinars, yens))).toEqual(["0.59", "4.07"]);
});

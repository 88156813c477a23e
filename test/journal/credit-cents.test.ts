// Credit notes of which some state their taxes and some do not: what was credited before counts as it was booked.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const header = "kind,number,date,line.item,line.amount";

/** An invoice of 20.10 with 1.01 of TPS (1.005 rounded); the tax of half of it is 0.505. */
const invoice = `--- data-1.csv
${header},tax.TPS
invoice,F1,2026-01-15,Tonte,20.10,1.01`;

const stating = (row: string) => `--- data-2.csv\n${header},tax.TPS,credits.document\n${row}`;
const silent = (row: string) => `--- data-3.csv\n${header},credits.document\n${row}`;

test("the last one without taxes takes what the stated ones left", () => {
  const { entries, problems } = journal(
    [
      invoice,
      stating("credit-note,N7,2026-01-20,Tonte,10.05,0.50,F1"),
      silent("credit-note,N8,2026-01-22,Tonte,10.05,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual([]);
  expect(entries.at(2)).toBe("N8 2026-01-22: debit 4001 10.05, debit 2420 0.51, credit 1210 10.56");
});

test("a stated one that comes last leaves the cents it does not give back", () => {
  const { problems, messages } = journal(
    [
      invoice,
      silent("credit-note,N7,2026-01-20,Tonte,10.05,F1"),
      stating("credit-note,N8,2026-01-22,Tonte,10.05,0.51,F1"),
    ].join("\n"),
  );
  expect(problems).toEqual(["FOL5072 data-2.csv:2:1"]);
  expect(messages[0]?.message.en).toContain("-0.01\u00a0CAD of TPS is left");
});

const halves = {
  Tonte: ["60.00", "2.61", "5.20"],
  Déneigement: ["40.00", "1.74", "3.48"],
} as const;

/** An invoice of 100.00 with its taxes inside, and a note for each of its items; the notes' taxes add up to its own. */
function creditedByItem(book: string): string {
  const document = (
    kind: string,
    number: string,
    items: readonly (keyof typeof halves)[],
    taxes: readonly string[],
  ) =>
    JSON.stringify({
      folio: 1,
      kind,
      number,
      date: "2026-01-15",
      prices: "inclusive",
      ...(kind === "invoice" ? {} : { credits: { document: "F1" } }),
      lines: items.map((item) => ({ item, amount: halves[item][0] })),
      taxes: taxes.map((amount, index) => ({ tax: index === 0 ? "TPS" : "TVQ", amount })),
    });
  return [
    `${book}--- data.ndjson`,
    document("invoice", "F1", ["Tonte", "Déneigement"], ["4.35", "8.68"]),
    document("credit-note", "C1", ["Tonte"], halves.Tonte.slice(1)),
    document("credit-note", "C2", ["Déneigement"], halves.Déneigement.slice(1)),
    "",
  ].join("\n");
}

test("inclusive prices whose taxes add up, but not item by item: the last note sets the accounts even", () => {
  const { entries, problems } = journal(creditedByItem(sageBook()));
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "F1 2026-01-15: debit 1210 100.00, credit 4001 52.18, credit 4002 34.79, credit 2420 4.35, credit 2500 8.68",
    "C1 2026-01-15: debit 4001 52.19, debit 2420 2.61, debit 2500 5.20, credit 1210 60.00",
    "C2 2026-01-15: debit 4002 34.79, debit 2420 1.74, debit 2500 3.48, credit 1210 40.00, credit 4001 0.01",
  ]);
});

test("and the accounts on which customers owe, where items have their own", () => {
  const book = sageBook()
    .replace("account 2310", 'account 1220 "Contrats de déneigement" asset\naccount 2310')
    .replace('item "Déneigement" credit', 'item "Déneigement" debit 1220 credit')
    .replace(
      'method "Comptant" debit 1020 credit 1210',
      'method "Comptant" debit 1020 credit 1220',
    );
  const { entries, problems } = journal(creditedByItem(book));
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "F1 2026-01-15: debit 1210 65.21, debit 1220 34.79, credit 4001 52.18, credit 4002 34.79, credit 2420 4.35, credit 2500 8.68",
    "C1 2026-01-15: debit 4001 52.19, debit 2420 2.61, debit 2500 5.20, credit 1210 60.00",
    "C2 2026-01-15: debit 4002 34.79, debit 2420 1.74, debit 2500 3.48, debit 1210 0.01, credit 1220 34.79, credit 1210 5.22, credit 4001 0.01",
  ]);
});

// Bills, their credits and their payments: the customer's side in the mirror, and taxes that may not all come back.
import { describe, expect, test } from "vitest";
import { checkTexts, compileTexts } from "../support/front-end.ts";
import { journal } from "../support/journal.ts";
import { purchaseBook, purchaseData } from "../support/purchase-book.ts";

const book = (settings = "", declarations = "") => `--- book.folio
book "Traiteur" {
  folio       1
  target      hledger
  currency    CAD
  receivable  1210
  payable     2100
  purchases payment discount to 5190
  purchases write-off to 5195 up to 1.00
${settings}}
account 1020 "Banque" asset
account 1030 "Caisse" asset
account 1210 "Clients" asset
account 1230 "TPS à recouvrer" asset
account 1240 "TVQ à recouvrer" asset
account 2100 "Fournisseurs" liability
account 2420 "TPS à payer" liability
account 2500 "TVQ à payer" liability
account 4001 "Ventes" revenue
account 5100 "Achats" expense
account 5190 "Escomptes obtenus" expense
account 5195 "Écarts" expense
account 5230 "Repas" expense
account 5999 "Arrondis" expense
tax TPS credit 2420 purchases debit 1230 recoverable 100% { 5% from 2008-01-01 }
tax TVQ credit 2500 purchases debit 1240 { 9.975% from 2013-01-01 }
tax TVP credit 2500 recoverable 0% { 7% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
tax group "TPS+TVP" = TPS + TVP
tax group "Exonéré" = exempt
category "Marchandises" purchases debit 5100
item "Tonte" credit 4001 tax "TPS+TVQ" purchases debit 5100
item "Gazon" category "Marchandises" { purchases tax "TPS+TVQ" }
item "Outils" category "Marchandises" { purchases tax "TPS+TVP" }
item "Repas" purchases debit 5230 tax "TPS+TVQ" recoverable 50%
item "Assurances" purchases debit 5195 tax "Exonéré"
method "Virement" debit 1020 credit 1210
method "Caisse" purchases credit 1030
${declarations}`;

function booked(documents: readonly object[], settings = "", declarations = "") {
  const lines = documents.map((document) =>
    JSON.stringify({ folio: 1, date: "2026-01-15", supplier: { name: "Pépinière" }, ...document }),
  );
  return journal(`${book(settings, declarations)}--- data.ndjson\n${lines.join("\n")}\n`);
}

const taxes = (tps: string, tvq: string, name = "TVQ") => [
  { tax: "TPS", amount: tps },
  { tax: name, amount: tvq },
];

const bill = {
  kind: "bill",
  number: "B1",
  lines: [{ item: "Gazon", amount: "100.00" }],
  taxes: taxes("5.00", "9.98"),
  total: "114.98",
};

describe("a bill", () => {
  test("debits what is bought and the taxes that come back, and is owed to the supplier", () => {
    const { entries, problems } = booked([bill]);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "B1 2026-01-15: debit 5100 100.00, debit 1230 5.00, debit 1240 9.98, credit 2100 114.98",
    ]);
  });

  test("leaves with each line what does not come back of its taxes", () => {
    const { entries, problems } = booked([
      {
        ...bill,
        lines: [
          { item: "Repas", amount: "60.01" },
          { item: "Gazon", amount: "40.00" },
        ],
        taxes: taxes("5.00", "9.98"),
        total: "114.99",
      },
    ]);
    expect(problems).toEqual([]);
    // Of the TPS of 5.00 the meal bears 3.00, of the TVQ of 9.98 it bears 5.99: half of that is 4.50, or 1.50 and 2.99
    // where the tax that comes back is rounded up.
    expect(entries).toEqual([
      "B1 2026-01-15: debit 5100 40.00, debit 5230 64.50, debit 1230 3.50, debit 1240 6.99, credit 2100 114.99",
    ]);
  });

  test("bears a tax of which nothing comes back, without an account of its own", () => {
    const { entries, problems } = booked([
      {
        ...bill,
        lines: [
          { item: "Outils", amount: "10.00" },
          { item: "Outils", amount: "10.01" },
        ],
        taxes: taxes("1.00", "1.40", "TVP"),
        total: "22.41",
      },
    ]);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "B1 2026-01-15: debit 5100 21.41, debit 1230 1.00, credit 2100 22.41",
    ]);
  });

  test("of prices with their taxes inside", () => {
    const { entries, problems } = booked([
      {
        ...bill,
        prices: "inclusive",
        lines: [{ item: "Repas", amount: "114.98" }],
      },
    ]);
    expect(problems).toEqual([]);
    // 100.00 and half of 14.98, each tax that comes back rounded up: 2.50 and 4.99.
    expect(entries).toEqual([
      "B1 2026-01-15: debit 5230 107.49, debit 1230 2.50, debit 1240 4.99, credit 2100 114.98",
    ]);
  });

  test("spreads its discount over what was bought, whatever sales do with theirs", () => {
    const discounted = {
      ...bill,
      discount: "10.00",
      taxes: taxes("4.50", "8.98"),
      total: "103.48",
    };
    for (const settings of ["", "  discount to 4001\n"]) {
      const { entries, problems } = booked([discounted], settings);
      expect(problems).toEqual([]);
      expect(entries).toEqual([
        "B1 2026-01-15: debit 5100 90.00, debit 1230 4.50, debit 1240 8.98, credit 2100 103.48",
      ]);
    }
  });

  test("of two suppliers may have one number, and a payment means its own supplier's", () => {
    const other = { ...bill, supplier: { name: "Hydro" } };
    const pay = (name: string | undefined) => ({
      kind: "bill-payment",
      number: `P${name}`,
      date: "2026-01-20",
      ...(name === undefined ? { supplier: undefined } : { supplier: { name } }),
      method: "Virement",
      amount: "114.98",
      applies: [{ document: "B1" }],
    });
    const { entries, problems } = booked([bill, other, pay("Hydro"), pay("Pépinière")]);
    expect(problems).toEqual([]);
    expect(entries.slice(2)).toEqual([
      "PHydro 2026-01-20: debit 2100 114.98, credit 1020 114.98",
      "PPépinière 2026-01-20: debit 2100 114.98, credit 1020 114.98",
    ]);
    expect(booked([bill, other, pay(undefined)]).problems).toEqual(["FOL5088 data.ndjson:3:137"]);
    expect(booked([bill, bill]).problems).toHaveLength(1);
    // Who names a supplier does not pay another's bill of that number.
    expect(booked([bill, pay("Hydro")]).problems).toEqual(["FOL5065 data.ndjson:2:161"]);
  });

  test("that comes again under its supplier's corrected name is there twice, by number or id", () => {
    const by = (supplier: object, number = "B1") => ({ ...bill, number, supplier });
    for (const mark of [{ number: "20001" }, { id: "s7" }]) {
      const first = by({ ...mark, name: "Pépinière" });
      const codes = (again: object) =>
        booked([first, again]).problems.map((problem) => problem.split(" ")[0]);
      expect(codes(by({ ...mark, name: "Pépinière inc." }))).toEqual(["FOL5050"]);
      expect(codes(by(mark))).toEqual(["FOL5050"]);
      // Another export may leave the number out.
      expect(codes(by({ name: "Pépinière" }))).toEqual(["FOL5050"]);
      expect(codes(by({ ...mark, name: "Pépinière inc." }, "B2"))).toEqual([]);
      expect(codes({ ...by({ ...mark, name: "Pépinière inc." }), source: "site" })).toEqual([]);
      expect(codes(by({ number: "20002", id: "s8", name: "Hydro" }))).toEqual([]);
    }
  });

  test.each([
    ["of what is only sold", { ...bill, lines: [{ item: "Vente", amount: "1.00" }], taxes: [] }],
    [
      "with a tax that has no purchase pair",
      { ...bill, taxGroup: "TVH", taxes: [], total: "100.00" },
    ],
  ])("%s is refused", (_, document) => {
    const more = `item "Vente" credit 4001 tax "Exonéré"
tax TVH credit 2500 { 13% from 2013-01-01 }
tax group "TVH" = TVH
`;
    const { problems } = booked([{ ...document, total: undefined }], "", more);
    expect(problems.map((problem) => problem.split(" ")[0])).toContain("FOL5101");
  });

  test("names a supplier, and no customer", () => {
    const { problems } = booked([{ ...bill, customer: { name: "Tremblay" } }]);
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["FOL5089"]);
  });
});

describe("a bill payment", () => {
  const paid = (...applies: readonly object[]) => ({
    kind: "bill-payment",
    number: "P1",
    date: "2026-01-20",
    method: "Virement",
    amount: "100.00",
    applies,
  });

  test("takes what it settles off the payable, with a discount and a write-off", () => {
    const { entries, problems } = booked([
      bill,
      { ...paid({ document: "B1", discount: "14.00", writeOff: "0.98" }) },
    ]);
    expect(problems).toEqual([]);
    expect(entries[1]).toBe(
      "P1 2026-01-20: debit 2100 114.98, credit 1020 100.00, credit 5190 14.00, credit 5195 0.98",
    );
  });

  test("of several bills, and more than they come to", () => {
    const second = { ...bill, number: "B2", lines: [{ item: "Assurances", amount: "20.00" }] };
    const { entries, problems } = booked([
      { ...bill, total: undefined },
      { ...second, taxes: [], total: "20.00" },
      paid({ document: "B1", amount: "60.00" }, { document: "B2", amount: "20.00" }),
    ]);
    expect(problems).toEqual(["FOL5085 data.ndjson:3:129"]);
    expect(entries[2]).toBe("P1 2026-01-20: debit 2100 100.00, credit 1020 100.00");
  });

  test("goes by the pair that the method has for purchases", () => {
    const { entries } = booked([bill, { ...paid({ document: "B1" }), method: "Caisse" }]);
    expect(entries[1]).toBe("P1 2026-01-20: debit 2100 100.00, credit 1030 100.00");
  });

  test("keeps a limit, and pays no customer's invoice", () => {
    const over = booked([bill, paid({ document: "B1", writeOff: "1.01" })]);
    expect(over.problems.map((problem) => problem.split(" ")[0])).toEqual(["FOL5064"]);
    const { problems } = booked([
      {
        ...bill,
        kind: "invoice",
        supplier: undefined,
        lines: [{ item: "Tonte", amount: "100.00" }],
      },
      paid({ document: "B1" }),
    ]);
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["FOL5065"]);
  });

  test("is told where another has settled the bill already", () => {
    const whole = { ...paid({ document: "B1" }), amount: "114.98" };
    const { problems } = booked([bill, whole, { ...whole, number: "P2" }]);
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["FOL5110"]);
    const other = { supplier: { name: "Hydro" } };
    const both = booked([bill, { ...bill, ...other }, whole, { ...whole, ...other, number: "P2" }]);
    expect(both.problems).toEqual([]);
  });

  test("rounds cash", () => {
    const { entries, problems } = booked(
      [bill, { ...paid({ document: "B1" }), amount: "115.00", rounding: "-0.02" }],
      "  rounding cash 0.05 to 5999\n",
    );
    expect(problems).toEqual([]);
    expect(entries[1]).toBe(
      "P1 2026-01-20: debit 2100 114.98, debit 5999 0.02, credit 1020 115.00",
    );
  });
});

describe("a bill credit", () => {
  const credit = (number: string, amount: string, item = "Repas") => ({
    kind: "bill-credit",
    number,
    date: "2026-01-20",
    lines: [{ item, amount }],
    credits: { document: "B1" },
  });
  const meal = { ...bill, lines: [{ item: "Repas", amount: "100.00" }] };

  test("of the whole turns the bill round", () => {
    const { entries, problems } = booked([meal, credit("C1", "100.00")]);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "B1 2026-01-15: debit 5230 107.49, debit 1230 2.50, debit 1240 4.99, credit 2100 114.98",
      "C1 2026-01-20: debit 2100 114.98, credit 5230 107.49, credit 1230 2.50, credit 1240 4.99",
    ]);
  });

  test("in parts brings every account back to zero", () => {
    const { entries, problems } = booked([
      meal,
      credit("C1", "33.33"),
      credit("C2", "33.33"),
      credit("C3", "33.34"),
    ]);
    expect(problems).toEqual([]);
    expect(balances(entries)).toEqual({});
  });

  test("beyond what was billed is told", () => {
    const { problems } = booked([
      meal,
      credit("C1", "100.00"),
      { ...credit("C2", "1.00", "Assurances"), taxes: [] },
    ]);
    expect(problems.map((problem) => problem.split(" ")[0])).toContain("FOL5111");
  });

  test("takes the mapping of the bill's day", () => {
    const dated = `account 5240 "Repas 2025" expense
item "Dîner" purchases debit 5230 tax "Exonéré" { purchases debit 5240 when date in 2025-01-01..2026-01-15 }
`;
    const { entries } = booked(
      [
        { ...bill, lines: [{ item: "Dîner", amount: "10.00" }], taxes: [], total: "10.00" },
        { ...credit("C1", "10.00", "Dîner") },
      ],
      "",
      dated,
    );
    expect(entries[1]).toBe("C1 2026-01-20: debit 2100 10.00, credit 5240 10.00");
  });

  test("of a number that an invoice has too is of the bill", () => {
    const { entries, problems } = booked([
      {
        kind: "invoice",
        number: "B1",
        supplier: undefined,
        lines: [{ item: "Tonte", amount: "10.00" }],
        taxes: taxes("0.50", "1.00"),
      },
      meal,
      credit("C1", "100.00"),
    ]);
    expect(problems).toEqual([]);
    expect(entries.at(-1)).toContain("debit 2100 114.98");
  });
});

function balances(entries: readonly string[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    for (const [, side, account = "", amount = ""] of entry.matchAll(
      /(debit|credit) (\d+) ([\d.]+)/g,
    )) {
      const cents = Math.round(Number(amount) * 100) * (side === "debit" ? 1 : -1);
      sums.set(account, (sums.get(account) ?? 0) + cents);
    }
  }
  return Object.fromEntries([...sums].filter(([, cents]) => cents !== 0));
}

test("where the book says no description, an entry has its number, and its customer or supplier", () => {
  const checked = checkTexts([{ path: "book.folio", text: purchaseBook }]);
  const { bytes } = compileTexts(checked, [{ path: "data.ndjson", text: purchaseData }]);
  const lines = new TextDecoder().decode(bytes).split("\n");
  const titles = lines.filter((line) => /^\d{4}/.test(line));
  expect(titles.find((line) => line.includes("F1"))).toMatch(/F1 Roy$/);
  expect(titles.find((line) => line.includes("A-2"))).toMatch(/A-2 Marché$/);
});

// What the page shows of bills is what report.json says of them; a page of sales alone says nothing of purchases.
import { describe, expect, test } from "vitest";
import { checkTexts } from "../support/front-end.ts";
import { amountOf, readPage } from "../support/html-page.ts";
import { purchaseBook, purchaseData } from "../support/purchase-book.ts";
import { runPage, runPlannit } from "../support/report-page.ts";

const run = runPage(
  checkTexts([{ path: "book.folio", text: purchaseBook }]),
  [{ path: "data.ndjson", text: purchaseData }],
  {
    control: {
      path: "control.csv",
      text: "what,name,amount\npurchases,,380.00\npurchase-tax,TPS,19.00\npurchase-method,Virement,135.00\n",
    },
  },
);
const words = {
  en: {
    total: "Bought before taxes, less credits: $380.00.",
    taxes: "Taxes on purchases",
    groups: "Purchases by tax group",
    methods: "Payments to suppliers, by method",
    suppliers: "Open items of 2110 Fournisseurs",
    moved: "Open before these entries 0.00, moved by them 292.99, open at their end 292.99.",
    customers: "Open items of 1210 Clients",
    source: "The source’s own totals",
    control: [
      "Purchases before taxes, less credits",
      "Tax TPS on purchases",
      "Method Virement, to suppliers",
    ],
  },
  fr: {
    total: "Achats avant taxes, moins les crédits\u00a0: 380,00\u00a0$.",
    taxes: "Taxes sur les achats",
    groups: "Achats par groupe de taxes",
    methods: "Paiements aux fournisseurs, par mode",
    suppliers: "Postes ouverts du compte 2110 Fournisseurs",
    moved: "Solde d’ouverture\u00a0: 0,00; mouvement\u00a0: 292,99;",
    customers: "Postes ouverts du compte 1210 Clients",
    source: "Les totaux de la source",
    control: [
      "Achats avant taxes, moins les crédits",
      "Taxe TPS sur les achats",
      "Mode Virement, aux fournisseurs",
    ],
  },
};

describe.each(["en", "fr"] as const)("purchases on the page (%s)", (language) => {
  const { tables, text } = readPage(run.page(language));
  const said = words[language];
  const read = (cell: string | undefined) => amountOf(cell ?? "", language);

  test("what was bought, its taxes with what comes back of them, and what was paid", () => {
    expect(text).toContain(said.total);
    const taxes = tables.get(said.taxes)?.rows;
    expect(taxes?.map(([tax, , ...amounts]) => [tax, ...amounts.map(read)])).toEqual([
      ["TPS", "380.00", "19.00", "18.00", "1.00"],
      ["TVP", "200.00", "14.00", "0.00", "14.00"],
      ["TVQ", "180.00", "17.96", "15.97", "1.99"],
    ]);
    expect(
      taxes?.map(([tax, , base, amount, back]) => [tax, ...[base, amount, back].map(read)]),
    ).toEqual(
      run.report.purchases?.taxes.map(({ tax, base, amount, recovered }) => [
        tax,
        base,
        amount,
        recovered,
      ]),
    );
    expect(
      tables.get(said.methods)?.rows.map(([name, count, paid]) => [name, count, read(paid)]),
    ).toEqual([["Virement", "1", "135.00"]]);
  });

  test("what was bought under each tax group", () => {
    const table = tables.get(said.groups);
    expect(table?.rows.map(([group, taxes, amount]) => [group, taxes, read(amount)])).toEqual([
      ["TPS+TVP", "TPS + TVP", "200.00"],
      ["TPS+TVQ", "TPS + TVQ", "180.00"],
    ]);
    expect(read(table?.total?.at(-1))).toBe("380.00");
  });

  test("what each supplier is owed, beside what customers owe", () => {
    const suppliers = tables.get(said.suppliers);
    expect(suppliers?.rows.map(([name, bill, , open]) => [name, bill, read(open)])).toEqual([
      ["Boréal & fils", "9", "224.00"],
      ["Marché", "A-2", "68.99"],
    ]);
    expect(read(suppliers?.total?.at(-1))).toBe("292.99");
    expect(text).toContain(said.moved);
    expect(read(tables.get(said.customers)?.total?.at(-1))).toBe("149.75");
  });

  test("the source’s totals of bills by their own names", () => {
    expect(tables.get(said.source)?.rows.map(([what]) => what)).toEqual(said.control);
  });

  test("nothing of them on a page of sales alone", () => {
    const sales = readPage(runPlannit().page(language));
    expect(sales.tables.has(said.taxes)).toBe(false);
    expect(sales.text).not.toMatch(/Bought before taxes|Achats avant taxes/);
  });
});

test("of one account for deposits and suppliers the page says what both together opened and moved", () => {
  const text = purchaseBook.replace("receivable  1210", "receivable  1210\n  deposits    2110");
  const deposit = `{"folio":1,"kind":"deposit","number":"D1","date":"2026-01-04","customer":{"name":"Roy"},"method":"Virement","amount":"200.00"}\n`;
  const data = [{ path: "data.ndjson", text: `${deposit}${purchaseData}` }];
  const page = readPage(runPage(checkTexts([{ path: "book.folio", text }]), data, {}).page("en"));
  // A customer's deposit of 200.00 and the 292.99 that suppliers are owed.
  for (const said of [
    "Open, customers less suppliers who share this account, before these entries 0.00, moved by them (492.99), open at their end (492.99).",
    "Open, suppliers less customers who share this account, before these entries 0.00, moved by them 492.99, open at their end 492.99.",
  ]) {
    expect(page.text).toContain(said);
  }
});

test("how accounts were found is told of sales and of purchases apart", () => {
  const { tables } = readPage(run.page("en"));
  expect(tables.get("How accounts were found")?.rows).toEqual([
    ["the item itself", "1", "1,000.00"],
    ["the method of payment", "1", "1,000.00"],
    ["the item itself, of purchases", "5", "380.00"],
    ["the method of payment, of purchases", "1", "135.00"],
  ]);
});

// What the page shows is what report.json says, to the cent, read back from the page itself.
import { describe, expect, test } from "vitest";
import { moneyText, readMoney, sum, zero } from "../../language/model/money.ts";
import { amountOf, readPage } from "../support/html-page.ts";
import { type PageRun, runPlannit } from "../support/report-page.ts";

const runs: readonly (readonly [string, PageRun])[] = [
  ["a whole winter", runPlannit()],
  ["a month of it", runPlannit({ from: "2026-02-01", to: "2026-02-28" })],
];
const cases = runs.flatMap(([name, run]) =>
  (["en", "fr"] as const).map((language) => [name, language, run] as const),
);

const labels = {
  en: [
    "By account",
    "By tax",
    "By method of payment",
    "The same in figures",
    "By kind of document",
    "Sales by tax group",
  ],
  fr: [
    "Par compte",
    "Par taxe",
    "Par mode de paiement",
    "La même chose en chiffres",
    "Par genre de pièce",
    "Ventes par groupe de taxes",
  ],
};

describe.each(cases)("%s (%s)", (_name, language, { report, page }) => {
  const { tables, text } = readPage(page(language));
  const [accounts = "", taxes = "", methods = "", flows = "", kinds = "", groups = ""] =
    labels[language];
  const read = (cell: string | undefined) => amountOf(cell ?? "", language);
  const add = (texts: readonly string[]) =>
    moneyText(sum(texts.map((one) => readMoney(one) ?? zero)), 2);

  test("accounts, with their total", () => {
    const table = tables.get(accounts);
    expect(
      table?.rows.map(([account, title, debit, credit, balance]) => [
        account,
        title,
        read(debit),
        read(credit),
        read(balance),
      ]),
    ).toEqual(
      report.accounts.map((one) => [one.account, one.title, one.debit, one.credit, one.balance]),
    );
    const debit = add(report.accounts.map((one) => one.debit));
    expect(table?.total?.slice(2).map(read)).toEqual([debit, debit, "0.00"]);
  });

  test("taxes, methods and kinds of documents", () => {
    expect(
      tables.get(taxes)?.rows.map(([tax, , base, amount]) => [tax, read(base), read(amount)]),
    ).toEqual(report.taxes.map(({ tax, base, amount }) => [tax, base, amount]));
    expect(tables.get(methods)?.rows.map(([method, , amount]) => [method, read(amount)])).toEqual(
      report.methods.map(({ method, amount }) => [method, amount]),
    );
    expect(tables.get(kinds)?.rows.map(([, count, total]) => [Number(count), read(total)])).toEqual(
      report.documents.byKind.map(({ count, total }) => [count, total]),
    );
  });

  test("tax groups add up to what was sold", () => {
    const table = tables.get(groups);
    expect(table?.rows.map(([group, , amount]) => [group, read(amount)])).toEqual(
      report.taxGroups.map(({ taxGroup, amount }) => [taxGroup, amount]),
    );
    expect(add(report.taxGroups.map(({ amount }) => amount))).toBe(report.sales);
    expect(read(table?.total?.at(-1))).toBe(report.sales);
  });

  test("flows add up to each account", () => {
    const rows = tables.get(flows)?.rows ?? [];
    const of = (account: string, column: number) =>
      add(rows.filter((row) => row[1]?.split(" ")[0] === account).map((row) => read(row[column])));
    expect(report.accounts.map(({ account }) => [account, of(account, 2), of(account, 3)])).toEqual(
      report.accounts.map(({ account, debit, credit }) => [account, debit, credit]),
    );
  });

  test("entries: every line of every month, and its totals", () => {
    const months = [...tables].filter(([label]) => /^(Entries of|Écritures de)/.test(label));
    const lines = months.flatMap(([, { rows }]) => rows);
    expect(lines).toHaveLength(report.postings);
    for (const [position, side] of [
      [-2, "debit"],
      [-1, "credit"],
    ] as const) {
      const all = add(report.accounts.map((account) => account[side]));
      expect(add(lines.map((row) => read(row.at(position))))).toBe(all);
      expect(add(months.map(([, { total }]) => read(total?.at(position))))).toBe(all);
    }
  });

  test("open items by account", () => {
    const listed = [...tables].filter(([label]) =>
      /^(Open items of|Postes ouverts du)/.test(label),
    );
    const expected = [...new Set(report.openItems.map(({ account }) => account))].map((account) => [
      report.openItems
        .filter((item) => item.account === account)
        .flatMap((item) =>
          item.documents.map(({ document, open }) => [item.customer, document, open]),
        ),
      add(report.openItems.filter((item) => item.account === account).map(({ open }) => open)),
    ]);
    expect(
      listed.map(([, { rows, total }]) => [
        rows.map(([customer, document, , open]) => [customer, document, read(open)]),
        read(total?.at(-1)),
      ]),
    ).toEqual(expected);
  });

  test("both halves of the picture come to the same sum", () => {
    const sums = [
      ...text.matchAll(
        /(?:Credited: |Debited: |Porté au (?:crédit|débit)\u00a0: )(\$?[\d,. \u00a0]+\d)/g,
      ),
    ];
    // Each stands twice: as the head of its half, and as the name of its picture.
    expect(sums).toHaveLength(4);
    expect(new Set(sums.map(([, sum]) => sum)).size).toBe(1);
  });
});

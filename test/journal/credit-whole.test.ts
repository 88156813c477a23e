// Credits of the whole, however their notes are made: other prices, other accounts, discounts, days and classes.
import { expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

interface Written {
  readonly kind?: string;
  readonly number: string;
  readonly date?: string;
  readonly prices?: "inclusive" | "exclusive";
  /** `Tonte 60.00`, and a class behind it. */
  readonly lines: readonly string[];
  readonly discount?: string;
  /** Of TPS and TVQ; none where the note states none. */
  readonly taxes?: readonly [string, string];
}

function documents(book: string, written: readonly Written[]): string {
  const lines = written.map(({ kind, number, date = "2026-01-15", prices, ...rest }, index) =>
    JSON.stringify({
      folio: 1,
      kind: kind ?? (index === 0 ? "invoice" : "credit-note"),
      number,
      date,
      ...(prices === undefined ? {} : { prices }),
      ...(index === 0 ? {} : { credits: { document: "F1" } }),
      lines: rest.lines.map((line) => {
        const [item, amount, kind] = line.split(" ");
        return { item, amount, ...(kind === undefined ? {} : { class: kind }) };
      }),
      ...(rest.discount === undefined ? {} : { discount: rest.discount }),
      ...(rest.taxes === undefined
        ? {}
        : {
            taxes: [
              { tax: "TPS", amount: rest.taxes[0] },
              { tax: "TVQ", amount: rest.taxes[1] },
            ],
          }),
    }),
  );
  return [`${book}--- data.ndjson`, ...lines, ""].join("\n");
}

test("a note without taxes inside its prices credits an invoice with taxes inside", () => {
  const { entries, problems } = journal(
    documents(sageBook(), [
      { number: "F1", prices: "inclusive", lines: ["Tonte 114.98"], taxes: ["5.00", "9.98"] },
      { number: "C1", prices: "exclusive", lines: ["Tonte 100.00"] },
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(1)).toBe(
    "C1 2026-01-15: debit 4001 100.00, debit 2420 5.00, debit 2500 9.98, credit 1210 114.98",
  );
});

test("a note with taxes inside credits half of an invoice without them inside", () => {
  const { entries, problems } = journal(
    documents(sageBook(), [
      { number: "F1", lines: ["Tonte 100.00"], taxes: ["5.00", "9.98"] },
      { number: "C1", prices: "inclusive", lines: ["Tonte 57.49"] },
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(1)).toBe(
    "C1 2026-01-15: debit 4001 50.00, debit 2420 2.50, debit 2500 4.99, credit 1210 57.49",
  );
});

const byItem: readonly Written[] = [
  {
    number: "F1",
    prices: "inclusive",
    lines: ["Tonte 60.00", "Déneigement 40.00"],
    taxes: ["4.35", "8.68"],
  },
  { number: "C1", prices: "inclusive", lines: ["Tonte 60.00"], taxes: ["2.61", "5.20"] },
  { number: "C2", prices: "inclusive", lines: ["Déneigement 40.00"], taxes: ["1.74", "3.48"] },
];

test("the note that makes the credit whole gives the cent back, not one that comes after it", () => {
  const { entries, problems } = journal(
    documents(sageBook(), [
      ...byItem,
      { number: "C3", date: "2026-02-02", prices: "inclusive", lines: ["Livraison 1.00"] },
    ]),
  );
  // What was never billed is told.
  expect(problems).toEqual(["FOL5111 data.ndjson:4:110"]);
  expect(entries.slice(2)).toEqual([
    "C2 2026-01-15: debit 4002 34.79, debit 2420 1.74, debit 2500 3.48, credit 1210 40.00, credit 4001 0.01",
    "C3 2026-02-02: debit 4002 1.00, credit 1210 1.00",
  ]);
});

test("a last note that states no taxes takes what the others left", () => {
  const { entries, problems } = journal(
    documents(sageBook(), [
      { number: "F1", lines: ["Tonte 60.00", "Déneigement 40.00"], taxes: ["5.00", "9.98"] },
      { number: "C1", lines: ["Tonte 60.00"], taxes: ["2.99", "5.99"] },
      { number: "C2", date: "2026-01-16", lines: ["Déneigement 40.00"] },
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(2)).toBe(
    "C2 2026-01-16: debit 4002 40.00, debit 2420 2.01, debit 2500 3.99, credit 1210 46.00",
  );
});

test.each([undefined, ["0.45", "0.90"] as const])(
  "a discount that the notes share out otherwise comes back whole, with taxes %j",
  (taxes) => {
    const stated = taxes === undefined ? {} : { taxes };
    const lines = ["Tonte 10.05", "Déneigement 10.05"] as const;
    const { problems, entries } = journal(
      documents(sageBook("  discount    on lines"), [
        { number: "F1", lines, discount: "2.01", taxes: ["0.90", "1.80"] },
        { number: "C1", lines: [lines[0]], discount: "1.00", ...stated },
        { number: "C2", lines: [lines[1]], discount: "1.01", ...stated },
      ]),
    );
    expect(problems).toEqual([]);
    expect(balances(entries)).toEqual(new Map());
  },
);

test("the discount is not credited twice: full prices without it are more than was billed", () => {
  const { problems } = journal(
    documents(sageBook("  discount    on lines"), [
      { number: "F1", lines: ["Tonte 100.00"], discount: "10.00", taxes: ["4.50", "8.98"] },
      { number: "C1", lines: ["Tonte 100.00"] },
    ]),
  );
  expect(problems).toEqual(["FOL5071 data.ndjson:2:112"]);
});

test("an account for returns takes the item, and its taxes come back all the same", () => {
  const book = sageBook()
    .replace("account 4002", 'account 4195 "Retours" revenue\naccount 4002')
    .replace(
      'item "Tonte"      credit 4001 tax "TPS+TVQ"',
      'item "Tonte"      credit 4001 tax "TPS+TVQ" {\n  credit 4195 when kind = credit-note\n}',
    );
  const { entries, problems } = journal(
    documents(book, [
      { number: "F1", lines: ["Tonte 60.00"], taxes: ["3.00", "5.99"] },
      { number: "C1", lines: ["Tonte 60.00"] },
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(1)).toBe(
    "C1 2026-01-15: debit 4195 60.00, debit 2420 3.00, debit 2500 5.99, credit 1210 68.99",
  );
});

test("the cent has the class of the item that it belongs to", () => {
  const [invoice, ...notes] = byItem.map((one) => ({
    ...one,
    lines: one.lines.map((line) => `${line} ${line.startsWith("Tonte") ? "Vert" : "Blanc"}`),
  }));
  const { entries, problems } = journal(
    documents(sageBook(), [invoice ?? { number: "", lines: [] }, ...notes]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(2)).toContain("credit 4001 0.01");
});

test("an account that is inactive by then keeps the cent, and it is told", () => {
  const book = sageBook().replace(
    '"Revenus X"              revenue',
    '"Revenus X"              revenue inactive from 2026-01-20',
  );
  const [invoice, first, second] = byItem;
  const { problems, messages } = journal(
    documents(book, [
      invoice ?? { number: "", lines: [] },
      first ?? { number: "", lines: [] },
      { ...(second ?? { number: "", lines: [] }), date: "2026-01-20" },
    ]),
  );
  expect(problems).toEqual(["FOL5072 data.ndjson:3:1", "FOL5072 data.ndjson:3:1"]);
  expect(messages.map(({ message }) => message.en.split("whole, ")[1])).toEqual([
    "and 0.01\u00a0CAD on account 4002 is left",
    "and -0.01\u00a0CAD on account 4001 is left",
  ]);
});

test("taxes that do not add up are told with every account that they leave apart", () => {
  const book = sageBook()
    .replace("account 2310", 'account 1220 "Contrats de déneigement" asset\naccount 2310')
    .replace('item "Déneigement" credit', 'item "Déneigement" debit 1220 credit')
    .replace(
      'method "Comptant" debit 1020 credit 1210',
      'method "Comptant" debit 1020 credit 1220',
    );
  const [invoice, first, second] = byItem;
  const { messages } = journal(
    documents(book, [
      invoice ?? { number: "", lines: [] },
      { ...(first ?? { number: "", lines: [] }), taxes: ["2.61", "5.19"] },
      second ?? { number: "", lines: [] },
    ]),
  );
  expect(messages.flatMap(({ message }) => message.en.split("whole, ")[1] ?? [])).toEqual([
    "and 0.01\u00a0CAD of TVQ is left",
    "and 0.01\u00a0CAD on account 4002 is left",
    "and 0.01\u00a0CAD on account 1220 is left",
    "and -0.02\u00a0CAD on account 4001 is left",
    "and -0.01\u00a0CAD on account 1210 is left",
  ]);
});

test("accounts on which customers owe are set even too, where items have their own", () => {
  const { entries, problems } = journal(documents(twoReceivables(), byItem));
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    "F1 2026-01-15: debit 1210 65.21, debit 1220 34.79, credit 4001 52.18, credit 4002 34.79, credit 2420 4.35, credit 2500 8.68",
    "C1 2026-01-15: debit 4001 52.19, debit 2420 2.61, debit 2500 5.20, credit 1210 60.00",
    "C2 2026-01-15: debit 4002 34.79, debit 2420 1.74, debit 2500 3.48, debit 1210 0.01, credit 1220 34.79, credit 1210 5.22, credit 4001 0.01",
  ]);
});

function twoReceivables(): string {
  return sageBook()
    .replace("account 2310", 'account 1220 "Contrats de déneigement" asset\naccount 2310')
    .replace('item "Déneigement" credit', 'item "Déneigement" debit 1220 credit')
    .replace(
      'method "Comptant" debit 1020 credit 1210',
      'method "Comptant" debit 1020 credit 1220',
    );
}

/** What accounts are left with. */
function balances(entries: readonly string[]): Map<string, bigint> {
  const left = new Map<string, bigint>();
  for (const entry of entries) {
    for (const [, side, account = "", amount = ""] of entry.matchAll(
      /(debit|credit) (\S+) (\d+\.\d\d)/g,
    )) {
      const cents = BigInt(amount.replace(".", "")) * (side === "debit" ? 1n : -1n);
      left.set(account, (left.get(account) ?? 0n) + cents);
    }
  }
  for (const [account, cents] of left) if (cents === 0n) left.delete(account);
  return left;
}

/** Of the north by another rule, to `account`. */
const byClass = (account: string) =>
  sageBook("  lines separate")
    .replace("= TPS + TVQ", "= TPS")
    .replace(
      'item "Tonte"      credit 4001 tax "TPS+TVQ"',
      `item "Tonte"      credit 4001 tax "TPS+TVQ" { credit ${account} when line.class = "Nord" }`,
    );
const ofBoth = {
  prices: "inclusive",
  lines: ["Tonte 76.72 Sud", "Tonte 1010.99 Nord", "Tonte 1496.08 Nord"],
  taxes: ["123.04", "0.00"],
} as const;

test("two rules that give one account move no cent between what they give", () => {
  const written = [
    { number: "F1", ...ofBoth },
    { number: "C1", ...ofBoth },
  ];
  const [one, two] = ["4001", "4002"].map((account) => {
    const { problems, entries } = journal(documents(byClass(account), written));
    expect(problems).toEqual([]);
    // Lines stand in the order of their accounts.
    return entries.map((entry) => entry.replaceAll("4002", "4001").split(/: |, /).sort());
  });
  expect(one?.at(1)).toContain("debit 4001 73.06");
  expect(one).toEqual(two);
});

test("a note that knows no classes credits what two rules gave to one account", () => {
  const written = [
    { number: "F1", ...ofBoth },
    { number: "C1", prices: "inclusive", lines: ["Tonte 2583.79"] },
  ] as const;
  const { problems, entries } = journal(documents(byClass("4001"), written));
  expect(problems).toEqual([]);
  expect(entries.at(1)).toContain("debit 4001 2460.75");
});

/** Two classes by two rules to one account, and the rest elsewhere. */
const twoRules = sageBook().replace(
  'item "Tonte"      credit 4001 tax "TPS+TVQ"',
  'item "Tonte"      credit 4002 tax "TPS+TVQ" { credit 4001 when line.class = "Nord"\n  credit 4001 when line.class = "Sud" }',
);

test("a later note changes nothing of what an earlier one gave back", () => {
  const written = [
    { number: "F1", lines: ["Tonte 10.10 Nord", "Tonte 10.10 Sud"], taxes: ["1.01", "2.02"] },
    { number: "C1", date: "2026-01-20", lines: ["Tonte 10.10 Sud"] },
    { number: "C2", date: "2026-02-20", lines: ["Tonte 10.10 Sud"] },
  ] as const;
  const [before, after] = [written.slice(0, 2), written].map((documentsOf) => {
    const { entries, problems } = journal(documents(twoRules, documentsOf));
    expect(problems).toEqual([]);
    return entries;
  });
  expect(after?.slice(0, 2)).toEqual(before);
});

test("a note that gives back the discount of one rule’s lines in those of another", () => {
  const { problems, entries } = journal(
    documents(twoRules, [
      {
        number: "F1",
        lines: ["Tonte 100.00 Nord", "Tonte 100.00 Sud"],
        discount: "20.00",
        taxes: ["9.00", "17.96"],
      },
      { number: "C1", lines: ["Tonte 100.00 Nord", "Tonte 80.00 Sud"] },
    ]),
  );
  expect(problems).toEqual([]);
  expect(entries.at(1)).toBe(
    "C1 2026-01-15: debit 4001 100.00, debit 4001 80.00, debit 2420 9.00, debit 2500 17.96, credit 1210 100.00, credit 1210 80.00, credit 1210 26.96",
  );
});

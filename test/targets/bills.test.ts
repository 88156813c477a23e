// What is bought comes to the same balances in every target, by readers that share no code with the writers.
import { describe, expect, test } from "vitest";
import { journalTargets } from "../../language/targets/registry.ts";
import { centsOf, sumUp } from "../property/made/compiled.ts";
import { centsOf as centsOfLine, readAfasFile } from "../support/afas-reader.ts";
import { checkTexts, compileTexts, type TextFile } from "../support/front-end.ts";
import { readQuickbooksCsv } from "../support/quickbooks-csv-reader.ts";
import { formatOf } from "../support/readers.ts";

type Ledger = "receivables" | "payables";

/** The accounts of the ledgers linked, or as accounts like others. */
function book(linked: readonly Ledger[], target: string): TextFile {
  const to = (ledger: Ledger) => (linked.includes(ledger) ? ` linked to ${ledger}` : "");
  return {
    path: "book.folio",
    text: `book "Traiteur" {
  folio       1
  ${target}
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  payable     2100
  purchases payment discount to 5190
}
account 1020 "Banque" asset
account 1210 "Clients" asset${to("receivables")}
account 1230 "TPS a recouvrer" asset
account 1240 "TVQ a recouvrer" asset
account 2100 "Fournisseurs" liability${to("payables")}
account 2420 "TPS a payer" liability
account 2500 "TVQ a payer" liability
account 4001 "Ventes" revenue
account 5100 "Achats" expense
account 5190 "Escomptes obtenus" expense
account 5230 "Repas" expense
tax TPS credit 2420 purchases debit 1230 { 5% from 2008-01-01 }
tax TVQ credit 2500 purchases debit 1240 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
item "Gazon" credit 4001 tax "TPS+TVQ" purchases debit 5100
item "Repas" purchases debit 5230 tax "TPS+TVQ" recoverable 50%
method "Virement" debit 1020 credit 1210
journal VK "Ventes" sales
journal AC "Achats" purchase
journal NF "Notes de fournisseurs" purchase
journal BQ "Banque" bank
integration ventes {
  journal VK
}
integration achats {
  journal AC notes NF
}
integration banque {
  journal BQ
}
`,
  };
}

const supplier = (number: string, name: string) => ({ supplier: { number, name } });
const taxes = (tps: string, tvq: string) => [
  { tax: "TPS", amount: tps },
  { tax: "TVQ", amount: tvq },
];

const documents = [
  {
    kind: "bill",
    number: "B1",
    date: "2026-01-15",
    due: "2026-02-14",
    ...supplier("20001", "Marche Central"),
    lines: [
      { item: "Gazon", amount: "100.00" },
      { item: "Repas", amount: "40.00" },
    ],
    taxes: taxes("7.00", "13.97"),
    total: "160.97",
  },
  {
    kind: "bill",
    number: "B2",
    date: "2026-01-16",
    ...supplier("20002", "Pepiniere Verte"),
    lines: [{ item: "Gazon", amount: "200.00" }],
    taxes: taxes("10.00", "19.95"),
    total: "229.95",
  },
  {
    kind: "bill-credit",
    number: "N1",
    date: "2026-01-20",
    ...supplier("20001", "Marche Central"),
    lines: [{ item: "Gazon", amount: "20.00" }],
    taxes: taxes("1.00", "2.00"),
    total: "23.00",
    credits: { document: "B1" },
  },
  {
    kind: "bill-payment",
    number: "P1",
    date: "2026-01-25",
    ...supplier("20002", "Pepiniere Verte"),
    method: "Virement",
    amount: "225.00",
    applies: [{ document: "B2", discount: "4.95" }],
  },
];

const data: TextFile = {
  path: "data.ndjson",
  text: documents.map((document) => `${JSON.stringify({ folio: 1, ...document })}\n`).join(""),
};

/** By hand: the meal keeps 1.00 of its TPS of 2.00, and 1.99 of its TVQ of 3.99. */
const expected = [
  "1020 -22500",
  "1230 1500",
  "1240 2993",
  "2100 -13797",
  "5100 28000",
  "5190 -495",
  "5230 4299",
];

type Target = (typeof journalTargets)[number];

/** Linked as far as the target takes it. */
function linkedFor({ rules }: Target): readonly Ledger[] {
  const { refusesLinked } = rules(new Map());
  return (["receivables", "payables"] as const).filter((one) => !refusesLinked.includes(one));
}

function compileFor(target: string, linked: readonly Ledger[], options = "") {
  const setting = options === "" ? `target ${target}` : `target ${target} {\n    ${options}\n  }`;
  const checked = checkTexts([book(linked, setting)], target);
  const compiled = checked.plan === undefined ? undefined : compileTexts(checked, [data]);
  const problems = [...checked.problems, ...(compiled?.problems ?? [])];
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { checked, compiled, errors };
}

function written(target: string, linked: readonly Ledger[], options?: string) {
  const { checked, compiled, errors } = compileFor(target, linked, options);
  expect(errors).toEqual([]);
  if (compiled === undefined) throw new Error("a book without errors has a plan");
  return { ...compiled, accounts: checked.book?.accounts ?? new Map() };
}

test.each(journalTargets)("$name has the balances of what was bought", (target) => {
  const { written: files, report, accounts } = written(target.name, linkedFor(target));
  const entries = files.flatMap((file) => formatOf(target.name).read(file, accounts));
  expect(entries).toHaveLength(documents.length);
  const postings = entries.flatMap((entry) => entry.postings);
  const shown = sumUp(postings.map(({ account, cents }) => [account, cents]));
  expect([...shown].map(([account, cents]) => `${account} ${cents}`)).toEqual(expected);
  const reported = report.accounts.map(
    ({ account, balance }) => [account, centsOf(balance)] as const,
  );
  expect(sumUp(reported)).toEqual(shown);
});

/** What each of the documents in dollars is worth, and what the payment of one loses. */
const rates = ["1.3725", "1.41", "1.3725", "1.45"];

function inDollars(target: string): { readonly book: TextFile; readonly data: TextFile } {
  const columns =
    'columns "entry, date, reference, description, account, debit, credit, foreign amount, foreign currency, rate"';
  const written = new Map([
    ["hledger", ""],
    ["beancount", ""],
    ["fec", ""],
    ["csv", columns],
    ["afas", "foreign written"],
  ]);
  const options = written.get(target) ?? "foreign home";
  const found = journalTargets.find(({ name }) => name === target);
  const linked = found === undefined ? [] : linkedFor(found);
  const { path, text } = book(
    linked,
    options === "" ? `target ${target}` : `target ${target} {\n    ${options}\n  }`,
  );
  return {
    book: {
      path,
      text: `${text.replace(
        "currency    CAD",
        "currency    CAD\n  currencies  USD\n  rounding exchange to 5998\n  exchange gain 4900 loss 5900",
      )}account 4900 "Gains de change" revenue
account 5900 "Pertes de change" expense
account 5998 "Arrondis" expense
`,
    },
    data: {
      path: "data.ndjson",
      text: documents
        .map((document, index) => ({ folio: 1, ...document, currency: "USD", rate: rates[index] }))
        .map((document) => `${JSON.stringify(document)}\n`)
        .join(""),
    },
  };
}

test.each(journalTargets)("$name has the balances of what was bought in dollars", ({ name }) => {
  const { book: own, data: rows } = inDollars(name);
  const checked = checkTexts([own], name);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { written: files, problems } = compileTexts(checked, [rows]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const accounts = checked.book?.accounts ?? new Map();
  const entries = files.flatMap((file) => formatOf(name).read(file, accounts));
  const postings = entries.flatMap((entry) => entry.postings);
  const shown = sumUp(postings.map(({ account, cents }) => [account, cents]));
  // By hand: B1 220.93, less N1 31.57; B2 324.23, paid by 229.95 at 1.45, which are 333.43.
  expect([...shown].map(([account, cents]) => `${account} ${cents}`)).toEqual([
    "1020 -32625",
    "1230 2097",
    "1240 4182",
    "2100 -18936",
    "5100 39180",
    "5190 -718",
    "5230 5900",
    "5900 920",
  ]);
});

const refusing = journalTargets.filter((target) => !linkedFor(target).includes("payables"));

test("some targets take a linked payable, and some refuse it", () => {
  const names = refusing.map(({ name }) => name);
  expect(names).toEqual(["acomba", "avantage", "sage-accounting", "sage50", "xero"]);
});

test.each(refusing)("$name refuses a payable that is linked", ({ name }) => {
  expect(new Set(compileFor(name, ["payables"]).errors)).toEqual(new Set(["FOL2101"]));
});

test("QuickBooks has the vendor’s name on each line of the payable, and on no other", () => {
  const { bytes } = written("quickbooks-csv", ["receivables", "payables"]);
  const lines = readQuickbooksCsv(bytes).flatMap(({ number, postings }) =>
    postings.map(({ account, name }) => [number, account, name] as const),
  );
  expect(lines.filter(([, account]) => account === "Fournisseurs")).toEqual([
    ["B1", "Fournisseurs", "Marche Central"],
    ["B2", "Fournisseurs", "Pepiniere Verte"],
    ["N1", "Fournisseurs", "Marche Central"],
    ["P1", "Fournisseurs", "Pepiniere Verte"],
  ]);
  const others = lines.filter(([, account]) => account !== "Fournisseurs");
  expect(new Set(others.map(([, , name]) => name))).toEqual(new Set([""]));
});

describe("AFAS", () => {
  const entriesWith = (options?: string) =>
    readAfasFile(written("afas", ["receivables", "payables"], options).bytes);

  test("has the creditor’s number and the bill’s, in the journal of purchases", () => {
    const entries = entriesWith();
    expect(entries.map(({ fields }) => fields["JoCo"])).toEqual(["AC", "AC", "NF", "BQ"]);
    const creditors = entries.map(({ lines }) =>
      lines
        .filter((line) => line["VaAs"] !== "1")
        .map((line) => ["VaAs", "AcNr", "InId", "DaEx"].map((name) => line[name])),
    );
    expect(creditors).toEqual([
      [["3", "20001", "B1", "2026-02-14"]],
      [["3", "20002", "B2", undefined]],
      [["3", "20001", "N1", undefined]],
      [["3", "20002", "B2", undefined]],
    ]);
  });

  test("has the VAT code of purchases on what is bought and on what comes back of its tax", () => {
    const codes = 'vat codes "TPS = 7, TPS+TVQ = 7"\n    purchase vat codes "TPS = 1, TPS+TVQ = 1"';
    const [bill, , credit] = entriesWith(codes).map(({ lines }) =>
      lines.map((line) => [line["AcNr"], line["VaId"], centsOfLine(line)]),
    );
    expect(bill).toEqual([
      ["5100", "1", 10_000n],
      ["5230", undefined, 299n],
      ["5230", "1", 4_000n],
      ["1230", "1", 600n],
      ["1240", undefined, 1_198n],
      ["20001", undefined, -16_097n],
    ]);
    expect(credit).toEqual([
      ["20001", undefined, 2_300n],
      ["5100", "1", -2_000n],
      ["1230", "1", -100n],
      ["1240", undefined, -200n],
    ]);
  });

  test("has no VAT code of sales on a bill: what is unsaid of purchases is an error, and its fix says the same of them", () => {
    const sales = 'vat codes "TPS = 7, TPS+TVQ = 7"';
    const linked = ["receivables", "payables"] as const;
    const { checked, errors } = compileFor("afas", linked, sales);
    expect(errors).toEqual(["FOL6155"]);
    const [problem] = checked.problems;
    expect(problem?.fixes.flatMap(({ edits }) => edits.map(({ text }) => text.trim()))).toEqual([
      'purchase vat codes "TPS = 7, TPS+TVQ = 7"',
    ]);
    const codesOf = (options: string) =>
      entriesWith(options).map(({ lines }) =>
        lines.flatMap((line) => (line["VaId"] === undefined ? [] : [line["VaId"]])),
      );
    expect(codesOf(`${sales}\n    purchase vat codes ""`)).toEqual([[], [], [], []]);
    expect(codesOf('purchase vat codes "TVQ = 9"')).toEqual([["9"], ["9"], ["9"], []]);
  });

  test("has VAT codes of names that the book has, and a fix that writes the nearest", () => {
    const linked = ["receivables", "payables"] as const;
    const pairs = 'purchase vat codes "TPS = 1, TPS+TVC = 1"';
    const { checked, errors } = compileFor("afas", linked, pairs);
    expect(errors).toEqual(["FOL6173"]);
    const fixes = checked.problems.flatMap(({ code, fixes }) => (code === "FOL6173" ? fixes : []));
    expect(fixes.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual([
      '"TPS = 1, TPS+TVQ = 1"',
    ]);
  });
});

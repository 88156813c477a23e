// hledger and ledger: the text of the journal, and what accounts are called in it.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import type { Account } from "../../language/model/book.ts";
import { readDate } from "../../language/model/calendar.ts";
import { readMoney, readRate, zero } from "../../language/model/money.ts";
import { checkHledgerAccounts } from "../../language/targets/hledger-accounts.ts";
import { account } from "../support/entries.ts";
import { writeJournal } from "../support/write-journal.ts";

const chart = new Map([
  account("4001", "revenue", { title: "Ventes", path: "Revenus:Tonte" }),
  account("1210", "asset", { title: "Compte-clients Plannit" }),
]);

const invoice: Entry = {
  documents: [{ kind: "invoice", number: "F1001" }],
  kind: "invoice",
  date: day("2026-01-15"),
  reference: "F1001",
  description: "Tonte, janvier",
  currency: "CAD",
  counterparty: "Tremblay",
  postings: [
    { account: "1210", side: "debit", amount: money("1114.5"), role: "control", causes: [] },
    { account: "4001", side: "credit", amount: money("1114.5"), role: "revenue", causes: [] },
  ],
  taxes: [],
};

test("a journal declares what it uses, in the order of names, and then says it", () => {
  expect(textOf([invoice])).toBe(`tag code
tag type
tag document
tag counterparty

commodity CAD
    format 1000.00 CAD

account Revenus:Tonte
    ; type: R
    ; code: 4001
account assets:1210 Compte-clients Plannit
    ; type: A
    ; code: 1210

2026-01-15 * (F1001) Tonte, janvier
    ; document: invoice F1001
    ; counterparty: Tremblay
    assets:1210 Compte-clients Plannit  1114.50 CAD
    Revenus:Tonte  -1114.50 CAD
`);
});

const hundred = readMoney("100.00") ?? zero;

test("a foreign currency is declared once, where it first comes", () => {
  const rate = readRate("1.3725");
  if (rate === undefined) throw new Error("a rate");
  const [debit, credit] = invoice.postings.map((posting) => ({ ...posting, foreign: hundred }));
  if (debit === undefined || credit === undefined) throw new Error("two postings");
  const foreign: Entry = {
    ...invoice,
    foreign: { currency: "USD", places: 2, rate },
    postings: [debit, credit],
  };
  const text = textOf([foreign, invoice, foreign]);
  expect(text.split("commodity USD\n    format 1000.00 USD\n\n2026-01-15")).toHaveLength(2);
  expect(text.match(/ 100.00 USD @@ 1114.50 CAD$/gm)).toHaveLength(2);
  expect(text.match(/ -100.00 USD @@ 1114.50 CAD$/gm)).toHaveLength(2);
});

test("a grouped entry names each of its documents", () => {
  const documents = [
    { kind: "invoice", number: "F1001" },
    { kind: "credit-note", number: "C7: [x], y" },
  ] as const;
  expect(textOf([{ ...invoice, documents }])).toContain(
    "    ; document: invoice F1001\n    ; document: credit-note C7. (x). y\n",
  );
});

test("a text past the length is refused at its document, or cut", () => {
  const entry = { ...invoice, description: "é".repeat(501) };
  const refused = writeJournal({
    target: "hledger",
    entries: [entry],
    accounts: chart,
    texts: "refuse",
  });
  expect(refused.problems[0]).toMatchObject([{ code: "FOL6101" }]);
  const cut = writeJournal({ target: "hledger", entries: [entry], accounts: chart, texts: "cut" });
  expect(cut.altered).toEqual({ cut: 1, replaced: 0 });
});

describe("accounts", () => {
  test("without a path are called by class, code and title, whatever the title holds", () => {
    const title = "Ventes: (au  comptant); reste\n";
    expect(nameOf(account("4002", "revenue", { title }))).toBe(
      "revenues:4002 Ventes- (au comptant), reste",
    );
    expect(nameOf(account("3000", "equity"))).toBe("equity:3000");
    expect(nameOf(account("2", "liability", { title: "x".repeat(300) }))).toHaveLength(212);
  });

  test.each([
    "(Actifs:Banque)",
    "[Actifs]",
    "* Actifs",
    "!Actifs",
    '"Actifs"',
    ":Actifs",
    "Actifs:",
    "Actifs::Banque",
    "Actifs: Banque",
    "Actifs:Banque  1",
    "Actifs:Banque\u00a01",
    "Actifs\tBanque",
    "Actifs;Banque",
    "Actifs:Ban\u200bque",
    "x".repeat(401),
    "",
  ])("cannot have the path %j", (path) => {
    expect(problemsOf(account("1020", "asset", { path }))).toEqual(["FOL6107"]);
  });

  test.each(["Actifs", "Actifs:Banque (CAD)", "1 Actifs:10 Banque", "x".repeat(400)])(
    "can have the path %j",
    (path) => {
      expect(problemsOf(account("1020", "asset", { path }))).toEqual([]);
      expect(nameOf(account("1020", "asset", { path }))).toBe(path);
    },
  );

  test("must not share a name, with or without paths", () => {
    expect(
      problemsOf(
        account("1020", "asset", { path: "assets:1030 Banque" }),
        account("1030", "asset", { title: "Banque" }),
      ),
    ).toEqual(["FOL6106"]);
    expect(
      problemsOf(
        account("1020", "asset", { path: "Actifs:e\u0301t\u00e9" }),
        account("1030", "asset", { path: "Actifs:\u00e9t\u00e9" }),
      ),
    ).toEqual(["FOL6106"]);
    expect(
      problemsOf(
        account("10 A", "asset", { title: "B" }),
        account("10", "asset", { title: "A B" }),
      ),
    ).toEqual(["FOL6106"]);
  });
});

function textOf(entries: readonly Entry[]): string {
  const { bytes, problems } = writeJournal({
    target: "hledger",
    entries,
    accounts: chart,
    texts: "refuse",
  });
  expect(problems.flat()).toEqual([]);
  return new TextDecoder().decode(bytes);
}

type Declared = readonly [string, Account];

function nameOf(declared: Declared): string | undefined {
  const { bytes } = writeJournal({ target: "hledger", entries: [], accounts: new Map([declared]) });
  return /^account (.*)$/m.exec(new TextDecoder().decode(bytes))?.[1];
}

function problemsOf(...declared: readonly Declared[]): string[] {
  const title = { en: "hledger", fr: "hledger" };
  return checkHledgerAccounts(new Map(declared), title).map(({ code }) => code);
}

function money(text: string) {
  const amount = readMoney(text);
  if (amount === undefined) throw new Error(text);
  return amount;
}

function day(text: string) {
  const date = readDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

// Documents without an entry, runs that were refused, and lists that are longer than a page.
import { describe, expect, test } from "vitest";
import type { Entry } from "../../language/journal/entry.ts";
import { readMoney, zero } from "../../language/model/money.ts";
import { listEntries } from "../../language/report-page/entry-list.ts";
import * as limits from "../../language/text/limits.ts";
import { type CompileOptions, checkTexts } from "../support/front-end.ts";
import { readPage } from "../support/html-page.ts";
import { sampleBook } from "../support/ide.ts";
import { runPage } from "../support/report-page.ts";

const header =
  "kind,number,date,status,customer.name,customer.group,line.item,line.amount,tax.TPS,tax.TVQ,method,amount,applies.document";
const invoice = (number: string, rest = ",Tremblay,Privé,Tonte,100.00,5.00,9.98,,,") =>
  `invoice,${number},2026-01-15${rest}`;

function run(rows: readonly string[], book = sampleBook, options: CompileOptions = {}) {
  const checked = checkTexts([{ path: "book.folio", text: book }]);
  const data = [{ path: "data.csv", text: `${[header, ...rows].join("\n")}\n` }];
  return runPage(checked, data, options);
}

describe("documents without an entry", () => {
  test("held until paid, with total and taxes", () => {
    const book = sampleBook
      .replace("  receivable  1210", "  receivable  1210\n  deposits 2310\n  recognize on payment")
      .replace("account 2420", 'account 2310 "Acomptes" liability\naccount 2420');
    const { page } = run([invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,")], book);
    expect(readPage(page("en")).tables.get("Held until paid: 1")?.rows).toEqual([
      ["F1", "Invoice", "2026-01-15", "Tremblay", "114.98", "14.98"],
    ]);
    expect(readPage(page("fr")).tables.get("En attente de paiement\u00a0: 1")?.rows).toEqual([
      ["F1", "Facture", "2026-01-15", "Tremblay", "114,98", "14,98"],
    ]);
  });

  test("passed over, each with its reason", () => {
    const { page } = run([
      invoice("F1", ",void,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,"),
      invoice("F2", ",draft,Roy,Privé,Tonte,100.00,5.00,9.98,,,"),
      invoice("F3", ",,Roy,Privé,Tonte,0.00,0.00,0.00,,,"),
    ]);
    expect(readPage(page("fr")).tables.get("Laissées de côté\u00a0: 3")?.rows).toEqual([
      ["F1", "Facture", "2026-01-15", "Tremblay", "Annulée"],
      ["F2", "Facture", "2026-01-15", "Roy", "Brouillon"],
      ["F3", "Facture", "2026-01-15", "Roy", "Montants tous nuls"],
    ]);
  });

  test("refused for the day of its entry: named as well", () => {
    const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
    const late = good.replace("F1", "F2").replace("2026-01-15", "2031-01-15");
    const { page } = run([good, late]);
    expect(readPage(page("en")).tables.get("Refused: 1")?.rows).toEqual([
      [
        ...["F2", "Invoice", "2031-01-15", "Tremblay", "data.csv:3"],
        expect.stringMatching(/^FOL5069: .*outside the fiscal year/),
      ],
    ]);
  });

  test("refused since they cannot be read: named too, with all that is wrong with them", () => {
    const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
    const noDate = good.replace("F1", "F2").replace("2026-01-15", "2026-02-30");
    const twoRows = [
      good.replace("F1", "F3"),
      invoice("F3", ",,,,Tonte,1O.00,,,,,").replace("2026-01-15", ""),
      invoice("F3", ",,,,Tonte,2O.00,,,,,").replace("2026-01-15", ""),
    ];
    const { page } = run([good, noDate, ...twoRows]);
    const { tables } = readPage(page("en"));
    const reason = /^FOL5019: .*2026-02-30/;
    const amounts = /^FOL5018: .*“1O.00”.*FOL5018: .*“2O.00”/;
    expect(tables.get("Refused: 2")?.rows).toEqual([
      ["F2", "Invoice", "", "Tremblay", "data.csv:3", expect.stringMatching(reason)],
      ["F3", "Invoice", "2026-01-15", "Tremblay", "data.csv:4", expect.stringMatching(amounts)],
    ]);
    const french = readPage(page("fr")).tables.get("Refusées\u00a0: 2");
    expect(french?.rows[0]?.slice(0, 2)).toEqual(["F2", "Facture"]);
    expect(french?.rows[0]?.at(-1)).toMatch(/^FOL5019\u00a0: /);
  });

  test("refused since it names one that is refused: that is the reason", () => {
    const bad = invoice("F1", ",,Roy,Privé,Tonte,7O.00,5.00,9.98,,,");
    const payment = "payment,P1,2026-01-20,,Roy,,,,,,Interac,10.00,F1";
    const { tables } = readPage(run([bad, payment]).page("en"));
    expect(tables.get("Refused: 2")?.rows[1]).toEqual([
      ...["P1", "Payment", "2026-01-20", "Roy", "data.csv:3"],
      "FOL5096: Document P1 names document F1, which was refused",
    ]);
  });

  test("refused since they cannot be read, in JSON", () => {
    const checked = checkTexts([{ path: "book.folio", text: sampleBook }]);
    const record = { folio: 1, kind: "invoice", number: "F1", date: "2026-02-30", lines: [] };
    const customer = { name: "Roy" };
    for (const [path, text] of [
      ["data.ndjson", `${JSON.stringify({ ...record, customer })}\n`],
      ["data.json", JSON.stringify([{ ...record, customer }])],
    ] as const) {
      const { tables } = readPage(runPage(checked, [{ path, text }]).page("en"));
      expect(tables.get("Refused: 1")?.rows).toEqual([
        [
          "F1",
          "Invoice",
          "",
          "Roy",
          `${path}:1`,
          expect.stringMatching(/^FOL5\d{3}: .*2026-02-30/),
        ],
      ]);
    }
  });

  test("refused: the page says so, names them with their reasons, and gives no figures", () => {
    const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
    const bad = invoice("F2", ",,Roy,Privé,Tente,70.00,5.00,9.98,,,");
    const { page } = run([good, bad, good.replace("F1", "F3")]);
    const { tables, text } = readPage(page("en"));
    expect(text).toContain("Refused. This run has 1 error, and no journal is made of it");
    expect(tables.get("Refused: 1")?.rows).toEqual([
      ["F2", "Invoice", "2026-01-15", "Roy", "data.csv:3", expect.stringMatching(/“Tente”/)],
    ]);
    expect(tables.get("Findings")?.rows).toEqual([
      [
        expect.stringMatching(/^FOL\d{4} error$/),
        expect.stringMatching(/Tente/),
        "data.csv:3, “line.item”",
      ],
    ]);
    expect([...tables.keys()]).not.toContain("By account");
    expect(text).not.toContain("In balance");
    expect(text).not.toContain("114.98");
  });
});

describe("control totals that differ", () => {
  const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
  const control = (rows: string) => ({
    control: { path: "control.csv", text: `what,name,amount\n${rows}` },
  });

  test("of a run without another error: they stand beside the journal's, those that differ marked", () => {
    const { page } = run([good], sampleBook, control("tax,TPS,5.01\nsales,,100.00\n"));
    const { tables, text } = readPage(page("en"));
    expect(tables.get("The source’s own totals")?.rows).toEqual([
      ["Tax TPS", "5.01", "5.00", "0.01"],
      ["Sales before taxes, less credits", "100.00", "100.00", "0.00"],
    ]);
    expect(page("en").match(/<span class="differs">/g)).toHaveLength(1);
    expect(text).toContain("Refused. 1 of 2 control totals of the source differs, and no journal");
    expect(text).toContain("none of its documents is refused");
    expect(text).not.toContain("a part of it");
    expect(text).not.toContain("Documents without an error");
    expect(readPage(page("fr")).text).toContain("ceux du lot entier\u00a0: aucune de ses pièces");
  });

  test("one that the book does not have: no document is refused for it", () => {
    const { text } = readPage(run([good], sampleBook, control("tax,TPX,5.01\n")).page("en"));
    expect(text).toContain("cannot all be compared, and no journal is made until they can");
    expect(text).not.toContain("a part of it");
  });

  test("beside a refused document they would be those of a part", () => {
    const bad = invoice("F2", ",,Roy,Privé,Tente,70.00,5.00,9.98,,,");
    const { tables, text } = readPage(
      run([good, bad], sampleBook, control("tax,TPS,5.01\n")).page("en"),
    );
    expect(tables.has("The source’s own totals")).toBe(false);
    expect(text).toContain("those of a part of it");
  });
});

describe("words of findings", () => {
  const bad = (item: string) => invoice("F2", `,,Roy,Privé,${item},70.00,5.00,9.98,,,`);

  test("what a finding names in backticks is code, and escaped", () => {
    const page = run([bad("T<b>nte")]).page("en");
    expect(page).toMatch(/<code>item &#34;T&#60;b&#62;nte&#34;[^`]*<\/code>/);
    expect(readPage(page).text).not.toContain("`");
  });

  test("a backtick of a user's own text stays", () => {
    expect(readPage(run([bad("a`b`c")]).page("en")).text).toContain("“a`b`c”");
  });
});

test("a document that stands twice is among the refused, once, whatever else it has", () => {
  const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
  const data = [good, good, good.replace("Tonte", "Tente")].map((row, index) => ({
    path: `data-${index}.csv`,
    text: `${header}\n${good.replace("F1", `G${index}`)}\n${row}\n`,
  }));
  const { page } = runPage(checkTexts([{ path: "book.folio", text: sampleBook }]), data);
  const rows = readPage(page("en")).tables.get("Refused: 2")?.rows ?? [];
  const twice = "FOL5050: Invoice F1 stands twice in the data";
  expect(rows).toEqual([
    ["F1", "Invoice", "2026-01-15", "Tremblay", "data-1.csv:3", twice],
    ["F1", "Invoice", "2026-01-15", "Tremblay", "data-2.csv:3", expect.stringContaining(twice)],
  ]);
});

test("of documents outside the dates the page gives the number, and lists the others passed over", () => {
  const good = invoice("F1", ",,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,");
  const rows = [
    good,
    ...["F2", "F3"].map((number) => good.replace("F1", number).replace("-01-", "-02-")),
    invoice("F4", ",void,Roy,Privé,Tonte,100.00,5.00,9.98,,,"),
  ];
  const { page } = run(rows, sampleBook, { from: "2026-01-01", to: "2026-01-31" });
  const { tables, text } = readPage(page("en"));
  expect(tables.get("Passed over: 1")?.rows).toEqual([
    ["F4", "Invoice", "2026-01-15", "Roy", "Void"],
  ]);
  expect(text).toContain("Outside the dates asked for: 2 January\u00a01 to January\u00a031, 2026");
  expect(readPage(page("fr")).text).toContain(
    "Hors des dates demandées\u00a0: 2 Du 1er\u00a0janvier au",
  );
  expect(page("en")).not.toContain("F2");
});

describe("limits", () => {
  test.each([
    [limits.pageListRows, 0],
    [limits.pageListRows + 1, 1],
  ])("of %i rows, %i are counted and not listed", (count, left) => {
    const rows = Array.from({ length: count }, (_, index) =>
      invoice(`F${index}`, ",void,Tremblay,Privé,Tonte,100.00,5.00,9.98,,,"),
    );
    const { page } = run(rows);
    const { tables, text } = readPage(page("en"));
    const [, table] = [...tables].find(([label]) => label.startsWith("Passed over")) ?? [];
    expect(table?.rows).toHaveLength(limits.pageListRows);
    expect(/Not listed here: (\d+) more/.exec(text)?.[1]).toBe(left === 0 ? undefined : "1");
    if (left > 0) expect(text).toContain("The whole is in report.json, which folio compile writes");
  });

  test("entries are listed to the last line that fits, and all are in the totals", () => {
    const list = listEntries(limits.pageEntryLines, 2);
    const entries = limits.pageEntryLines / 2 + 1;
    for (let count = 1; count <= entries; count++) list.put(entryOf(`F${count}`));
    const [month] = list.months();
    expect(month).toMatchObject({
      count: entries,
      lines: limits.pageEntryLines + 2,
      debit: "5001.00",
    });
    expect(month?.entries).toHaveLength(entries - 1);
  });

  test("the page says how many entries it lists, and where all of them are", () => {
    const line = (number: number) => invoice(`F${number}`, ",,Tremblay,Privé,Sel,10.00,,,,,");
    const half = limits.pageEntryLines / 2;
    const whole = run(Array.from({ length: half }, (_, index) => line(index)));
    expect(whole.page("en")).not.toContain("A page holds so much");
    const more = run(Array.from({ length: half + 1 }, (_, index) => line(index)));
    const { text } = readPage(more.page("en"));
    expect(text).toContain("listed are 5,000 of 5,001 entries, the first of the journal");
    expect(text).toContain("all of them are in sage50-2026-01-15-2026-01-15.txt");
    expect(text).toContain("5,001 entries, $50,010.00, 5,000 of them listed");
    expect(readPage(more.page("fr")).text).toContain("5\u00a0000 écritures sur 5\u00a0001");
  });
});

function entryOf(number: string): Entry {
  const amount = readMoney("1.00") ?? zero;
  const posting = { account: "1210", amount, role: "control", causes: [] } as const;
  return {
    documents: [{ kind: "invoice", number }],
    kind: "invoice",
    date: "2026-01-15",
    reference: number,
    description: "",
    currency: "CAD",
    postings: [
      { ...posting, side: "debit" },
      { ...posting, side: "credit" },
    ],
    taxes: [],
  };
}

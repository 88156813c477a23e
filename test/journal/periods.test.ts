// Grouping, the dates that a run is asked for, and the fiscal year.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const header = "kind,number,date,line.item,line.amount,total,tax.TPS,tax.TVQ";
const first = "invoice,F1,2026-01-15,Tonte,100.00,114.98,5.00,9.98";
const second = "invoice,F2,2026-01-31,Déneigement,10.00,11.50,0.50,1.00";
const third = "invoice,F3,2026-02-01,Déneigement,10.00,11.50,0.50,1.00";

function data(...rows: readonly string[]): string {
  return `--- data.csv\n${header}\n${rows.join("\n")}\n`;
}

function book(settings: string, ...rows: readonly string[]) {
  return journal(`${sageBook(settings)}\n${data(...rows)}`);
}

describe("grouping", () => {
  test("by month ends with the month and sums what was rounded", () => {
    const { entries, problems } = book("  group invoice by month", first, second, third);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1+F2 2026-01-31: debit 1210 126.48, credit 4001 100.00, credit 4002 10.00, credit 2420 5.50, credit 2500 10.98",
      "F3 2026-02-28: debit 1210 11.50, credit 4002 10.00, credit 2420 0.50, credit 2500 1.00",
    ]);
  });

  test("by week ends on Sunday, or with the month", () => {
    const { entries } = book("  group by week", first, second);
    expect(entries.map((entry) => entry.slice(0, 13))).toEqual(["F1 2026-01-18", "F2 2026-01-31"]);
  });

  test("never leaves the fiscal year, though its periods are weeks", () => {
    const { entries, problems } = journal(
      `${sageBook("  group by month").replace("2026-01-01 periods month", "2025-02-05 periods week")}
${data(third.replace("02-01", "02-02"))}`,
    );
    expect(problems).toEqual([]);
    // The year ends on Wednesday 2026-02-04.
    expect(entries.map((entry) => entry.slice(0, 13))).toEqual(["F3 2026-02-04"]);
  });

  test("puts a document with a sale and taxes of their own days into one group once", () => {
    const { entries } =
      journal(`${sageBook("  group by month\n  deposits 2310\n  recognize on payment taxes on issue")}
--- data.csv
${header},method,amount,applies.document
${first},,,
payment,P1,2026-01-20,,,,,,Interac,114.98,F1
`);
    expect(entries.map((entry) => entry.slice(0, 13))).toEqual(["F1 2026-01-31", "P1 2026-01-31"]);
  });
});

describe("the dates that a run is asked for", () => {
  test("are those of the entries: a group is there whole or not at all", () => {
    const example = `${sageBook("  group by month")}\n${data(first, second, third)}`;
    expect(journal(example, { to: "2026-01-30" }).entries).toEqual([]);
    expect(journal(example, { from: "2026-01-31", to: "2026-01-31" }).entries).toHaveLength(1);
    const [january, february] = [
      journal(example, { to: "2026-01-31" }),
      journal(example, { from: "2026-02-01" }),
    ];
    expect([...january.entries, ...february.entries]).toEqual(journal(example).entries);
  });

  test("leave documents of another fiscal year in the data", () => {
    const example = `${sageBook()}\n${data("invoice,F0,2025-12-15,Livraison,5.00,5.00,,", first)}`;
    expect(journal(example).problems).toEqual(["FOL5069 data.csv:2:12"]);
    const { entries, problems } = journal(example, { from: "2026-01-01" });
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
  });

  test.each([
    ["2062-01-09", "", /^Correct the date if 2026-01-09 was meant; else limit/],
    ["2025-12-15", "", /^Correct the date if 2026-12-15 was meant; else limit/],
    // No such day in 2026, and a day that is the group's and not the document's.
    ["2028-02-29", "", /^Correct the date if it is wrong; else limit/],
    ["2062-01-09", "  group by month", /^Correct the date if it is wrong; else limit/],
  ])("a date of another fiscal year, %s, may be mistyped", (date, setting, remedy) => {
    const row = data(`invoice,F1,${date},Livraison,5.00,5.00,,`);
    const { messages } = journal(`${sageBook(setting)}\n${row}`);
    expect(messages.map(({ code, remedy }) => [code, remedy.en])).toEqual([
      ["FOL5069", expect.stringMatching(remedy)],
    ]);
  });

  test("leave entries to accounts that have become inactive in the data", () => {
    const text = sageBook().replace(
      '"Revenus Y"              revenue',
      '"Revenus Y" revenue inactive from 2026-02-01',
    );
    const example = `${text}\n${data(second, third)}`;
    expect(journal(example).problems).toEqual(["FOL5087 data.csv:3:1"]);
    expect(journal(example, { to: "2026-01-31" }).problems).toEqual([]);
  });

  test("an account counts as inactive on the day of the entry, which may be that of its group", () => {
    const text = sageBook("  group by month").replace(
      '"Revenus X"              revenue',
      '"Revenus X" revenue inactive from 2026-01-20',
    );
    expect(journal(`${text}\n${data(first)}`).problems).toEqual(["FOL5087 data.csv:2:1"]);
  });
});

// AFAS Profit: the bodies of the connector against the vendor’s examples, debtors, numbers, periods and VAT codes.
import { describe, expect, test } from "vitest";
import type { Entry, Posting } from "../../language/journal/entry.ts";
import { isCivilDate } from "../../language/model/calendar.ts";
import { readMoney } from "../../language/model/money.ts";
import { placeInYear } from "../../language/targets/afas-periods.ts";
import { invariant } from "../../language/text/invariant.ts";
import { centsOf, readAfasFile } from "../support/afas-reader.ts";
import { account } from "../support/entries.ts";
import { writeJournal } from "../support/write-journal.ts";

const accounts = new Map([
  account("1100", "asset"),
  account("1300", "asset", { linked: "receivables" }),
  account("8010", "revenue"),
  account("1510", "liability"),
]);

type Line = readonly [string, Posting["side"], string, Partial<Posting>?];

function entry(lines: readonly Line[], more: Partial<Entry> = {}): Entry {
  return {
    documents: [{ kind: "invoice", number: "2026001" }],
    kind: "invoice",
    date: "2026-03-02",
    reference: "2026001",
    description: "",
    currency: "CAD",
    filing: {
      integration: "ventes",
      journal: "20",
      administration: "1",
      party: "10004",
      due: "2026-04-01",
      discount: undefined,
      restrictionDays: undefined,
    },
    postings: lines.map(([code, side, amount, rest = {}]) => {
      const money = readMoney(amount);
      invariant(money !== undefined, "an amount");
      return { account: code, side, amount: money, role: "control", causes: [], ...rest };
    }),
    taxes: [],
    ...more,
  };
}

const cause = (amount: string, group: string) => {
  const money = readMoney(amount);
  invariant(money !== undefined, "an amount");
  const choice = (value: string) => ({ value, rule: 0, lost: [], asked: [] });
  const choices = [choice("8010"), choice(group)];
  return { template: "", choices, amount: money, document: "", file: "", row: 1, fileLine: 2 };
};

const invoice = entry([
  ["1300", "debit", "12100.00"],
  ["8010", "credit", "10000.00", { role: "revenue", causes: [cause("10000.00", "TVA 21")] }],
  ["1510", "credit", "2100.00", { role: "tax", tax: "TVA" }],
]);
const vat = { "vat codes": "TVA = 1, TVA 21 = 1, TVA 6 = 2" };

function written(one: Entry, options: Readonly<Record<string, string>> = {}) {
  return writeJournal({ target: "afas", entries: [one], options, accounts });
}

function linesOf(one: Entry, options: Readonly<Record<string, string>> = {}) {
  return readAfasFile(written(one, options).bytes)[0]?.lines ?? [];
}

describe("the body", () => {
  test("of an invoice, literally", () => {
    expect(new TextDecoder().decode(written(invoice, vat).bytes)).toBe(
      '{"FiEntryPar":{"Element":{"Fields":{"UnId":1,"Year":2026,"Peri":3,"JoCo":"20"},"Objects":[{"FiEntries":{"Element":[' +
        '{"Fields":{"VaAs":"2","AcNr":"10004","EnDa":"2026-03-02","BpDa":"2026-03-02","BpNr":"2026001","InId":"2026001","Ds":"","DaEx":"2026-04-01","AmDe":12100.00}},' +
        '{"Fields":{"VaAs":"1","AcNr":"8010","EnDa":"2026-03-02","BpDa":"2026-03-02","BpNr":"2026001","Ds":"","AmCr":10000.00,"VaId":"1"}},' +
        '{"Fields":{"VaAs":"1","AcNr":"1510","EnDa":"2026-03-02","BpDa":"2026-03-02","BpNr":"2026001","Ds":"","AmCr":2100.00,"VaId":"1"}}]}}]}}}\n',
    );
  });

  test("holds all that the vendor’s example of a sales invoice holds", () => {
    const example = {
      FiEntryPar: {
        Element: {
          Fields: { UnId: 1, Year: 2026, Peri: 3, JoCo: "20", AuNu: true },
          Objects: [
            {
              FiEntries: {
                Element: [
                  {
                    Fields: {
                      VaAs: "2",
                      AcNr: "10004",
                      EnDa: "2026-03-02",
                      BpDa: "2026-03-02",
                      DaEx: "2026-04-01",
                      AmDe: 12100,
                    },
                  },
                  {
                    Fields: {
                      VaAs: "1",
                      AcNr: "8010",
                      EnDa: "2026-03-02",
                      BpDa: "2026-03-02",
                      AmCr: 10000,
                      VaId: "1",
                    },
                  },
                  {
                    Fields: {
                      VaAs: "1",
                      AcNr: "1510",
                      EnDa: "2026-03-02",
                      BpDa: "2026-03-02",
                      AmCr: 2100,
                      VaId: "1",
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    };
    const { bytes } = written(invoice, { ...vat, "invoice numbers": "afas" });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject(example);
  });

  test("of a receipt: the bank, and the debtor with the invoice that is settled, under one voucher", () => {
    const receipt = entry(
      [
        ["1100", "debit", "2082.50", { role: "money" }],
        ["1300", "credit", "2082.50", { settles: "2026001" }],
      ],
      { kind: "payment", documents: [{ kind: "payment", number: "B12" }], reference: "B12" },
    );
    const lines = linesOf(receipt);
    expect(lines.map(({ VaAs, AcNr, InId, BpNr }) => [VaAs, AcNr, InId, BpNr])).toEqual([
      ["1", "1100", undefined, "B12"],
      ["2", "10004", "2026001", "B12"],
    ]);
    expect(lines.map(centsOf)).toEqual([208_250n, -208_250n]);
    expect(lines[1]?.["DaEx"]).toBeUndefined();
  });
});

test("a revenue account under two tax groups is a line for each VAT code", () => {
  const mixed = entry([
    ["1300", "debit", "150.00"],
    [
      "8010",
      "credit",
      "150.00",
      { role: "revenue", causes: [cause("100.00", "TVA 21"), cause("50.00", "TVA 6")] },
    ],
  ]);
  const codes = (options: Readonly<Record<string, string>>) =>
    linesOf(mixed, options).map((line) => [line["VaId"], centsOf(line)]);
  expect(codes(vat)).toEqual([
    [undefined, 15_000n],
    ["1", -10_000n],
    ["2", -5_000n],
  ]);
  expect(codes({})).toEqual([
    [undefined, 15_000n],
    [undefined, -15_000n],
  ]);
});

describe("what is refused", () => {
  const codes = (one: Entry, texts: "refuse" | "cut" = "cut") =>
    writeJournal({ target: "afas", entries: [one], accounts, texts }).problems.flat();

  test("a number longer than the field, even where texts may be cut", () => {
    const numbered = (number: string): Entry => ({
      ...invoice,
      documents: [{ kind: "invoice", number }],
    });
    expect(codes(numbered("F00000012026"))).toEqual([]);
    expect(codes(numbered("F000000120260")).map(({ code }) => code)).toEqual(["FOL6101"]);
  });

  test("a debtor without a number", () => {
    const { filing } = invoice;
    const nameless = { ...invoice, filing: filing && { ...filing, party: undefined } };
    expect(codes(nameless).map(({ code }) => code)).toEqual(["FOL6150"]);
  });

  test("more than a thousand lines", () => {
    const many = (count: number) =>
      entry([
        ["1300", "debit", `${count - 1}.00`],
        ...Array.from({ length: count - 1 }, (): Line => ["8010", "credit", "1.00"]),
      ]);
    expect(codes(many(1_000))).toEqual([]);
    expect(codes(many(1_001)).map(({ code }) => code)).toEqual(["FOL6110"]);
  });
});

test.each([
  ["2026-01-01", "month", "2026-01-01", false, 2026, 1],
  ["2026-01-01", "month", "2026-12-31", false, 2026, 12],
  ["2026-01-01", "month", "2027-02-01", false, 2027, 2],
  ["2025-07-01", "month", "2026-06-30", false, 2025, 12],
  ["2025-07-01", "month", "2026-06-30", true, 2026, 12],
  ["2026-01-01", "month", "2026-06-30", true, 2026, 6],
  ["2026-01-01", "quarter", "2026-06-30", false, 2026, 2],
  ["2026-01-15", "month", "2026-02-14", false, 2026, 1],
  ["2026-01-15", "month", "2026-02-15", false, 2026, 2],
] as const)("a year from %s by %s: %s", (from, periods, date, ends, year, period) => {
  invariant(isCivilDate(from) && isCivilDate(date), "days");
  expect(placeInYear({ from, periods }, date, ends)).toEqual({ year, period });
});

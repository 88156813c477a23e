// Charts of accounts become declarations that a book takes, whatever their names hold.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { type ChartImportRequest, importChart } from "../../language/import/import-chart.ts";
import { defaultChoices } from "../../language/import/layout.ts";
import type { Account } from "../../language/index.ts";
import { unwritableIn } from "../../language/syntax/characters.ts";
import { formatFile } from "../../language/syntax/format.ts";
import { parseFile } from "../../language/syntax/parse.ts";
import { normalizeName } from "../../language/text/names.ts";
import { brief, dataFile } from "../support/data.ts";
import { checkTexts } from "../support/front-end.ts";
import { runs } from "../support/runs.ts";

function chart(
  content: string | Uint8Array,
  options: Partial<ChartImportRequest> & { readonly path?: string } = {},
) {
  const { path = "data.csv", ...more } = options;
  const imported = importChart({
    files: [dataFile(path, content)],
    choices: defaultChoices,
    classes: new Map(),
    linked: undefined,
    language: "en",
    ...more,
  });
  return { ...imported, told: imported.problems.map(brief) };
}

function exported(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "exports", name));
}

const chosen = (columns: { readonly [field: string]: string }) => ({
  ...defaultChoices,
  columns: new Map(Object.entries(columns)),
});

/** A book of nothing but the imported accounts: what it needs, and the imported file. */
function accountsIn(text: string | undefined, target: string) {
  const block = `book "B" {\n  folio 1\n  target ${target}\n  currency CAD\n  fiscal year from 2026-01-01 periods month\n}\n`;
  const checked = checkTexts([
    { path: "book.folio", text: block },
    { path: "comptes.folio", text: text ?? "" },
  ]);
  const own = checked.problems.filter(
    ({ place }: Problem) => place.in === "book" && place.file === "comptes.folio",
  );
  return {
    accounts: [...(checked.book?.accounts.values() ?? [])],
    // That nothing uses them yet is what a chart is like before there are rules.
    problems: own.filter(({ code }) => code !== "FOL2110"),
  };
}

function shape({ code, title, class: name, header, linked, inactiveFrom, path }: Account) {
  const marks = [
    header ? "header" : "",
    linked ?? "",
    inactiveFrom === undefined ? "" : "inactive",
    path ?? "",
  ];
  return [code, title, name, ...marks.filter((mark) => mark !== "")].join(" | ");
}

describe("a spreadsheet's own titles", () => {
  test.each([
    "Compte;Nom;Type\n1020;Banque;Actif\n4001;Ventes;Revenus\n",
    "Account;Name;Type\n1020;Banque;Asset\n4001;Ventes;Revenue\n",
  ])("a number stands under Account beside a name: %j", (content) => {
    const { text, told } = chart(content);
    expect(told.filter((line) => line.includes("FOL5129"))).toEqual([]);
    expect(accountsIn(text, "sage50").accounts.map(shape)).toEqual([
      "1020 | Banque | asset",
      "4001 | Ventes | revenue",
    ]);
  });

  test("a column that is chosen for one field is no other", () => {
    const choices = chosen({ code: "Account" });
    const { text } = chart("Account,Title,Type\n1020,Banque,Asset\n", { choices });
    expect(accountsIn(text, "sage50").accounts.map(shape)).toEqual(["1020 | Banque | asset"]);
    const { told } = chart("Account,Type\n1020,Asset\n", { choices });
    expect(told.join("\n")).toContain("FOL5120");
  });

  test("alone it is the name, as in QuickBooks' list", () => {
    const { text } = chart("Account,Type\nBanque,Bank\n");
    expect(accountsIn(text, "quickbooks-csv").accounts.map(shape)).toEqual([
      "Banque | Banque | asset",
    ]);
  });
});

describe("Sage 50", () => {
  test("numbers, names, headings and sections; who is linked is asked", () => {
    const { text, told, problems } = chart(exported("sage50-comptes.csv"));
    const { accounts, problems: own } = accountsIn(text, "sage50");
    expect(own).toEqual([]);
    expect(accounts.map(shape)).toEqual([
      "1000 | ACTIF À COURT TERME | asset | header",
      "1020 | Banque | asset",
      "1030 | Caisse, comptoir | asset",
      "1099 | Total encaisse | asset | header",
      "1200 | Comptes clients | asset",
      "1210 | Compte-clients Plannit | asset",
      "1999 | TOTAL DE L'ACTIF | asset | header",
      "2100 | Comptes fournisseurs | liability",
      "2420 | TPS à payer | liability",
      "2500 | TVQ à payer | liability",
      "3560 | Bénéfices non répartis | equity",
      "3600 | Bénéfice net | equity | header",
      "4001 | Revenus X | revenue",
      "4002 | Revenus Y | revenue",
      "5999 | Écarts d’arrondi | expense",
    ]);
    expect(told).toEqual([
      'FOL5124 6:1 number "1200"',
      'FOL5124 7:1 number "1210"',
      'FOL5124 9:1 number "2100"',
    ]);
    expect(problems.map(({ place }) => place.in === "data" && place.row)).toEqual([5, 6, 8]);
  });

  test("the linked ones are told, with the module where the class does not say it", () => {
    const linked = new Map([
      ["1200", undefined],
      ["2100", undefined],
      ["2420", "payroll" as const],
    ]);
    const { text, told } = chart(exported("sage50-comptes.csv"), { linked });
    expect(told).toEqual([]);
    const { accounts } = accountsIn(text, "sage50");
    expect(accounts.filter((account) => account.linked !== undefined).map(shape)).toEqual([
      "1200 | Comptes clients | asset | receivables",
      "2100 | Comptes fournisseurs | liability | payables",
      "2420 | TPS à payer | liability | payroll",
    ]);
  });

  test("the first line may be the names of its three cells, and cells at the end may be left out", () => {
    const { text } = chart("VERNUM,CTYCODE,LEDGER\n20001,1,Accounts\n1020,Banque,G\n");
    expect(accountsIn(text, "sage50").accounts.map(shape)).toEqual(["1020 | Banque | asset"]);
  });

  test("an old file in Windows-1252 is read where that is said", () => {
    const bytes = Uint8Array.from("20001,1,Accounts\r\n1020,Chèque,G,Bank,,\r\n", (letter) =>
      letter.charCodeAt(0),
    );
    expect(chart(bytes).text).toBeUndefined();
    const choices = { ...defaultChoices, encoding: "windows-1252" } as const;
    expect(chart(bytes, { choices }).text).toContain('account 1020 "Chèque" asset');
  });

  test.each([
    [
      "a line that is too long",
      "1020,Banque,G,Bank,,,,x\n",
      'FOL5007 2:1 "1020,Banque,G,Bank,,,,x"',
    ],
    ["a number outside the sections", "9020,Banque,G,,,\n", 'FOL5121 2:15 class ""'],
    ["no name", "1020,,G,Bank,,\n", 'FOL5016 2:1 "1020,,G,Bank,,"'],
  ])("refuses %s", (_, row, problem) => {
    const { text, told } = chart(`20001,1,Accounts\n${row}`);
    expect([text, ...told]).toEqual([undefined, problem]);
  });
});

describe("QuickBooks", () => {
  test("an account list under its title", () => {
    const { text, told } = chart(exported("quickbooks-accounts.csv"), { linked: new Map() });
    expect(told).toEqual([]);
    expect(accountsIn(text, "hledger").accounts.map(shape)).toEqual([
      "1000 | Compte d’opérations | asset",
      "1100 | Accounts Receivable (A/R) | asset",
      "2000 | Accounts Payable (A/P) | liability",
      "2200 | GST/HST Payable | liability",
      "2210 | QST Payable | liability",
      "3000 | Retained Earnings | equity",
      "4000 | Ventes | revenue",
      "4010 | Services | revenue | Ventes:Services",
      '4020 | Tonte "été" | revenue | Ventes:Services:Tonte "été"',
      "5000 | Cost of Goods Sold | expense",
      "6000 | Advertising | expense",
    ]);
  });

  test("an answer of the API; an account without a number goes by its full name", () => {
    const { text, told } = chart(exported("quickbooks-accounts.json"), { path: "data.json" });
    expect(told).toEqual([
      expect.stringMatching(/^FOL5124 21:31 /),
      expect.stringMatching(/^FOL5129 8:31 /),
    ]);
    expect(accountsIn(text, "hledger").accounts.map(shape)).toEqual([
      "Compte d’opérations | Compte d’opérations | asset",
      "Accounts Receivable (A/R) | Accounts Receivable (A/R) | asset",
      "4000 | Ventes | revenue",
      "4010 | Services | revenue | Ventes:Services",
      "4900 | Anciens revenus | revenue | inactive",
    ]);
  });

  test.each([
    ["a list of entities", '[{"Name":"Banque","AccountType":"Bank","AcctNum":"1020"}]'],
    ["an entity alone", '{"Account":{"Name":"Banque","AccountType":"Bank","AcctNum":"1020"}}'],
    ["classification only", '[{"Name":"Banque","Classification":"Asset","AcctNum":"1020"}]'],
  ])("%s", (_, json) => {
    const { text, told } = chart(json, { path: "data.json" });
    expect(told).toEqual([]);
    expect(accountsIn(text, "sage50").accounts.map(shape)).toEqual(["1020 | Banque | asset"]);
  });

  test("an error of the API is no empty chart", () => {
    const fault = '{"Fault":{"Error":[{"Message":"x","code":"3200"}]},"time":"1"}';
    expect(chart(fault, { path: "data.json" }).told).toEqual([
      expect.stringMatching(/^FOL5137 1:1 /),
    ]);
  });
});

describe("chosen columns", () => {
  test("Acomba's spreadsheet", () => {
    const choices = chosen({ code: "Numéro", title: "Nom", class: "Catégorie" });
    const { text, told } = chart(exported("acomba-comptes.csv"), { choices, linked: new Map() });
    expect(told).toEqual([]);
    expect(accountsIn(text, "acomba").accounts.map(shape)).toEqual([
      "1010 | Encaisse | asset",
      "1110 | Comptes clients | asset",
      "2310 | TPS à payer | liability",
      "3100 | Capital-actions | equity",
      "4100 | Ventes | revenue",
      "5100 | Achats | expense",
    ]);
  });

  test("Avantage's has no class: the beginnings of its codes are told, the longest counts", () => {
    const choices = chosen({ code: "COMPTE", title: "DESCRIPTION" });
    const content = exported("avantage-comptes.csv");
    expect(chart(content, { choices }).told).toEqual([
      'FOL5121 2:1 COMPTE "11111"',
      'FOL5121 4:1 COMPTE "21350"',
      'FOL5121 5:1 COMPTE "31100"',
    ]);
    const classes = new Map([
      ["1", "asset"],
      ["2", "liability"],
      ["3", "revenue"],
      ["32", "expense"],
    ] as const);
    expect(
      accountsIn(chart(content, { choices, classes }).text, "avantage").accounts.map(shape),
    ).toEqual([
      "11111 | CAISSE | asset",
      "11113 | CARTES À RECEVOIR | asset",
      "21350 | TPS À PAYER | liability",
      "31100 | VENTES | revenue",
      "32100 | ÉCARTS DE CAISSE | expense",
    ]);
  });

  test("AFAS's words are told once each, then said", () => {
    const choices = chosen({ code: "Rekening", title: "Omschrijving", class: "Type" });
    const content = exported("afas-grootboek.csv");
    expect(chart(content, { choices }).told).toEqual([
      'FOL5121 2:16 Type "Actief"',
      'FOL5121 4:17 Type "Opbrengst"',
      'FOL5121 5:27 Type "Kosten"',
      'FOL5121 6:23 Type "Passief"',
    ]);
    const classes = new Map([
      ["Actief", "asset"],
      ["Opbrengst", "revenue"],
      ["Kosten", "expense"],
      ["Passief", "liability"],
    ] as const);
    expect(chart(content, { choices, classes }).text).toContain(
      'account 657000 "Betalingskortingen" expense',
    );
  });

  test("where columns are chosen, the numbers' column must be one of them", () => {
    const choices = chosen({ title: "Omschrijving", class: "Type" });
    expect(
      chart(exported("afas-grootboek.csv"), { choices }).problems.map(({ message }) => message.en),
    ).toEqual([
      "No column is known to be the `code` of the list; there are “Rekening”, “Omschrijving” and “Type”",
    ]);
  });

  test("a chosen column that is not there shows the nearest", () => {
    const choices = chosen({ code: "Numero", title: "Nom", class: "Catégorie" });
    const { problems } = chart(exported("acomba-comptes.csv"), { choices });
    expect(problems.map(({ message, remedy }) => `${message.en}. ${remedy.en}`)).toEqual([
      'There is no column “Numero” for `code`; there are “Numéro”, “Nom” and “Catégorie”. Write “Numéro” if that is what was meant; else say which column it is: --column "code=…"',
    ]);
  });
});

describe("what is written", () => {
  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '"',
        "\\",
        '\\"',
        "// x",
        "}",
        "{",
        "a | b",
        "=cmd|'/c'!A1",
        "header",
        "é",
        "e\u0301",
      ),
      fc.string({ unit: fc.constantFrom('"', "\\", "/", "{", "|", " ", "a", "\n", "\u200b", "«") }),
    )
    .filter((text) => normalizeName(text) !== "");

  test("reads back as the same names, or nothing is written", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, name), { selector: ([code]) => normalizeName(code) }),
        (pairs) => {
          const json = JSON.stringify(
            pairs.map(([code, title]) => ({ AcctNum: code, Name: title, AccountType: "Bank" })),
          );
          const choices = chosen({ code: "AcctNum", title: "Name", class: "AccountType" });
          const { text, told } = chart(json, { path: "data.json", choices, system: "columns" });
          const bad = pairs.flat().some((one) => unwritableIn(normalizeName(one)) !== undefined);
          if (pairs.length === 0) return;
          expect(text === undefined).toBe(bad);
          if (text === undefined) {
            expect(told.every((one) => one.startsWith("FOL5127"))).toBe(true);
            return;
          }
          const { accounts } = accountsIn(text, "hledger");
          expect(accounts.map(({ code, title }) => [code, title])).toEqual(
            pairs.map((pair) => pair.map(normalizeName)),
          );
          expect(formatFile(parseFile({ path: "x.folio", text }))).toBe(text);
        },
      ),
      { numRuns: runs },
    );
  });
});

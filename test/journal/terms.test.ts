// What customers may leave out by paying in time: credit restriction, escompte, and where the taxes stand in them.
import { describe, expect, test } from "vitest";
import { checkBook, compile } from "../../language/index.ts";
import { readAfasFile } from "../support/afas-reader.ts";
import { journal } from "../support/journal.ts";

const header =
  "kind,number,date,customer.number,line.item,line.amount,tax.TVA,surcharge,total,method,amount,applies.document,applies.discount,applies.waived,applies.kept";

function book(setting: string, rate = "21%") {
  const used = ["payment discount", "credit restriction"].filter((one) => setting.includes(one));
  return `--- book.folio
book "Meunier" {
  folio       1
  target      afas { ${used.map((feature) => `${feature} on`).join("  ")} }
  currency    EUR
  fiscal year from 2026-01-01 periods month
  receivable  400
  ${setting}
}

account 400    "Clients"               asset linked to receivables
account 451    "TVA due"               liability
account 550    "Banque"                asset
account 656    "Escomptes accordés"    expense
account 700100 "Ventes"                revenue
account 748090 "Limitation de crédit"  revenue

tax TVA debit 400 credit 451 { ${rate} from 1996-01-01 }
tax group "TVA 21" = TVA
item "Travaux" debit 400 credit 700100 tax "TVA 21"
method "Virement" debit 550 credit 400

journal VK "Ventes" sales
journal BQ "Banque" bank
integration ventes {
  journal VK
}
integration banque {
  journal BQ
}
--- data.csv
${header}
`;
}

const restricted = [
  "invoice,F1,2026-01-12,10004,Travaux,900.00,189.00,18.00,1107.00,,,,,,",
  "invoice,F2,2026-01-12,10004,Travaux,900.00,189.00,18.00,1107.00,,,,,,",
  "payment,B1,2026-01-20,10004,,,,,,Virement,1089.00,F1,,18.00,",
  "payment,B2,2026-03-20,10004,,,,,,Virement,1107.00,F2,,,18.00",
].join("\n");

describe("the surcharge of a credit restriction, 2 % of 900.00", () => {
  test("booked at the invoice: 1,107.00 is due, and 18.00 is given back to who pays in time", () => {
    const { entries, problems } = journal(
      book("credit restriction to 748090 within 30 days on issue") + restricted,
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-12: debit 400 1107.00, credit 700100 900.00, credit 451 189.00, credit 748090 18.00",
      "F2 2026-01-12: debit 400 1107.00, credit 700100 900.00, credit 451 189.00, credit 748090 18.00",
      "B1 2026-01-20: debit 550 1089.00, debit 748090 18.00, credit 400 1107.00",
      "B2 2026-03-20: debit 550 1107.00, credit 400 1107.00",
    ]);
  });

  test("booked when it is kept: 1,089.00 is due, and who pays late pays 18.00 more", () => {
    const { entries, problems } = journal(
      book("credit restriction to 748090 within 30 days on payment") + restricted,
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-12: debit 400 1089.00, credit 700100 900.00, credit 451 189.00",
      "F2 2026-01-12: debit 400 1089.00, credit 700100 900.00, credit 451 189.00",
      "B1 2026-01-20: debit 550 1089.00, credit 400 1089.00",
      "B2 2026-03-20: debit 550 1107.00, credit 400 1089.00, credit 748090 18.00",
    ]);
  });

  test("is refused where the book has no account for it", () => {
    const { problems } = journal(book("") + restricted);
    expect(problems.map((problem) => problem.slice(0, 7))).toContain("FOL5063");
  });

  test("is credited with its invoice", () => {
    const { entries, problems } = journal(
      `${book("credit restriction to 748090 on issue")}${restricted.split("\n")[0]}
credit-note,N1,2026-01-15,10004,Travaux,900.00,189.00,18.00,1107.00,,,,,,`,
    );
    expect(problems).toEqual([]);
    expect(entries[1]).toBe(
      "N1 2026-01-15: debit 700100 900.00, debit 451 189.00, debit 748090 18.00, credit 400 1107.00",
    );
  });
});

describe("the Belgian escompte, 2 % of 2,500.00", () => {
  const sold = (tax: string, total: string) =>
    `invoice,F1,2026-01-12,10004,Travaux,2500.00,${tax},,${total},,,,,,`;
  const paid = "payment,B1,2026-01-18,10004,,,,,,Virement,2964.50,F1,50.00,,";
  const setting = (taxes: string) =>
    `compute taxes\n  payment discount to 656 within 8 days 2% base net taxes ${taxes}`;

  test("is taxed on the price less the discount: 3,014.50, and 2,964.50 in time", () => {
    const { entries, problems } = journal(
      `${book(setting("discounted"))}${sold("", "3014.50")}\n${paid}`,
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-12: debit 400 3014.50, credit 700100 2500.00, credit 451 514.50",
      "B1 2026-01-18: debit 550 2964.50, debit 656 50.00, credit 400 3014.50",
    ]);
  });

  test("agrees with what the source states, to the cent", () => {
    const stated = (tax: string, total: string) =>
      journal(`${book(setting("discounted"))}${sold(tax, total)}`).problems;
    expect(stated("514.50", "3014.50")).toEqual([]);
    expect(stated("525.00", "3025.00").map((problem) => problem.slice(0, 7))).toEqual(["FOL5061"]);
  });

  test("taxed on the full price, where the book says so: 3,025.00", () => {
    const { entries, problems } = journal(`${book(setting("full"))}${sold("", "3025.00")}`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-12: debit 400 3025.00, credit 700100 2500.00, credit 451 525.00",
    ]);
  });
});

describe("what AFAS is told of an invoice", () => {
  const written = (setting: string, row: string) => {
    const [, bookText = "", data = ""] =
      /--- book.folio\n([\s\S]*)--- data.csv\n([\s\S]*)/.exec(`${book(setting)}${row}\n`) ?? [];
    const files = [{ path: "book.folio", text: bookText }];
    const checked = checkBook({ files, read: () => undefined });
    const bytes = new TextEncoder().encode(data);
    const parts: Uint8Array[] = [];
    const { problems } = compile(
      { checked, data: [{ path: "data.csv", chunks: () => [bytes] }] },
      { open: () => ({ write: (part) => void parts.push(part.slice()), close: () => {} }) },
    );
    expect(problems).toEqual([]);
    const [entry] = readAfasFile(Buffer.concat(parts));
    return entry?.lines.map(({ DaCl, VaPa, DaDp, AmDp }) => [DaCl, VaPa, DaDp, AmDp]);
  };
  const none = [undefined, undefined, undefined, undefined];

  test("days and amount of the discount, of the price or of the total", () => {
    const row = "invoice,F1,2026-01-12,10004,Travaux,1000.00,210.00,,1210.00,,,,,,";
    expect(written("payment discount to 656 within 8 days 2% base net", row)).toEqual([
      [undefined, false, 8, "20.00"],
      none,
      none,
    ]);
    expect(written("payment discount to 656 within 8 days 2% base total", row)).toEqual([
      [undefined, true, 8, "24.20"],
      none,
      none,
    ]);
  });

  test("days of the credit restriction", () => {
    const row = restricted.split("\n")[0] ?? "";
    const setting = "credit restriction to 748090 within 30 days on issue";
    expect(written(setting, row)?.[0]).toEqual([30, undefined, undefined, undefined]);
  });
});

test("a feature is switched on by its fix, beside the options that are there", () => {
  const terms = "payment discount to 656 within 8 days 2%";
  const [, text = ""] = /--- book.folio\n([\s\S]*)--- data.csv/.exec(book(terms)) ?? [];
  const off = text.replace("payment discount on", 'vat codes "TVA = 1"');
  const check = (one: string) =>
    checkBook({ files: [{ path: "book.folio", text: one }], read: () => undefined }).problems;
  const told = check(off).filter(({ severity }) => severity === "error");
  expect(told.map(({ code }) => code)).toEqual(["FOL6153"]);
  const [edit] = told[0]?.fixes[0]?.edits ?? [];
  const { span = { start: 0, end: 0 }, text: added = "" } = edit ?? {};
  const cured = off.slice(0, span.start) + added + off.slice(span.end);
  expect(cured).toContain('afas { payment discount on\n    vat codes "TVA = 1" }');
  expect(check(cured).filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("in Québec, in a book for Sage 50", () => {
  const sage = (base: string) => `--- book.folio
book "Boréal" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
  compute     taxes
  payment discount to 4190 within 10 days 2% base ${base}
}
account 1020 "Banque"    asset
account 1210 "Clients"   asset
account 2420 "TPS"       liability
account 2500 "TVQ"       liability
account 4001 "Services"  revenue
account 4190 "Escomptes" revenue
tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax TVQ debit 1210 credit 2500 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
item "Tonte" debit 1210 credit 4001 tax "TPS+TVQ"
method "Interac" debit 1020 credit 1210
--- data.csv
kind,number,date,customer.name,line.item,line.amount,total,method,amount,applies.document,applies.discount
invoice,F1,2026-01-15,Tremblay,Tonte,100.00,114.98,,,,
`;
  test.each([
    ["net", "112.98", "2.00"],
    ["total", "112.68", "2.30"],
  ])("taxes ignore the discount: base %s, %s is paid", (base, paid, discount) => {
    const { entries, problems } = journal(
      `${sage(base)}payment,P1,2026-01-20,Tremblay,,,,Interac,${paid},F1,${discount}\n`,
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98",
      `P1 2026-01-20: debit 1020 ${paid}, debit 4190 ${discount}, credit 1210 114.98`,
    ]);
  });
});

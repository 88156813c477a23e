// The CSV of chosen columns: what each holds, what Excel in French opens, and which columns make no journal.
import { describe, expect, test } from "vitest";
import { checkBook } from "../../language/index.ts";
import { columnsForm } from "../../language/targets/csv-columns.ts";
import { sageBook } from "../support/sage-book.ts";
import { saleOf } from "../support/sale.ts";
import { writeJournal } from "../support/write-journal.ts";

function write(options: Record<string, string> = {}, entries = [saleOf({})]): readonly string[] {
  const { bytes } = writeJournal({ target: "csv", entries, options });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n");
}

test("the columns that stand without an option", () => {
  expect(write()).toEqual([
    "entry,date,reference,description,account,account name,debit,credit,customer",
    "1,2026-01-15,F1001,Client Tremblay,1210,Compte-clients Plannit,114.98,,Client Tremblay",
    '1,2026-01-15,F1001,Client Tremblay,4001,"(Ventes): ""X""; y ; [z] = @ {1} * !",,60.00,Client Tremblay',
    "1,2026-01-15,F1001,Client Tremblay,4002,Revenus Y,,40.00,Client Tremblay",
    "1,2026-01-15,F1001,Client Tremblay,2420,TPS à payer,,5.00,Client Tremblay",
    "1,2026-01-15,F1001,Client Tremblay,2500,TVQ à payer,,9.98,Client Tremblay",
    "",
  ]);
});

describe("for Excel in French", () => {
  const sale = saleOf({ total: "1234.50", description: "Tonte; taille" });

  test("a byte order mark, semicolons and decimal commas", () => {
    const columns = "date, account = Compte, debit = Débit, credit = Crédit, description = Libellé";
    expect(write({ profile: "excel-french", columns }, [sale])).toEqual([
      "\ufeffdate;Compte;Débit;Crédit;Libellé",
      '2026-01-15;1210;1234,50;;"Tonte; taille"',
      '2026-01-15;4001;;1234,50;"Tonte; taille"',
      "",
    ]);
  });

  test("each of which an option settles otherwise", () => {
    const options = { profile: "excel-french", columns: "account, amount", bom: "off" };
    expect(write({ ...options, decimal: "point" }, [sale])[2]).toBe("4001;-1234.50");
    expect(write({ ...options, delimiter: "tab" }, [sale])[2]).toBe("4001\t-1234,50");
    // A comma that parts columns and cents alike.
    expect(write({ ...options, delimiter: "comma" }, [sale])[2]).toBe('4001,"-1234,50"');
    expect(write({ columns: "account, amount", bom: "on" }, [sale])[0]).toBe(
      "\ufeffaccount,amount",
    );
  });
});

test("every other column", () => {
  const sale = saleOf({ total: "5.00" });
  const more = [{ method: "Interac", class: "Québec" }, { tax: "TPS" }];
  const entry = {
    ...sale,
    postings: sale.postings.map((posting, index) => ({ ...posting, ...more[index] })),
    filing: {
      integration: "ventes",
      journal: "VK",
      administration: undefined,
      party: undefined,
      due: undefined,
      discount: undefined,
      restrictionDays: undefined,
    },
  };
  const columns =
    "kind, journal, document, currency, account path, method, class, tax, account, amount";
  expect(write({ columns }, [entry]).slice(1, 3)).toEqual([
    "invoice,VK,F1001,CAD,,Interac,Québec,,1210,5.00",
    "invoice,VK,F1001,CAD,,,,TPS,4001,-5.00",
  ]);
});

describe("the option `columns`", () => {
  test.each([
    "date",
    "account path,account",
    " date = Jour , account name = Nom du compte, amount ",
  ])("may be %j", (text) => expect(columnsForm.test(text)).toBe(true));

  test.each(["", "day", "date,", "date = ", 'date = "x"', "date account"])(
    "may not be %j",
    (text) => expect(columnsForm.test(text)).toBe(false),
  );

  test.each([
    ["date, account, amount", []],
    ["date, amount", ["FOL6116"]],
    ["account, debit", ["FOL6116"]],
    ["account, account, debit, credit", ["FOL6116"]],
    ["date", ["FOL6116", "FOL6116"]],
  ])("with %j has %j", (columns, codes) => {
    const text = sageBook().replace("sage50", `csv { columns "${columns}" }`);
    const [, book = ""] = text.split("--- book.folio\n");
    const { problems } = checkBook({
      files: [{ path: "book.folio", text: book }],
      read: () => undefined,
    });
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(codes);
  });
});

test("amounts that are negative are never taken for formulas", () => {
  const { problems } = writeJournal({
    target: "csv",
    entries: [saleOf({})],
    options: { columns: "account, amount" },
  });
  expect(problems.flat()).toEqual([]);
});

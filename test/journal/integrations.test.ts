// Integrations: the journal of each document, its description, and what payments of debtors settle.
import { describe, expect, test } from "vitest";
import { checkBook, compile } from "../../language/index.ts";
import { readAfasFile } from "../support/afas-reader.ts";

const accounts = `
account 400    "Clients"     asset linked to receivables
account 451    "TVA à payer" liability
account 550    "Banque"      asset
account 580    "Carte"       asset
account 653    "Radiations"  expense
account 700100 "Entretien"   revenue

tax TVA debit 400 credit 451 { 21% from 1996-01-01 }
tax group "TVA 21" = TVA

item "Entretien" debit 400 credit 700100 tax "TVA 21"
method "Virement" debit 550 credit 400
method "Carte" debit 580 credit 400
`;

const header =
  "kind,number,date,source,customer.number,customer.name,project.number,line.item,line.amount,tax.TVA,method,amount,applies.document,applies.amount,applies.writeOff,credits.document";

function written(journals: string, ...rows: readonly string[]) {
  const book = `book "Meunier" {
  folio 1
  target afas
  currency EUR
  fiscal year from 2026-01-01 periods month
  receivable 400
  write-off to 653
}
${accounts}${journals}`;
  const checked = checkBook({ files: [{ path: "book.folio", text: book }], read: () => undefined });
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const parts: Uint8Array[] = [];
  const data = new TextEncoder().encode(`${header}\n${rows.join("\n")}\n`);
  const { problems } = compile(
    { checked, data: [{ path: "data.csv", chunks: () => [data] }] },
    { open: () => ({ write: (bytes) => void parts.push(bytes.slice()), close: () => {} }) },
  );
  return { problems, entries: readAfasFile(Buffer.concat(parts)) };
}

const invoice = (number: string, source = "vkf", project = "") =>
  `invoice,${number},2026-01-12,${source},10004,Garage Lambert,${project},Entretien,100.00,21.00,,,,,,`;
const journals = `
journal VK "Ventes"          sales series "F" 10000..19999
journal NC "Notes de crédit" sales series "C" 0001..9999
journal PR "Projets"         sales series "P" 0001..9999
journal BQ "Banque"          bank
journal CT "Carte"           bank

integration ventes {
  administration 2
  journal VK notes NC
}
integration projets when source = "pro" {
  journal PR
  description "[pro] {project.number}" or "[pro] {customer.name}" or "[pro] {number}"
}
integration banque {
  journal BQ
}
integration cartes when kind = payment and method = "Carte" {
  journal CT
}
`;

function filed(...rows: readonly string[]) {
  const { entries, problems } = written(journals, ...rows);
  expect(problems).toEqual([]);
  return entries.map(({ fields, lines }) => [fields["UnId"], fields["JoCo"], lines[0]?.["Ds"]]);
}

describe("the journal of a document", () => {
  test("is that of the most specific integration, and credit notes have their own", () => {
    expect(
      filed(
        invoice("F10001"),
        invoice("P0001", "pro", "P-77"),
        invoice("P0002", "pro"),
        "credit-note,C0001,2026-01-13,vkf,10004,Garage Lambert,,Entretien,100.00,21.00,,,,,,F10001",
        "payment,B1,2026-01-14,vkf,10004,Garage Lambert,,,,,Virement,121.00,P0001,,,",
        "payment,B2,2026-01-14,vkf,10004,Garage Lambert,,,,,Carte,121.00,P0002,,,",
      ),
    ).toEqual([
      [2, "VK", "F10001 Garage Lambert"],
      [1, "PR", "[pro] P-77"],
      [1, "PR", "[pro] Garage Lambert"],
      [2, "NC", "C0001 Garage Lambert"],
      [1, "BQ", "B1 Garage Lambert"],
      [1, "CT", "B2 Garage Lambert"],
    ]);
  });

  test("hangs on no order of the text", () => {
    const pieces = journals.trim().split(/\n(?=integration|journal)/);
    const rows = [invoice("F10001"), invoice("P0001", "pro", "P-77")];
    const turned = written(`\n${pieces.toReversed().join("\n")}\n`, ...rows);
    expect(turned.entries).toEqual(written(journals, ...rows).entries);
  });

  test("is refused where a field that a test needs is absent", () => {
    const { problems } = written(journals, invoice("F10001", ""));
    expect(problems.map(({ code }) => code)).toEqual(["FOL5057"]);
  });
});

test("a payment is a line for each invoice that it settles, and one for what is left", () => {
  const row = (applied: string) =>
    `payment,B1,2026-01-20,vkf,10004,Garage Lambert,,,,,Virement,250.00,${applied},`;
  const { entries, problems } = written(
    journals,
    invoice("F10001"),
    invoice("F10002"),
    row("F10001,120.00,1.00"),
    row("F10002,121.00,"),
  );
  expect(problems.map(({ code }) => code)).toEqual(["FOL5085"]);
  expect(
    entries
      .at(-1)
      ?.lines.map((line) => [line["VaAs"], line["AcNr"], line["InId"], line["AmDe"], line["AmCr"]]),
  ).toEqual([
    ["1", "550", undefined, "250.00", undefined],
    ["1", "653", undefined, "1.00", undefined],
    ["2", "10004", "F10001", undefined, "121.00"],
    ["2", "10004", "F10002", undefined, "121.00"],
    ["2", "10004", undefined, undefined, "9.00"],
  ]);
});

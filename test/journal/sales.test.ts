// Invoices and sales: what their lines, taxes and discounts become.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

describe("an invoice", () => {
  test("is the seed's own: 60.00 + 40.00 with TPS and TVQ", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,total
invoice,F1001,2026-01-15,Tonte,60.00,3.00,5.99,114.98
invoice,F1001,2026-01-15,Déneigement,40.00,2.00,3.99,114.98
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1001 2026-01-15: debit 1210 114.98, credit 4001 60.00, credit 4002 40.00, credit 2420 5.00, credit 2500 9.98",
    ]);
  });

  test("keeps an amount that JSON writes as a number: 10.10 stays 10.10", () => {
    const { entries } = journal(`${sageBook()}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Livraison","amount":10.10}]}
`);
    expect(entries).toEqual(["F1 2026-01-15: debit 1210 10.10, credit 4002 10.10"]);
  });

  test("keeps eighteen digits exact", () => {
    const { entries } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount
invoice,F1,2026-01-15,Livraison,123456789012345678.91
`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 123456789012345678.91, credit 4002 123456789012345678.91",
    ]);
  });

  test("posts a negative line on the other side, merged with nothing of this side", () => {
    const { entries } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount
invoice,F1,2026-01-15,Livraison,10.00
invoice,F1,2026-01-15,Livraison,-2.00
`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 10.00, debit 4002 2.00, credit 1210 2.00, credit 4002 10.00",
    ]);
  });

  test("of zeros makes no entry and is listed", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount
invoice,F1,2026-01-15,Livraison,0.00
`);
    expect([entries, problems]).toEqual([[], []]);
  });
});

describe("taxes", () => {
  const invoice = (lines: string) => `
--- data.csv
kind,number,date,line.item,line.amount
${lines}
`;
  const threeLines = "invoice,F1,2026-01-15,Tonte,3.35\n".repeat(3).trim();

  test("are computed once a document: three lines of 3.35 give TPS 0.50 and TVQ 1.00", () => {
    const { entries } = journal(`${sageBook("  compute taxes")}${invoice(threeLines)}`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 11.55, credit 4001 10.05, credit 2420 0.50, credit 2500 1.00",
    ]);
  });

  test("or a line each: three lines of 3.35 give TPS 0.51 and TVQ 0.99", () => {
    const settings = "  compute taxes\n  rounding taxes per line";
    const { entries } = journal(`${sageBook(settings)}${invoice(threeLines)}`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 11.55, credit 4001 10.05, credit 2420 0.51, credit 2500 0.99",
    ]);
  });

  test("round half a cent up: 140.00 at 9.975 % is 13.97, 0.70 at 5 % is 0.04", () => {
    const { entries } = journal(
      `${sageBook("  compute taxes")}${invoice("invoice,F1,2026-01-15,Tonte,140.00\ninvoice,F2,2026-01-15,Tonte,0.70")}`,
    );
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 160.97, credit 4001 140.00, credit 2420 7.00, credit 2500 13.97",
      "F2 2026-01-15: debit 1210 0.81, credit 4001 0.70, credit 2420 0.04, credit 2500 0.07",
    ]);
  });

  test("are taken out of inclusive prices first; the net is what remains", () => {
    const { entries } = journal(`${sageBook("  compute taxes")}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","prices":"inclusive","lines":[{"item":"Tonte","amount":"114.98"}]}
`);
    // 114.98 × 0.05 / 1.14975 = 5.0002…, 114.98 × 0.09975 / 1.14975 = 9.9754…
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98",
    ]);
  });

  test("that a document does not state are an error unless the book computes them", () => {
    const { entries, problems } = journal(
      `${sageBook()}${invoice("invoice,F1,2026-01-15,Tonte,60.00")}`,
    );
    expect(entries).toEqual([]);
    expect(problems).toEqual(["FOL5059 data.csv:2:1"]);
  });

  test("that are stated are carried, and told when they lie too far from the rate", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ
invoice,F1,2026-01-15,Tonte,100.00,5.01,9.00
`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 114.01, credit 4001 100.00, credit 2420 5.01, credit 2500 9.00",
    ]);
    expect(problems).toEqual(["FOL5061 data.csv:2:41"]);
  });

  const told = (lines: string, tps: string, tvq: string) =>
    journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ
${lines.replaceAll(";", `,${tps},${tvq}\n`)}`).messages;

  test("far from the rate are to be corrected in the document; the tolerance is for cents", () => {
    const remedies = (lines: string, tps: string, tvq: string) =>
      told(lines, tps, tvq).map(({ remedy }) => remedy.en);
    const line = "invoice,F1,2026-01-15,Tonte,100.00;";
    expect(remedies(line, "15.00", "9.98")).toEqual([
      "Correct the document at its source if it is wrong; else check the rate of TPS and the tax groups of the lines",
    ]);
    const widen = /^Correct the document at its source.* widen `tolerance taxes`/;
    expect(remedies(line, "5.05", "9.98")).toEqual([expect.stringMatching(widen)]);
    expect(remedies(line, "5.06", "9.98")).toEqual([expect.not.stringContaining("tolerance")]);
    // A cent a line is what the tolerance lets pass; two on each of ten lines no rounding makes.
    expect(remedies(line.repeat(10), "5.01", "9.98")).toEqual([]);
    expect(remedies(line.repeat(10), "5.02", "9.98")).toEqual([
      expect.not.stringContaining("tolerance"),
    ]);
  });

  test("that have each other's amount are told as exchanged", () => {
    const problems = told("invoice,F1,2026-01-15,Tonte,100.00;", "9.98", "5.00");
    expect(problems.map(({ message }) => message.en)).toEqual([
      "Document F1 states 9.98\u00a0CAD of TPS, and the rate gives 5.00\u00a0CAD: TPS and TVQ seem to be exchanged",
      "Document F1 states 5.00\u00a0CAD of TVQ, and the rate gives 9.98\u00a0CAD: TVQ and TPS seem to be exchanged",
    ]);
    expect(problems[0]?.remedy.en).toMatch(/^Exchange the amounts of TPS and TVQ/);
    // Both wrong, and not each other's.
    const wrong = told("invoice,F1,2026-01-15,Tonte,100.00;", "9.98", "6.00");
    expect(wrong.map(({ message }) => message.en)).toEqual([
      expect.not.stringContaining("exchanged"),
      expect.not.stringContaining("exchanged"),
    ]);
  });

  test("that do not add up to the total are an error with both figures", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,total
invoice,F1,2026-01-15,Tonte,100.00,5.00,9.98,114.97
`);
    expect([entries, problems]).toEqual([[], ["FOL5060 data.csv:2:46"]]);
  });
});

describe("a discount of the document", () => {
  const data = `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","discount":"10.00","lines":[{"item":"Tonte","amount":"60.00"},{"item":"Déneigement","amount":"40.00"}]}
`;

  test("is spread over the lines, and lowers the taxes", () => {
    const { entries } = journal(`${sageBook("  compute taxes")}${data}`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 103.48, credit 4001 54.00, credit 4002 36.00, credit 2420 4.50, credit 2500 8.98",
    ]);
  });

  test("or has an account of its own, and lowers the taxes all the same", () => {
    const { entries } = journal(`${sageBook("  compute taxes\n  discount to 4190")}${data}`);
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 113.48, debit 4190 10.00, credit 4001 60.00, credit 4002 40.00, credit 2420 4.50, credit 2500 8.98, credit 1210 10.00",
    ]);
  });
});

test("a discount falls on all lines alike, whoever bears the taxes inside their prices", () => {
  const { entries, problems } = journal(`${sageBook("  compute taxes")}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","prices":"inclusive","discount":"30.00","lines":[{"item":"Livraison","amount":"100.00"},{"item":"Tonte","amount":"100.00"},{"item":"Déneigement","amount":"100.00"}],"total":"270.00"}
`);
  expect(problems).toEqual([]);
  // 90.00 each; of 180.00, TPS is 180 × 0.05 / 1.14975 = 7.8278… and TVQ 15.6164…; the nets of 78.275 share a cent
  expect(entries).toEqual([
    "F1 2026-01-15: debit 1210 270.00, credit 4001 78.28, credit 4002 168.27, credit 2420 7.83, credit 2500 15.62",
  ]);
});

describe("a sale", () => {
  test("is an invoice and its payment in one", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,total,method,amount
sale,V1,2026-01-15,Tonte,100.00,5.00,9.98,114.98,Interac,114.98
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "V1 2026-01-15: debit 1210 114.98, debit 1020 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98, credit 1210 114.98",
    ]);
  });
});

describe("what is wrong with a tax of JSON", () => {
  const invoice = (amount: string) =>
    `{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"},{"tax":"TVQ","amount":"${amount}"}]}`;

  test.each([
    ["FOL5079", "9.985"],
    ["FOL5061", "10.25"],
  ])("%s is told at its amount, not at its name", (code, amount) => {
    const record = invoice(amount);
    const indented = JSON.stringify(JSON.parse(record), undefined, 1);
    for (const [file, text] of [
      ["data.ndjson", record],
      ["data.json", indented],
    ] as const) {
      const { messages } = journal(`${sageBook()}\n--- ${file}\n${text}\n`);
      const places = messages.map(({ code, place }) => [
        code,
        place.in === "data" ? place.field : undefined,
        place.in === "data" ? place.excerpt : undefined,
      ]);
      expect(places).toEqual([[code, "taxes[1].amount", JSON.stringify(amount)]]);
    }
  });
});

// Credit notes: the invoice turned round, in one step or several, back to zero.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const header = "kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,credits.document";
const invoice = `invoice,F1,2026-01-15,Tonte,60.00,3.00,5.99,
invoice,F1,2026-01-15,Déneigement,40.00,2.00,3.99,`;

function credits(...rows: readonly string[]) {
  return journal(`${sageBook()}
--- data.csv
${header}
${invoice}
${rows.join("\n")}
`);
}

/** Credits of invoices that state taxes, themselves stating none: NDJSON, where a list may be left out. */
function creditsWithoutTaxes(...documents: readonly string[]) {
  return journal(`${sageBook()}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Tonte","amount":"60.00"},{"item":"Déneigement","amount":"40.00"}],"taxes":[{"tax":"TPS","amount":"5.00"},{"tax":"TVQ","amount":"9.98"}]}
${documents.join("\n")}
`);
}

describe("a credit note", () => {
  test("of the whole turns the invoice round", () => {
    const { entries, problems } = credits(
      "credit-note,C1,2026-01-20,Tonte,60.00,3.00,5.99,F1",
      "credit-note,C1,2026-01-20,Déneigement,40.00,2.00,3.99,F1",
    );
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe(
      "C1 2026-01-20: debit 4001 60.00, debit 4002 40.00, debit 2420 5.00, debit 2500 9.98, credit 1210 114.98",
    );
  });

  test("in two steps without taxes takes what is due so far, minus what was credited before", () => {
    const { entries, problems } = creditsWithoutTaxes(
      '{"folio":1,"kind":"credit-note","number":"C1","date":"2026-01-20","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"20.00"}]}',
      '{"folio":1,"kind":"credit-note","number":"C2","date":"2026-01-21","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"40.00"},{"item":"Déneigement","amount":"40.00"}]}',
    );
    expect(problems).toEqual([]);
    // Of the TVQ of 9.98, 5.99 is Tonte's: a third of it is 2.00 (1.9967 rounded), the rest 3.99.
    expect(entries.slice(1)).toEqual([
      "C1 2026-01-20: debit 4001 20.00, debit 2420 1.00, debit 2500 2.00, credit 1210 23.00",
      "C2 2026-01-21: debit 4001 40.00, debit 4002 40.00, debit 2420 4.00, debit 2500 7.98, credit 1210 91.98",
    ]);
  });

  test("whose parts' taxes do not add up names the cents that are left", () => {
    const { problems } = credits(
      "credit-note,C1,2026-01-20,Tonte,60.00,3.00,5.98,F1",
      "credit-note,C2,2026-01-21,Déneigement,40.00,2.00,3.99,F1",
    );
    expect(problems).toEqual(["FOL5072 data.csv:5:1"]);
  });

  test("that states no taxes and credits more than was billed is refused", () => {
    const { problems } = creditsWithoutTaxes(
      '{"folio":1,"kind":"credit-note","number":"C1","date":"2026-01-20","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"60.01"}]}',
    );
    expect(problems).toEqual(["FOL5071 data.ndjson:2:112"]);
  });

  test("is told from a refund or a note that has the invoice's own number", () => {
    const { entries, problems } = creditsWithoutTaxes(
      '{"folio":1,"kind":"refund","number":"F1","date":"2026-01-20","method":"Interac","amount":"1.00","applies":[{"document":"F1"}],"lines":[{"item":"Livraison","amount":"1.00"}],"taxes":[]}',
      '{"folio":1,"kind":"credit-note","number":"F1","date":"2026-01-20","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"60.00"},{"item":"Déneigement","amount":"40.00"}]}',
    );
    expect(problems).toEqual([]);
    expect(entries.at(2)).toBe(
      "F1 2026-01-20: debit 4001 60.00, debit 4002 40.00, debit 2420 5.00, debit 2500 9.98, credit 1210 114.98",
    );
  });

  test("of an item that was both sold and reduced is counted as a whole, lines of zero too", () => {
    const { entries, problems } = journal(`${sageBook()}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Tonte","amount":"80.00"},{"item":"Tonte","amount":"-30.00"},{"item":"Tonte","amount":"0.00"}],"taxes":[{"tax":"TPS","amount":"2.50"},{"tax":"TVQ","amount":"4.99"}]}
{"folio":1,"kind":"credit-note","number":"C1","date":"2026-01-20","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"80.00"},{"item":"Tonte","amount":"-30.00"},{"item":"Déneigement","amount":"0.00"}]}
`);
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe(
      "C1 2026-01-20: debit 1210 30.00, debit 4001 80.00, debit 2420 2.50, debit 2500 4.99, credit 1210 87.49, credit 4001 30.00",
    );
  });

  test("of inclusive prices in stated parts that add up brings each account back to zero", () => {
    const part = (number: string, semis: string, taille: string, tax: string) =>
      `{"folio":1,"kind":"credit-note","number":"${number}","date":"2026-01-20","prices":"inclusive","credits":{"document":"F1"},"lines":[{"item":"Semis","amount":"${semis}"},{"item":"Taille","amount":"${taille}"}],"taxes":[{"tax":"TPS","amount":"${tax}"}]}`;
    const { entries, problems } = journal(`${sageBook()}
tax group "TPS" = TPS
item "Taille" credit 4001 tax "TPS"
item "Semis"  credit 4002 tax "TPS"
--- data.ndjson
${part("F1", "0.10", "1.06", "0.06").replace("credit-note", "invoice").replace('"credits":{"document":"F1"},', "")}
${part("C1", "0.03", "0.35", "0.02")}
${part("C2", "0.07", "0.71", "0.04")}
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-20: debit 1210 1.16, credit 4001 1.01, credit 4002 0.09, credit 2420 0.06",
      "C1 2026-01-20: debit 4001 0.33, debit 4002 0.03, debit 2420 0.02, credit 1210 0.38",
      "C2 2026-01-20: debit 4001 0.68, debit 4002 0.06, debit 2420 0.04, credit 1210 0.78",
    ]);
  });

  test("has the mappings and the inactivity of the credited invoice's day", () => {
    const { entries, problems } = journal(`${sageBook()}
item "Forfait" credit 4002 tax "Détaxé" inactive from 2026-02-01 {
  credit 4001 when date in 2026-01-01..2026-01-31
}
--- data.csv
kind,number,date,line.item,line.amount,credits.document
invoice,F1,2026-01-15,Forfait,60.00,
credit-note,C1,2026-03-01,Forfait,60.00,F1
`);
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe("C1 2026-03-01: debit 4001 60.00, credit 1210 60.00");
  });
});

// Recognition on payment.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const onPayment = "  deposits 2310\n  recognize on payment";
const header =
  "kind,number,date,line.item,line.amount,total,tax.TPS,tax.TVQ,method,amount,applies.document";
const invoice = "invoice,F1,2026-01-15,Tonte,100.00,114.98,5.00,9.98,,,";

function book(settings: string, ...rows: readonly string[]) {
  return journal(`${sageBook(settings)}
--- data.csv
${header}
${rows.join("\n")}
`);
}

describe("recognized on payment", () => {
  test("an unpaid invoice makes no entry", () => {
    expect(book(onPayment, invoice).entries).toEqual([]);
  });

  test("a paid one is dated the day of payment", () => {
    const { entries, problems } = book(
      onPayment,
      invoice,
      "payment,P1,2026-02-03,,,,,,Interac,114.98,F1",
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-02-03: debit 1210 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98",
      "P1 2026-02-03: debit 1020 114.98, credit 1210 114.98",
    ]);
  });

  test("earlier part payments wait on the deposits account and are taken from it", () => {
    const { entries, problems } = book(
      onPayment,
      invoice,
      "payment,P1,2026-01-20,,,,,,Interac,14.98,F1",
      "payment,P2,2026-02-03,,,,,,Interac,100.00,F1",
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-02-03: debit 1210 114.98, debit 2310 14.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98, credit 1210 14.98",
      "P1 2026-01-20: debit 1020 14.98, credit 2310 14.98",
      "P2 2026-02-03: debit 1020 100.00, credit 1210 100.00",
    ]);
  });

  test("a day counts as a whole, whichever of its payments comes first", () => {
    const payments = [
      "payment,P1,2026-02-03,,,,,,Interac,114.98,F1",
      "payment,P2,2026-02-03,,,,,,Interac,-14.98,F1",
    ];
    for (const rows of [payments, [...payments].reverse()]) {
      const { entries } = book(onPayment, invoice, ...rows);
      expect([...entries].sort()).toEqual([
        "P1 2026-02-03: debit 1020 114.98, credit 2310 114.98",
        "P2 2026-02-03: debit 2310 14.98, credit 1020 14.98",
      ]);
    }
  });

  test("what is paid back is no longer paid", () => {
    const { entries } = book(
      onPayment,
      invoice,
      "payment,P1,2026-01-20,,,,,,Interac,100.00,F1",
      "refund,R1,2026-01-25,,,,,,Interac,100.00,F1",
      "payment,P2,2026-02-03,,,,,,Interac,14.98,F1",
    );
    expect(entries).toEqual([
      "P1 2026-01-20: debit 1020 100.00, credit 2310 100.00",
      "R1 2026-01-25: debit 2310 100.00, credit 1020 100.00",
      "P2 2026-02-03: debit 1020 14.98, credit 2310 14.98",
    ]);
  });

  test("an invoice that reduces more than it bills is settled by paying it back", () => {
    const { entries } = book(
      onPayment,
      "invoice,F1,2026-01-15,Livraison,-50.00,-50.00,,,,,",
      "payment,P1,2026-01-20,,,,,,Interac,-20.00,F1",
      "payment,P2,2026-02-03,,,,,,Interac,-30.00,F1",
    );
    expect(entries[0]).toBe(
      "F1 2026-02-03: debit 4002 50.00, debit 1210 20.00, credit 1210 50.00, credit 2310 20.00",
    );
  });

  test("a payment that came and went before the invoice does not settle it", () => {
    const { entries } = book(
      onPayment,
      invoice,
      "payment,P1,2026-01-10,,,,,,Interac,114.98,F1",
      "payment,P2,2026-01-12,,,,,,Interac,-114.98,F1",
    );
    expect(entries.filter((entry) => entry.startsWith("F1"))).toEqual([]);
  });

  test("payments that Folio passes over settle, but nothing of theirs waits on the deposits account", () => {
    const { entries } = book(
      `${onPayment}\n  ignore payment`,
      invoice,
      "payment,P1,2026-01-20,,,,,,Interac,14.98,F1",
      "payment,P2,2026-02-03,,,,,,Interac,100.00,F1",
    );
    expect(entries).toEqual([
      "F1 2026-02-03: debit 1210 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98",
    ]);
  });

  test("a credit note settles with what it comes to, where it states neither total nor taxes", () => {
    const { entries, problems } = journal(`${sageBook(onPayment)}
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"},{"tax":"TVQ","amount":"9.98"}]}
{"folio":1,"kind":"credit-note","number":"C1","date":"2026-01-20","credits":{"document":"F1"},"lines":[{"item":"Tonte","amount":"100.00"}]}
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "F1 2026-01-20: debit 1210 114.98, credit 4001 100.00, credit 2420 5.00, credit 2500 9.98",
      "C1 2026-01-20: debit 4001 100.00, debit 2420 5.00, debit 2500 9.98, credit 1210 114.98",
    ]);
  });

  test("a credit note settles though its item is inactive by then", () => {
    const { entries, problems } =
      journal(`${sageBook(onPayment).replace('"Détaxé"\n', '"Détaxé" inactive from 2026-02-01\n')}
--- data.csv
kind,number,date,line.item,line.amount,credits.document
invoice,F1,2026-01-15,Livraison,100.00,
credit-note,C1,2026-02-16,Livraison,100.00,F1
`);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(2);
  });

  test("two invoices of one number cannot be told apart by what pays them", () => {
    const { problems } = journal(`${sageBook(onPayment)}
--- data.csv
kind,number,date,source,line.item,line.amount
invoice,F1,2026-01-15,web,Livraison,100.00
invoice,F1,2026-01-16,caisse,Livraison,50.00
`);
    expect(problems).toEqual(["FOL5088 data.csv:3:1"]);
  });

  test("taxes may stay on the day of issue", () => {
    const { entries } = book(
      `${onPayment} taxes on issue`,
      invoice,
      "payment,P1,2026-02-03,,,,,,Interac,114.98,F1",
    );
    expect(entries).toEqual([
      "F1 2026-01-15: debit 1210 14.98, credit 2420 5.00, credit 2500 9.98",
      "F1 2026-02-03: debit 1210 100.00, credit 4001 100.00",
      "P1 2026-02-03: debit 1020 114.98, credit 1210 114.98",
    ]);
  });
});

describe("what cannot wait for its settlement", () => {
  test("is a sale that is paid in part", () => {
    const sale = (amount: string) =>
      `sale,V1,2026-01-15,Tonte,100.00,114.98,5.00,9.98,Interac,${amount},`;
    expect(book(onPayment, sale("60.00")).problems).toEqual(["FOL5113 data.csv:2:58"]);
    expect(book(onPayment, sale("114.98")).problems).toEqual([]);
    expect(book("", sale("60.00")).problems).toEqual([]);
  });

  test("is a refund that names a part payment: the invoice is to be named", () => {
    const part = "payment,P1,2026-01-20,,,,,,Interac,14.98,F1";
    const back = (date: string, named: string) => `refund,R1,${date},,,,,,Interac,14.98,${named}`;
    const rest = "payment,P2,2026-02-03,,,,,,Interac,100.00,F1";
    const refused = book(onPayment, invoice, part, back("2026-01-25", "P1"));
    expect(refused.problems).toEqual(["FOL5114 data.csv:4:41"]);
    expect(refused.messages[0]?.remedy.en).toBe("Name F1 in `applies.document` in place of P1");
    const named = book(onPayment, invoice, part, back("2026-01-25", "F1"));
    expect(named.problems).toEqual([]);
    expect(named.entries).toEqual([
      "P1 2026-01-20: debit 1020 14.98, credit 2310 14.98",
      "R1 2026-01-25: debit 2310 14.98, credit 1020 14.98",
    ]);
    // Once the invoice is recognized the money is on the receivable, whatever the refund names.
    expect(book(onPayment, invoice, part, rest, back("2026-02-10", "P1")).problems).toEqual([]);
  });
});

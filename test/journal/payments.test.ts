// Payments, refunds and deposits, and what differs from the invoices that they settle.
import { describe, expect, test } from "vitest";
import { journal } from "../support/journal.ts";
import { sageBook } from "../support/sage-book.ts";

const header =
  "kind,number,date,customer.name,line.item,line.amount,total,method,amount,fee,rounding,applies.document,applies.amount,applies.discount,applies.writeOff";
const invoice = (number: string, amount: string) =>
  `invoice,${number},2026-01-15,Tremblay,Livraison,${amount},${amount},,,,,,,,`;

function payments(settings: string, ...rows: readonly string[]) {
  return journal(`${sageBook(settings)}
--- data.csv
${header}
${rows.join("\n")}
`);
}

describe("a payment", () => {
  test("moves its amount from the receivable to the bank", () => {
    const { entries, problems } = payments(
      "",
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,100.00,,,F1,,,",
    );
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe("P1 2026-01-20: debit 1020 100.00, credit 1210 100.00");
  });

  test("may come before its invoice in the file", () => {
    const { entries, problems } = payments(
      "",
      "payment,P1,2026-01-20,Tremblay,,,,Interac,100.00,,,F1,,,",
      invoice("F1", "100.00"),
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "P1 2026-01-20: debit 1020 100.00, credit 1210 100.00",
      "F1 2026-01-15: debit 1210 100.00, credit 4002 100.00",
    ]);
  });

  test("may settle several invoices", () => {
    const { entries, problems } = payments(
      "",
      invoice("F1", "100.00"),
      invoice("F2", "50.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,150.00,,,F1,100.00,,",
      "payment,P1,2026-01-20,Tremblay,,,,Interac,150.00,,,F2,50.00,,",
    );
    expect(problems).toEqual([]);
    expect(entries.at(2)).toBe("P1 2026-01-20: debit 1020 150.00, credit 1210 150.00");
  });

  test("of more than is due is told, and stays open on the receivable", () => {
    const { entries, problems } = payments(
      "",
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,120.00,,,F1,,,",
    );
    expect(problems).toEqual(["FOL5085 data.csv:3:43"]);
    expect(entries.at(1)).toBe("P1 2026-01-20: debit 1020 120.00, credit 1210 120.00");
  });

  test("settles with a discount, a write-off, a fee and cash rounding, each to its own account", () => {
    const settings =
      "  payment discount to 4190\n  write-off to 5620 up to 1.00\n  fees to 5610\n  rounding cash 0.05 to 5999 up to 0.02";
    const { entries, problems } = payments(
      settings,
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,97.50,1.50,0.02,F1,97.50,2.00,0.48",
    );
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe(
      "P1 2026-01-20: debit 1020 96.00, debit 5610 1.50, debit 4190 2.00, debit 5620 0.48, debit 5999 0.02, credit 1210 100.00",
    );
  });

  test("refuses what has no account in the book, and what is above its limit", () => {
    const none = payments(
      "",
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,98.00,,,F1,98.00,2.00,",
    );
    expect(none.problems).toEqual(["FOL5063 data.csv:3:60"]);
    const above = payments(
      "  write-off to 5620 up to 1.00",
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,98.00,,,F1,98.00,,2.00",
    );
    expect(above.problems).toEqual(["FOL5064 data.csv:3:61"]);
  });

  test("given on one invoice and taken back on another is held to its account and its limit all the same", () => {
    const both = (settings: string) =>
      payments(
        settings,
        invoice("F1", "100.00"),
        invoice("F2", "100.00"),
        "payment,P1,2026-01-20,Tremblay,,,,Interac,200.00,,,F1,95.00,5.00,",
        "payment,P1,2026-01-20,Tremblay,,,,Interac,200.00,,,F2,105.00,-5.00,",
      );
    expect(both("").problems).toEqual(["FOL5063 data.csv:4:61"]);
    expect(both("  payment discount to 4190 up to 4.99").problems).toEqual([
      "FOL5064 data.csv:4:61",
    ]);
    expect(both("  payment discount to 4190 up to 5.00").problems).toEqual([]);
  });

  test("or a refund of a credit note says that it is one, and what can be named", () => {
    const { problems, messages } = payments(
      "",
      invoice("F1", "100.00"),
      "credit-note,N1,2026-01-18,Tremblay,Livraison,10.00,10.00,,,,,,,,",
      "refund,R1,2026-01-20,Tremblay,,,,Interac,10.00,,,N1,,,",
    );
    expect(problems.map((problem) => problem.split(" ")[0])).toContain("FOL5065");
    expect(messages.map(({ message }) => message.en).join()).toMatch(
      /R1 names N1, which is a credit note/,
    );
  });

  test("of a document that nothing knows is an error with the nearest number", () => {
    const { problems, messages } = payments(
      "",
      invoice("F1001", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,100.00,,,F1O01,,,",
    );
    expect(problems).toEqual(["FOL5065 data.csv:3:52"]);
    expect(messages[0]?.remedy.en).toContain("F1001");
  });

  test.each([
    ["void", "which is void", "qui est annulée"],
    ["draft", "which is a draft", "qui est un brouillon"],
  ])("of a document that is %s says so, and where it stands", (status, en, fr) => {
    const { problems, messages } = journal(`${sageBook("")}
--- data.csv
kind,number,date,status,customer.name,line.item,line.amount,total,method,amount,applies.document
payment,P1,2026-01-20,,Tremblay,,,,Interac,100.00,F1
payment,P2,2026-01-21,,Tremblay,,,,Interac,10.00,R1
invoice,F1,2026-01-15,${status},Tremblay,Livraison,100.00,100.00,,,
refund,R1,2026-01-15,${status},Tremblay,Livraison,10.00,10.00,Interac,10.00,
`);
    expect(problems).toEqual(["FOL5065 data.csv:2:51", "FOL5065 data.csv:3:50"]);
    const [payment, other] = messages;
    expect(payment?.message.en).toBe(`Document P1 names document F1, ${en}`);
    expect(payment?.message.fr).toBe(`La pièce P1 nomme la pièce F1, ${fr}`);
    expect(payment?.remedy.en).toContain("the `status` of F1");
    expect(payment?.related[0]?.place).toMatchObject({ file: "data.csv", line: 4, row: 3 });
    // Another status would not help: a payment settles no refund.
    expect(other?.message.en).toContain(`R1, ${en}`);
    expect(other?.remedy.en).not.toContain("status");
  });

  test("of a number that is booked as well as void is of what is booked", () => {
    const { problems } = journal(`${sageBook("")}
--- data.csv
kind,number,date,status,customer.name,line.item,line.amount,total,method,amount,applies.document
sale,F1,2026-01-15,void,Tremblay,Livraison,100.00,100.00,,,
invoice,F1,2026-01-15,,Tremblay,Livraison,100.00,100.00,,,
payment,P1,2026-01-20,,Tremblay,,,,Interac,100.00,F1
`);
    expect(problems.join()).not.toContain("FOL5065");
  });

  test("of its own number is not said to be nowhere, nor to be the payment itself", () => {
    const { messages } = payments("", "payment,26,2026-01-20,Tremblay,,,,Interac,100.00,,,26,,,");
    const [message, ...others] = messages.map((one) => one.message);
    expect(others).toEqual([]);
    expect(message?.en).toBe(
      "Document 26 names document 26, and neither the data nor an opening has another of this number",
    );
    expect(message?.fr).toContain("n’en ont une autre de ce numéro");
  });
});

describe("a refund", () => {
  test("without lines is a payment turned round", () => {
    const { entries, problems } = payments(
      "",
      invoice("F1", "100.00"),
      "payment,P1,2026-01-20,Tremblay,,,,Interac,120.00,,,F1,100.00,,",
      "refund,R1,2026-01-25,Tremblay,,,,Interac,20.00,,,P1,,,",
    );
    expect(problems).toEqual(["FOL5085 data.csv:3:43"]);
    expect(entries.at(2)).toBe("R1 2026-01-25: debit 1210 20.00, credit 1020 20.00");
  });

  test("with lines is a credit note and money out", () => {
    const { entries } = payments(
      "",
      "refund,R1,2026-01-25,Tremblay,Livraison,20.00,20.00,Interac,20.00,,,,,,",
    );
    expect(entries).toEqual([
      "R1 2026-01-25: debit 4002 20.00, debit 1210 20.00, credit 1210 20.00, credit 1020 20.00",
    ]);
  });
});

describe("cash", () => {
  test("is rounded when it is paid back as when it is paid", () => {
    const { entries, problems } = payments(
      "  rounding cash 0.05 to 5999",
      invoice("F1", "11.48"),
      "payment,P1,2026-01-20,Tremblay,,,,Comptant,11.50,,-0.02,F1,,,",
      "refund,R1,2026-01-25,Tremblay,,,,Comptant,11.50,,-0.02,P1,,,",
    );
    expect(problems).toEqual([]);
    expect(entries.slice(1)).toEqual([
      "P1 2026-01-20: debit 1020 11.50, credit 5999 0.02, credit 1210 11.48",
      "R1 2026-01-25: debit 1210 11.48, debit 5999 0.02, credit 1020 11.50",
    ]);
  });
});

describe("a deposit", () => {
  test("goes to the liability, and an invoice takes it from there", () => {
    const { entries, problems } = payments(
      "  deposits 2310",
      "deposit,A1,2026-01-05,Tremblay,,,,Interac,30.00,,,,,,",
      "invoice,F1,2026-01-15,Tremblay,Livraison,100.00,100.00,,,,,A1,30.00,,",
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "A1 2026-01-05: debit 1020 30.00, credit 2310 30.00",
      "F1 2026-01-15: debit 1210 100.00, debit 2310 30.00, credit 4002 100.00, credit 1210 30.00",
    ]);
  });

  test("is paid back from the liability", () => {
    const { entries, problems } = payments(
      "  deposits 2310",
      "deposit,A1,2026-01-05,Tremblay,,,,Interac,30.00,,,,,,",
      "refund,R1,2026-01-06,Tremblay,,,,Interac,30.00,,,A1,,,",
    );
    expect(problems).toEqual([]);
    expect(entries.at(1)).toBe("R1 2026-01-06: debit 2310 30.00, credit 1020 30.00");
  });
});

describe("the cutover", () => {
  const older = "invoice,F0,2025-12-20,Tremblay,Livraison,80.00,80.00,,,,,,,,";
  const payment = "payment,P0,2026-01-05,Tremblay,,,,Interac,80.00,,,F0,,,";

  test("refuses older documents, or skips them", () => {
    expect(payments("  cutover 2026-01-01", older).problems).toEqual(["FOL5066 data.csv:2:12"]);
    expect(payments("  cutover 2026-01-01 skip", older).problems).toEqual([]);
    expect(payments("  cutover 2026-01-01 skip", older).entries).toEqual([]);
  });

  test("lets the book say what a refund and a credit of an older document do", () => {
    const to = "  cutover 2026-01-01 skip\n  before cutover to 3000";
    const back = "refund,R0,2026-01-05,Tremblay,,,,Interac,80.00,,,F0,,,";
    expect(payments(to, older, back).entries).toEqual([
      "R0 2026-01-05: debit 3000 80.00, credit 1020 80.00",
    ]);
    const { entries, problems } = journal(`${sageBook(to)}
--- data.csv
kind,number,date,line.item,line.amount,tax.TPS,tax.TVQ,method,amount,credits.document
invoice,F0,2025-12-20,Tonte,110.00,5.50,10.98,,,
credit-note,C0,2026-01-06,Tonte,100.00,5.00,9.98,,,F0
refund,R1,2026-01-07,Tonte,10.00,0.50,1.00,Interac,11.50,F0
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      "C0 2026-01-06: debit 4001 100.00, debit 2420 5.00, debit 2500 9.98, credit 3000 114.98",
      "R1 2026-01-07: debit 4001 10.00, debit 2420 0.50, debit 2500 1.00, debit 3000 11.50, credit 3000 11.50, credit 1020 11.50",
    ]);
  });

  test("lets the book say what a payment of an older document does", () => {
    const start = "  cutover 2026-01-01 skip\n";
    expect(payments(start, older, payment).problems).toEqual(["FOL5067 data.csv:3:51"]);
    expect(payments(`${start}  before cutover skip`, older, payment).entries).toEqual([]);
    expect(payments(`${start}  before cutover to 3000`, older, payment).entries).toEqual([
      "P0 2026-01-05: debit 1020 80.00, credit 3000 80.00",
    ]);
  });
});

describe("a document that is settled twice", () => {
  const one = "payment,P1,2026-01-20,Tremblay,,,,Interac,100.00,,,F1,,,";
  const two = "payment,P2,2026-01-22,Tremblay,,,,Interac,100.00,,,F1,,,";
  const told = (...rows: readonly string[]) => payments("", ...rows);

  test("is told of its last payment, in whatever order they come, and booked", () => {
    for (const [rows, line] of [
      [[invoice("F1", "100.00"), one, two], 4],
      [[two, one, invoice("F1", "100.00")], 2],
    ] as const) {
      const { entries, problems, messages } = told(...rows);
      expect(problems).toEqual([`FOL5110 data.csv:${line}:52`]);
      expect(messages[0]?.message.en).toBe(
        "Payment P2 and payment P1 of 2026-01-20 settle F1 with 100.00\u00a0CAD more than is due",
      );
      expect(entries).toHaveLength(3);
    }
  });

  test("is not told while payments are parts of it, or what was too much was paid back", () => {
    const parts = ["60.00", "40.00"].map(
      (amount, index) => `payment,P${index},2026-01-20,Tremblay,,,,Interac,${amount},,,F1,,,`,
    );
    expect(told(invoice("F1", "100.00"), ...parts).problems).toEqual([]);
    for (const named of ["F1", "P1", "P2"]) {
      const back = `refund,R1,2026-01-25,Tremblay,,,,Interac,100.00,,,${named},,,`;
      expect(told(invoice("F1", "100.00"), one, two, back).problems).toEqual([]);
    }
  });

  test("is told of the run that has its last payment in it", () => {
    const rows = [invoice("F1", "100.00"), one, two.replace("01-22", "02-22")];
    const example = `${sageBook("")}
--- data.csv
${header}
${rows.join("\n")}
`;
    expect(journal(example, { from: "2026-01-01", to: "2026-01-31" }).problems).toEqual([]);
    expect(journal(example, { from: "2026-02-01", to: "2026-02-28" }).problems).toEqual([
      "FOL5110 data.csv:4:52",
    ]);
  });

  test("is told of a sale that a payment names, unless the sale left that much open", () => {
    const sale = (amount: string) =>
      `sale,F1,2026-01-15,Tremblay,Livraison,100.00,100.00,Interac,${amount},,,,,,`;
    const rest = (amount: string) => `payment,P1,2026-01-20,Tremblay,,,,Interac,${amount},,,F1,,,`;
    const { problems, messages } = told(sale("100.00"), rest("100.00"));
    expect(problems).toEqual(["FOL5110 data.csv:3:52"]);
    expect(messages[0]?.message.fr).toContain("et son propre paiement règlent F1");
    expect(told(sale("60.00"), rest("40.00")).problems).toEqual([]);
  });

  test("is told where deposits have settled it", () => {
    const deposit = "deposit,D1,2026-01-10,Tremblay,,,,Interac,100.00,,,,,,";
    const used = "invoice,F1,2026-01-15,Tremblay,Livraison,100.00,100.00,,,,,D1,100.00,,";
    const { problems, messages } = payments("  deposits 2310", deposit, used, one);
    expect(problems).toEqual(["FOL5110 data.csv:4:52"]);
    expect(messages[0]?.message.en).toContain("Payment P1 and its deposits settle F1");
  });

  test("is no second payment where one payment alone is too much", () => {
    const large = "payment,P1,2026-01-20,Tremblay,,,,Interac,130.00,,,F1,,,";
    expect(told(invoice("F1", "100.00"), large).problems).toEqual(["FOL5085 data.csv:3:43"]);
  });
});

test("a payment that has the number of an invoice is not taken for it", () => {
  const { problems } = payments(
    "",
    invoice("2", "-50.00"),
    "payment,1,2026-01-22,Tremblay,,,,Interac,-20.00,,,2,,,",
    "payment,2,2026-01-21,Tremblay,,,,Interac,-30.00,,,2,,,",
  );
  expect(problems).not.toContainEqual(expect.stringContaining("FOL5110"));
});

test("of three payments the last is told with the one before it, in whatever order they come", () => {
  const rows = ["01-21", "01-22", "01-23"].map(
    (day, index) => `payment,P${index},2026-${day},Tremblay,,,,Interac,100.00,,,F1,,,`,
  );
  const orders = [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
    [2, 1, 0],
  ];
  for (const order of orders) {
    const { messages } = payments(
      "",
      invoice("F1", "100.00"),
      ...order.map((index) => rows[index] ?? ""),
    );
    const told = messages.filter(({ code }) => code === "FOL5110");
    expect(told.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^Payment P2 and payment P1 of 2026-01-22 settle F1/),
    ]);
  }
});

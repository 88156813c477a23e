// Numbers that no document has, and what may have been meant: as far as it is looked for.
import { expect, test } from "vitest";
import { createDocumentTable } from "../../language/journal/document-table.ts";
import { createNearNumbers } from "../../language/journal/near-numbers.ts";
import type { Document } from "../../language/model/document.ts";
import type { DocumentKind } from "../../language/model/document-fields.ts";
import { zero } from "../../language/model/money.ts";
import * as limits from "../../language/text/limits.ts";
import { read } from "../support/data.ts";

const date = "2026-01-15";

function tableOf(kind: DocumentKind, numbers: readonly string[]) {
  const documents = createDocumentTable(true);
  for (const number of numbers) {
    documents.add(kind, { number, kind, date, customer: "", total: zero, opening: false });
  }
  return documents;
}

const [payment] = read("kind,number,date\npayment,P1,2026-01-15\n").documents;

function near(documents: ReturnType<typeof tableOf>, named: string) {
  return createNearNumbers(documents).find(paymentOf(), named);
}

function paymentOf(): Document {
  if (payment === undefined) throw new Error("the payment is read");
  return payment;
}

test("the nearest number of what a payment can name, or the kind that has the very number", () => {
  expect(near(tableOf("invoice", ["F1001", "F2002"]), "F1010")).toEqual({
    number: "F1001",
    kind: undefined,
  });
  expect(near(tableOf("bill", ["F1001"]), "F1001")).toEqual({ number: undefined, kind: "bill" });
});

test.each([
  // Said otherwise.
  ["f1042", ["F1042", "F1043"], "F1042"],
  ["F-1042", ["F1042", "F1043"], "F1042"],
  ["F 1042", ["F1042", "F1043"], "F1042"],
  ["É1042", ["E1042", "E1043"], "E1042"],
  ["1042", ["F1042", "F1043"], "F1042"],
  ["F1042", ["1042", "1043"], "1042"],
  ["F42", ["F0042", "F0043"], "F0042"],
  ["117", ["2026-0117", "2026-0118"], "2026-0117"],
  // Slips of the hand.
  ["F1O42", ["F1042", "F1043"], "F1042"],
  ["FAV-1042", ["FAC-1042", "FAC-1043"], "FAC-1042"],
  ["F1024", ["F1042", "F1043"], "F1042"],
  ["F142", ["F1042", "F1043"], "F1042"],
  ["F10042", ["F1042", "F1043"], "F1042"],
  ["F11042", ["F1042", "F1043"], "F1042"],
  ["F104z", ["F1042"], "F1042"],
  // A digit that is another one, where numbers do not count on.
  ["F7342", ["F1342", "F9950"], "F1342"],
  ["F1342", ["F13421", "F9950"], "F13421"],
])("%s of %j is likely to be %s", (named, numbers, meant) => {
  expect(near(tableOf("invoice", numbers), named).number).toBe(meant);
  expect(near(tableOf("invoice", numbers.toReversed()), named).number).toBe(meant);
});

test.each([
  // What comes next, what came before, and what is missing between.
  ["1043", ["1041", "1042"]],
  ["1043", ["1042"]],
  ["1040", ["1041", "1042"]],
  ["1043", ["1042", "1044"]],
  ["1043", ["1034", "1042"]],
  ["F100", ["F099", "F1000"]],
  // A digit of a series that counts on could as well be another.
  ["F7342", ["F1342", "F1343"]],
  ["F1342", ["F13425", "F13426"]],
  // Too little is the same, or too much is not.
  ["F9", ["F1"]],
  ["F26-999", ["F26-109"]],
  ["F1042", ["F2031"]],
  // Two are as likely.
  ["1042", ["A1042", "B1042"]],
  ["1203", ["2103", "1023"]],
  // A figure or a letter says nothing of the number that has it.
  ["1", ["2026-1"]],
  ["5", ["100-5", "F1001"]],
  ["X", ["Y"]],
])("%s of %j is no number that is there", (named, numbers) => {
  expect(near(tableOf("invoice", numbers), named).number).toBeUndefined();
  expect(near(tableOf("invoice", numbers.toReversed()), named).number).toBeUndefined();
});

test("is looked for as long as that takes no time, and then no more", () => {
  const size = 10_000;
  const numbers = createNearNumbers(
    tableOf(
      "invoice",
      Array.from({ length: size }, (_, index) => `F${index}-2026`),
    ),
  );
  const found: (string | undefined)[] = [];
  for (let looked = 0; looked < limits.nearNumbers; looked += size) {
    found.push(numbers.find(paymentOf(), "X99-2026").number);
  }
  expect(new Set(found)).toEqual(new Set(["F99-2026"]));
  expect(found).toHaveLength(limits.nearNumbers / size);
  expect(numbers.find(paymentOf(), "X99-2026")).toEqual({ number: undefined, kind: undefined });
});

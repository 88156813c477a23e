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

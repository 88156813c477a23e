// What payments settle of each document together, remembered by its number: so one that is settled twice is told.
import { settledTwice } from "../diagnostics/codes/settled-twice.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Application, Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import {
  add,
  compareMoney,
  isNegative,
  type Money,
  moneyWords,
  negate,
  packMoney,
  subtract,
  sum,
  unpackMoney,
  zero,
} from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { normalizeName } from "../text/names.ts";
import type { DocumentTable, KnownDocument } from "./document-table.ts";
import { partyOf } from "./party.ts";
import { placeOf } from "./place-of.ts";
import { settledBy } from "./settlement.ts";
import { createTextTable } from "./text-table.ts";

/** Some thirty bytes a number that is named, beside the number. */
export interface Paid {
  /** `row` is the document's own, `total` what it bills. */
  readonly put: (document: Document, row: number, total: Money) => void;
  /** What payments and deposits settle of a number, less what was paid back. */
  readonly of: (name: string) => PaidNumber | undefined;
  /** What was paid back of it, below zero. */
  readonly back: (name: string) => Money;
  /** Whether an amount is all that settles a number: nearly always, and quickly seen. */
  readonly isAll: (name: string, amount: Money) => boolean;
}

interface PaidNumber {
  readonly amount: Money;
  /** The rows of payments: the last by its day and number, and the one before it, where there are any. */
  readonly last: number | undefined;
  readonly other: number | undefined;
}

export function rememberPaid(documents: DocumentTable): Paid {
  const numbers = createTextTable();
  const amounts: Float64Array[] = [];
  const large = new Map<number, Money>();
  const pieceOf = (id: number) => {
    const piece = Math.floor(id / pieceSize);
    amounts[piece] ??= new Float64Array(pieceSize * width);
    return amounts[piece];
  };
  const at = (id: number, column: number) => (id % pieceSize) * width + column;
  const amountOf = (id: number) => large.get(id) ?? unpackMoney(pieceOf(id)?.[at(id, 0)] ?? 0);
  const payment = (id: number, column: number) => {
    const row = pieceOf(id)?.[at(id, column)] ?? 0;
    return row === 0 ? undefined : row - 1;
  };
  const put = (name: string, amount: Money, row?: number) => {
    const id = numbers.add(name);
    const piece = pieceOf(id);
    const whole = add(amountOf(id), amount);
    const packed = packMoney(whole);
    if (packed === undefined) large.set(id, whole);
    else large.delete(id);
    piece[at(id, 0)] = packed ?? 0;
    if (row === undefined) return;
    const before = payment(id, 1);
    const second = payment(id, 2);
    if (before === row || second === row) return;
    const isAfter = (other: number | undefined) =>
      other === undefined || orderOf(documents.row(other)) <= orderOf(documents.row(row));
    if (isAfter(before)) {
      if (before !== undefined) piece[at(id, 2)] = before + 1;
      piece[at(id, 1)] = row + 1;
    } else if (isAfter(second)) piece[at(id, 2)] = row + 1;
  };
  // Most runs have no refund: then no name of one is put together to be looked for.
  let anyBack = false;
  const findBack = (name: string) => (anyBack ? numbers.find(backName(name)) : -1);
  return {
    put: (document, row, total) => {
      const { kind, applies, lines, amount = zero, rounding } = document;
      const number = normalizeName(document.number);
      // A sale is paid by itself: of what it leaves open, later payments may settle as much.
      if (kind === "sale") {
        const own = rounding === undefined ? amount : add(amount, rounding);
        if (compareMoney(own, total) !== 0) put(number, subtract(own, total));
      }
      if (applies.length === 0) return;
      if (kind === "invoice") {
        for (const { amount: used = zero } of applies) put(number, used);
      } else if (kind === "payment" || kind === "bill-payment") {
        for (const one of applies) {
          put(settledName(document, one), settledBy(document, one), row);
        }
      } else if (kind === "refund" && lines.length === 0) {
        for (const one of applies) {
          put(backName(settledName(document, one)), negate(settledBy(document, one)));
        }
        anyBack = true;
      }
    },
    isAll: (name, amount) => {
      const id = numbers.find(name);
      if (id === -1) return false;
      const packed = packMoney(amount);
      const isPaid = packed !== undefined && packed === pieceOf(id)?.[at(id, 0)];
      return isPaid && findBack(name) === -1;
    },
    of: (name) => {
      const id = numbers.find(name);
      const backId = findBack(name);
      if (id === -1) return backId === -1 ? undefined : onlyBack(amountOf(backId));
      const amount = backId === -1 ? amountOf(id) : add(amountOf(id), amountOf(backId));
      return { amount, last: payment(id, 1), other: payment(id, 2) };
    },
    back: (name) => {
      const id = findBack(name);
      return id === -1 ? zero : amountOf(id);
    },
  };
}

/** A document's amount, its last payment and another one. */
const width = 3;
const pieceSize = 1 << 12;

function onlyBack(amount: Money): PaidNumber {
  return { amount, last: undefined, other: undefined };
}

/** Apart from what settles a number: a payment, which refunds may name, may have the number of an invoice. */
function backName(name: string): string {
  return `${name}\u0000back`;
}

/** By what name what a document settles is remembered: bills of two suppliers may have one number. */
function settledName(document: Document, { document: number }: Application): string {
  const name = normalizeName(number);
  return isPurchase(document.kind) ? `${name}\u0000${partyOf(document)}\u0000` : name;
}

function orderOf({ date, number }: KnownDocument): string {
  return `${date} ${number}`;
}

export interface SettledTwice {
  readonly paid: Paid;
  readonly documents: DocumentTable;
  readonly find: (number: string) => KnownDocument | undefined;
  readonly currency: string;
  readonly report: (problem: Problem) => void;
}

/**
 * Tells the last of the payments that settle a document beyond what it comes to, where there are several. What one
 * payment alone brings in too much is an overpayment, which is told of it.
 */
export function tellSettledTwice(asked: SettledTwice, document: Document): void {
  for (const application of document.applies) {
    const own = settledBy(document, application);
    const name = settledName(document, application);
    if (asked.paid.isAll(name, own) && !isSale(asked, application)) continue;
    const settled = asked.find(application.document);
    const paid = settled && asked.paid.of(name);
    if (settled === undefined || paid?.last === undefined) continue;
    const last = asked.documents.row(paid.last);
    if (last.number !== normalizeName(document.number) || last.date !== document.date) continue;
    const other = paid.other === undefined ? undefined : asked.documents.row(paid.other);
    const due = settled.kind === "sale" ? zero : settled.total;
    const amount = sum([paid.amount, givenBack(asked, last), givenBack(asked, other)]);
    if (!isBeyond(amount, due)) continue;
    if (other === undefined && settled.kind !== "sale" && compareMoney(amount, own) <= 0) continue;
    const words = {
      document: document.number,
      settled: settled.number,
      other: otherWords(other, settled),
      beyond: moneyWords(subtract(amount, due), asked.currency),
    };
    const place = application.origin ?? placeOf(document, "applies.document");
    asked.report(settledTwice.at(place, words));
  }
}

/** A sale settles itself. */
function isSale({ documents }: SettledTwice, { document }: Application): boolean {
  const row = documents.named("billed", normalizeName(document));
  return row !== -1 && documents.kind(row) === "sale";
}

/** What a refund that names a payment has paid back of it. */
function givenBack({ paid, documents }: SettledTwice, payment: KnownDocument | undefined): Money {
  if (payment?.kind !== "payment") return zero;
  const { number } = payment;
  // A refund that names the number means the invoice or the deposit that has it, where there is one.
  const isOther =
    documents.named("billed", number) !== -1 || documents.named("deposit", number) !== -1;
  return isOther ? zero : paid.back(number);
}

/** A negative total is settled by what is paid back. */
function isBeyond(amount: Money, due: Money): boolean {
  return isNegative(due) ? compareMoney(amount, due) < 0 : compareMoney(amount, due) > 0;
}

function otherWords(other: KnownDocument | undefined, settled: KnownDocument): Bilingual {
  if (other !== undefined) {
    return {
      en: `payment ${other.number} of ${other.date}`,
      fr: `le paiement ${other.number} du ${other.date}`,
    };
  }
  return settled.kind === "sale"
    ? { en: "its own payment", fr: "son propre paiement" }
    : { en: "its deposits", fr: "ses acomptes" };
}

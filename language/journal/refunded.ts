// Refunds of more than there is to give back for what they name: money that leaves the bank twice, or for another
// document.
import { refundReopens } from "../diagnostics/codes/refund-reopens.ts";
import { refundedBeyond } from "../diagnostics/codes/refunded-beyond.ts";
import type { Application, Document } from "../model/document.ts";
import {
  add,
  compareMoney,
  isNegative,
  type Money,
  moneyWords,
  negate,
  readMoney,
  subtract,
  zero,
} from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import type { Run } from "./booking.ts";
import { currencyOf } from "./exchange/currency.ts";
import { findNamed, type Known, type KnownDocument } from "./known.ts";
import { placeOf } from "./place-of.ts";
import { settledBy } from "./settlement.ts";

/** Told of each of the refunds that together are too much: any of them may be the one that is wrong. */
export function findRefundBeyond(run: Run, document: Document): void {
  const { known } = run;
  // What a refund with lines pays back is what it credits. Of what could not be read nobody knows what it brought.
  if (document.kind !== "refund" || document.lines.length > 0 || known.refused.size > 0) return;
  for (const application of document.applies) {
    const named = findNamed(known, document, application.document);
    if (named === undefined || isOlder(run, named)) continue;
    // One below zero pays nothing back, which is told.
    if (isNegative(settledBy(document, application))) continue;
    tell(run, document, application, named);
  }
}

/**
 * What came in before the cutover is not known; of an opening it is, but for an invoice, of which only the rest is: what
 * was paid of it stands nowhere.
 */
function isOlder({ prepared }: Run, { opening, kind, date, total }: KnownDocument): boolean {
  const { cutover } = prepared.plan.settings;
  if (opening) return kind === "invoice" && !isNegative(total);
  return cutover !== undefined && date < cutover.date;
}

function tell(
  { prepared, known, report }: Run,
  document: Document,
  application: Application,
  named: KnownDocument,
): void {
  const currency = currencyOf(prepared, document);
  const place = application.origin ?? placeOf(document, "applies.document");
  const words = { document: document.number, named: named.number };
  const beyond = beyondReceived(known, named, application);
  // What cash rounding took from a payment, or its refund, is no money of either.
  const { cashRounding } = prepared.plan.settings;
  const rounding = readMoney(cashRounding?.limit ?? "0") ?? zero;
  if (compareMoney(beyond, rounding) > 0) {
    report(refundedBeyond.at(place, { ...words, beyond: moneyWords(beyond, currency) }));
    return;
  }
  // Before an invoice is recognized, what is paid of it in part is a deposit, and goes back like one.
  if (prepared.plan.settings.recognize === "payment") return;
  const own = settledBy(document, application);
  const open = leftOpen(known, named);
  if (compareMoney(open, rounding) <= 0) return;
  const owed = compareMoney(own, open) < 0 ? own : open;
  report(refundReopens.at(place, { ...words, owed: moneyWords(owed, currency) }));
}

/** By how much refunds of a document exceed what came in for it, or with it. */
function beyondReceived(
  known: Known,
  { kind, number, total }: KnownDocument,
  { document: name }: Application,
): Money {
  const left = paidLess(known, number);
  switch (kind) {
    case "invoice":
      // A negative total is settled by what is paid back.
      return subtract(isNegative(total) ? total : zero, left);
    case "deposit":
      return subtract(add(negate(left), known.used.get(name) ?? zero), total);
    default:
      return subtract(negate(left), total);
  }
}

/**
 * What is still to be paid of an invoice that was billed and in part credited. A sale is paid as it is made: of it, what is
 * paid back and not credited.
 */
function leftOpen(known: Known, { kind, number, total }: KnownDocument): Money {
  if (kind !== "invoice" && kind !== "sale") return zero;
  const name = normalizeName(number);
  const credited = known.givenBack.has(name) ? known.givenBack.get(name) : zero;
  if (credited === undefined) return zero;
  if (kind === "sale") return subtract(negate(known.paid.back(name)), credited);
  return subtract(subtract(total, credited), paidLess(known, number));
}

/** Payments of it, less its refunds: of what is no invoice, only the refunds. */
function paidLess({ paid }: Known, number: string): Money {
  return paid.of(normalizeName(number))?.amount ?? zero;
}

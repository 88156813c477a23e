// Refunds of more than came in for what they name: money that leaves the bank twice, or for another document.
import { refundedBeyond } from "../diagnostics/codes/refunded-beyond.ts";
import type { Application, Document } from "../model/document.ts";
import {
  add,
  compareMoney,
  isNegative,
  type Money,
  moneyWords,
  negate,
  subtract,
  zero,
} from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import type { Run } from "./booking.ts";
import { currencyOf } from "./exchange/currency.ts";
import { findNamed, findShared, type Known, type KnownDocument } from "./known.ts";
import { placeOf } from "./place-of.ts";

/** Told of each of the refunds that together are too much: any of them may be the one that is wrong. */
export function findRefundBeyond({ prepared, known, report }: Run, document: Document): void {
  // What a refund with lines pays back is what it credits.
  if (document.kind !== "refund" || document.lines.length > 0) return;
  for (const application of document.applies) {
    const named = findNamed(known, document, application.document);
    // Of an opening only what is left of it is known, not what was paid before.
    if (named === undefined || named.opening) continue;
    if (findShared(known, document, application.document) !== undefined) continue;
    const beyond = beyondReceived(known, named, application);
    if (compareMoney(beyond, zero) <= 0) continue;
    const words = {
      document: document.number,
      named: named.number,
      beyond: moneyWords(beyond, currencyOf(prepared, document)),
    };
    report(refundedBeyond.at(application.origin ?? placeOf(document, "applies.document"), words));
  }
}

/** By how much refunds of a document exceed what came in for it, or with it. */
function beyondReceived(
  { paid, used }: Known,
  { kind, number, total }: KnownDocument,
  { document: name }: Application,
): Money {
  // Payments of it, less its refunds: of what is no invoice, only the refunds.
  const left = paid.of(normalizeName(number))?.amount ?? zero;
  switch (kind) {
    case "invoice":
      // A negative total is settled by what is paid back.
      return subtract(isNegative(total) ? total : zero, left);
    case "deposit":
      return subtract(add(negate(left), used.get(name) ?? zero), total);
    default:
      return subtract(negate(left), total);
  }
}

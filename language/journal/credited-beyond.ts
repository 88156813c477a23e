// What credits of a document give back together, against what it billed: more of it is told.
import { creditedBeyond } from "../diagnostics/codes/credited-beyond.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { absolute, add, compareMoney, type Money, moneyWords, sum } from "../model/money.ts";
import { normalizeName } from "../text/names.ts";
import { currencyOf } from "./exchange/currency.ts";
import { creditKey, findNamed, findShared, type Known } from "./known.ts";
import { placeOf } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";

/** A credit note, or a refund that has lines, with what it comes to. */
export interface CreditTotal {
  readonly document: Document;
  readonly total: Money;
  /** It was refused for what it credits: nothing more has to be told. */
  readonly refused: boolean;
}

export interface CreditedRequest {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly totals: readonly CreditTotal[];
  readonly report: (problem: Problem) => void;
}

/** Told of the last of the credits by its day and number, in whatever order they come. */
export function tellCreditedBeyond({ prepared, known, totals, report }: CreditedRequest): void {
  for (const credits of byCredited(known, totals)) {
    const last = credits.reduce((a, b) => (orderOf(a) < orderOf(b) ? b : a));
    const { document } = last;
    const number = normalizeName(document.credits?.document ?? "");
    const billed = findNamed(known, document, number);
    const credited = sum(credits.map(({ total }) => total));
    if (billed === undefined || credits.some(({ refused }) => refused)) continue;
    // Of a number that two documents have, nobody knows what it billed.
    if (findShared(known, document, number) !== undefined) continue;
    // The cents of stated taxes have a finding of their own.
    const cents = sum(
      credits.flatMap((one) => (one.document.taxes ?? []).map(() => prepared.tolerance)),
    );
    if (compareMoney(absolute(credited), add(absolute(billed.total), cents)) <= 0) continue;
    const currency = currencyOf(prepared, document);
    const words = {
      document: document.number,
      credited: billed.number,
      credits: moneyWords(credited, currency),
      billed: moneyWords(billed.total, currency),
    };
    const place = placeOf(document, "credits.document");
    report(creditedBeyond.at(place, words));
  }
}

function byCredited(known: Known, totals: readonly CreditTotal[]): Iterable<CreditTotal[]> {
  const byNumber = new Map<string, CreditTotal[]>();
  for (const one of totals) {
    const side = isPurchase(one.document.kind) ? "bill" : "invoice";
    const key = `${side} ${normalizeName(creditKey(known, one.document))}`;
    const credits = byNumber.get(key);
    if (credits === undefined) byNumber.set(key, [one]);
    else credits.push(one);
  }
  return byNumber.values();
}

function orderOf({ document: { date, number } }: CreditTotal): string {
  return `${date} ${number}`;
}

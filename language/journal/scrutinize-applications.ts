// What a document says of others must be true: they are known, and take no more than there is.
import { appliedNeedsAmount } from "../diagnostics/codes/applied-needs-amount.ts";
import { appliesTooMuch } from "../diagnostics/codes/applies-too-much.ts";
import { refusedAppliedDocument } from "../diagnostics/codes/refused-applied-document.ts";
import { sharedNumber } from "../diagnostics/codes/shared-number.ts";
import { unknownAppliedDocument } from "../diagnostics/codes/unknown-applied-document.ts";
import type { Related } from "../diagnostics/problem.ts";
import type { Application, Document } from "../model/document.ts";
import { compareMoney, isNegative, moneyWords, sum, zero } from "../model/money.ts";
import { belongs } from "./belonging.ts";
import { currencyOf } from "./exchange/currency.ts";
import { findNamed, findShared, usedBy } from "./known.ts";
import { kindsNamed } from "./near-numbers.ts";
import { placeOf } from "./place-of.ts";
import type { Scrutiny } from "./scrutiny.ts";
import type { FoundAside } from "./set-aside.ts";
import { appliedMoney } from "./settlement.ts";

export function needKnownDocuments({ known, report }: Scrutiny, document: Document): void {
  const check = ({ document: named, date, origin }: Named, field: string) => {
    if (!belongs(field, document.kind)) return;
    const place = () => origin ?? placeOf(document, field);
    const other = findShared(known, document, named);
    if (other !== undefined) {
      const related = [{ place: other, message: { en: "One of them", fr: "L’une d’elles" } }];
      report(sharedNumber.at(place(), { number: named }, { related }));
    }
    if (date !== undefined || findNamed(known, document, named) !== undefined) return;
    const refused = known.refused.get(named);
    if (refused !== undefined) {
      const message = { en: "It was refused here", fr: "Elle a été refusée ici" };
      const related = [{ place: refused, message }];
      const words = { document: document.number, refused: named };
      report(refusedAppliedDocument.at(place(), words, { related }));
      return;
    }
    const aside = known.setAside.find(document, named);
    if (aside !== undefined) {
      const words = { document: document.number, applied: named, near: undefined, aside };
      report(unknownAppliedDocument.at(place(), words, { related: standing(aside) }));
      return;
    }
    const { number: near, kind } = known.near.find(document, named);
    const is = kind === undefined ? {} : { is: { kind, instead: kindsNamed(document.kind) } };
    const words = { document: document.number, applied: named, near, ...is };
    report(unknownAppliedDocument.at(place(), words));
  };
  for (const application of document.applies) check(application, "applies.document");
  if (document.credits !== undefined) check(document.credits, "credits.document");
}

function standing({ place }: FoundAside): readonly Related[] {
  return place === undefined
    ? []
    : [{ place, message: { en: "It stands here", fr: "Elle figure ici" } }];
}

type Named = Pick<Application, "document" | "date" | "origin">;

export function needFittingApplications(scrutiny: Scrutiny, document: Document): void {
  const { kind, applies, number } = document;
  if (applies.length === 0) return;
  // An invoice moves no money of its own that could go to its deposit in whole.
  const most = kind === "invoice" ? 0 : 1;
  if (applies.length > most && applies.some((application) => application.amount === undefined)) {
    const named = new Set(applies.map((application) => application.document));
    const [only] = named.size === 1 && applies.length > 1 ? named : [];
    scrutiny.report(
      appliedNeedsAmount.at(placeOf(document, "applies.amount"), { document: number, only }),
    );
  }
  if (movesMoney(document)) needEnoughMoney(scrutiny, document);
  needEnoughDeposit(scrutiny, document);
}

/** A refund with lines applies what it credits. */
function movesMoney({ kind, lines }: Document): boolean {
  return kind === "payment" || kind === "bill-payment" || (kind === "refund" && lines.length === 0);
}

/** All invoices together take no more of a deposit than it is; each of them may be the one that is wrong. */
function needEnoughDeposit({ prepared, known, report }: Scrutiny, document: Document): void {
  const currency = currencyOf(prepared, document);
  for (const { document: number, origin } of usedBy(document)) {
    const deposit = findNamed(known, document, number);
    const applied = known.used.get(number) ?? zero;
    if (deposit === undefined || compareMoney(applied, deposit.total) <= 0) continue;
    const words = {
      document: number,
      applied: moneyWords(applied, currency),
      received: moneyWords(deposit.total, currency),
      kind: deposit.kind,
    };
    report(appliesTooMuch.at(origin ?? placeOf(document, "applies.amount"), words));
  }
}

function needEnoughMoney({ prepared, report }: Scrutiny, document: Document): void {
  const { applies, amount, number } = document;
  if (amount === undefined || isNegative(amount)) return;
  const applied = sum(applies.map((application) => appliedMoney(document, application)));
  // What cash rounding took off a payment of several is in what each is settled by.
  const rounded = applies.length > 1 ? sum([amount, document.rounding ?? zero]) : amount;
  const received = compareMoney(rounded, amount) > 0 ? rounded : amount;
  if (compareMoney(applied, received) <= 0) return;
  const currency = currencyOf(prepared, document);
  const words = {
    document: number,
    applied: moneyWords(applied, currency),
    received: moneyWords(amount, currency),
    kind: document.kind,
  };
  report(appliesTooMuch.at(placeOf(document, "applies.amount"), words));
}

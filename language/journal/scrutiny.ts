// What a document must fulfil before it is booked: what its kind needs, amounts that hold together, limits.
import { discountBeyondLines } from "../diagnostics/codes/discount-beyond-lines.ts";
import { fieldOutOfPlace } from "../diagnostics/codes/field-out-of-place.ts";
import { missingField } from "../diagnostics/codes/missing-field.ts";
import { refundNamesNothing } from "../diagnostics/codes/refund-names-nothing.ts";
import { saleUnderpaid } from "../diagnostics/codes/sale-underpaid.ts";
import { tooPrecise } from "../diagnostics/codes/too-precise.ts";
import { totalDiffers } from "../diagnostics/codes/total-differs.ts";
import type { Place, Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import {
  absolute,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import { strayFields } from "./belonging.ts";
import { currencyOf, placesOf } from "./exchange/currency.ts";
import { scrutinizeRates } from "./exchange/rates.ts";
import type { Known } from "./known.ts";
import { placeOf, placeOfTax } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene } from "./scene.ts";
import { needFittingApplications, needKnownDocuments } from "./scrutinize-applications.ts";
import { needAccounts } from "./scrutinize-extras.ts";
import { scrutinizeTaxes } from "./scrutinize-taxes.ts";
import { appliedAmounts, isWhole, isWholeAmount, ownAmounts } from "./whole-cents.ts";

export interface Scrutiny {
  readonly prepared: Prepared;
  readonly known: Known;
  readonly report: (problem: Problem) => void;
}

/** What can be told before the slots are chosen. */
export function scrutinize(scrutiny: Scrutiny, document: Document): void {
  needFields(scrutiny, document);
  scrutinizeRates(scrutiny, document);
  refuseStrayFields(scrutiny, document);
  needWholeCents(scrutiny, document);
  needAccounts(scrutiny, document);
  needFittingDiscount(scrutiny, document);
  const isNaming = document.applies.length > 0 || document.credits !== undefined;
  if (isNaming) needKnownDocuments(scrutiny, document);
  needFittingApplications(scrutiny, document);
}

/** What needs the amounts: the stated total, and each stated tax against the computed one. */
export function scrutinizeAmounts(scrutiny: Scrutiny, scene: DocumentScene): void {
  const { prepared, report } = scrutiny;
  const { document } = scene;
  const computed = prepared.amount.total(scene);
  if (document.lines.length > 0 && document.total !== undefined) {
    if (compareMoney(document.total, computed) !== 0) {
      const difference = subtract(document.total, computed);
      const words = (amount: Money) => moneyWords(amount, currencyOf(prepared, document));
      report(
        totalDiffers.at(placeOf(document, "total"), {
          document: document.number,
          stated: words(document.total),
          computed: words(computed),
          difference: words(absolute(difference)),
          tooMuch: compareMoney(absolute(computed), absolute(document.total)) > 0,
        }),
      );
    }
  }
  scrutinizeTaxes(scrutiny, scene);
  if (document.kind === "sale" && prepared.plan.settings.recognize === "payment") {
    needFullPayment(scrutiny, document, computed);
  }
}

/** What is recognized when it is paid cannot be recognized in part. */
function needFullPayment({ prepared, report }: Scrutiny, document: Document, total: Money): void {
  const amount = sum([document.amount ?? zero, document.rounding ?? zero]);
  const short = isNegative(total)
    ? compareMoney(amount, total) > 0
    : compareMoney(amount, total) < 0;
  if (!short) return;
  const currency = currencyOf(prepared, document);
  const words = {
    document: document.number,
    total: moneyWords(total, currency),
    amount: moneyWords(document.amount ?? zero, currency),
  };
  report(saleUnderpaid.at(placeOf(document, "amount"), words));
}

function needFields({ report }: Scrutiny, document: Document): void {
  const { kind, number } = document;
  const bills =
    kind === "invoice" ||
    kind === "sale" ||
    kind === "credit-note" ||
    kind === "bill" ||
    kind === "bill-credit";
  if (bills && document.lines.length === 0) {
    report(missingField.at(document.origin, { document: number, kind, field: "line.item" }));
  }
  const moves =
    kind === "payment" ||
    kind === "refund" ||
    kind === "deposit" ||
    kind === "sale" ||
    kind === "bill-payment";
  if (moves && document.amount === undefined) {
    report(missingField.at(document.origin, { document: number, kind, field: "amount" }));
  }
  const names = document.applies.length > 0 || document.credits !== undefined;
  if (kind === "refund" && document.lines.length === 0 && !names) {
    report(refundNamesNothing.at(document.origin, { document: number }));
  }
}

function refuseStrayFields({ report }: Scrutiny, document: Document): void {
  const { number, kind } = document;
  for (const { field, remedy } of strayFields(document)) {
    const line = field.startsWith("line.") ? document.lines[0] : undefined;
    const words = { document: number, kind, field, remedy };
    report(fieldOutOfPlace.at(placeOf(document, field, line), words));
  }
}

function needWholeCents(scrutiny: Scrutiny, document: Document): void {
  const places = placesOf(scrutiny.prepared, document);
  if (!isWhole(document, places)) tellFractions(scrutiny, document, places);
}

function tellFractions({ prepared, report }: Scrutiny, document: Document, places: number): void {
  const currency = currencyOf(prepared, document);
  const check = (field: string, amount: Money | undefined, place: () => Place) => {
    if (isWholeAmount(amount, places) || amount === undefined) return;
    const words = {
      document: document.number,
      field,
      amount: moneyWords(amount, currency),
      places: String(places),
    };
    report(tooPrecise.at(place(), words));
  };
  for (const field of ownAmounts) {
    check(field, document[field], () => placeOf(document, field));
  }
  for (const line of document.lines) {
    check("line.amount", line.amount, () => placeOf(document, "line.amount", line));
  }
  for (const stated of document.taxes ?? []) {
    const { tax, amount } = stated;
    check(`tax.${tax}`, amount, () => placeOfTax(document, tax, stated));
  }
  for (const application of document.applies) {
    const { origins, origin } = application;
    for (const name of appliedAmounts) {
      const field = `applies.${name}`;
      check(
        field,
        application[name],
        () => origins?.get(field) ?? origin ?? placeOf(document, field),
      );
    }
  }
}

/** Shares of a discount that are larger than their lines would balance, and mean nothing. */
function needFittingDiscount({ prepared, report }: Scrutiny, document: Document): void {
  const { discount, lines, number } = document;
  if (discount === undefined || isZero(discount)) return;
  const reducing = lines.filter(({ amount }) => isNegative(amount)).length;
  if (reducing === 0 || reducing === lines.length) return;
  const priced = sum(lines.map(({ amount }) => amount));
  if (compareMoney(absolute(discount), absolute(priced)) <= 0) return;
  const currency = currencyOf(prepared, document);
  const words = {
    document: number,
    discount: moneyWords(discount, currency),
    lines: moneyWords(priced, currency),
  };
  report(discountBeyondLines.at(placeOf(document, "discount"), words));
}

// What a document must fulfil before it is booked: what its kind needs, amounts that hold together, limits.
import { appliedNeedsAmount } from "../diagnostics/codes/applied-needs-amount.ts";
import { appliesTooMuch } from "../diagnostics/codes/applies-too-much.ts";
import { discountBeyondLines } from "../diagnostics/codes/discount-beyond-lines.ts";
import { fieldOutOfPlace } from "../diagnostics/codes/field-out-of-place.ts";
import { missingAccount } from "../diagnostics/codes/missing-account.ts";
import { missingField } from "../diagnostics/codes/missing-field.ts";
import { notACashAmount } from "../diagnostics/codes/not-a-cash-amount.ts";
import { overLimit } from "../diagnostics/codes/over-limit.ts";
import { refundNamesNothing } from "../diagnostics/codes/refund-names-nothing.ts";
import { refusedAppliedDocument } from "../diagnostics/codes/refused-applied-document.ts";
import { saleUnderpaid } from "../diagnostics/codes/sale-underpaid.ts";
import { sharedNumber } from "../diagnostics/codes/shared-number.ts";
import { taxDiffers } from "../diagnostics/codes/tax-differs.ts";
import { tooPrecise } from "../diagnostics/codes/too-precise.ts";
import { totalDiffers } from "../diagnostics/codes/total-differs.ts";
import { unknownAppliedDocument } from "../diagnostics/codes/unknown-applied-document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import {
  absolute,
  compareMoney,
  fits,
  isMultiple,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  readMoney,
  subtract,
  sum,
  timesRate,
  zero,
} from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { nearestName } from "../text/names.ts";
import { belongs, strayFields } from "./belonging.ts";
import { currencyOf, placesOf } from "./exchange/currency.ts";
import { scrutinizeRates } from "./exchange/rates.ts";
import { findNamed, findShared, type Known, numbersNamed, usedBy } from "./known.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, TaxScene } from "./scene.ts";
import { appliedMoney } from "./settlement.ts";
import { placeOf } from "./stage.ts";

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
        }),
      );
    }
  }
  for (const tax of scene.taxes) compareTax(scrutiny, scene, tax);
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

/** Law 6: what the source billed is carried; recomputing it is a check, a cent a line and tax by default. */
function compareTax({ prepared, report }: Scrutiny, scene: DocumentScene, tax: TaxScene): void {
  if (tax.stated === undefined) return;
  const computed = prepared.amount.taxComputed(scene, undefined, tax);
  if (compareMoney(tax.stated, computed) === 0) return;
  const allowed = sum(tax.lines.map(() => prepared.tolerance));
  if (compareMoney(absolute(subtract(tax.stated, computed)), allowed) <= 0) return;
  const { document } = scene;
  const name = tax.tax.plan.name;
  const place =
    document.taxes?.find((stated) => stated.tax === name)?.origin ??
    placeOf(document, `tax.${name}`);
  const currency = currencyOf(prepared, document);
  const words = {
    document: document.number,
    tax: name,
    stated: moneyWords(tax.stated, currency),
    computed: moneyWords(computed, currency),
  };
  report(taxDiffers.at(place, words));
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
  const check = (field: string, amount: Money | undefined, line?: Document["lines"][number]) => {
    if (isWholeAmount(amount, places) || amount === undefined) return;
    const words = {
      document: document.number,
      field,
      amount: moneyWords(amount, currency),
      places: String(places),
    };
    report(tooPrecise.at(placeOf(document, field, line), words));
  };
  check("total", document.total);
  check("amount", document.amount);
  check("discount", document.discount);
  check("fee", document.fee);
  check("rounding", document.rounding);
  check("surcharge", document.surcharge);
  for (const line of document.lines) check("line.amount", line.amount, line);
  for (const tax of document.taxes ?? []) check(`tax.${tax.tax}`, tax.amount);
  for (const application of document.applies) {
    check("applies.amount", application.amount);
    check("applies.discount", application.discount);
    check("applies.writeOff", application.writeOff);
    check("applies.waived", application.waived);
    check("applies.kept", application.kept);
  }
}

/** Whether all amounts of a document are: nearly always, and quickly seen. */
function isWhole(document: Document, places: number): boolean {
  const { total, amount, discount, fee, rounding, surcharge, lines, taxes, applies } = document;
  for (const line of lines) if (!isWholeAmount(line.amount, places)) return false;
  if (taxes !== undefined) {
    for (const tax of taxes) if (!isWholeAmount(tax.amount, places)) return false;
  }
  return (
    applies.length === 0 &&
    isWholeAmount(total, places) &&
    isWholeAmount(amount, places) &&
    isWholeAmount(discount, places) &&
    isWholeAmount(fee, places) &&
    isWholeAmount(rounding, places) &&
    isWholeAmount(surcharge, places)
  );
}

function isWholeAmount(amount: Money | undefined, places: number): boolean {
  return amount === undefined || fits(amount, places);
}

/** What the document carries beside its money must have an account in the book, and a size that it allows. */
function needAccounts(scrutiny: Scrutiny, document: Document): void {
  const { fee, rounding, surcharge, applies } = document;
  // Nearly every document carries nothing but its lines and its money.
  const isPlain = isNone(fee) && isNone(rounding) && isNone(surcharge);
  if (applies.length > 0 || !isPlain) checkAccounts(scrutiny, document);
}

function checkAccounts({ prepared, report }: Scrutiny, document: Document): void {
  const { fee, rounding, surcharge } = document;
  const { settings, currency } = prepared.plan;
  const posts = (id: string) =>
    prepared.recipes.get(document.kind)?.some(({ template }) => template.id.endsWith(`.${id}`)) ===
    true;
  const check = (what: Extra, amount: Money, limit: string | undefined) => {
    if (isZero(amount) || !belongs(what.field, document.kind)) return;
    const place = () => placeOf(document, what.field);
    // Limits of the book are in its own currency.
    const size = absolute(atOwnRate(prepared, document, amount));
    const words = {
      document: document.number,
      what: what.words,
      amount: moneyWords(size, currency),
    };
    if (!posts(what.template))
      report(missingAccount.at(place(), { ...words, setting: what.setting }));
    const most = limit === undefined ? undefined : readMoney(limit);
    if (most !== undefined && compareMoney(size, most) > 0) {
      report(overLimit.at(place(), { ...words, limit: moneyWords(most, currency) }));
    }
  };
  check(extras.fee, fee ?? zero, settings.limits.fees);
  check(extras.rounding, rounding ?? zero, settings.cashRounding?.limit);
  check(extras.surcharge, surcharge ?? zero, undefined);
  needCashAmount({ prepared, report }, document);
  if (document.applies.length === 0) return;
  const discounts = sum(document.applies.map((application) => application.discount ?? zero));
  const writeOffs = sum(document.applies.map((application) => application.writeOff ?? zero));
  const { limits } = settings;
  if (document.kind === "bill-payment") {
    check(extras.purchaseDiscount, discounts, limits.purchasePaymentDiscount);
    check(extras.purchaseWriteOff, writeOffs, limits.purchaseWriteOff);
  } else {
    check(extras.discount, discounts, limits.paymentDiscount);
    check(extras.writeOff, writeOffs, limits.writeOff);
  }
  check(extras.waived, sum(document.applies.map(({ waived }) => waived ?? zero)), undefined);
  check(extras.kept, sum(document.applies.map(({ kept }) => kept ?? zero)), undefined);
  if (document.kind === "invoice") {
    check(extras.deposit, sum(document.applies.map((used) => used.amount ?? zero)), undefined);
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

function atOwnRate({ plan }: Prepared, document: Document, amount: Money): Money {
  const { currency, rate } = document;
  if (rate === undefined || currency === undefined || currency === plan.currency) return amount;
  return timesRate(amount, rate, plan.places);
}

function isNone(amount: Money | undefined): boolean {
  return amount === undefined || isZero(amount);
}

/** Cash that was rounded is a whole number of the smallest coin. */
function needCashAmount(
  { prepared, report }: Pick<Scrutiny, "prepared" | "report">,
  document: Document,
): void {
  const { amount, rounding, number } = document;
  if (amount === undefined || rounding === undefined || isZero(rounding)) return;
  const step = readMoney(prepared.plan.settings.cashRounding?.step ?? "0") ?? zero;
  if (isMultiple(amount, step)) return;
  const { currency } = prepared.plan;
  const words = {
    document: number,
    amount: moneyWords(amount, currency),
    step: moneyWords(step, currency),
  };
  report(notACashAmount.at(placeOf(document, "amount"), words));
}

interface Extra {
  readonly field: string;
  readonly template: string;
  readonly setting: string;
  readonly words: Bilingual;
}

const extras = {
  fee: {
    field: "fee",
    template: "fees",
    setting: "fees to 5700",
    words: { en: "a card fee", fr: "des frais de carte" },
  },
  rounding: {
    field: "rounding",
    template: "rounding cash",
    setting: "rounding cash 0.05 to 5999 up to 0.02",
    words: { en: "a cash rounding", fr: "un arrondi au comptant" },
  },
  discount: {
    field: "applies.discount",
    template: "payment discount",
    setting: "payment discount to 4190",
    words: { en: "a payment discount", fr: "un escompte de caisse" },
  },
  writeOff: {
    field: "applies.writeOff",
    template: "write-off",
    setting: "write-off to 5600",
    words: { en: "a write-off", fr: "une radiation" },
  },
  purchaseDiscount: {
    field: "applies.discount",
    template: "purchases payment discount",
    setting: "purchases payment discount to 5190",
    words: { en: "a payment discount taken", fr: "un escompte de caisse obtenu" },
  },
  purchaseWriteOff: {
    field: "applies.writeOff",
    template: "purchases write-off",
    setting: "purchases write-off to 5195",
    words: { en: "a write-off of a bill", fr: "une radiation sur une facture fournisseur" },
  },
  surcharge: {
    field: "surcharge",
    template: "credit restriction.credit",
    setting: "credit restriction to 8090 on issue",
    words: {
      en: "the surcharge of a credit restriction",
      fr: "un supplément de limitation de crédit",
    },
  },
  waived: {
    field: "applies.waived",
    template: "credit restriction",
    setting: "credit restriction to 8090 on issue",
    words: { en: "a surcharge that was left out", fr: "un supplément non payé" },
  },
  kept: {
    field: "applies.kept",
    template: "credit restriction kept",
    setting: "credit restriction to 8090 on payment",
    words: { en: "a surcharge that was kept", fr: "un supplément acquis" },
  },
  deposit: {
    field: "applies.amount",
    template: "deposit.debit",
    setting: "deposits 2300",
    words: { en: "a deposit", fr: "un acompte" },
  },
} as const satisfies Record<string, Extra>;

function needKnownDocuments({ known, report }: Scrutiny, document: Document): void {
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
    const near = nearestName(named, numbersNamed(known, document.kind));
    const words = { document: document.number, applied: named, near };
    report(unknownAppliedDocument.at(place(), words));
  };
  for (const application of document.applies) check(application, "applies.document");
  if (document.credits !== undefined) check(document.credits, "credits.document");
}

type Named = NonNullable<Document["credits"]>;

function needFittingApplications(scrutiny: Scrutiny, document: Document): void {
  const { kind, applies, number } = document;
  if (applies.length === 0) return;
  // An invoice moves no money of its own that could go to its deposit in whole.
  const most = kind === "invoice" ? 0 : 1;
  if (applies.length > most && applies.some((application) => application.amount === undefined)) {
    scrutiny.report(
      appliedNeedsAmount.at(placeOf(document, "applies.amount"), { document: number }),
    );
  }
  if (kind === "payment" || kind === "bill-payment") needEnoughMoney(scrutiny, document);
  needEnoughDeposit(scrutiny, document);
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
  };
  report(appliesTooMuch.at(placeOf(document, "applies.amount"), words));
}

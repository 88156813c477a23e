// What a book sets for all its documents, as a plan says it: dates, limits, texts, grouping, currencies.
import type { Book } from "../model/book.ts";
import { decimalsOf } from "../model/currencies.ts";
import { moneyText, rateText } from "../model/money.ts";
import { lowerTemplate } from "./lower-clauses.ts";
import type { Plan, PlanBeforeCutover, PlanSettings } from "./plan.ts";

export function lowerSettings({ settings }: Book): PlanSettings {
  const { cutover, beforeCutover, fiscalYear, cashRounding } = settings;
  return {
    ...(cutover === undefined ? {} : { cutover: { date: cutover.date, older: cutover.older } }),
    beforeCutover: lowerBeforeCutover(beforeCutover),
    purchasesBeforeCutover: lowerBeforeCutover(settings.purchases.beforeCutover),
    ...(fiscalYear === undefined
      ? {}
      : {
          fiscalYear: { from: fiscalYear.from, to: fiscalYear.to, periods: fiscalYear.periods },
        }),
    ...(settings.receivable === undefined ? {} : { receivable: settings.receivable.code }),
    ...(settings.payable === undefined ? {} : { payable: settings.payable.code }),
    ...(settings.deposits === undefined ? {} : { deposits: settings.deposits.code }),
    recognize: settings.recognize.on,
    taxesOnIssue: settings.recognize.taxesOnIssue,
    computeTaxes: settings.computeTaxes,
    tolerance: moneyText(settings.tolerance, settings.places),
    ...restrictionOf(settings),
    ...termsOf(settings),
    leftover: settings.leftover,
    ...(cashRounding === undefined
      ? {}
      : {
          cashRounding: {
            step: moneyText(cashRounding.step, settings.places),
            limit: moneyText(cashRounding.limit, settings.places),
            account: cashRounding.account.code,
          },
        }),
    limits: limits(settings),
    grouping: [...settings.grouping].map(([kind, by]) => ({ kind, by })),
    mergeLines: settings.mergeLines,
    description: settings.description.map(lowerTemplate),
    reference: settings.reference.map(lowerTemplate),
    texts: settings.texts,
    ignoredKinds: [...settings.ignoredKinds],
    identity: settings.identity,
    suppliersNumber: settings.suppliersNumber,
  };
}

/** The other currencies of the book; nothing where it has its own alone. */
export function lowerExchange({ settings }: Book): Pick<Plan, "exchange"> {
  if (settings.currencies === undefined) return {};
  const codes = settings.currencies.codes.filter((code) => code !== settings.currency);
  const limit = settings.exchangeRounding?.limit;
  return {
    exchange: {
      currencies: codes.map((code) => ({ code, places: decimalsOf(code) })),
      ...(limit === undefined ? {} : { roundingLimit: moneyText(limit, settings.places) }),
    },
  };
}

function lowerBeforeCutover(setting: Book["settings"]["beforeCutover"]): PlanBeforeCutover {
  if (setting.policy !== "to") return { policy: setting.policy };
  return { policy: "to", account: setting.account.code };
}

function restrictionOf({
  creditRestriction,
}: Book["settings"]): Pick<PlanSettings, "creditRestriction"> {
  if (creditRestriction === undefined) return {};
  const { on, days } = creditRestriction;
  return { creditRestriction: days === undefined ? { on } : { on, days } };
}

function termsOf({ paymentDiscount }: Book["settings"]): Pick<PlanSettings, "paymentTerms"> {
  const terms = paymentDiscount?.terms;
  if (terms === undefined) return {};
  return { paymentTerms: { days: terms.days, rate: rateText(terms.rate), base: terms.base } };
}

/** What has an account and a limit beside it. */
function limits({
  paymentDiscount,
  writeOff,
  fees,
  purchases,
  places,
}: Book["settings"]): PlanSettings["limits"] {
  const [discountTaken, forgiven] = [purchases.paymentDiscount?.limit, purchases.writeOff?.limit];
  return {
    ...(discountTaken === undefined
      ? {}
      : { purchasePaymentDiscount: moneyText(discountTaken, places) }),
    ...(forgiven === undefined ? {} : { purchaseWriteOff: moneyText(forgiven, places) }),
    ...(paymentDiscount?.limit === undefined
      ? {}
      : { paymentDiscount: moneyText(paymentDiscount.limit, places) }),
    ...(writeOff?.limit === undefined ? {} : { writeOff: moneyText(writeOff.limit, places) }),
    ...(fees?.limit === undefined ? {} : { fees: moneyText(fees.limit, places) }),
  };
}

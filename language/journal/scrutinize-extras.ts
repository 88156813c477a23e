// What a document carries beside its money must have an account in the book, and a size that it allows.
import { missingAccount } from "../diagnostics/codes/missing-account.ts";
import { notACashAmount } from "../diagnostics/codes/not-a-cash-amount.ts";
import { overLimit } from "../diagnostics/codes/over-limit.ts";
import type { Application, Document } from "../model/document.ts";
import {
  absolute,
  compareMoney,
  isMultiple,
  isNegative,
  isZero,
  type Money,
  moneyWords,
  readMoney,
  sum,
  timesRate,
  zero,
} from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { belongs } from "./belonging.ts";
import { placeOf } from "./place-of.ts";
import type { Prepared } from "./prepare.ts";
import type { Scrutiny } from "./scrutiny.ts";

export function needAccounts(scrutiny: Scrutiny, document: Document): void {
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
  const { limits } = settings;
  const checkEach = (
    what: Extra,
    pick: (applied: Application) => Money | undefined,
    limit?: string,
  ) => check(what, largestPart(document.applies, pick), limit);
  if (document.kind === "bill-payment") {
    checkEach(extras.purchaseDiscount, ({ discount }) => discount, limits.purchasePaymentDiscount);
    checkEach(extras.purchaseWriteOff, ({ writeOff }) => writeOff, limits.purchaseWriteOff);
  } else {
    checkEach(extras.discount, ({ discount }) => discount, limits.paymentDiscount);
    checkEach(extras.writeOff, ({ writeOff }) => writeOff, limits.writeOff);
  }
  checkEach(extras.waived, ({ waived }) => waived);
  checkEach(extras.kept, ({ kept }) => kept);
  if (document.kind === "invoice") checkEach(extras.deposit, ({ amount }) => amount);
}

/** What is given and what is taken back of it, the larger of both: one must not hide the other. */
function largestPart(
  applies: readonly Application[],
  pick: (applied: Application) => Money | undefined,
): Money {
  const amounts = applies.flatMap((applied) => pick(applied) ?? []);
  const given = sum(amounts.filter((amount) => !isNegative(amount)));
  const taken = sum(amounts.filter(isNegative));
  return compareMoney(given, absolute(taken)) < 0 ? taken : given;
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

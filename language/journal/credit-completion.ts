// The last cents of an invoice that is credited in whole: what the completing note gives back between the accounts
// of its items, and what stays behind, told.
import { creditCentsLeft } from "../diagnostics/codes/credit-cents-left.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { isPurchase } from "../model/document-fields.ts";
import { add, isZero, type Money, moneyWords, subtract, sum, zero } from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { type BilledInvoice, type BilledItem, leftOfTaxes } from "./billed.ts";
import { currencyOf } from "./exchange/currency.ts";
import { postingDate } from "./group.ts";
import type { Prepared } from "./prepare.ts";
import type { CompletionScene, DocumentScene } from "./scene.ts";

export interface CompletionRequest {
  readonly prepared: Prepared;
  readonly invoice: BilledInvoice;
  /** The note that makes the credit whole. */
  readonly last: DocumentScene;
  readonly report: (problem: Problem) => void;
}

/**
 * Taxes that do not add up to the invoice's own leave cents behind. Those that do, and discounts that do, may still
 * leave the accounts of the items apart: what one item's note took too much is missing in another's.
 */
export function completeCredit(request: CompletionRequest): readonly CompletionScene[] {
  const { prepared, invoice, last, report } = request;
  const uneven = leftOfTaxes(invoice);
  const tell = (left: Money, where: Bilingual) => {
    if (isZero(left)) return;
    const words = {
      document: last.document.number,
      credited: invoice.scene.document.number,
      where,
      left: moneyWords(left, currencyOf(prepared, last.document)),
    };
    report(creditCentsLeft.at(last.document.origin, words));
  };
  for (const [name, left] of uneven) tell(left, { en: `of ${name}`, fr: `de ${name}` });
  // Accounts that the book credits instead, for returns, do not come back to zero and are not meant to.
  if (invoice.items.some(({ credited }) => credited.elsewhere)) return [];
  const completions = completionsOf(invoice, uneven);
  const refused = completions.some(({ choice }) => isInactive(prepared, last, choice.value));
  for (const [account, left] of leftOnAccounts(invoice, uneven, refused ? completions : [])) {
    tell(left, { en: `on account ${account}`, fr: `au compte ${account}` });
  }
  return refused ? [] : completions;
}

/** One for each slot, account and class that is apart; those of a slot add up to zero. */
function completionsOf(
  invoice: BilledInvoice,
  uneven: ReadonlyMap<string, Money>,
): readonly CompletionScene[] {
  return (["debit", "credit"] as const).flatMap((slot) => {
    const apart = new Map<string, CompletionScene>();
    for (const item of invoice.items) {
      const choice = item[slot];
      const key = JSON.stringify([choice.value, item.class]);
      const before = apart.get(key);
      const kept = slot === "debit" ? keptApart(item) : zero;
      const amount = sum([before?.amount ?? zero, apartOf(invoice, item, uneven), kept]);
      const taxGroup = before?.taxGroup ?? item.lines[0]?.taxGroup;
      apart.set(key, { slot, choice, class: item.class, taxGroup, amount });
    }
    const all = [...apart.values()].filter(({ amount }) => !isZero(amount));
    return isZero(sum(all.map(({ amount }) => amount))) ? all : [];
  });
}

/** Of a bill, the taxes that stayed with its items: what is left of them on the account of one. */
function keptApart({ unrecovered, credited }: BilledItem): Money {
  return subtract(sum(unrecovered.values()), sum(credited.unrecovered.values()));
}

/** What the item's account keeps of its net, but for what taxes that do not add up leave there. */
function apartOf(
  { scene }: BilledInvoice,
  { net, taxes, credited }: BilledItem,
  uneven: ReadonlyMap<string, Money>,
): Money {
  const left = subtract(net, credited.net);
  if (scene.document.prices !== "inclusive") return left;
  const ofUneven = [...uneven.keys()].map((name) =>
    subtract(taxes.get(name) ?? zero, credited.taxes.get(name) ?? zero),
  );
  return add(left, sum(ofUneven));
}

/**
 * By account: what uneven taxes inside the prices leave on it, with what could not be given back. Outside of the prices
 * they leave as much on the receivable as on their own account, which goes without saying.
 */
function leftOnAccounts(
  { scene, items }: BilledInvoice,
  uneven: ReadonlyMap<string, Money>,
  refused: readonly CompletionScene[],
): ReadonlyMap<string, Money> {
  const left = new Map<string, Money>();
  const put = (account: string, amount: Money) => {
    left.set(account, add(left.get(account) ?? zero, amount));
  };
  for (const { choice, amount } of refused) put(choice.value, amount);
  if (scene.document.prices !== "inclusive") return left;
  for (const { taxes, credited, debit, credit } of items) {
    for (const name of uneven.keys()) {
      const amount = subtract(credited.taxes.get(name) ?? zero, taxes.get(name) ?? zero);
      put(credit.value, amount);
      put(debit.value, amount);
    }
  }
  // Where a tax meets what is owed: by the customer, or to the supplier.
  const control = isPurchase(scene.document.kind) ? "credit" : "debit";
  for (const tax of scene.taxes) put(tax[control].value, uneven.get(tax.tax.plan.name) ?? zero);
  return left;
}

function isInactive(prepared: Prepared, { document }: DocumentScene, account: string): boolean {
  const since = prepared.inactiveAccounts.get(account);
  const day = postingDate(prepared.plan.settings, document.kind, document.date);
  return since !== undefined && since <= day;
}

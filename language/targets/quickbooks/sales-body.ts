// Bodies with lines of items: Invoice, SalesReceipt, CreditMemo, RefundReceipt.
import { itemUnmappedAtTarget } from "../../diagnostics/codes/item-unmapped-at-target.ts";
import { otherIncomeAccount } from "../../diagnostics/codes/other-income-account.ts";
import { taxesDifferAtTarget } from "../../diagnostics/codes/taxes-differ-at-target.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import type { ResolvedDocument, ResolvedLine, ResolvedTax } from "../../journal/resolved.ts";
import type { DocumentLine } from "../../model/document.ts";
import {
  compareMoney,
  type Money,
  micros,
  moneyText,
  moneyWords,
  sum,
  timesRate,
} from "../../model/money.ts";
import { placeOf } from "../fit-text.ts";
import { amountOf, Digits, type JsonFields } from "./json.ts";
import { title } from "./limits.ts";
import type { Setting } from "./setting.ts";

export type SalesEntity = "Invoice" | "SalesReceipt" | "CreditMemo" | "RefundReceipt";

export function salesBody(
  setting: Setting,
  entity: SalesEntity,
  entry: Entry,
  resolved: ResolvedDocument,
  problems: Problem[],
): JsonFields {
  const { texts } = setting;
  const { document, method } = resolved;
  const movesMoney = entity === "SalesReceipt" || entity === "RefundReceipt";
  const taxed = setting.taxes;
  return {
    DocNumber: setting.ownNumbers
      ? texts.fit("number", entry.reference, entry, problems)
      : undefined,
    TxnDate: entry.date,
    DueDate: entity === "Invoice" ? document.due : undefined,
    CustomerRef: setting.customer(entry, problems),
    PrivateNote: texts.fit("note", entry.description, entry, problems),
    GlobalTaxCalculation: taxed ? "TaxExcluded" : "NotApplicable",
    Line: resolved.lines.map((line) => lineBody(setting, entry, resolved, line, problems)),
    TxnTaxDetail: taxDetail(setting, entry, resolved, problems),
    ...(movesMoney && method !== undefined
      ? {
          DepositToAccountRef: { value: setting.refer.id("account", method.account) },
          PaymentMethodRef: setting.paymentMethod(method),
          PaymentRefNum: texts.fit("reference", entry.reference, entry, problems),
        }
      : {}),
  };
}

function lineBody(
  setting: Setting,
  entry: Entry,
  resolved: ResolvedDocument,
  resolvedLine: ResolvedLine,
  problems: Problem[],
): JsonFields {
  const { line, net } = resolvedLine;
  const multiplies = quantityOf(line, net);
  return {
    Amount: amountOf(net),
    DetailType: "SalesItemLineDetail",
    Description: setting.texts.fit("description", line.description ?? line.item, entry, problems),
    SalesItemLineDetail: {
      ItemRef: itemRef(setting, entry, resolved, resolvedLine, problems),
      ...multiplies,
      TaxCodeRef: taxCodeRef(setting, resolvedLine),
    },
  };
}

/** Both are left out where they do not multiply: QuickBooks refuses them (error 6070). */
function quantityOf(
  { quantity, unitPrice }: DocumentLine,
  net: Money,
): { readonly Qty?: Digits; readonly UnitPrice?: Digits } {
  if (quantity === undefined || unitPrice === undefined) return {};
  if (micros(quantity) * micros(unitPrice) !== micros(net) * 1_000_000n) return {};
  return { Qty: new Digits(digitsOf(quantity)), UnitPrice: new Digits(digitsOf(unitPrice)) };
}

/** As many decimals as there are: `2`, `12.5`. */
function digitsOf(value: Money): string {
  return moneyText(value, 6).replace(/\.?0+$/, "");
}

/** What the book calls it at QuickBooks, or the default item. */
function itemRef(
  setting: Setting,
  entry: Entry,
  { document }: ResolvedDocument,
  { line, item, account, net }: ResolvedLine,
  problems: Problem[],
): JsonFields | undefined {
  const name = item.at ?? setting.defaultItem;
  if (name === undefined) {
    const words = { document: document.number, item: line.item ?? "" };
    problems.push(itemUnmappedAtTarget.at(placeOf(entry), words));
    return undefined;
  }
  if (item.at === undefined) setting.countDefault(net);
  const income = setting.otherIncome(name, account);
  if (income !== undefined) {
    const words = { document: document.number, item: name, account, income };
    problems.push(otherIncomeAccount.at(placeOf(entry), words));
  }
  return { value: setting.refer.id("item", name) };
}

function taxCodeRef(setting: Setting, { taxGroup }: ResolvedLine): JsonFields | undefined {
  const code = setting.taxCode(taxGroup);
  return code === undefined ? undefined : { value: setting.refer.id("taxCode", code) };
}

/** The sum of what the document states, where QuickBooks would come to another. */
function taxDetail(
  setting: Setting,
  entry: Entry,
  { document, lines, taxes }: ResolvedDocument,
  problems: Problem[],
): JsonFields | undefined {
  const differing = taxes.filter(
    (tax) => compareMoney(tax.amount, ownTax(setting, lines, tax)) !== 0,
  );
  for (const tax of differing) {
    const words = (amount: Money) => moneyWords(amount, setting.run.currency);
    const own = words(ownTax(setting, lines, tax));
    const figures = { tax: tax.tax, stated: words(tax.amount), own };
    const told = {
      title,
      document: document.number,
      ...figures,
      overrides: setting.override !== "never",
    };
    problems.push(taxesDifferAtTarget.at(placeOf(entry), told));
  }
  const overrides =
    setting.override === "always" || (setting.override === "differing" && differing.length > 0);
  if (!overrides || taxes.length === 0) return undefined;
  return { TotalTax: amountOf(sum(taxes.map(({ amount }) => amount))) };
}

/** What QuickBooks comes to: the stated taxes where they override its own. */
export function chargedBy(setting: Setting, { lines, taxes }: ResolvedDocument): Money {
  const states = setting.override !== "never";
  const borne = taxes.map((tax) => (states ? tax.amount : ownTax(setting, lines, tax)));
  return sum([...lines.map(({ net }) => net), ...borne]);
}

/** As QuickBooks works a tax out: once a document, on the sum of the lines that bear it. */
function ownTax(setting: Setting, lines: readonly ResolvedLine[], tax: ResolvedTax): Money {
  const bases = tax.lines.flatMap((index) => lines[index]?.net ?? []);
  return timesRate(sum(bases), tax.rate, setting.run.places);
}

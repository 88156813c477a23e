// What an invoice billed, item by item, and what has been credited of it so far.
import { isPurchase } from "../model/document-fields.ts";
import {
  absolute,
  add,
  compareMoney,
  isNegative,
  isZero,
  type Money,
  proportion,
  split,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import { unrecoveredOf } from "./amounts.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, LineScene, SlotChoice, TaxScene } from "./scene.ts";

/** Lines that are alike, and what has been credited of them. */
export interface BilledItem {
  readonly lines: readonly LineScene[];
  readonly debit: SlotChoice;
  readonly credit: SlotChoice;
  /** Of all its lines, if they say the same. */
  readonly class: string | undefined;
  readonly isTaxed: boolean;
  /** Before and after the part of the document's discount that lowers prices. */
  readonly listed: Money;
  readonly net: Money;
  readonly gross: Money;
  /** By tax: the part of the invoice's tax that the item bears. */
  readonly taxes: ReadonlyMap<string, Money>;
  /** Of a bill, by tax: the part of it that did not come back. */
  readonly unrecovered: ReadonlyMap<string, Money>;
  readonly credited: Credited;
}

export interface Credited {
  listed: Money;
  net: Money;
  gross: Money;
  readonly taxes: Map<string, Money>;
  readonly unrecovered: Map<string, Money>;
  /** A credit note took other accounts, as the book says: they are not expected to come back to zero. */
  elsewhere: boolean;
}

/** An invoice on its way to being credited. */
export interface BilledInvoice {
  readonly scene: DocumentScene;
  readonly items: readonly BilledItem[];
  /** What a line of a credit note credits: the same item on the same accounts, else the same item. */
  readonly find: (line: LineScene) => BilledItem | undefined;
  /** The item that a line of a credit note credits for sure. */
  readonly exact: (line: LineScene) => BilledItem | undefined;
  /** By tax. */
  readonly taxes: ReadonlyMap<string, Money>;
  /** What its notes have given back of its discount. */
  discount: Money;
  /** Whether all of them state prices as it does. */
  samePrices: boolean;
}

/** Lines by the rules that chose their accounts, as long as its notes go by them. */
export function billedInvoice(prepared: Prepared, scene: DocumentScene): BilledInvoice {
  return billedBy(prepared, scene, rulesKey);
}

/**
 * The same from the first note on that does not go by the rules of the invoice: what was credited before it stays, so
 * that no note changes what an earlier one gave back.
 */
export function byAccounts(prepared: Prepared, before: BilledInvoice): BilledInvoice {
  const invoice = billedBy(prepared, before.scene, accountsKey);
  for (const { credited, lines } of before.items) {
    const [line] = lines;
    const into = line && invoice.find(line)?.credited;
    if (into === undefined) continue;
    into.listed = add(into.listed, credited.listed);
    into.net = add(into.net, credited.net);
    into.gross = add(into.gross, credited.gross);
    into.elsewhere ||= credited.elsewhere;
    for (const name of ["taxes", "unrecovered"] as const) {
      for (const [tax, amount] of credited[name]) {
        into[name].set(tax, add(into[name].get(tax) ?? zero, amount));
      }
    }
  }
  return { ...invoice, discount: before.discount, samePrices: before.samePrices };
}

function billedBy(
  prepared: Prepared,
  scene: DocumentScene,
  exactKey: (line: LineScene) => string,
): BilledInvoice {
  const exact = new Map<string, LineScene[]>();
  for (const line of scene.lines) {
    const key = exactKey(line);
    const alike = exact.get(key);
    if (alike === undefined) exact.set(key, [line]);
    else alike.push(line);
  }
  const shares = taxShares(prepared, scene);
  const kept = isPurchase(scene.document.kind) ? unrecoveredShares(prepared, scene, shares) : none;
  const byKey = new Map<string, BilledItem>();
  const byItem = new Map<string, BilledItem[]>();
  for (const [key, lines] of exact) {
    const item = billedItem(prepared, scene, lines, shares, kept);
    if (item === undefined) continue;
    byKey.set(key, item.billed);
    const others = byItem.get(item.key);
    if (others === undefined) byItem.set(item.key, [item.billed]);
    else others.push(item.billed);
  }
  return {
    scene,
    items: [...byKey.values()],
    exact: (line) => byKey.get(exactKey(line)),
    find: (line) => {
      const others = byItem.get(itemKey(line)) ?? [];
      return (
        byKey.get(exactKey(line)) ?? others.find((item) => !isCredited(item, scene)) ?? others[0]
      );
    },
    taxes: new Map(
      scene.taxes.map((tax) => [tax.tax.plan.name, prepared.amount.tax(scene, undefined, tax)]),
    ),
    discount: zero,
    samePrices: true,
  };
}

/** Whether all that was billed of an item is credited, in the prices of its invoice. */
export function isCredited(item: BilledItem, scene: DocumentScene): boolean {
  const price = priceOf(scene);
  return compareMoney(item.credited[price], item[price]) === 0;
}

/**
 * Whether all of an invoice is credited: of each item all that was billed, or, where notes share a discount out
 * otherwise than Folio does, all lines and the whole discount.
 */
export function isWhole({ scene, items, discount, samePrices }: BilledInvoice): boolean {
  if (items.every((item) => isCredited(item, scene))) return true;
  return (
    samePrices &&
    compareMoney(discount, scene.document.discount ?? zero) === 0 &&
    items.every((item) => compareMoney(item.credited.listed, item.listed) === 0)
  );
}

/** What is left of each tax of which something is. */
export function leftOfTaxes({ items, taxes }: BilledInvoice): ReadonlyMap<string, Money> {
  const all = new Map<string, Money>();
  for (const [name, charged] of taxes) {
    const credited = sum(items.map((item) => item.credited.taxes.get(name) ?? zero));
    const left = subtract(charged, credited);
    if (!isZero(left)) all.set(name, left);
  }
  return all;
}

/** How a credit note states its prices, and whether it gives back a part of the document's discount. */
export interface CreditPrices {
  readonly prices: "net" | "gross";
  readonly discounted: boolean;
  readonly places: number;
}

/** The tax due on all that is credited of an item so far; on the whole of it, exactly what was billed. */
export function taxDue(item: BilledItem, tax: string, note: CreditPrices): Money {
  const { prices, discounted, places } = note;
  const whole = item.taxes.get(tax) ?? zero;
  const [credited, billed] = [item.credited[prices], item[prices]];
  if (compareMoney(credited, billed) === 0) return whole;
  // Notes share a discount out as they like: then the lines before it decide.
  if (discounted && compareMoney(item.credited.listed, item.listed) === 0) return whole;
  return isZero(billed) ? zero : proportion(whole, credited, billed, places);
}

function billedItem(
  prepared: Prepared,
  scene: DocumentScene,
  lines: readonly LineScene[],
  shares: Shares,
  kept: Shares,
): { readonly key: string; readonly billed: BilledItem } | undefined {
  const [first, ...more] = lines;
  if (first === undefined) return undefined;
  const taxes = byTax(lines, shares);
  const priced = sum(lines.map((line) => prepared.amount.priced(scene, line)));
  const inside = sum(taxes.values());
  const inclusive = scene.document.prices === "inclusive";
  const kind = first.line.class;
  const billed: BilledItem = {
    lines,
    debit: first.debit,
    credit: first.credit,
    class: more.every(({ line }) => line.class === kind) ? kind : undefined,
    isTaxed: taxes.size > 0,
    listed: sum(lines.map(({ line }) => line.amount)),
    net: inclusive ? subtract(priced, inside) : priced,
    gross: inclusive ? priced : add(priced, inside),
    taxes,
    unrecovered: byTax(lines, kept),
    credited: {
      listed: zero,
      net: zero,
      gross: zero,
      taxes: new Map(),
      unrecovered: new Map(),
      elsewhere: false,
    },
  };
  return { key: itemKey(first), billed };
}

function byTax(lines: readonly LineScene[], shares: Shares): Map<string, Money> {
  const taxes = new Map<string, Money>();
  for (const line of lines) {
    for (const tax of line.taxes) {
      const name = tax.tax.plan.name;
      taxes.set(name, add(taxes.get(name) ?? zero, shares.get(tax)?.get(line) ?? zero));
    }
  }
  return taxes;
}

/** By tax and line. */
type Shares = ReadonlyMap<TaxScene, ReadonlyMap<LineScene, Money>>;

const none: Shares = new Map();

/** What stays with each line of each tax, as the bill was posted. */
function unrecoveredShares(prepared: Prepared, scene: DocumentScene, shares: Shares): Shares {
  const { places } = scene;
  const { leftover } = prepared.plan.settings;
  return new Map(
    scene.taxes.map((tax) => {
      const whole = prepared.amount.tax(scene, undefined, tax);
      const left = subtract(whole, prepared.amount.taxRecovered(scene, undefined, tax));
      const weights = tax.lines.map((line) =>
        unrecoveredOf(line, tax, shares.get(tax)?.get(line) ?? zero),
      );
      const parts = isZero(left) ? [] : split(left, weights, { places, leftover });
      return [tax, new Map(tax.lines.map((line, index) => [line, parts[index] ?? zero]))];
    }),
  );
}

/** What each line bears of each tax; the parts add up to it. */
function taxShares(prepared: Prepared, scene: DocumentScene): Map<TaxScene, Map<LineScene, Money>> {
  const { places } = scene;
  const { leftover } = prepared.plan.settings;
  return new Map(
    scene.taxes.map((tax) => {
      const weights = tax.lines.map((line) => prepared.amount.priced(scene, line));
      const whole = prepared.amount.tax(scene, undefined, tax);
      const parts = split(whole, weights, { places, leftover });
      return [tax, new Map(tax.lines.map((line, index) => [line, parts[index] ?? zero]))];
    }),
  );
}

/**
 * Lines are alike that sell the same item under the same taxes by the same rules: that two rules happen to give one
 * account moves no cent between what they give.
 */
function rulesKey(line: LineScene): string {
  return JSON.stringify([itemKey(line), line.debit.rule, line.credit.rule]);
}

/** Where credit notes do not go by the invoice's rules, to the same accounts: so that each comes back to zero. */
function accountsKey(line: LineScene): string {
  return JSON.stringify([itemKey(line), line.debit.value, line.credit.value]);
}

/** Whether a note credits of lines that the invoice's rules tell apart no more than is left of them. */
export function goesByRules(
  prepared: Prepared,
  invoice: BilledInvoice,
  note: DocumentScene,
): boolean {
  const price = priceOf(note);
  if (price !== priceOf(invoice.scene)) return false;
  const own = new Map<string, { item: BilledItem | undefined; amount: Money }>();
  for (const line of note.lines) {
    const key = rulesKey(line);
    const before = own.get(key) ?? { item: invoice.exact(line), amount: zero };
    own.set(key, { ...before, amount: add(before.amount, prepared.amount.priced(note, line)) });
  }
  return [...own.values()].every(
    ({ item, amount }) =>
      item !== undefined &&
      compareMoney(absolute(add(item.credited[price], amount)), absolute(item[price])) <= 0,
  );
}

function priceOf({ document }: DocumentScene): "gross" | "net" {
  return document.prices === "inclusive" ? "gross" : "net";
}

/** What reduces an invoice is credited apart from what it reduces. */
function itemKey({ line, taxGroup }: LineScene): string {
  return JSON.stringify([line.item, taxGroup, isNegative(line.amount)]);
}
